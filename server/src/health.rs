//! For whoever watches over the server: does it run, and can it work?

use axum::extract::State;
use axum::http::StatusCode;

use crate::state::AppState;

/// The process answers.
pub async fn alive() -> &'static str {
    "ok"
}

/// The database answers too: requests may be sent here.
pub async fn ready(State(state): State<AppState>) -> (StatusCode, &'static str) {
    match state.store.ping().await {
        Ok(()) => (StatusCode::OK, "ok"),
        Err(cause) => {
            tracing::error!("not ready: {cause}");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer")
        }
    }
}
