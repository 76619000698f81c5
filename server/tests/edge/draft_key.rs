//! What drafts on a device are encrypted with.

use axum::http::StatusCode;

use crate::fixture::{Edge, OTHER_LOGIN, PASSWORD};

const PATH: &str = "/api/v1/draft-key";

#[tokio::test]
async fn each_person_has_a_key_of_their_own_in_every_session() {
    let edge = Edge::create().await;
    let first = edge.get_as(&edge.session().await, PATH).await;
    assert_eq!((first.status, first.header("cache-control")), (StatusCode::OK, "no-store"));
    assert_eq!(first.text().len(), r#"{"key":""}"#.len() + 44, "32 bytes in base64");
    let again = edge.get_as(&edge.session().await, PATH).await;
    assert_eq!(first.text(), again.text());
    let other = edge.sign_in(OTHER_LOGIN, PASSWORD).await.cookie();
    assert_ne!(first.text(), edge.get_as(&other, PATH).await.text());
}

#[tokio::test]
async fn nobody_has_a_key_without_signing_in() {
    assert_eq!(Edge::create().await.get(PATH).await.status, StatusCode::UNAUTHORIZED);
}
