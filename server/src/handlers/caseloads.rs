//! `/caseloads`: whose children a chair has, and handing all of them over.

use axum::Json;
use axum::extract::State;
use shared::api::{Caseload, HandOver, HandedOver};

use super::extract::{Body, IdempotencyKey, Reader};
use crate::actor::SignedIn;
use crate::caseload;
use crate::execute::Sender;
use crate::problem::ApiProblem;
use crate::state::AppState;

/// Everybody who may chair, with how many children each has. For administrators and the managers of chairs.
#[utoipa::path(
    get,
    path = "/caseloads",
    responses(
        (status = 200, description = "The chairs", body = Vec<Caseload>),
        (status = 404, description = "Not for this person to see"),
    )
)]
pub async fn list(reader: Reader) -> Result<Json<Vec<Caseload>>, ApiProblem> {
    let mut work = reader.open().await?;
    Ok(Json(caseload::caseloads(&mut work, &Sender::Person(reader.who.clone())).await?))
}

/// Gives a chair's children, or one of them, to another, today or from a day to come; each child's record has it. For
/// administrators and the chair's managers.
#[utoipa::path(
    post,
    path = "/caseloads/hand-over",
    request_body = HandOver,
    responses(
        (status = 200, description = "How many children changed hands", body = HandedOver),
        (status = 400, description = "The body or the Idempotency-Key cannot be read"),
        (status = 404, description = "Not for this person to do"),
        (status = 415, description = "The body is not JSON"),
    )
)]
pub async fn hand_over(
    State(state): State<AppState>,
    who: SignedIn,
    IdempotencyKey(key): IdempotencyKey,
    Body(asked): Body<HandOver>,
) -> Result<Json<HandedOver>, ApiProblem> {
    Ok(Json(caseload::hand_over(&state, who, key, &asked).await?))
}
