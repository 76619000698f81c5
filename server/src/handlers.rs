//! The API: every route on one screen. A handler parses, calls and replies; it decides nothing.

use axum::Router;

use crate::state::AppState;

/// Every route under `/api/v1`.
pub fn api_routes() -> Router<AppState> {
    Router::new()
}
