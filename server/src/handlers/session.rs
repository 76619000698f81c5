//! `/session`: who is signed in.

use axum::Json;
use axum::extract::State;
use shared::api::Session;

use crate::actor::SignedIn;
use crate::problem::ApiProblem;
use crate::reading;
use crate::state::AppState;
use crate::store::Mode;
use crate::work::Work;

/// Who is signed in, and the server's time.
#[utoipa::path(
    get,
    path = "/session",
    responses((status = 200, description = "Whoever is signed in", body = Session))
)]
pub async fn read(State(state): State<AppState>, who: SignedIn) -> Result<Json<Session>, ApiProblem> {
    let mut work = Work::begin(&state, &who.authority, Mode::Read).await?;
    Ok(Json(reading::session::session(&mut work, who.person).await?))
}
