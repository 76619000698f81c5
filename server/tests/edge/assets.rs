//! Files of the build and the app's own addresses.

use axum::body::Body;
use axum::http::{Method, StatusCode, header};

use crate::fixture::{Edge, get};

const STYLE: &str = "/style-0123456789abcdef.css";
const MODULE: &str = "/app-0123456789abcdef.wasm";

#[tokio::test]
async fn a_file_is_sent_in_the_smallest_form_that_the_browser_takes() {
    let edge = Edge::create().await;
    for (accepts, encoding, sent) in
        [("gzip, deflate, br", "br", "in brotli"), ("gzip", "gzip", "in gzip"), ("identity", "", "app.wasm")]
    {
        let request = get(MODULE).header(header::ACCEPT_ENCODING, accepts).body(Body::empty()).unwrap();
        let answer = edge.send(request).await;
        assert_eq!(answer.header("content-encoding"), encoding);
        assert_eq!(answer.text(), sent);
        assert_eq!(answer.header("content-type"), "application/wasm");
        assert_eq!(answer.header("vary"), "accept-encoding");
    }
}

#[tokio::test]
async fn what_changes_its_name_with_its_content_is_kept_for_ever_and_the_shell_is_not() {
    let edge = Edge::create().await;
    assert_eq!(edge.get(STYLE).await.header("cache-control"), "public, max-age=31536000, immutable");
    let shell = edge.get("/").await;
    assert_eq!(shell.header("cache-control"), "no-cache");
    let again = get("/").header(header::IF_NONE_MATCH, shell.header("etag")).body(Body::empty()).unwrap();
    let unchanged = edge.send(again).await;
    assert_eq!((unchanged.status, unchanged.bytes.len()), (StatusCode::NOT_MODIFIED, 0));
}

#[tokio::test]
async fn head_answers_like_get_without_the_content() {
    let edge = Edge::create().await;
    for path in [STYLE, "/", "/sign-in", "/healthz"] {
        let request = get(path).method(Method::HEAD).body(Body::empty()).unwrap();
        let (head, whole) = (edge.send(request).await, edge.get(path).await);
        assert_eq!((head.status, head.bytes.len()), (StatusCode::OK, 0), "{path}");
        assert_eq!(head.header("content-type"), whole.header("content-type"), "{path}");
        assert_eq!(head.header("content-length"), whole.bytes.len().to_string(), "{path}");
    }
}

#[tokio::test]
async fn only_what_the_build_lists_is_a_file() {
    let edge = Edge::create().await;
    for path in [
        "/manifest.json",
        "/index.html",
        "/../Cargo.toml",
        "/%2e%2e/Cargo.toml",
        "/style.css",
        "//etc/passwd",
    ] {
        let answer = edge.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(answer.text().contains("There is nothing here for you to see"), "{path}");
    }
}

#[tokio::test]
async fn the_apps_addresses_open_its_shell_some_for_everybody() {
    let edge = Edge::create().await;
    let cookie = edge.session().await;
    for path in ["/", "/calculator", "/procedures", "/procedures/anywhere"] {
        assert_eq!(edge.get(path).await.text(), "index.html", "{path}");
    }
    for path in ["/children", "/children/1", "/escalations/HER-26-00001", "/escalations/HER-26-00001/respond"]
    {
        assert_eq!(edge.get(path).await.status, StatusCode::SEE_OTHER, "{path}");
        assert_eq!(edge.get_as(&cookie, path).await.text(), "index.html", "{path}");
    }
}
