//! `/calendar`: the working days that every date is counted by.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use shared::calendar::Calendar;

use super::procedures::adopted;
use crate::actor::SignedIn;
use crate::problem::ApiProblem;
use crate::state::AppState;

/// The working days of one's authority; signed out, those of England.
#[utoipa::path(
    get,
    path = "/calendar",
    security((), ("session" = [])),
    params(("If-None-Match" = Option<String>, Header, description = "The ETag of the calendar one has")),
    responses(
        (status = 200, description = "The calendar; its ETag is its version", body = Calendar),
        (status = 304, description = "It is the one named in If-None-Match"),
    )
)]
pub async fn calendar(
    State(state): State<AppState>,
    signed_in: Result<SignedIn, ApiProblem>,
    asked: HeaderMap,
) -> Result<Response, ApiProblem> {
    let calendar = match signed_in {
        Ok(person) => adopted(&state, &person.authority).await?.calendar,
        Err(_) => Calendar::england(),
    };
    let tag = format!("\"{}\"", calendar.version());
    if asked.get(header::IF_NONE_MATCH).is_some_and(|known| known == tag.as_str()) {
        return Ok((StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response());
    }
    Ok(([(header::ETAG, tag)], Json(calendar)).into_response())
}
