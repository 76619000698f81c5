//! Ten guesses in five minutes at an account from an address, and nobody else locked out.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use chrono::TimeDelta;

use crate::fixture::{Edge, LOGIN, OTHER_LOGIN, PASSWORD, credentials};

async fn guess_ten_times(edge: &Edge, login: &str) {
    for _ in 0..10 {
        assert_eq!(edge.sign_in(login, "wrong").await.status, StatusCode::UNAUTHORIZED);
    }
}

#[tokio::test]
async fn after_ten_guesses_even_the_right_password_waits() {
    let edge = Edge::create().await;
    guess_ten_times(&edge, LOGIN).await;
    edge.pass(TimeDelta::minutes(1));
    let refused = edge.sign_in(LOGIN, PASSWORD).await;
    assert_eq!((refused.status, refused.header("retry-after")), (StatusCode::TOO_MANY_REQUESTS, "240"));
    assert!(refused.text().contains("too many tries"), "{}", refused.text());
    edge.pass(TimeDelta::minutes(4));
    assert_eq!(edge.sign_in(LOGIN, PASSWORD).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn unknown_accounts_are_counted_like_known_ones() {
    let edge = Edge::create().await;
    guess_ten_times(&edge, "nobody@here.example").await;
    let refused = edge.sign_in("Nobody@here.example", PASSWORD).await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn nobody_else_is_locked_out() {
    let edge = Edge::create().await;
    guess_ten_times(&edge, LOGIN).await;
    assert_eq!(edge.sign_in(OTHER_LOGIN, PASSWORD).await.status, StatusCode::SEE_OTHER);
    let from_home = edge.send_from("192.0.2.7", credentials(LOGIN, PASSWORD, "/")).await;
    assert_eq!(from_home.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn going_from_account_to_account_gives_no_more_guesses() {
    let edge = Edge::create().await;
    for number in 0..100 {
        let guess = edge.sign_in(&format!("person{number}@here.example"), "wrong").await;
        assert_eq!(guess.status, StatusCode::UNAUTHORIZED, "{number}");
    }
    assert_eq!(edge.sign_in(LOGIN, PASSWORD).await.status, StatusCode::TOO_MANY_REQUESTS);
    let elsewhere = edge.send_from("192.0.2.7", credentials(LOGIN, PASSWORD, "/")).await;
    assert_eq!(elsewhere.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn signing_in_rightly_is_no_guess() {
    let edge = Edge::create().await;
    for _ in 0..11 {
        edge.sign_in(LOGIN, "wrong").await;
        assert_eq!(edge.sign_in(LOGIN, PASSWORD).await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn behind_a_proxy_the_address_is_what_the_proxy_saw() {
    let edge = Edge::behind_tls().await;
    let from = |seen: &str, password: &str| -> Request<Body> {
        let mut request = credentials(LOGIN, password, "/");
        request.headers_mut().insert("x-forwarded-for", seen.parse().unwrap());
        request
    };
    for made_up in 0..10 {
        let guess = edge.send(from(&format!("10.0.0.{made_up}, 198.51.100.7"), "wrong")).await;
        assert_eq!(guess.status, StatusCode::UNAUTHORIZED);
    }
    let more = edge.send(from("10.0.0.99, 198.51.100.7", PASSWORD)).await;
    assert_eq!(more.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(edge.send(from("203.0.113.9", PASSWORD)).await.status, StatusCode::SEE_OTHER);
}
