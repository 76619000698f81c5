//! `/themes`: what was raised, counted by what it was about.

use axum::Json;
use axum::extract::State;
use shared::api::Themes;

use crate::actor::SignedIn;
use crate::problem::ApiProblem;
use crate::reading;
use crate::state::AppState;
use crate::store::Mode;
use crate::work::Work;

/// The matters one may read, open, resolved and otherwise ended, by theme. For chairs' managers and quality assurance.
#[utoipa::path(
    get,
    path = "/themes",
    responses(
        (status = 200, description = "The counts", body = Themes),
        (status = 404, description = "Not for this person to see"),
    )
)]
pub async fn read(State(state): State<AppState>, who: SignedIn) -> Result<Json<Themes>, ApiProblem> {
    let mut work = Work::begin(&state, &who.authority, Mode::Read).await?;
    Ok(Json(reading::themes::themes(&mut work, who.person).await?))
}
