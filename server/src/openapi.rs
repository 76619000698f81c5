//! The API's description, OpenAPI 3.1: made from the handlers and the types themselves, so that it cannot lag behind.
//!
//! A handler names what is particular to it. What every answer may be is added here: a refusal is a [`Problem`]
//! wherever it comes from, and who is not signed in learns that.

use std::sync::LazyLock;

use axum::Json;
use shared::api::Problem;
use utoipa::openapi::path::Operation;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityScheme};
use utoipa::openapi::{Content, OpenApi, PathItem, Ref, RefOr, Response, ResponseBuilder};
use utoipa::{Modify, OpenApi as _};

use crate::handlers;

/// The description, made once.
static DESCRIPTION: LazyLock<OpenApi> = LazyLock::new(|| completed(handlers::documented().into_openapi()));

const PROBLEM: &str = "application/problem+json";

#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "Recourse",
        description = "Formal escalation of a child's unmet plan by the IRO or child protection chair. \
            Writes are commands: each has an id of its own (`Idempotency-Key`) and names the version its sender has seen. \
            Refusals are `application/problem+json`: a code, a sentence, the field and what to do."
    ),
    servers((url = "/api/v1")),
    security(("session" = [])),
    components(schemas(Problem)),
    modifiers(&SessionCookie)
)]
struct About;

struct SessionCookie;

impl Modify for SessionCookie {
    fn modify(&self, document: &mut OpenApi) {
        let cookie = ApiKeyValue::with_description(
            "__Host-recourse",
            "Set by the server's own sign-in page, `/sign-in`. On plain-http loopback it is called `recourse-local`.",
        );
        let scheme = SecurityScheme::ApiKey(ApiKey::Cookie(cookie));
        document.components.get_or_insert_default().add_security_scheme("session", scheme);
    }
}

/// What the description says before any route is added.
pub fn about() -> OpenApi {
    About::openapi()
}

/// This description.
#[utoipa::path(
    get,
    path = "/openapi.json",
    security(()),
    responses((status = 200, description = "OpenAPI 3.1", body = serde_json::Value))
)]
pub async fn description() -> Json<&'static OpenApi> {
    Json(&DESCRIPTION)
}

fn completed(mut document: OpenApi) -> OpenApi {
    for (path, item) in &mut document.paths.paths {
        for (method, operation) in operations(item) {
            operation.operation_id = Some(operation_id(method, path));
            complete(operation);
        }
    }
    document
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = (&'static str, &mut Operation)> {
    let PathItem { get, post, put, patch, delete, .. } = item;
    let methods = [("get", get), ("post", post), ("put", put), ("patch", patch), ("delete", delete)];
    methods.into_iter().filter_map(|(method, operation)| Some((method, operation.as_mut()?)))
}

/// Handlers in different files may have one name; a method and path are one operation's alone.
fn operation_id(method: &str, path: &str) -> String {
    let words = path.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    std::iter::once(method).chain(words).collect::<Vec<_>>().join("_")
}

/// Adds what every operation may answer, and that whatever refuses is a problem.
fn complete(operation: &mut Operation) {
    let responses = &mut operation.responses.responses;
    if operation.security.is_none() {
        responses.insert("401".to_owned(), described("Nobody is signed in"));
    }
    responses.insert("default".to_owned(), described("Any other refusal, or a failure on our side"));
    let refusals = responses.iter_mut().filter(|(status, _)| !status.starts_with(['2', '3']));
    for (_, refusal) in refusals {
        if let RefOr::T(response) = refusal {
            response.content.insert(PROBLEM.to_owned(), problem());
        }
    }
}

fn described(what: &str) -> RefOr<Response> {
    ResponseBuilder::new().description(what).build().into()
}

fn problem() -> RefOr<Content> {
    Content::new(Some(Ref::from_schema_name("Problem"))).into()
}
