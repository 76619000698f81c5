//! Procedures and calendars are kept whole, by hash.

use server::store::Kept;

use crate::fixture::{Fixture, noon};

crate::on_both_engines!(a_version_is_kept_once_and_found_by_its_hash);

async fn a_version_is_kept_once_and_found_by_its_hash(f: Fixture) {
    let mut tx = f.write().await;
    let hash = tx.keep_version(Kept::Calendar, "{ \"a\": 1.0 }", noon()).await.unwrap();
    assert_eq!(tx.keep_version(Kept::Calendar, "{ \"a\": 1.0 }", noon()).await.unwrap(), hash);
    tx.commit().await.unwrap();

    let mut tx = f.read().await;
    assert_eq!(tx.kept_version(Kept::Calendar, &hash).await.unwrap().as_deref(), Some("{ \"a\": 1.0 }"));
    assert_eq!(tx.kept_version(Kept::Procedure, &hash).await.unwrap(), None);
}
