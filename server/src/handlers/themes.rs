//! `/themes`: what was raised, counted by what it was about.

use axum::Json;
use shared::api::Themes;

use super::extract::Reader;
use crate::problem::ApiProblem;
use crate::reading;

/// The matters one may read, open, resolved and otherwise ended, by theme. For chairs' managers and quality assurance.
#[utoipa::path(
    get,
    path = "/themes",
    responses(
        (status = 200, description = "The counts", body = Themes),
        (status = 404, description = "Not for this person to see"),
    )
)]
pub async fn read(reader: Reader) -> Result<Json<Themes>, ApiProblem> {
    let mut work = reader.open().await?;
    Ok(Json(reading::themes::themes(&mut work, reader.who.person).await?))
}
