//! The typed client of the API: one function an endpoint, a file for each thing the API speaks of.
//!
//! To add an endpoint: its types in `shared/src/api.rs`, a function in the file of its kind. What every request has in
//! common is here, once and not generic, so that each endpoint costs the download only its own types.

pub mod absences;
pub mod authority;
pub mod caseloads;
pub mod children;
pub mod contacts;
pub mod drafts;
pub mod escalations;
pub mod inbox;
pub mod office;
pub mod procedures;
pub mod records;
pub mod session;
pub mod themes;
pub mod tray;

use crate::clock;
use crate::components::Failure;
use crate::session::ends;
use chrono::{DateTime, Utc};
use gloo_net::http::{Request, RequestBuilder, Response};
use leptos_router::location::Url;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use shared::api::Problem;
use shared::ids::CommandId;
use shared::json::{self, Node, Unreadable};

/// Why there is no answer to work with.
#[derive(Clone, Debug)]
pub enum Error {
    /// The server refused, and says why.
    Problem(Box<Refusal>),
    /// Nobody is signed in (any more).
    SignedOut,
    /// The request did not reach the server, or its answer did not come back.
    Offline,
    /// An answer came that this version of the app cannot read.
    Unreadable,
}

/// A refusal as far as every page needs it.
///
/// What a command's refusal tells beside that, down to the events that were missed, is read where commands are sent, so that
/// only those pages carry the reader of it.
#[derive(Clone, Debug)]
pub struct Refusal {
    pub status: u16,
    pub title: String,
    pub detail: Option<String>,
    whole: Node,
}

impl Refusal {
    fn read(text: &str) -> Option<Self> {
        #[derive(Deserialize)]
        struct Told {
            status: u16,
            title: String,
            detail: Option<String>,
        }
        let whole = Node::parse(text).ok()?;
        let Told { status, title, detail } = Told::deserialize(whole.clone()).ok()?;
        Some(Self { status, title, detail, whole })
    }

    /// All that it tells.
    ///
    /// # Errors
    /// When the server says something that this version of the app does not know.
    pub fn problem(self) -> Result<Problem, Unreadable> {
        Problem::deserialize(self.whole)
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::SignedOut => Self::SignedOut,
            Error::Offline => Self::Offline,
            Error::Unreadable => Self::Broken,
            Error::Problem(problem) => match problem.status {
                404 => Self::NotFound,
                409 => Self::Conflict,
                500.. => Self::Broken,
                _ => Self::Refused { title: problem.title, detail: problem.detail },
            },
        }
    }
}

async fn get<T: DeserializeOwned>(path: &str) -> Result<T, Error> {
    read(&text(path).await?)
}

async fn text(path: &str) -> Result<String, Error> {
    send(Request::get(&url(path)).build().map_err(|_| Error::Unreadable)?).await
}

async fn post<T: DeserializeOwned>(path: &str, body: &impl Serialize) -> Result<T, Error> {
    let request = write(Request::post(&url(path)), body)?;
    read(&send(request).await?)
}

/// Sends a command under its own id: sent again, it has its effect once.
async fn command<T: DeserializeOwned>(path: &str, id: CommandId, body: &impl Serialize) -> Result<T, Error> {
    let request = Request::post(&url(path)).header("Idempotency-Key", &id.to_string());
    read(&send(write(request, body)?).await?)
}

fn url(path: &str) -> String {
    format!("/api/v1{path}")
}

/// Text from an address, made fit to stand in one.
fn part(text: &str) -> String {
    Url::escape(text)
}

fn write(request: RequestBuilder, body: &impl Serialize) -> Result<Request, Error> {
    let body = serde_json::to_string(body).map_err(|_| Error::Unreadable)?;
    request.header("Content-Type", "application/json").body(body).map_err(|_| Error::Unreadable)
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    json::read(text).map_err(|json::Unreadable| Error::Unreadable)
}

async fn send(request: Request) -> Result<String, Error> {
    let response = request.send().await.map_err(|_| Error::Offline)?;
    hear(&response);
    let status = response.status();
    let text = response.text().await.map_err(|_| Error::Offline)?;
    match status {
        200..=299 => Ok(text),
        401 => Err(Error::SignedOut),
        _ => Err(Refusal::read(&text).map_or(Error::Unreadable, |refusal| Error::Problem(Box::new(refusal)))),
    }
}

/// Every answer is dated by the server's clock, and says when the session ends.
fn hear(response: &Response) {
    if let Some(now) = instant(response, "Date") {
        clock::tell(now);
    }
    ends::tell(instant(response, "Session-Ends"));
}

fn instant(response: &Response, header: &str) -> Option<DateTime<Utc>> {
    let milliseconds = js_sys::Date::parse(&response.headers().get(header)?);
    milliseconds.is_finite().then(|| DateTime::from_timestamp_millis(milliseconds as i64)).flatten()
}
