//! How a session's cookie travels, and when a session is over.

use axum::body::Body;
use axum::http::{StatusCode, header};
use chrono::TimeDelta;

use crate::fixture::{Edge, LOGIN, PASSWORD, credentials, post};

#[tokio::test]
async fn over_https_the_cookie_is_bound_to_this_host() {
    let edge = Edge::behind_tls().await;
    let set = edge.sign_in(LOGIN, PASSWORD).await.header("set-cookie").to_owned();
    assert!(set.starts_with("__Host-recourse=here."), "{set}");
    assert!(set.ends_with("; Path=/; HttpOnly; Secure; SameSite=Lax"), "{set}");
}

#[tokio::test]
async fn on_plain_loopback_it_is_another_cookie() {
    let edge = Edge::create().await;
    let set = edge.sign_in(LOGIN, PASSWORD).await.header("set-cookie").to_owned();
    assert!(set.starts_with("recourse-local=here."), "{set}");
    assert!(set.ends_with("; Path=/; HttpOnly; SameSite=Strict"), "{set}");
    let token = edge.session().await.split_once('.').unwrap().1.to_owned();
    assert_eq!(token.len(), 64, "256 bits in hexadecimal");
}

#[tokio::test]
async fn each_sign_in_is_a_new_session_and_ends_the_one_before_in_this_browser() {
    let edge = Edge::create().await;
    let first = edge.session().await;
    let mut again = credentials(LOGIN, PASSWORD, "/");
    again.headers_mut().insert(header::COOKIE, first.parse().unwrap());
    let second = edge.send(again).await.cookie();
    assert_ne!(first, second);
    assert!(!edge.is_signed_in(&first).await);
    assert!(edge.is_signed_in(&second).await);
}

#[tokio::test]
async fn half_an_hour_unused_ends_it() {
    let edge = Edge::create().await;
    let cookie = edge.session().await;
    for _ in 0..3 {
        edge.pass(TimeDelta::minutes(29));
        assert!(edge.is_signed_in(&cookie).await);
    }
    edge.pass(TimeDelta::minutes(30));
    assert!(!edge.is_signed_in(&cookie).await);
}

#[tokio::test]
async fn twelve_hours_end_it_however_much_it_is_used() {
    let edge = Edge::create().await;
    let cookie = edge.session().await;
    for _ in 0..35 {
        edge.pass(TimeDelta::minutes(20));
        assert!(edge.is_signed_in(&cookie).await);
    }
    edge.pass(TimeDelta::minutes(20));
    assert!(!edge.is_signed_in(&cookie).await);
}

#[tokio::test]
async fn every_answer_says_when_it_ends() {
    let edge = Edge::create().await;
    let cookie = edge.session().await;
    assert_eq!(ends(&edge, &cookie).await, "2026-03-02T12:30:00Z");
    edge.pass(TimeDelta::seconds(59));
    assert_eq!(ends(&edge, &cookie).await, "2026-03-02T12:30:00Z", "use is noted by the minute");
    edge.pass(TimeDelta::seconds(1));
    assert_eq!(ends(&edge, &cookie).await, "2026-03-02T12:31:00Z");
    edge.pass(TimeDelta::minutes(30));
    assert_eq!(ends(&edge, &cookie).await, "", "it is over");
}

#[tokio::test]
async fn it_is_never_said_to_last_more_than_twelve_hours() {
    let edge = Edge::create().await;
    let cookie = edge.session().await;
    for _ in 0..29 {
        edge.pass(TimeDelta::minutes(24));
        ends(&edge, &cookie).await;
    }
    assert_eq!(ends(&edge, &cookie).await, "2026-03-03T00:00:00Z");
}

async fn ends(edge: &Edge, cookie: &str) -> String {
    edge.get_as(cookie, "/children").await.header("session-ends").to_owned()
}

#[tokio::test]
async fn signing_out_ends_it_at_once_here_and_nowhere_else() {
    let edge = Edge::create().await;
    let (here, elsewhere) = (edge.session().await, edge.session().await);
    let asked = edge.get_as(&here, "/sign-out").await;
    assert_eq!(asked.status, StatusCode::OK);
    assert!(edge.is_signed_in(&here).await, "following a link changes nothing");
    let sign_out = post("/sign-out").header(header::COOKIE, &here).body(Body::empty()).unwrap();
    let answer = edge.send(sign_out).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/sign-in?signed_out="));
    assert!(answer.header("set-cookie").starts_with("recourse-local=; "), "{}", answer.header("set-cookie"));
    assert!(answer.header("set-cookie").ends_with("; Max-Age=0"));
    assert!(!edge.is_signed_in(&here).await);
    assert!(edge.is_signed_in(&elsewhere).await);
}

#[tokio::test]
async fn disabling_an_account_ends_its_sessions_at_once() {
    let edge = Edge::create().await;
    let cookie = edge.session().await;
    let mut tx = edge.write().await;
    let account = tx.account_by_login(LOGIN).await.unwrap().unwrap();
    tx.disable_account(&account.account_id, edge.state.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    assert!(!edge.is_signed_in(&cookie).await);
}

#[tokio::test]
async fn a_token_is_good_in_its_own_authority_only() {
    let edge = Edge::create().await;
    let cookie = edge.session().await;
    let forged = cookie.replace("=here.", "=elsewhere.");
    assert!(!edge.is_signed_in(&forged).await);
    assert!(!edge.is_signed_in("recourse-local=here.0123456789abcdef").await);
}
