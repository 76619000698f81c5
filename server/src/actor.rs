//! Who sent a request: the person behind the session.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use shared::ids::{AuthorityId, PersonId};
use uuid::Uuid;

use crate::problem::ApiProblem;
use crate::state::AppState;

/// Whoever is signed in. The session's middleware puts it among the request's extensions; a handler that takes it
/// as an argument answers 401 to everybody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    pub authority: AuthorityId,
    pub account: Uuid,
    pub person: PersonId,
}

impl FromRequestParts<AppState> for SignedIn {
    type Rejection = ApiProblem;

    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Self, ApiProblem> {
        parts.extensions.get::<Self>().cloned().ok_or_else(ApiProblem::signed_out)
    }
}
