//! `/session`: who is signed in.

use axum::Json;
use shared::api::Session;

use super::extract::Reader;
use crate::problem::ApiProblem;
use crate::reading;

/// Who is signed in, and the server's time.
#[utoipa::path(
    get,
    path = "/session",
    responses((status = 200, description = "Whoever is signed in", body = Session))
)]
pub async fn read(reader: Reader) -> Result<Json<Session>, ApiProblem> {
    let mut work = reader.open().await?;
    Ok(Json(reading::session::session(&mut work, reader.who.person).await?))
}
