//! Prompts to raise what has gone on for too long, in words.

use super::english::{capitalised, counted, with_article};
use super::times::length;
use crate::calendar::words::short_date;
use crate::child::TriggerDue;
use crate::procedure::{After, Trigger, TriggerOf, Words};

/// The rule, as the procedure's page has it: `When a concern has been open for 3 months: Raise it formally.`
#[must_use]
pub fn trigger_rule(trigger: &Trigger, words: &Words) -> String {
    let of = match trigger.of {
        TriggerOf::Informal => with_article(&words.concern),
        TriggerOf::Plan => "a plan".to_owned(),
    };
    let when = match (trigger.of, trigger.after) {
        (TriggerOf::Informal, After::Time { length: time }) => format!("has been open for {}", length(time)),
        (TriggerOf::Plan, After::Time { length: time }) => format!("has been in force for {}", length(time)),
        (TriggerOf::Informal, After::Reviews { count }) => {
            format!("is still open at {} since it was raised", counted(count.into(), "review"))
        }
        (TriggerOf::Plan, After::Reviews { count }) => format!("has had {}", counted(count.into(), "review")),
    };
    format!("When {of} {when}: {}", trigger.what)
}

/// The prompt, as the chair reads it: `Raise it formally (since Tue 1 Sep 2026)`.
#[must_use]
pub fn trigger_due(due: &TriggerDue) -> String {
    let what = capitalised(due.what.trim_end_matches('.'));
    format!("{what} (since {})", short_date(due.since))
}
