//! `/draft-key`: what one's drafts are encrypted with on one's devices.

use axum::Json;
use axum::extract::State;
use shared::api::DraftKey;

use crate::actor::SignedIn;
use crate::draft_keys;
use crate::problem::ApiProblem;
use crate::state::AppState;

/// The key of whoever is signed in, the same every time. It is for the browser's memory only.
#[utoipa::path(
    get,
    path = "/draft-key",
    responses((status = 200, description = "The key", body = DraftKey))
)]
pub async fn key(State(state): State<AppState>, who: SignedIn) -> Result<Json<DraftKey>, ApiProblem> {
    Ok(Json(draft_keys::key(&state, &who).await?))
}
