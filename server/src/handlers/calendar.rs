//! `/calendar`: the working days that every date is counted by.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use shared::api::DatesToAccept;
use shared::calendar::Calendar;

use super::extract::Reader;
use super::procedures::adopted;
use crate::actor::SignedIn;
use crate::execute::Sender;
use crate::problem::ApiProblem;
use crate::reading;
use crate::state::AppState;
use crate::streams::may_administer;

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

/// Open matters whose told dates today's calendar would move; for administrators, by reference and date alone.
#[utoipa::path(
    get,
    path = "/calendar/moves",
    responses(
        (status = 200, description = "Each matter with its dates, as told and as they would be", body = DatesToAccept),
        (status = 404, description = "Not an administrator"),
    )
)]
pub async fn moves(reader: Reader) -> Result<Json<DatesToAccept>, ApiProblem> {
    let mut work = reader.open().await?;
    let directory = work.directory().await?;
    if !may_administer(&Sender::Person(reader.who.clone()), &directory.organisation) {
        return Err(ApiProblem::not_found());
    }
    Ok(Json(reading::moves::moves(&mut work).await?))
}
