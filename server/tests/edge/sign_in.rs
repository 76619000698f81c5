//! Signing in, and landing where one wanted to go.

use axum::body::Body;
use axum::http::{StatusCode, header};
use server::testing::Engine;

use crate::fixture::{Edge, LOGIN, OTHER_LOGIN, PASSWORD, credentials, noon, post};

#[tokio::test]
async fn the_right_password_opens_a_session_however_the_login_is_written() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let edge = Edge::on(engine).await;
        for login in [LOGIN, " Zoe@HERE.example "] {
            let answer = edge.sign_in(login, PASSWORD).await;
            assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/"));
            assert!(edge.is_signed_in(&answer.cookie()).await, "{engine:?}");
        }
    }
}

#[tokio::test]
async fn unknown_wrong_and_closed_are_told_alike() {
    let edge = Edge::create().await;
    let mut tx = edge.write().await;
    let closed = tx.account_by_login(OTHER_LOGIN).await.unwrap().unwrap();
    tx.disable_account(&closed.account_id, noon()).await.unwrap();
    tx.commit().await.unwrap();
    let mut said = Vec::new();
    for (login, password) in [(LOGIN, "wrong"), ("nobody@here.example", PASSWORD), (OTHER_LOGIN, PASSWORD)] {
        let answer = edge.sign_in(login, password).await;
        assert_eq!((answer.status, answer.header("set-cookie")), (StatusCode::UNAUTHORIZED, ""), "{login}");
        said.push(answer.text().replace(login, "…"));
    }
    assert!(said[0].contains("is not right, or the account is closed"), "{}", said[0]);
    assert!(said.iter().all(|text| *text == said[0]), "{said:?}");
}

#[tokio::test]
async fn one_lands_on_the_link_one_came_for() {
    let edge = Edge::create().await;
    let sent_away = edge.get("/escalations/HER-26-00001?part=2").await;
    let sign_in = sent_away.header("location").to_owned();
    assert_eq!(sign_in, "/sign-in?to=%2Fescalations%2FHER-26-00001%3Fpart%3D2");
    let page = edge.get(&sign_in).await.text();
    assert!(page.contains(r#"name="to" value="/escalations/HER-26-00001?part=2""#), "{page}");
    let back = edge.send(credentials(LOGIN, PASSWORD, "/escalations/HER-26-00001?part=2")).await;
    assert_eq!(back.header("location"), "/escalations/HER-26-00001?part=2");
}

#[tokio::test]
async fn nobody_is_led_to_another_site() {
    let edge = Edge::create().await;
    for to in ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"] {
        assert_eq!(edge.send(credentials(LOGIN, PASSWORD, to)).await.header("location"), "/", "{to}");
    }
}

#[tokio::test]
async fn what_was_typed_is_kept_and_is_only_text() {
    let edge = Edge::create().await;
    let page = edge.sign_in("\"><b>zoe", "a password not to be shown").await.text();
    assert!(page.contains(r#"value="&quot;&gt;&lt;b&gt;zoe""#), "{page}");
    assert!(!page.contains("not to be shown"));
    assert!(page.contains("<title>Error: Sign in"));
}

#[tokio::test]
async fn a_form_that_is_none_is_asked_for_again() {
    let edge = Edge::create().await;
    let nonsense = post("/sign-in")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from("login=zoe"))
        .unwrap();
    let answer = edge.send(nonsense).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    assert!(answer.text().contains("Enter the name"), "{}", answer.text());
}

#[tokio::test]
async fn accounts_of_a_demonstration_are_not_listed_elsewhere() {
    let page = Edge::create().await.get("/sign-in").await.text();
    assert!(!page.to_lowercase().contains("demonstration"), "{page}");
}
