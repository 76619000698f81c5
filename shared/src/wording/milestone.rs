//! The days other than that of sending from which a time counts, in words.

use super::english::continued;
use super::times::{after, at_the_hour, length};
use crate::calendar::Calendar;
use crate::escalation::Sent;
use crate::ladder::{StagePreview, Unsaid};
use crate::procedure::{Length, Milestone, Procedure, StageTime};

/// The day, inside a sentence: `the review`.
#[must_use]
pub fn milestone(day: Milestone) -> &'static str {
    match day {
        Milestone::Review => "the review",
        Milestone::Conference => "the conference",
        Milestone::Plan => "the day the plan was made",
    }
}

/// `, counted from the review`; nothing to say of a time that counts from the day of sending.
#[must_use]
pub fn counted_from(day: Option<Milestone>) -> String {
    day.map(|day| format!(", counted from {}", milestone(day))).unwrap_or_default()
}

/// The label of its date, and what it asks for when empty.
pub(super) fn field(name: &str) -> Option<(&'static str, &'static str)> {
    Some(match name {
        "target.timing.review" | "timing.review" => ("Date of the review", "Enter the date of the review"),
        "target.timing.conference" | "timing.conference" => {
            ("Date of the conference", "Enter the date of the conference")
        }
        "target.timing.plan" | "timing.plan" => {
            ("Date the plan was made", "Enter the date the plan was made")
        }
        "target.timing.priority" => ("Priority", "Choose the priority"),
        _ => return None,
    })
}

/// The label of its date.
#[must_use]
pub fn milestone_date(day: Milestone) -> &'static str {
    field(&format!("timing.{}", day.as_str())).map_or("Date", |(label, _)| label)
}

/// What comes before the days counted, where day 0 is not the day of sending.
pub(super) fn day_zero(counted_from: Option<Milestone>) -> String {
    counted_from.map(|day| format!("Day 0 is {}: ", on(day))).unwrap_or_default()
}

fn on(day: Milestone) -> String {
    match day {
        Milestone::Plan => milestone(day).to_owned(),
        _ => format!("the day of {}", milestone(day)),
    }
}

/// Why an answer is due at once although the stage has a time: it counts from a day, and was over.
pub(super) fn over_already(sent: &Sent, procedure: &Procedure) -> Option<String> {
    let day = procedure.stage(sent.stage)?.counts_from?;
    let at_once = sent.clock.as_ref().is_some_and(|clock| clock.length == Length::IMMEDIATELY);
    (at_once && sent.timing.dates.contains_key(&day)).then(|| over_by_then(day))
}

fn over_by_then(day: Milestone) -> String {
    format!("The time counted from {} was over by then", milestone(day))
}

/// What the time of a stage of a ladder depends on beside the day of sending, as it was said: the priority it goes by, or
/// the day it counts from if that left it no time.
#[must_use]
pub fn depends_on(stage: &StagePreview, priority: Option<&str>, procedure: &Procedure) -> Option<String> {
    let rule = procedure.stage(stage.stage)?;
    let over = stage.due.is_some() && stage.length == Some(Length::IMMEDIATELY);
    match (rule.counts_from, &rule.time) {
        (Some(day), _) if over => Some(format!("{}.", over_by_then(day))),
        (_, StageTime::Priority { .. }) => {
            let priority = procedure.priority(priority?)?;
            Some(format!("Its time goes by the priority, which is {}.", continued(&priority.title)))
        }
        _ => None,
    }
}

/// How the date of a stage of a ladder is reached, where it is counted in working days.
#[must_use]
pub fn sum_of_stage(stage: &StagePreview, calendar: &Calendar) -> Option<String> {
    let explained = stage.explained(calendar)?;
    Some(format!("{}{explained}", day_zero(stage.counted_from)))
}

/// How long after its day 0 a stage of a ladder falls due: `after 5 working days`, `10 working days from the review`.
#[must_use]
pub fn due_after(stage: &StagePreview, time: Length) -> String {
    match stage.counted_from {
        Some(day) => format!("{} from {}", length(time), milestone(day)),
        None => after(time) + &at_the_hour(stage.until),
    }
}

/// What has to be said before a date is known, said of a stage: `Due 5 working days from the review.`
pub(super) fn unsaid(unsaid: Unsaid, time: Option<Length>) -> String {
    match (unsaid, time) {
        (Unsaid::Date { day }, Some(time)) => format!("Due {} from {}.", length(time), milestone(day)),
        (Unsaid::Date { day }, None) => format!("Its time counts from {}.", milestone(day)),
        (Unsaid::Priority, _) => "Its time goes by the priority.".to_owned(),
    }
}

/// Why it is not known when the total runs out: `The total counts from the review.`
#[must_use]
pub fn total_unsaid(unsaid: Unsaid) -> String {
    match unsaid {
        Unsaid::Date { day } => format!("The limit on the whole counts from {}.", milestone(day)),
        Unsaid::Priority => "The limit on the whole goes by the priority.".to_owned(),
    }
}
