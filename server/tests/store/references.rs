//! Reference numbers are given once, without gaps.

use server::store::Mode;
use tokio::task::JoinSet;

use crate::fixture::Fixture;

crate::on_both_engines!(
    numbers_count_by_authority_and_year,
    a_number_not_committed_is_given_again,
    numbers_given_at_once_are_all_different,
);

async fn next(f: &Fixture, year: i32) -> String {
    let mut tx = f.write().await;
    let reference = tx.next_reference(year).await.unwrap();
    tx.commit().await.unwrap();
    reference
}

async fn numbers_count_by_authority_and_year(f: Fixture) {
    assert_eq!(next(&f, 2026).await, "HER-26-00001");
    assert_eq!(next(&f, 2026).await, "HER-26-00002");
    assert_eq!(next(&f, 2027).await, "HER-27-00001");
    let mut elsewhere = f.store().begin(&f.elsewhere, Mode::Write).await.unwrap();
    assert_eq!(elsewhere.next_reference(2026).await.unwrap(), "ELS-26-00001");
}

async fn a_number_not_committed_is_given_again(f: Fixture) {
    let mut refused = f.write().await;
    assert_eq!(refused.next_reference(2026).await.unwrap(), "HER-26-00001");
    drop(refused);
    assert_eq!(next(&f, 2026).await, "HER-26-00001");
}

async fn numbers_given_at_once_are_all_different(f: Fixture) {
    let mut askers = JoinSet::new();
    for _ in 0..32 {
        let (store, scope) = (f.store().clone(), f.here.clone());
        askers.spawn(async move {
            let mut tx = store.begin(&scope, Mode::Write).await.unwrap();
            let reference = tx.next_reference(2026).await.unwrap();
            tx.commit().await.unwrap();
            reference
        });
    }
    let mut given = askers.join_all().await;
    given.sort_unstable();
    let all: Vec<String> = (1..=32).map(|number| format!("HER-26-{number:05}")).collect();
    assert_eq!(given, all);
}
