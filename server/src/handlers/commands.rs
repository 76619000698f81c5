//! `/{kind}/{id}/commands`: the write route, once for each kind of stream.

use axum::Json;
use axum::extract::State;
use shared::api::{Accepted, CommandRequest};
use shared::child::{ChildCommand, ChildEvent};
use shared::escalation::{Command, Event};
use shared::ids::{AuthorityId, ChildId, EscalationId};
use shared::organisation::{OrganisationCommand, OrganisationEvent};
use utoipa::{IntoParams, IntoResponses};

use super::extract::{Body, IdempotencyKey, Part};
use crate::actor::SignedIn;
use crate::execute::{Sender, execute};
use crate::problem::ApiProblem;
use crate::state::AppState;
use crate::streams::{Children, Escalations, Organisations, Stream};

/// What every command carries beside its body.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
#[expect(dead_code, reason = "it only describes the header that IdempotencyKey reads")]
struct CommandKey {
    /// The command's id, made for it alone; sent again with the same id, it has its effect once.
    #[param(rename = "Idempotency-Key")]
    key: uuid::Uuid,
}

/// What a command may be refused with.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "it only describes what Rejected answers")]
enum Refusals {
    /// The body or the Idempotency-Key cannot be read
    #[response(status = 400)]
    Unreadable,
    /// Not there, or not for this person to see
    #[response(status = 404)]
    NotFound,
    /// The stream has moved on; `missed` holds the events not seen yet
    #[response(status = 409)]
    Stale,
    /// The body is not JSON
    #[response(status = 415)]
    NotJson,
    /// The rules it would break, or a key that was used for another command
    #[response(status = 422)]
    Refused,
}

type Answer<S> = Result<Json<Accepted<<S as Stream>::Event>>, ApiProblem>;

/// A command on a matter: raise, answer, review, pass on, close and the rest.
#[utoipa::path(
    post,
    path = "/escalation/{id}/commands",
    params(("id" = uuid::Uuid, Path, description = "The matter's id, made by whoever raises it"), CommandKey),
    request_body = CommandRequest<Command>,
    responses((status = 200, description = "What it made", body = Accepted<Event>), Refusals)
)]
pub async fn escalation(
    State(state): State<AppState>,
    who: SignedIn,
    IdempotencyKey(key): IdempotencyKey,
    Part(id): Part<EscalationId>,
    Body(request): Body<CommandRequest<Command>>,
) -> Answer<Escalations> {
    Ok(Json(execute::<Escalations>(&state, &Sender::Person(who), &id, key, &request).await?))
}

/// A command on a child's record, by an administrator.
#[utoipa::path(
    post,
    path = "/child/{id}/commands",
    params(("id" = uuid::Uuid, Path, description = "The child's id"), CommandKey),
    request_body = CommandRequest<ChildCommand>,
    responses((status = 200, description = "What it made", body = Accepted<ChildEvent>), Refusals)
)]
pub async fn child(
    State(state): State<AppState>,
    who: SignedIn,
    IdempotencyKey(key): IdempotencyKey,
    Part(id): Part<ChildId>,
    Body(request): Body<CommandRequest<ChildCommand>>,
) -> Answer<Children> {
    Ok(Json(execute::<Children>(&state, &Sender::Person(who), &id, key, &request).await?))
}

/// A command on the organisation, by an administrator. Its id is the authority's.
#[utoipa::path(
    post,
    path = "/organisation/{id}/commands",
    params(("id" = String, Path, description = "The authority"), CommandKey),
    request_body = CommandRequest<OrganisationCommand>,
    responses((status = 200, description = "What it made", body = Accepted<OrganisationEvent>), Refusals)
)]
pub async fn organisation(
    State(state): State<AppState>,
    who: SignedIn,
    IdempotencyKey(key): IdempotencyKey,
    Part(id): Part<AuthorityId>,
    Body(request): Body<CommandRequest<OrganisationCommand>>,
) -> Answer<Organisations> {
    Ok(Json(execute::<Organisations>(&state, &Sender::Person(who), &id, key, &request).await?))
}
