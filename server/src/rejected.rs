//! Why a command, or a question, was not answered.

use axum::response::{IntoResponse, Response};
use shared::api::{Recorded, Refused};
use shared::escalation::{Event, Violations};
use thiserror::Error;

use crate::problem::ApiProblem;
use crate::store::{AppendError, StoreError};

/// Nothing was stored. All but the last two are answers, not failures.
#[derive(Debug, Error)]
pub enum Rejected {
    #[error("not there, or not to be seen")]
    NotFound,
    /// `missed` is for those who may read the stream.
    #[error("the stream has moved on")]
    Stale { missed: Option<Vec<Recorded<Event>>> },
    #[error("the command's id was used for another command")]
    KeyReused,
    #[error(transparent)]
    Broken(#[from] Violations),
    #[error("a change to a record was refused")]
    Refused(Vec<Refused>),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("the record does not hold together: {0}")]
    Inconsistent(String),
}

impl Rejected {
    /// The record or what was adopted is not as this server writes it.
    pub fn inconsistent(why: impl ToString) -> Self {
        Self::Inconsistent(why.to_string())
    }
}

impl From<AppendError> for Rejected {
    fn from(error: AppendError) -> Self {
        match error {
            AppendError::Conflict(_) => Self::Stale { missed: None },
            AppendError::Store(error) => Self::Store(error),
        }
    }
}

impl From<Rejected> for ApiProblem {
    fn from(rejected: Rejected) -> Self {
        match rejected {
            Rejected::NotFound => Self::not_found(),
            Rejected::Stale { missed } => Self::stale(missed),
            Rejected::KeyReused => Self::key_reused(),
            Rejected::Broken(violations) => Self::violations(violations),
            Rejected::Refused(refused) => Self::refused(refused),
            Rejected::Store(_) | Rejected::Inconsistent(_) => Self::internal(rejected),
        }
    }
}

impl IntoResponse for Rejected {
    fn into_response(self) -> Response {
        ApiProblem::from(self).into_response()
    }
}
