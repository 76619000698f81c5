//! One authority sees and touches nothing of another.

use server::store::{Claim, CommandKey, Kept, Mode};

use crate::fixture::{self, Fixture, KIND, noon};

crate::on_both_engines!(
    a_stream_of_another_authority_is_not_there,
    the_same_id_is_free_in_another_authority,
    command_ids_and_versions_are_an_authoritys_own,
    all_authorities_are_listed_from_any,
    an_unknown_authority_cannot_write,
);

async fn a_stream_of_another_authority_is_not_there(f: Fixture) {
    f.two_streams().await;
    let mut tx = f.store().begin(&f.elsewhere, Mode::Read).await.unwrap();
    assert!(tx.load_stream(KIND, "one").await.unwrap().is_empty());
    assert!(tx.stream_ids(KIND).await.unwrap().is_empty());
}

async fn the_same_id_is_free_in_another_authority(f: Fixture) {
    f.append("one", 0, &["{}"]).await.unwrap();
    fixture::append(f.store(), &f.elsewhere, "one", 0, &["{}", "{}"]).await.unwrap();
    assert_eq!(f.stream("one").await.len(), 1);
    let mut tx = f.store().begin(&f.elsewhere, Mode::Read).await.unwrap();
    assert_eq!(tx.load_stream(KIND, "one").await.unwrap().len(), 2);
    assert_eq!(tx.verify_all().await.unwrap(), []);
}

async fn command_ids_and_versions_are_an_authoritys_own(f: Fixture) {
    let key = CommandKey { account: "chair", command_id: "c1" };
    for scope in [&f.here, &f.elsewhere] {
        let mut tx = f.store().begin(scope, Mode::Write).await.unwrap();
        assert_eq!(tx.claim_command(key, &[1; 32], noon()).await.unwrap(), Claim::New);
        tx.record_outcome(key, "{}").await.unwrap();
        tx.commit().await.unwrap();
    }
    let mut tx = f.write().await;
    let hash = tx.keep_version(Kept::Procedure, "a procedure", noon()).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = f.store().begin(&f.elsewhere, Mode::Read).await.unwrap();
    assert_eq!(tx.kept_version(Kept::Procedure, &hash).await.unwrap(), None);
}

async fn all_authorities_are_listed_from_any(f: Fixture) {
    let listed = f.read().await.authorities().await.unwrap();
    let ids: Vec<_> = listed.iter().map(|authority| authority.authority_id.as_str()).collect();
    assert_eq!(ids, ["elsewhere", "here"]);
    f.store().ping().await.unwrap();
}

async fn an_unknown_authority_cannot_write(f: Fixture) {
    let nowhere = server::store::Scope::new("nowhere");
    fixture::append(f.store(), &nowhere, "one", 0, &["{}"]).await.unwrap_err();
}
