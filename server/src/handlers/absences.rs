//! `/absences`: who is away and who answers in their place.

use axum::Json;
use axum::extract::State;
use shared::api::Absences;

use crate::actor::SignedIn;
use crate::problem::ApiProblem;
use crate::reading;
use crate::state::AppState;
use crate::store::Mode;
use crate::work::Work;

/// One's own absences and those one covers that are not over; for an administrator everybody's.
#[utoipa::path(
    get,
    path = "/absences",
    responses(
        (status = 200, description = "The absences, and who may cover", body = Absences),
        (status = 404, description = "Not for this person to see"),
    )
)]
pub async fn read(State(state): State<AppState>, who: SignedIn) -> Result<Json<Absences>, ApiProblem> {
    let mut work = Work::begin(&state, &who.authority, Mode::Read).await?;
    Ok(Json(reading::absences::all(&mut work, who).await?))
}
