//! What has to come first on the way up, and the time it takes.

use crate::calendar::words::short_date;
use crate::procedure::{GateKind, Manner, Procedure, Words};
use crate::wording::english::{and, continued, or};
use crate::wording::names::{in_text, manner};
use chrono::NaiveDate;

pub(super) fn manners(named: &[Manner]) -> String {
    let named: Vec<String> = named.iter().map(|named| continued(manner(*named))).collect();
    format!("Choose another way to speak: {}", or(&named))
}

/// What to do about something that has not taken place; an IRO may say why it goes on all the same (IRO Handbook 6.2).
pub(super) fn gate(kind: GateKind, stage: u8, lacks: &[String], may_override: bool, words: &Words) -> String {
    let stage = in_text(words, stage);
    let first = match kind {
        GateKind::Meeting if !lacks.is_empty() => {
            format!(
                "Record a meeting before {stage} with everybody it asks for; not there was the {}",
                and(lacks)
            )
        }
        GateKind::Meeting => format!("Record the meeting that comes before {stage}"),
        GateKind::Discussion => "Record the discussion of the answer with whoever gave it".to_owned(),
        GateKind::Consultation => format!("Enter whom you consulted before {stage}"),
        GateKind::Notice => format!("Enter who was told before {stage}"),
        GateKind::Evidence => format!("Enter the evidence of supervision that goes to {stage}"),
    };
    let otherwise = if may_override { ", or enter why you act outside the procedure" } else { "" };
    first + otherwise
}

pub(super) fn meeting_not_now() -> String {
    "Choose another purpose: the procedure asks for no such meeting here, or not yet".to_owned()
}

pub(super) fn nothing_to_meet_about(since: NaiveDate) -> String {
    format!("Enter {} or a later date: there was nothing to meet about before", short_date(since))
}

pub(super) fn last_step_missing(lacks: &[String]) -> String {
    let first = "Record the meeting that sets the next steps first";
    if lacks.is_empty() { first.to_owned() } else { format!("{first}; not there was the {}", and(lacks)) }
}

/// An answer of resources is no ground of closing (ALL-13).
pub(super) fn nothing_changed(procedure: &Procedure) -> String {
    let wait = if procedure.may_close_on_agreed_wait { ", or whom you agreed to wait for" } else { "" };
    format!("Enter what has changed for the child{wait}: a lack of resources is no reason to close")
}

pub(super) fn held(stage: u8, words: &Words) -> String {
    format!("Choose to put it on hold: at {} a satisfactory answer waits for its date", in_text(words, stage))
}

pub(super) fn on_hold(until: NaiveDate) -> String {
    format!("It is on hold until {}. Lift the hold to act before then", short_date(until))
}

pub(super) fn not_later_than(due: NaiveDate) -> String {
    format!("Enter a date after {}, by which it was due", short_date(due))
}
