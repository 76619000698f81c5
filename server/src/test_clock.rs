//! `POST /test/clock {"now": "2026-11-30T09:00:00Z"}`: moves the clock that `--test-clock` froze.
//!
//! Elsewhere there is no such address.

use axum::Json;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::clock::Clock;
use crate::jobs::{Lapses, run_once};
use crate::problem::ApiProblem;
use crate::state::AppState;

#[derive(Deserialize)]
struct Moved {
    now: DateTime<Utc>,
}

/// The address, if the clock can be set.
pub fn routes(clock: &Clock) -> Router<AppState> {
    if clock.is_settable() { Router::new().route("/test/clock", post(set)) } else { Router::new() }
}

/// Sets the clock and does at once what falls due by it.
async fn set(
    State(state): State<AppState>,
    Json(Moved { now }): Json<Moved>,
) -> Result<StatusCode, ApiProblem> {
    state.clock.set(now).map_err(ApiProblem::internal)?;
    run_once::<Lapses>(&state).await;
    Ok(StatusCode::NO_CONTENT)
}
