//! `/records`: what is kept beside the matter, as far as one may read it.

use axum::Json;
use axum::extract::Path;
use shared::api::{RecordRow, WholeRecord};
use shared::beside::BesideKind;
use shared::ids::{ChildId, RecordId};

use super::extract::{Part, Reader};
use crate::problem::ApiProblem;
use crate::reading;

/// All records beside the matter that one may read, open ones first.
#[utoipa::path(
    get,
    path = "/records",
    responses((status = 200, description = "At most two hundred", body = Vec<RecordRow>))
)]
pub async fn list(reader: Reader) -> Result<Json<Vec<RecordRow>>, ApiProblem> {
    let mut work = reader.open().await?;
    Ok(Json(reading::beside::list(&mut work, reader.who.person, None).await?))
}

/// Those of one child. A child one may not see has none.
#[utoipa::path(
    get,
    path = "/children/{id}/records",
    params(("id" = uuid::Uuid, Path, description = "The child's id")),
    responses((status = 200, description = "Open ones first", body = Vec<RecordRow>))
)]
pub async fn of_child(reader: Reader, Part(id): Part<ChildId>) -> Result<Json<Vec<RecordRow>>, ApiProblem> {
    let mut work = reader.open().await?;
    Ok(Json(reading::beside::list(&mut work, reader.who.person, Some(id)).await?))
}

/// A record, whole.
#[utoipa::path(
    get,
    path = "/records/{kind}/{id}",
    params(
        ("kind" = BesideKind, Path, description = "What kind of record it is"),
        ("id" = uuid::Uuid, Path, description = "The record's id"),
    ),
    responses(
        (status = 200, description = "The record", body = WholeRecord),
        (status = 404, description = "Not there, or not for this person to see"),
    )
)]
pub async fn read(
    reader: Reader,
    Path((kind, id)): Path<(String, String)>,
) -> Result<Json<WholeRecord>, ApiProblem> {
    let known = kind.parse::<BesideKind>().ok().zip(id.parse::<RecordId>().ok());
    let (kind, id) = known.ok_or_else(ApiProblem::not_found)?;
    let mut work = reader.open().await?;
    Ok(Json(reading::beside::whole(&mut work, reader.who.person, kind, id).await?))
}
