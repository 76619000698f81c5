//! `/procedures`: every authority's procedure, open to anyone (ALL-20).

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use shared::api::ProcedureSummary;
use shared::calendar::Calendar;
use shared::ids::AuthorityId;
use shared::procedure::{self, Procedure};

use super::extract::Part;
use crate::adopted::{Pinned, authorities};
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
    for authority in known(authorities(&state).await?) {
        summaries.push(ProcedureSummary::of(&in_force(&state, &authority).await?.procedure));
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
    Part(authority): Part<AuthorityId>,
) -> Result<Response, ApiProblem> {
    let versions = in_force(&state, &authority).await?;
    Ok(Json(&*versions.procedure).into_response())
}

/// What holds in an authority now: as it has adopted it if it is served here, else as it comes with the product.
pub(super) async fn in_force(state: &AppState, authority: &AuthorityId) -> Result<Pinned, ApiProblem> {
    let served = authorities(state).await?;
    if served.contains(authority) {
        return Ok(adopted(state, authority).await?);
    }
    bundled(authority).ok_or_else(|| unknown_authority(&known(served)))
}

/// What an authority that is served here has adopted.
pub(super) async fn adopted(state: &AppState, authority: &AuthorityId) -> Result<Pinned, Rejected> {
    Ok(Work::begin(state, authority, Mode::Read).await?.adopted().await?.current())
}

fn bundled(authority: &AuthorityId) -> Option<Pinned> {
    let procedure = Arc::new(procedure::bundled(authority)?.clone());
    Some(Pinned { procedure, calendar: Calendar::england() })
}

/// Those served here and those whose procedures come with the product.
fn known(served: Vec<AuthorityId>) -> BTreeSet<AuthorityId> {
    let bundled = procedure::all().iter().map(|procedure| procedure.authority.clone());
    bundled.chain(served).collect()
}

fn unknown_authority(known: &BTreeSet<AuthorityId>) -> ApiProblem {
    let names: Vec<_> = known.iter().map(AuthorityId::as_str).collect();
    ApiProblem::new(
        StatusCode::NOT_FOUND,
        "unknown_authority",
        "There is no procedure of this authority here",
    )
    .field("authority")
    .detail(format!("Name one of these: {}.", names.join(", ")))
}
