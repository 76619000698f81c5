//! Keys of drafts: one a person, for good.

use server::store::{Mode, Scope, Tx};

use crate::fixture::{Fixture, noon};

crate::on_both_engines!(a_person_keeps_the_first_key, keys_are_the_persons_and_the_authoritys_own);

async fn give(mut tx: Tx, person: &str, key: [u8; 32]) {
    tx.add_draft_key(person, &key, noon()).await.unwrap();
    tx.commit().await.unwrap();
}

async fn a_person_keeps_the_first_key(f: Fixture) {
    assert_eq!(f.read().await.draft_key("p1").await.unwrap(), None);
    give(f.write().await, "p1", [1; 32]).await;
    give(f.write().await, "p1", [2; 32]).await;
    assert_eq!(f.read().await.draft_key("p1").await.unwrap(), Some(vec![1; 32]));
}

async fn keys_are_the_persons_and_the_authoritys_own(f: Fixture) {
    give(f.write().await, "p1", [1; 32]).await;
    assert_eq!(f.read().await.draft_key("p2").await.unwrap(), None);
    let mut elsewhere = f.store().begin(&Scope::new("elsewhere"), Mode::Read).await.unwrap();
    assert_eq!(elsewhere.draft_key("p1").await.unwrap(), None);
}
