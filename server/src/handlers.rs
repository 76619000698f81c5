//! The API: every route on one screen. A handler parses, calls and replies; it decides nothing.
//!
//! To add a route: a handler in the file of what it speaks of, with its method, path, parameters and answers in
//! `#[utoipa::path]` above it, and a line here; one that only reads takes a `extract::Reader`. A kind of stream
//! needs only the line. The router and the API's description are both made from these lines.

pub mod absences;
pub mod beside;
pub mod calendar;
pub mod caseloads;
pub mod children;
pub mod commands;
pub mod contacts;
pub mod drafts;
pub mod escalations;
mod extract;
pub mod inbox;
pub mod office;
pub mod procedures;
pub mod session;
pub mod themes;
pub mod timescales;
pub mod tray;

use axum::Router;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::openapi;
use crate::state::AppState;
use crate::streams::{
    Advices, Alerts, Authorities, Children, Concerns, Escalations, GoodPractices, GraveEvents, Organisations,
    Supervisions,
};

/// Every route under `/api/v1`.
pub fn api_routes() -> Router<AppState> {
    documented().into()
}

/// Every route with what the description says of it. Paths are those under `/api/v1`.
pub fn documented() -> OpenApiRouter<AppState> {
    OpenApiRouter::with_openapi(openapi::about())
        // Open to anyone.
        .routes(routes!(openapi::description)) // GET /openapi.json
        .routes(routes!(timescales::preview)) // GET /timescales
        .routes(routes!(procedures::list)) // GET /procedures
        .routes(routes!(procedures::whole)) // GET /procedures/{authority}
        .routes(routes!(calendar::calendar)) // GET /calendar
        // Reading, as far as one may see.
        .routes(routes!(session::read)) // GET /session
        .routes(routes!(contacts::read)) // GET /contacts
        .routes(routes!(absences::read)) // GET /absences
        .routes(routes!(office::people)) // GET /people
        .routes(routes!(office::search)) // POST /registrations/search
        .routes(routes!(office::registration)) // GET /registrations/{id}
        .routes(routes!(themes::read)) // GET /themes
        .routes(routes!(drafts::key)) // GET /draft-key
        .routes(routes!(calendar::moves)) // GET /calendar/moves
        .routes(routes!(tray::read)) // POST /tray
        .routes(routes!(inbox::read)) // GET /inbox
        .routes(routes!(inbox::mark)) // POST /inbox/read
        .routes(routes!(children::search)) // POST /children/search
        .routes(routes!(children::page)) // GET /children/{id}
        .routes(routes!(children::requests)) // GET /children/{id}/requests
        .routes(routes!(caseloads::list)) // GET /caseloads
        .routes(routes!(caseloads::hand_over)) // POST /caseloads/hand-over
        .routes(routes!(children::home)) // GET /children/{id}/home
        .routes(routes!(children::reviews)) // GET /children/{id}/reviews
        .routes(routes!(children::network)) // GET /children/{id}/network
        .routes(routes!(children::context)) // GET /children/{id}/context
        .routes(routes!(beside::of_child)) // GET /children/{id}/records
        .routes(routes!(beside::list)) // GET /records
        .routes(routes!(beside::read)) // GET /records/{kind}/{id}
        .routes(routes!(escalations::read)) // GET /escalations/{reference}
        .routes(routes!(escalations::context)) // GET /escalation/{id}/context
        .routes(routes!(escalations::siblings)) // GET /escalation/{id}/siblings
        // Writing: one route a kind of stream, all the same.
        .routes(commands::to::<Escalations>()) // POST /escalation/{id}/commands
        .routes(commands::to::<Supervisions>()) // POST /supervision/{id}/commands
        .routes(commands::to::<Advices>()) // POST /advice/{id}/commands
        .routes(commands::to::<Alerts>()) // POST /alert/{id}/commands
        .routes(commands::to::<Concerns>()) // POST /concern/{id}/commands
        .routes(commands::to::<GoodPractices>()) // POST /good_practice/{id}/commands
        .routes(commands::to::<GraveEvents>()) // POST /grave_event/{id}/commands
        .routes(commands::to::<Children>()) // POST /child/{id}/commands
        .routes(commands::to::<Organisations>()) // POST /organisation/{id}/commands
        .routes(commands::to::<Authorities>()) // POST /authority/{id}/commands
}
