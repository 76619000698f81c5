//! A matter from informal concern to close: its commands, events, state and the decider.
//!
//! [`decide`] says what a command would do, or every rule it breaks; [`evolve`] applies what happened. The browser runs both
//! on every edit and the server runs the same two as the authority. To add a rule: a command or a field, its events, its file
//! under `decide/`, its wording, its form. The server gains no handler.

mod command;
mod context;
mod dates;
pub(crate) mod decide;
mod due;
mod event;
mod evolve;
mod state;
mod status;
pub(crate) mod violation;

pub use command::*;
pub use context::*;
pub use dates::{Dated, MovedDate};
pub use decide::{
    Delegate, Gateway, Offer, answerable, answering_panel, asks_for, asks_whether_to_refer,
    closing_asks_whether_to_refer, decide, delegates, gateways, line_manager_agrees, may_answer_prompt,
    may_complete, may_correct, may_revise, meeting_due, next_act, of_stage, offers, own_actions, own_prompts,
    purposes, referral_gates, stands_in,
};
pub(crate) use decide::{answers_for, answers_stage, common};
pub use due::{Standing, TotalUse, Waiting};
pub use event::*;
pub use evolve::{evolve, replay};
pub use state::*;
pub use status::{Ended, Status, Step, StepState};
pub(crate) use violation::Checks;
pub use violation::{Broken, Violation, Violations};
