//! What another site makes a browser send is refused.

use axum::body::Body;
use axum::http::{StatusCode, header};

use crate::fixture::{Edge, LOGIN, PASSWORD, credentials, get, post};

const HERE: &str = "recourse.example";

#[tokio::test]
async fn another_sites_form_neither_signs_in_nor_out() {
    let edge = Edge::create().await;
    let cookie = edge.session().await;
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
    ] {
        let mut sign_in = credentials(LOGIN, PASSWORD, "/");
        sign_in.headers_mut().insert(name, value.parse().unwrap());
        sign_in.headers_mut().insert("host", HERE.parse().unwrap());
        let refused = edge.send(sign_in).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{name}: {value}");
        assert_eq!(refused.header("set-cookie"), "");

        let sign_out =
            post("/sign-out").header(header::COOKIE, &cookie).header(name, value).header("host", HERE);
        assert_eq!(edge.send(sign_out.body(Body::empty()).unwrap()).await.status, StatusCode::FORBIDDEN);
        assert!(edge.is_signed_in(&cookie).await);
    }
}

#[tokio::test]
async fn ones_own_form_is_taken() {
    let edge = Edge::create().await;
    for (name, value) in [("sec-fetch-site", "same-origin"), ("origin", "https://recourse.example")] {
        let mut sign_in = credentials(LOGIN, PASSWORD, "/");
        sign_in.headers_mut().insert(name, value.parse().unwrap());
        sign_in.headers_mut().insert("host", HERE.parse().unwrap());
        assert_eq!(edge.send(sign_in).await.status, StatusCode::SEE_OTHER, "{name}: {value}");
    }
}

#[tokio::test]
async fn the_api_takes_nothing_but_json() {
    let edge = Edge::create().await;
    let anywhere = "/api/v1/escalations/9b2c5bb0-6b1b-4a1e-8f5e-0d9a3f1c2b3d/commands";
    for media_type in
        ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data", "application/jsonp"]
    {
        let request = post(anywhere).header(header::CONTENT_TYPE, media_type).body(Body::from("{}")).unwrap();
        let refused = edge.send(request).await;
        assert_eq!(refused.status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{media_type}");
        assert_eq!(refused.header("content-type"), "application/problem+json");
    }
    let without = post(anywhere).body(Body::empty()).unwrap();
    assert_eq!(edge.send(without).await.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
}

#[tokio::test]
async fn following_a_link_from_elsewhere_is_reading() {
    let edge = Edge::create().await;
    let cookie = edge.session().await;
    let link = get("/children").header("sec-fetch-site", "cross-site").header(header::COOKIE, cookie);
    assert_eq!(edge.send(link.body(Body::empty()).unwrap()).await.status, StatusCode::OK);
}
