//! What every answer says to the browser, and which requests are not answered at all.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::problem::ApiProblem;
use crate::state::AppState;

/// WebAssembly may be compiled; nothing inline runs, nothing comes from elsewhere, nobody frames a page.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; manifest-src 'self'; \
    worker-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";

/// Said on every answer, errors and files included.
const ALWAYS: [(&str, &str); 6] = [
    ("content-security-policy", CONTENT_SECURITY_POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), \
         magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), usb=()",
    ),
];

/// Two years, as browsers' preload lists ask; only where HTTPS is certain.
const HTTPS_ONLY: (&str, &str) = ("strict-transport-security", "max-age=63072000; includeSubDomains");

/// As RFC 9110, 5.6.7 writes an instant in UTC.
const HTTP_DATE: &str = "%a, %d %b %Y %H:%M:%S GMT";

/// Adds the headers that every answer carries, and the time by our own clock: the app goes by it, never by the
/// tablet's.
pub async fn headers(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let https_only = state.behind_tls.then_some(HTTPS_ONLY);
    for (name, value) in ALWAYS.into_iter().chain(https_only) {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    if let Ok(now) = HeaderValue::try_from(state.clock.now().format(HTTP_DATE).to_string()) {
        response.headers_mut().insert(header::DATE, now);
    }
    response
}

/// Refuses what another site makes a browser send. A browser says where a request comes from; what says nothing is
/// no browser, and holds no cookie that another could use.
pub async fn same_origin(request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if reads || comes_from_here(request.headers()) { next.run(request).await } else { cross_site() }
}

fn comes_from_here(headers: &HeaderMap) -> bool {
    let text = |name: header::HeaderName| headers.get(name).map(HeaderValue::as_bytes);
    if let Some(site) = headers.get("sec-fetch-site") {
        // `none` is the person's own act, such as sending a form again.
        return site == "same-origin" || site == "none";
    }
    match text(header::ORIGIN) {
        None => true,
        Some(origin) => {
            let host = origin.strip_prefix(b"https://").or(origin.strip_prefix(b"http://"));
            host.is_some() && host == text(header::HOST)
        }
    }
}

fn cross_site() -> Response {
    ApiProblem::new(StatusCode::FORBIDDEN, "cross_site", "This did not come from a page of Recourse")
        .detail("Nothing was saved. Open Recourse itself and try again there.")
        .into_response()
}

/// Takes only JSON where something is sent to the API: a form on another site cannot send that.
pub async fn json_only(request: Request, next: Next) -> Response {
    if *request.method() != Method::POST || is_json(request.headers()) {
        return next.run(request).await;
    }
    ApiProblem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "not_json", "What was sent is not JSON")
        .field("Content-Type")
        .detail("Send JSON with Content-Type: application/json.")
        .into_response()
}

fn is_json(headers: &HeaderMap) -> bool {
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let essence = value.and_then(|value| value.split(';').next()).unwrap_or_default();
    essence.trim().eq_ignore_ascii_case("application/json")
}

/// Keeps answers about children out of every cache.
pub async fn no_store(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(headers: &[(&'static str, &'static str)]) -> bool {
        let headers = headers
            .iter()
            .map(|(name, value)| (header::HeaderName::from_static(name), HeaderValue::from_static(value)));
        comes_from_here(&headers.collect())
    }

    #[test]
    fn a_browser_says_where_a_request_comes_from() {
        assert!(from(&[("sec-fetch-site", "same-origin")]));
        assert!(from(&[("sec-fetch-site", "none")]));
        assert!(!from(&[("sec-fetch-site", "same-site")]));
        assert!(!from(&[("sec-fetch-site", "cross-site"), ("origin", "http://here"), ("host", "here")]));
    }

    #[test]
    fn an_older_browser_names_the_origin() {
        assert!(from(&[("origin", "https://recourse.example"), ("host", "recourse.example")]));
        assert!(!from(&[("origin", "https://evil.example"), ("host", "recourse.example")]));
        assert!(!from(&[("origin", "null"), ("host", "recourse.example")]));
        assert!(!from(&[("origin", "https://recourse.example")]));
    }

    #[test]
    fn what_is_no_browser_says_neither() {
        assert!(from(&[("host", "recourse.example")]));
    }
}
