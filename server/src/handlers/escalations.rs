//! `/escalations`: a matter as one may see it, and what the next decision about it depends on.

use axum::Json;
use shared::api::{ChildRef, Matter};
use shared::escalation::Context;
use shared::ids::{EscalationId, Reference};

use super::extract::{Part, Reader};
use crate::problem::ApiProblem;
use crate::reading;

/// A matter by its reference: whole for those who may read it, how it stands for an advocate.
#[utoipa::path(
    get,
    path = "/escalations/{reference}",
    params(("reference" = String, Path, description = "What people call it", example = "ABC-26-00417")),
    responses(
        (status = 200, description = "The matter", body = Matter),
        (status = 404, description = "Not there, or not for this person to see"),
    )
)]
pub async fn read(reader: Reader, Part(reference): Part<Reference>) -> Result<Json<Matter>, ApiProblem> {
    let mut work = reader.open().await?;
    Ok(Json(reading::matter::by_reference(&mut work, reader.who.person, reference.as_str()).await?))
}

/// What the next decision about a matter depends on.
#[utoipa::path(
    get,
    path = "/escalation/{id}/context",
    params(("id" = uuid::Uuid, Path, description = "The matter's id")),
    responses(
        (status = 200, description = "The facts as they are now", body = Context),
        (status = 404, description = "Not there, or not for this person to read"),
    )
)]
pub async fn context(reader: Reader, Part(id): Part<EscalationId>) -> Result<Json<Context>, ApiProblem> {
    let mut work = reader.open().await?;
    Ok(Json(reading::matter::context(&mut work, reader.who.person, id).await?))
}

/// The children for whom the same may be raised as for a brother or sister.
#[utoipa::path(
    get,
    path = "/escalation/{id}/siblings",
    params(("id" = uuid::Uuid, Path, description = "The matter's id")),
    responses(
        (status = 200, description = "By name", body = Vec<ChildRef>),
        (status = 404, description = "Not there, or not for this person to raise"),
    )
)]
pub async fn siblings(
    reader: Reader,
    Part(id): Part<EscalationId>,
) -> Result<Json<Vec<ChildRef>>, ApiProblem> {
    let mut work = reader.open().await?;
    Ok(Json(reading::siblings::choices(&mut work, reader.who.person, id).await?))
}
