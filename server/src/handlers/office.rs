//! `/people` and `/registrations`: what an administrator keeps.

use axum::Json;
use axum::extract::State;
use shared::api::{ChildSearch, PeopleAndPosts, RegisteredRow, Registration};
use shared::ids::ChildId;

use super::extract::{Body, Part};
use crate::actor::SignedIn;
use crate::problem::ApiProblem;
use crate::reading;
use crate::state::AppState;
use crate::store::Mode;
use crate::work::Work;

/// Everybody of the authority with the units and posts, for administrators.
#[utoipa::path(
    get,
    path = "/people",
    responses(
        (status = 200, description = "People, units and who holds which post", body = PeopleAndPosts),
        (status = 404, description = "Not for this person to see"),
    )
)]
pub async fn people(
    State(state): State<AppState>,
    who: SignedIn,
) -> Result<Json<PeopleAndPosts>, ApiProblem> {
    let mut work = Work::begin(&state, &who.authority, Mode::Read).await?;
    Ok(Json(reading::office::people(&mut work, who).await?))
}

/// The children on record by part of a name or case number, for administrators; restricted records by their number alone.
/// Asked by POST so that no name stands in an address; it changes nothing.
#[utoipa::path(
    post,
    path = "/registrations/search",
    request_body = ChildSearch,
    responses(
        (status = 200, description = "By case number; at most fifty", body = Vec<RegisteredRow>),
        (status = 400, description = "The body cannot be read"),
        (status = 404, description = "Not for this person to see"),
        (status = 415, description = "The body is not JSON"),
    )
)]
pub async fn search(
    State(state): State<AppState>,
    who: SignedIn,
    Body(search): Body<ChildSearch>,
) -> Result<Json<Vec<RegisteredRow>>, ApiProblem> {
    let mut work = Work::begin(&state, &who.authority, Mode::Read).await?;
    Ok(Json(reading::office::search(&mut work, who, &search.text).await?))
}

/// A child's plans, team and people, for administrators.
#[utoipa::path(
    get,
    path = "/registrations/{id}",
    params(("id" = uuid::Uuid, Path, description = "The child's id")),
    responses(
        (status = 200, description = "What an administrator keeps of the child", body = Registration),
        (status = 404, description = "Not there, or not for this person to see"),
    )
)]
pub async fn registration(
    State(state): State<AppState>,
    who: SignedIn,
    Part(id): Part<ChildId>,
) -> Result<Json<Registration>, ApiProblem> {
    let mut work = Work::begin(&state, &who.authority, Mode::Read).await?;
    Ok(Json(reading::office::registration(&mut work, who, id).await?))
}
