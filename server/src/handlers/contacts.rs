//! `/contacts`: how those outside the council are reached whom a matter may be referred to, for administrators.

use axum::Json;
use axum::extract::State;
use shared::api::Contacts;

use crate::actor::SignedIn;
use crate::problem::ApiProblem;
use crate::reading;
use crate::state::AppState;
use crate::store::Mode;
use crate::work::Work;

/// What is set, with the version of the organisation that a change to it has to name.
#[utoipa::path(
    get,
    path = "/contacts",
    responses(
        (status = 200, description = "The contacts", body = Contacts),
        (status = 404, description = "Not for this person to see"),
    )
)]
pub async fn read(State(state): State<AppState>, who: SignedIn) -> Result<Json<Contacts>, ApiProblem> {
    let mut work = Work::begin(&state, &who.authority, Mode::Read).await?;
    Ok(Json(reading::contacts::all(&mut work, who).await?))
}
