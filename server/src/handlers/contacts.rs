//! `/contacts`: how those outside the council are reached whom a matter may be referred to, for administrators.

use axum::Json;
use shared::api::Contacts;

use super::extract::Reader;
use crate::problem::ApiProblem;
use crate::reading;

/// What is set, with the version of the organisation that a change to it has to name.
#[utoipa::path(
    get,
    path = "/contacts",
    responses(
        (status = 200, description = "The contacts", body = Contacts),
        (status = 404, description = "Not for this person to see"),
    )
)]
pub async fn read(reader: Reader) -> Result<Json<Contacts>, ApiProblem> {
    let mut work = reader.open().await?;
    Ok(Json(reading::contacts::all(&mut work, reader.who.clone()).await?))
}
