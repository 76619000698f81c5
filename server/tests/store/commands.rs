//! A command's id has its effect once.

use server::store::{Claim, CommandKey, Mode, Scope, Store, StoreError};
use tokio::task::JoinSet;

use crate::fixture::{Fixture, KIND, meta, noon, noted};

crate::on_both_engines!(
    a_repeated_command_is_answered_with_its_outcome,
    an_id_used_for_another_command_is_told_apart,
    ids_are_an_accounts_own,
    a_refused_command_leaves_its_id_free,
    a_claim_without_an_outcome_is_not_stored,
    sent_by_many_at_once_it_is_carried_out_once,
);

const KEY: CommandKey<'static> = CommandKey { account: "chair", command_id: "c1" };
const FINGERPRINT: [u8; 32] = [1; 32];

async fn carry_out(f: &Fixture, key: CommandKey<'_>) {
    let mut tx = f.write().await;
    assert_eq!(tx.claim_command(key, &FINGERPRINT, noon()).await.unwrap(), Claim::New);
    tx.record_outcome(key, "made this").await.unwrap();
    tx.commit().await.unwrap();
}

async fn a_repeated_command_is_answered_with_its_outcome(f: Fixture) {
    carry_out(&f, KEY).await;
    let again = f.write().await.claim_command(KEY, &FINGERPRINT, noon()).await.unwrap();
    assert_eq!(again, Claim::Seen { outcome: "made this".to_owned() });
}

async fn an_id_used_for_another_command_is_told_apart(f: Fixture) {
    carry_out(&f, KEY).await;
    let other = f.write().await.claim_command(KEY, &[2; 32], noon()).await.unwrap();
    assert_eq!(other, Claim::ReusedForAnother);
}

async fn ids_are_an_accounts_own(f: Fixture) {
    carry_out(&f, KEY).await;
    carry_out(&f, CommandKey { account: "social worker", ..KEY }).await;
}

async fn a_refused_command_leaves_its_id_free(f: Fixture) {
    let mut refused = f.write().await;
    assert_eq!(refused.claim_command(KEY, &FINGERPRINT, noon()).await.unwrap(), Claim::New);
    drop(refused);
    carry_out(&f, KEY).await;
}

async fn a_claim_without_an_outcome_is_not_stored(f: Fixture) {
    let mut tx = f.write().await;
    tx.claim_command(KEY, &FINGERPRINT, noon()).await.unwrap();
    assert!(matches!(tx.commit().await, Err(StoreError::OutcomeMissing)));
    carry_out(&f, KEY).await;
}

async fn sent_by_many_at_once_it_is_carried_out_once(f: Fixture) {
    let mut senders = JoinSet::new();
    for _ in 0..16 {
        senders.spawn(send(f.store().clone(), f.here.clone()));
    }
    let answers = senders.join_all().await;
    assert_eq!(answers.iter().filter(|claim| **claim == Claim::New).count(), 1);
    let seen = Claim::Seen { outcome: "made this".to_owned() };
    assert_eq!(answers.iter().filter(|claim| **claim == seen).count(), 15);
    assert_eq!(f.stream("one").await.len(), 1);
}

async fn send(store: Store, scope: Scope) -> Claim {
    let mut tx = store.begin(&scope, Mode::Write).await.unwrap();
    let claim = tx.claim_command(KEY, &FINGERPRINT, noon()).await.unwrap();
    if claim == Claim::New {
        tx.append(KIND, "one", 0, vec![noted("{}")], meta()).await.unwrap();
        tx.record_outcome(KEY, "made this").await.unwrap();
    }
    tx.commit().await.unwrap();
    claim
}
