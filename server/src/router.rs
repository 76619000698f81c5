//! Every address on one screen, and what each request passes through on its way in and out.

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::trace::{DefaultOnResponse, TraceLayer};
use tracing::{Level, Span};

use crate::handlers::api_routes;
use crate::pages::{sign_in, sign_out};
use crate::problem::ApiProblem;
use crate::state::AppState;
use crate::{health, security, sessions, shell, test_clock};

/// The longest body that is read: a form with all its texts at their longest is shorter.
const LONGEST_BODY: usize = 1024 * 1024;

/// The whole server.
pub fn router(state: AppState) -> Router {
    Router::new()
        .nest("/api", api())
        // The app: for everybody, then for those signed in.
        .route("/", get(shell::open))
        .route("/calculator", get(shell::open))
        .route("/procedures", get(shell::open))
        .route("/procedures/{*rest}", get(shell::open))
        .route("/inbox", get(shell::signed_in))
        .route("/absences", get(shell::signed_in))
        .route("/caseloads", get(shell::signed_in))
        .route("/calendar", get(shell::signed_in))
        .route("/children", get(shell::signed_in))
        .route("/contacts", get(shell::signed_in))
        .route("/people", get(shell::signed_in))
        .route("/registrations", get(shell::signed_in))
        .route("/registrations/{*rest}", get(shell::signed_in))
        .route("/children/{*rest}", get(shell::signed_in))
        .route("/themes", get(shell::signed_in))
        .route("/records", get(shell::signed_in))
        .route("/records/{*rest}", get(shell::signed_in))
        .route("/escalations", get(shell::signed_in))
        .route("/escalations/{*rest}", get(shell::signed_in))
        .layer(from_fn_with_state(state.clone(), sessions::recognise))
        .merge(pages())
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .merge(test_clock::routes(&state.clock))
        .fallback(shell::file)
        .layer(from_fn(security::same_origin))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(state.clone(), security::headers))
        .layer(DefaultBodyLimit::max(LONGEST_BODY))
        .layer(
            TraceLayer::new_for_http()
                .make_span_with(span)
                .on_response(DefaultOnResponse::new().level(Level::INFO)),
        )
        .with_state(state)
}

fn api() -> Router<AppState> {
    Router::new()
        .nest("/v1", api_routes().method_not_allowed_fallback(no_such_method))
        .fallback(no_such_address)
        // A matter with its procedure is 27 KB, 8 KB so: on a bad signal it tells. Files were compressed when they were built.
        .layer(CompressionLayer::new())
        .layer(from_fn(security::json_only))
        .layer(from_fn(security::no_store))
}

fn pages() -> Router<AppState> {
    Router::new()
        .route("/sign-in", get(sign_in::show).post(sign_in::enter))
        .route("/sign-out", get(sign_out::show).post(sign_out::leave))
        .layer(from_fn(security::no_store))
}

async fn no_such_address() -> ApiProblem {
    ApiProblem::not_found()
}

async fn no_such_method() -> ApiProblem {
    ApiProblem::new(
        StatusCode::METHOD_NOT_ALLOWED,
        "method_not_allowed",
        "This address does not take that method",
    )
    .detail("See /api/v1/openapi.json for what it takes.")
}

/// What the log says of a request: no query and no header, for those may tell something about somebody.
fn span(request: &Request) -> Span {
    tracing::info_span!("request", method = %request.method(), path = request.uri().path())
}

/// A mistake of ours that nobody foresaw. The log has the panic's own message.
fn panicked(_: Box<dyn std::any::Any + Send>) -> Response {
    ApiProblem::internal("a request panicked").into_response()
}
