//! The API: every route on one screen. A handler parses, calls and replies; it decides nothing.
//!
//! To add a route: a handler in the file of what it speaks of, with its method, path, parameters and answers in
//! `#[utoipa::path]` above it, and a line here. The router and the API's description are both made from these lines.

pub mod calendar;
pub mod procedures;
pub mod timescales;

use axum::Router;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::openapi;
use crate::state::AppState;

/// Every route under `/api/v1`.
pub fn api_routes() -> Router<AppState> {
    documented().into()
}

/// Every route with what the description says of it. Paths are those under `/api/v1`.
pub fn documented() -> OpenApiRouter<AppState> {
    OpenApiRouter::with_openapi(openapi::about())
        // Open to anyone.
        .routes(routes!(openapi::description)) // GET /openapi.json
        .routes(routes!(timescales::preview)) // GET /timescales
        .routes(routes!(procedures::list)) // GET /procedures
        .routes(routes!(procedures::whole)) // GET /procedures/{authority}
        .routes(routes!(calendar::calendar)) // GET /calendar
}
