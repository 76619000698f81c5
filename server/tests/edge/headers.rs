//! The headers that every answer carries, whatever it is.

use axum::body::Body;
use axum::http::{StatusCode, header};

use crate::fixture::{Answer, Edge, get, post};

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
    object-src 'none'; form-action 'self'; frame-ancestors 'none'";

fn carries_all(what: &str, answer: &Answer) {
    for (name, value) in [
        ("content-security-policy", POLICY),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(answer.header(name), value, "{what}");
    }
    assert!(answer.header("permissions-policy").contains("camera=()"), "{what}");
    assert_eq!(answer.header("date"), "Mon, 02 Mar 2026 12:00:00 GMT", "{what}");
}

#[tokio::test]
async fn every_answer_carries_them() {
    let edge = Edge::create().await;
    for (path, status) in [
        ("/", StatusCode::OK),
        ("/style-0123456789abcdef.css", StatusCode::OK),
        ("/sign-in", StatusCode::OK),
        ("/children/1", StatusCode::SEE_OTHER),
        ("/nowhere", StatusCode::NOT_FOUND),
        ("/api/v1/nowhere", StatusCode::NOT_FOUND),
        ("/healthz", StatusCode::OK),
        ("/readyz", StatusCode::OK),
    ] {
        let answer = edge.get(path).await;
        assert_eq!(answer.status, status, "{path}");
        carries_all(path, &answer);
    }
    let wrong_method = edge.send(post("/").body(Body::empty()).unwrap()).await;
    assert_eq!(wrong_method.status, StatusCode::METHOD_NOT_ALLOWED);
    carries_all("405", &wrong_method);
}

#[tokio::test]
async fn failures_of_ours_carry_them_and_tell_nothing() {
    let edge = Edge::create().await;
    let cookie = edge.session().await;
    edge.state.store.close().await;
    for (request, status) in [
        (get("/children").header(header::COOKIE, &cookie), StatusCode::INTERNAL_SERVER_ERROR),
        (post("/sign-out").header(header::COOKIE, &cookie), StatusCode::INTERNAL_SERVER_ERROR),
        (get("/readyz"), StatusCode::SERVICE_UNAVAILABLE),
    ] {
        let answer = edge.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status, status);
        carries_all("a failure", &answer);
        assert!(!answer.text().to_lowercase().contains("pool"), "{}", answer.text());
    }
    assert_eq!(edge.get("/healthz").await.status, StatusCode::OK);
}

#[tokio::test]
async fn https_is_demanded_only_where_it_is_there() {
    assert_eq!(Edge::create().await.get("/").await.header("strict-transport-security"), "");
    let secured = Edge::behind_tls().await.get("/nowhere").await;
    assert!(secured.header("strict-transport-security").starts_with("max-age=63072000"));
}

#[tokio::test]
async fn answers_about_people_are_not_kept() {
    let edge = Edge::create().await;
    for path in ["/api/v1/nowhere", "/sign-in"] {
        assert_eq!(edge.get(path).await.header("cache-control"), "no-store", "{path}");
    }
}

#[tokio::test]
async fn answers_of_the_api_travel_compressed_where_the_browser_can_read_that() {
    let edge = Edge::create().await;
    let whole = edge.get("/api/v1/openapi.json").await;
    let request = get("/api/v1/openapi.json").header(header::ACCEPT_ENCODING, "gzip");
    let small = edge.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!((whole.header("content-encoding"), small.header("content-encoding")), ("", "gzip"));
    assert_eq!(small.header("vary"), "accept-encoding");
    assert!(
        small.bytes.len() * 4 < whole.bytes.len(),
        "{} of {} bytes",
        small.bytes.len(),
        whole.bytes.len()
    );
}

#[tokio::test]
async fn pages_of_the_server_have_nothing_inline() {
    let edge = Edge::create().await;
    for path in ["/sign-in", "/sign-out", "/nowhere"] {
        let page = edge.get(path).await.text();
        assert!(page.contains(r#"<link rel="stylesheet" href="/style-0123456789abcdef.css">"#), "{path}");
        for inline in ["<script", "<style", "style=", "onclick="] {
            assert!(!page.contains(inline), "{path} has {inline}");
        }
    }
}
