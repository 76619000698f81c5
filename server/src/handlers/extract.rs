//! What requests carry, read so that whatever cannot be read is answered as a problem.

use std::str::FromStr;

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Path, Request};
use axum::http::request::Parts;
use serde::de::DeserializeOwned;
use shared::ids::CommandId;

use crate::actor::SignedIn;
use crate::problem::ApiProblem;
use crate::rejected::Rejected;
use crate::state::AppState;
use crate::store::Mode;
use crate::work::Work;

/// The header under which a command's id is sent.
const IDEMPOTENCY_KEY: &str = "idempotency-key";

/// A body of JSON. That it says so is seen to before any handler: [`json_only`](crate::security::json_only).
pub struct Body<T>(pub T);

impl<T: DeserializeOwned> FromRequest<AppState> for Body<T> {
    type Rejection = ApiProblem;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, ApiProblem> {
        let bytes = Bytes::from_request(request, state).await.map_err(|rejection| {
            ApiProblem::new(rejection.status(), "body_unreadable", rejection.body_text())
        })?;
        let mut json = serde_json::Deserializer::from_slice(&bytes);
        let read = serde_path_to_error::deserialize(&mut json).map_err(|error| {
            let field = error.path().to_string();
            bad_json(error.inner(), &field)
        })?;
        json.end().map_err(|error| bad_json(&error, ""))?;
        Ok(Self(read))
    }
}

fn bad_json(error: &serde_json::Error, field: &str) -> ApiProblem {
    let problem = ApiProblem::bad_request("bad_json", "The body cannot be read")
        .detail(format!("{error}. See /api/v1/openapi.json for what this address takes."));
    if field.is_empty() || field == "." { problem } else { problem.field(field) }
}

/// One part of an address. What is none of its kind names nothing that is there.
pub struct Part<T>(pub T);

impl<T: FromStr> FromRequestParts<AppState> for Part<T> {
    type Rejection = ApiProblem;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, ApiProblem> {
        let path = Path::<String>::from_request_parts(parts, state).await;
        let part = path.ok().and_then(|Path(part)| part.parse().ok());
        part.map(Self).ok_or_else(ApiProblem::not_found)
    }
}

/// Whoever is signed in, at their reading; everybody else is answered 401.
pub struct Reader {
    pub who: SignedIn,
    state: AppState,
}

impl FromRequestParts<AppState> for Reader {
    type Rejection = ApiProblem;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, ApiProblem> {
        let who = SignedIn::from_request_parts(parts, state).await?;
        Ok(Self { who, state: state.clone() })
    }
}

impl Reader {
    /// Opens the record of their authority as it stands now.
    pub async fn open(&self) -> Result<Work<'_>, Rejected> {
        Work::begin(&self.state, &self.who.authority, Mode::Read).await
    }
}

/// The command's id, made by whoever sends it.
pub struct IdempotencyKey(pub CommandId);

impl FromRequestParts<AppState> for IdempotencyKey {
    type Rejection = ApiProblem;

    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Self, ApiProblem> {
        let key = parts.headers.get(IDEMPOTENCY_KEY).and_then(|key| key.to_str().ok());
        let missing = || {
            ApiProblem::bad_request("key_missing", "Each command needs an Idempotency-Key")
                .field("Idempotency-Key")
                .detail("Send a UUID made for this command alone, and the same one when sending it again.")
        };
        key.and_then(|key| key.parse().ok()).map(Self).ok_or_else(missing)
    }
}
