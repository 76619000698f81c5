//! `/absences`: who is away and who answers in their place.

use axum::Json;
use shared::api::Absences;

use super::extract::Reader;
use crate::problem::ApiProblem;
use crate::reading;

/// One's own absences and those one covers that are not over; for an administrator everybody's.
#[utoipa::path(
    get,
    path = "/absences",
    responses(
        (status = 200, description = "The absences, and who may cover", body = Absences),
        (status = 404, description = "Not for this person to see"),
    )
)]
pub async fn read(reader: Reader) -> Result<Json<Absences>, ApiProblem> {
    let mut work = reader.open().await?;
    Ok(Json(reading::absences::all(&mut work, reader.who.clone()).await?))
}
