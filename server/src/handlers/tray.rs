//! `/tray`: what needs me.

use axum::Json;
use axum::extract::State;
use shared::api::{Tray, TrayRequest};

use super::extract::Body;
use crate::actor::SignedIn;
use crate::problem::ApiProblem;
use crate::reading;
use crate::state::AppState;
use crate::store::Mode;
use crate::work::Work;

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
pub async fn read(
    State(state): State<AppState>,
    who: SignedIn,
    Body(request): Body<TrayRequest>,
) -> Result<Json<Tray>, ApiProblem> {
    let mut work = Work::begin(&state, &who.authority, Mode::Read).await?;
    Ok(Json(reading::tray::tray(&mut work, who.person, &request).await?))
}
