//! `/tray`: what needs me.

use axum::Json;
use shared::api::{Tray, TrayRequest};

use super::extract::{Body, Reader};
use crate::problem::ApiProblem;
use crate::reading;

/// A page of the work tray. Asked by POST so that no search term stands in an address; it changes nothing.
#[utoipa::path(
    post,
    path = "/tray",
    request_body = TrayRequest,
    responses(
        (status = 200, description = "The page, and how many stand behind each filter", body = Tray),
        (status = 400, description = "The body cannot be read"),
        (status = 415, description = "The body is not JSON"),
    )
)]
pub async fn read(reader: Reader, Body(request): Body<TrayRequest>) -> Result<Json<Tray>, ApiProblem> {
    let mut work = reader.open().await?;
    Ok(Json(reading::tray::tray(&mut work, reader.who.person, &request).await?))
}
