//! Refusals and failures as `application/problem+json` (RFC 9457): a code for programs, a sentence for people, the
//! field it concerns and what to do about it.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use shared::api::{Problem, Recorded, Refused};
use shared::escalation::{Event, Violations};

use crate::store::StoreError;

const CONTENT_TYPE: HeaderValue = HeaderValue::from_static("application/problem+json");

/// A problem on its way out. Handlers answer `Result<_, ApiProblem>`.
#[derive(Debug)]
pub struct ApiProblem(Box<Problem>);

impl ApiProblem {
    pub fn new(status: StatusCode, code: &str, title: impl Into<String>) -> Self {
        Self(Box::new(Problem {
            code: code.to_owned(),
            title: title.into(),
            status: status.as_u16(),
            detail: None,
            field: None,
            violations: None,
            refused: None,
            missed: None,
        }))
    }

    /// Says what to do about it.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.0.detail = Some(detail.into());
        self
    }

    /// Names the field it concerns.
    #[must_use]
    pub fn field(mut self, field: impl Into<String>) -> Self {
        self.0.field = Some(field.into());
        self
    }

    /// 400: what was sent cannot be read.
    pub fn bad_request(code: &str, title: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code, title)
    }

    /// 401: nobody is signed in.
    pub fn signed_out() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "signed_out", "You are not signed in")
            .detail("Sign in, then try again. Nothing you typed was sent.")
    }

    /// 404: it is not there, or not for this person; which of the two is not told.
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found", "There is nothing here for you to see")
            .detail("Check the address, or ask whoever gave it to you whether you should have access.")
    }

    /// 409: the stream has moved on. `missed` holds the events not seen yet.
    pub fn stale(missed: Option<Vec<Recorded<Event>>>) -> Self {
        let mut problem = Self::new(
            StatusCode::CONFLICT,
            "stale_version",
            "Somebody else has changed this since you opened it",
        )
        .detail("Look at what has changed, then decide again. Nothing was saved.");
        problem.0.missed = missed;
        problem
    }

    /// 422: the key was used for another command.
    pub fn key_reused() -> Self {
        Self::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "key_reused",
            "This Idempotency-Key was used for another command",
        )
        .field("Idempotency-Key")
        .detail("Give each command a new id and repeat an id only to send the very same command again.")
    }

    /// 422: the rules that the command would break.
    pub fn violations(violations: Violations) -> Self {
        let mut problem = Self::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "violations",
            "The procedure does not allow this as it stands",
        )
        .detail("Put right what each entry of violations names, by its field. Nothing was saved.");
        problem.0.violations = Some(violations);
        problem
    }

    /// 422: why a change to a record is refused.
    pub fn refused(refused: Vec<Refused>) -> Self {
        let mut problem =
            Self::new(StatusCode::UNPROCESSABLE_ENTITY, "refused", "The record does not allow this change")
                .detail("Put right what each entry of refused names. Nothing was saved.");
        problem.0.refused = Some(refused);
        problem
    }

    /// 500: our fault. The cause is for the log alone.
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        tracing::error!("request failed: {cause}");
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal", "Something went wrong on our side")
            .detail("Nothing was saved. Try again; if it goes on, tell whoever runs this service.")
    }

    pub fn problem(&self) -> &Problem {
        &self.0
    }
}

impl From<StoreError> for ApiProblem {
    fn from(error: StoreError) -> Self {
        Self::internal(error)
    }
}

impl IntoResponse for ApiProblem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.0.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, Json(self.0)).into_response();
        response.headers_mut().insert(header::CONTENT_TYPE, CONTENT_TYPE);
        response
    }
}
