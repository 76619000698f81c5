//! `/{kind}/{id}/commands`: the write route, the same for every kind of stream.

use axum::Json;
use axum::extract::State;
use axum::routing::post;
use shared::api::{Accepted, CommandRequest};
use utoipa::openapi::path::{OperationBuilder, ParameterBuilder, ParameterIn, Paths, PathsBuilder};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::{
    Content, HttpMethod, PathItem, Ref, RefOr, Required, ResponseBuilder, ResponsesBuilder, Schema,
};
use utoipa::{IntoParams, IntoResponses, PartialSchema, ToSchema};
use utoipa_axum::router::UtoipaMethodRouter;

use super::extract::{Body, IdempotencyKey, Part};
use crate::actor::SignedIn;
use crate::execute::{Sender, execute};
use crate::problem::ApiProblem;
use crate::state::AppState;
use crate::streams::Stream;

/// The write route of a kind of stream, with its description.
pub fn to<S: Stream>() -> UtoipaMethodRouter<AppState> {
    let mut schemas = Vec::new();
    let paths = described::<S>(&mut schemas);
    (schemas, paths, post(command::<S>))
}

async fn command<S: Stream>(
    State(state): State<AppState>,
    who: SignedIn,
    IdempotencyKey(key): IdempotencyKey,
    Part(id): Part<S::Id>,
    Body(request): Body<CommandRequest<S::Command>>,
) -> Result<Json<Accepted<S::Event>>, ApiProblem> {
    Ok(Json(execute::<S>(&state, &Sender::Person(who), &id, key, &request).await?))
}

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

/// `#[utoipa::path]` cannot describe a generic handler: this says the same for each kind.
fn described<S: Stream>(schemas: &mut Vec<(String, RefOr<Schema>)>) -> Paths {
    let request = named::<CommandRequest<S::Command>, S::Command>(schemas);
    let accepted = named::<Accepted<S::Event>, S::Event>(schemas);
    let id = ParameterBuilder::new()
        .name("id")
        .parameter_in(ParameterIn::Path)
        .required(Required::True)
        .description(Some(S::ID))
        .schema(Some(String::schema()));
    let body = RequestBodyBuilder::new()
        .content("application/json", Content::new(Some(request)))
        .required(Some(Required::True));
    let made = ResponseBuilder::new()
        .description("What it made")
        .content("application/json", Content::new(Some(accepted)));
    let responses = ResponsesBuilder::new().responses_from_into_responses::<Refusals>().response("200", made);
    let operation = OperationBuilder::new()
        .summary(Some(S::ABOUT))
        .parameter(id)
        .parameters(Some(CommandKey::into_params(|| Some(ParameterIn::Header))))
        .request_body(Some(body.build()))
        .responses(responses.build());
    let path = format!("/{}/{{id}}/commands", S::KIND);
    PathsBuilder::new().path(path, PathItem::new(HttpMethod::Post, operation)).build()
}

/// A type that holds another, added under a name made of both.
fn named<Outer: ToSchema, Inner: ToSchema>(schemas: &mut Vec<(String, RefOr<Schema>)>) -> RefOr<Schema> {
    let name = format!("{}_{}", Outer::name(), Inner::name());
    schemas.push((name.clone(), Outer::schema()));
    schemas.push((Inner::name().into_owned(), Inner::schema()));
    Outer::schemas(schemas);
    Inner::schemas(schemas);
    Ref::from_schema_name(name).into()
}
