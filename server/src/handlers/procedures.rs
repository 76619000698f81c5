//! `/procedures`: every authority's procedure, open to anyone (ALL-20).

use std::sync::Arc;

use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use shared::api::ProcedureSummary;
use shared::ids::AuthorityId;
use shared::procedure::Procedure;

use crate::adopted::{Adopted, authorities};
use crate::problem::ApiProblem;
use crate::rejected::Rejected;
use crate::state::AppState;
use crate::store::Mode;
use crate::work::Work;

/// The authorities whose procedures can be read, by name.
#[utoipa::path(
    get,
    path = "/procedures",
    security(()),
    responses((status = 200, description = "By name", body = Vec<ProcedureSummary>))
)]
pub async fn list(State(state): State<AppState>) -> Result<Json<Vec<ProcedureSummary>>, ApiProblem> {
    let mut summaries = Vec::new();
    for authority in authorities(&state).await? {
        summaries.push(ProcedureSummary::of(&adopted(&state, &authority).await?.procedure));
    }
    summaries.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(Json(summaries))
}

/// An authority's procedure, whole.
#[utoipa::path(
    get,
    path = "/procedures/{authority}",
    security(()),
    params(("authority" = String, Path, description = "As the list names it")),
    responses(
        (status = 200, description = "The procedure in force", body = Procedure),
        (status = 404, description = "There is no such authority"),
    )
)]
pub async fn whole(
    State(state): State<AppState>,
    path: Result<Path<String>, PathRejection>,
) -> Result<Response, ApiProblem> {
    // An address that is no text names no authority either.
    let authority = path.map_or_else(|_| String::new(), |Path(authority)| authority);
    let adopted = in_force(&state, &authority).await?;
    Ok(Json(&*adopted.procedure).into_response())
}

/// What the authority named has adopted, its name as somebody wrote it.
pub(super) async fn in_force(state: &AppState, authority: &str) -> Result<Arc<Adopted>, ApiProblem> {
    let authority = AuthorityId::from(authority);
    if let Some(known) = state.adopted.get(&authority) {
        return Ok(known);
    }
    let known = authorities(state).await?;
    if !known.contains(&authority) {
        return Err(unknown_authority(&known));
    }
    Ok(adopted(state, &authority).await?)
}

/// What an authority that this installation serves has adopted.
pub(super) async fn adopted(state: &AppState, authority: &AuthorityId) -> Result<Arc<Adopted>, Rejected> {
    Work::begin(state, authority, Mode::Read).await?.adopted().await
}

fn unknown_authority(known: &[AuthorityId]) -> ApiProblem {
    let known: Vec<_> = known.iter().map(AuthorityId::as_str).collect();
    ApiProblem::new(
        StatusCode::NOT_FOUND,
        "unknown_authority",
        "There is no procedure of this authority here",
    )
    .field("authority")
    .detail(format!("Name one of these: {}.", known.join(", ")))
}
