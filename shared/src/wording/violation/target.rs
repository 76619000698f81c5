//! Where a matter may go, and to whom.

use crate::escalation::CommandKind;
use crate::procedure::{Procedure, Words};
use crate::wording::english::or;
use crate::wording::names::{chairs, in_text};

pub(super) fn unknown(last: u8, words: &Words) -> String {
    format!("Choose a {} from 1 to {last}", words.stage)
}

/// An IRO may go where the procedure lists no way (IRO Handbook 6.2); a chair of conferences may not.
pub(super) fn not_listed(stage: u8, may_override: bool, procedure: &Procedure) -> String {
    let words = &procedure.words;
    let (rung, process, stage) = (&words.stage, &words.process, in_text(words, stage));
    let not_listed = format!("the {process} does not let you go straight to {stage}");
    if may_override {
        format!("Choose another {rung}, or enter why you act outside the procedure: {not_listed}")
    } else {
        format!("Choose another {rung}: {not_listed}")
    }
}

/// Who brings a matter there; an IRO may all the same (IRO Handbook 6.2).
pub(super) fn raised_by(stage: u8, by: &[String], may_override: bool, words: &Words) -> String {
    let who = format!("only the {} brings it to {}", or(by), in_text(words, stage));
    let otherwise = if may_override { ", or enter why you act outside the procedure" } else { "" };
    format!("Choose another {}{otherwise}: {who}", words.stage)
}

pub(super) fn not_for_chair(stage: u8, procedure: &Procedure) -> String {
    let words = &procedure.words;
    let allowed = procedure.stage(stage).map(|stage| chairs(words, &stage.chairs)).unwrap_or_default();
    let (rung, stage) = (&words.stage, in_text(words, stage));
    format!("Choose another {rung}: {stage} is only for the {allowed}")
}

pub(super) fn none_above(stage: u8, words: &Words) -> String {
    format!("Take the last step: {} is the last", in_text(words, stage))
}

pub(super) fn reason(stage: u8, form: CommandKind, words: &Words) -> String {
    let verb = if form == CommandKind::RaiseFormally { "starts at" } else { "goes to" };
    format!("Enter why it {verb} {}", in_text(words, stage))
}

pub(super) fn nobody_holds(title: &str) -> String {
    format!("Ask an administrator to fill a post: nobody is the {title}, and nobody holds a post above it")
}

pub(super) fn changed(title: &str, now: &str) -> String {
    format!("Check who it goes to and send it again: the {title} is now {now}")
}

pub(super) fn not_shown(title: &str) -> String {
    format!("Check who it goes to and send it again: it also goes to the {title}")
}

pub(super) fn is_chair(title: &str, words: &Words) -> String {
    format!("Choose another {}: here the chair of this plan would answer as the {title}", words.stage)
}

pub(super) fn days_fixed(stage: u8, words: &Words) -> String {
    format!("Leave the number of days empty: the time at {} is fixed", in_text(words, stage))
}

pub(super) fn not_reached(stage: u8, form: CommandKind, words: &Words) -> String {
    let stage = in_text(words, stage);
    if form == CommandKind::RecordNoResponse {
        format!("It is not waiting for an answer at {stage}")
    } else {
        format!("It has not come to {stage}")
    }
}

pub(super) fn partner_stages(stages: &[u8], words: &Words) -> String {
    let stages: Vec<String> = stages.iter().map(|stage| in_text(words, *stage)).collect();
    match stages.is_empty() {
        true => "Leave the agency out: the procedure does not send matters to other agencies".to_owned(),
        false => format!("Choose {}: from there it goes to another agency", or(&stages)),
    }
}
