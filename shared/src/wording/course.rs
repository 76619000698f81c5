//! How each step of a matter went, in a few words beside it: the rungs of its ladder, its answers, its corrections.

use super::english::{and, capitalised, counted};
use super::procedure::{mode, silence_for, timing};
use super::times::sum;
use crate::calendar::words::short_date;
use crate::calendar::{Calendar, is_overdue};
use crate::escalation::{
    Answer, Correction, Ending, Escalation, Found, NoResponse, PassedBy, Phase, StageStep, ToldDate,
};
use crate::ladder::StagePreview;
use crate::people::ChairKind;
use crate::procedure::{Procedure, Stage};
use chrono::NaiveDate;

/// How a stage that was reached stands or came out: `waiting for an answer`, `answered, not resolved`, `no answer, passed on`.
#[must_use]
pub fn stage_outcome(step: &StageStep, matter: &Escalation) -> String {
    let here = matter.phase.stage() == Some(step.sent.stage);
    let heard = match step.no_response {
        Some(_) if step.answered() => "answered late",
        None if step.answered() => "answered",
        Some(_) => "no answer",
        None if here && matches!(matter.phase, Phase::OnHold { .. }) => "on hold, not answered yet",
        None if here && !step.answers.is_empty() => "waiting for the other answers",
        None if here => "waiting for an answer",
        None => "not answered",
    };
    let then = found_here(step, matter, here).or_else(|| left_by(step, matter));
    then.map_or_else(|| heard.to_owned(), |then| format!("{heard}, {then}"))
}

fn found_here(step: &StageStep, matter: &Escalation, here: bool) -> Option<&'static str> {
    let closed_here = matter.phase == Phase::Closed
        && matter.closing.as_ref().is_some_and(|closing| closing.stage == Some(step.sent.stage));
    if closed_here && matter.closing.as_ref().is_some_and(|closing| closing.how == Ending::Resolved) {
        return Some("resolved");
    }
    match (step.verdict.as_ref()?.found, here) {
        (Found::Resolved, _) => Some("resolved"),
        (Found::NotResolved, _) => Some("not resolved"),
        (Found::Agreed, _) => Some("agreed"),
        (Found::Held, true) => Some("on hold"),
        (Found::Held, false) => Some("was on hold"),
        (Found::ToDiscuss, true) => Some("being discussed"),
        (Found::ToDiscuss, false) => Some("discussed"),
    }
}

/// How the matter left the stage, once it has.
fn left_by(step: &StageStep, matter: &Escalation) -> Option<&'static str> {
    let next = matter.stages.iter().find(|later| later.sent.stage > step.sent.stage)?;
    Some(match next.passed_by {
        Some(PassedBy::Itself) => "went on by itself",
        Some(PassedBy::Chair) | None => "passed on",
    })
}

/// How the informal step stands or came out; none where the matter began formally.
#[must_use]
pub fn informal_outcome(matter: &Escalation) -> Option<&'static str> {
    matter.informal.as_ref()?;
    Some(match (matter.phase, matter.stages.is_empty()) {
        (_, false) => "raised formally",
        (Phase::Closed, true) => match matter.closing.as_ref().map(|closing| closing.how) {
            Some(Ending::Resolved) => "settled",
            _ => "ended",
        },
        (_, true) => "being settled",
    })
}

/// What the chair found about an answer, as a heading.
#[must_use]
pub fn found(found: Found) -> &'static str {
    match found {
        Found::Resolved => "Resolved",
        Found::Agreed => "Agreed, with actions still to be done",
        Found::Held => "Satisfactory, on hold until its date",
        Found::ToDiscuss => "To be discussed",
        Found::NotResolved => "Not resolved",
    }
}

/// Whether an answer came in time: `in time`, `2 working days late`, `written in time, received 2 working days late`. Where
/// nothing was due, when it came.
#[must_use]
pub fn answered_when(answer: &Answer, due: Option<NaiveDate>) -> String {
    let Some(due) = due else { return format!("on {}", short_date(answer.on)) };
    if !is_overdue(due, answer.on) {
        return "in time".to_owned();
    }
    let late = match answer.days_late {
        0 => "late".to_owned(),
        days => format!("{} late", counted(days.into(), "working day")),
    };
    match answer.written_on {
        Some(written) if !is_overdue(due, written) => format!("written in time, received {late}"),
        _ => late,
    }
}

/// What a stage to come would be, if the matter came to it: its time, who must answer, and what silence would do.
#[must_use]
pub fn stage_to_come(stage: &Stage, chair: ChairKind, procedure: &Procedure) -> String {
    let time = timing(stage, procedure);
    let parts = [Some(capitalised(&time)), mode(stage).map(str::to_owned)];
    let parts = parts.into_iter().flatten().chain([silence_for(stage, &[chair], procedure)]);
    parts.map(|part| part + ".").collect::<Vec<_>>().join(" ")
}

/// What the date of a stage to come takes for granted: that it goes on as soon as it can.
#[must_use]
pub fn due_ahead(stage: &StagePreview, matter: &Escalation) -> String {
    let when = match matter.phase {
        Phase::AwaitingAnswer { .. } => "if nobody answers before",
        _ => "if passed on today",
    };
    if stage.beyond_total { format!("{when}; after the total has run out") } else { when.to_owned() }
}

/// What happens at the stage where the matter waits, if nobody answers (ALL-08).
#[must_use]
pub fn silence_here(stage: &Stage, chair: ChairKind, procedure: &Procedure) -> String {
    silence_for(stage, &[chair], procedure) + "."
}

/// The sum behind a told date, with the versions it was told by: a date once told is a fact (timescales: rule 10).
#[must_use]
pub fn sum_with_versions(told: &ToldDate, calendar: &Calendar) -> String {
    let (procedure, days) = (&told.procedure_version, &told.calendar_version);
    format!("{}. Told by version {procedure} of the procedure and calendar {days}.", sum(told, calendar))
}

/// Who replaced a text, when and why: `Corrected on Tue 24 Nov 2026 by Kit Marlow: the wrong clinic was named`.
#[must_use]
pub fn correction(correction: &Correction) -> String {
    let Correction { on, by, reason, .. } = correction;
    format!("Corrected on {} by {}: {reason}", short_date(*on), by.name)
}

/// That nobody answered in time, and who did not: `Nobody answered by Thu 26 Nov 2026: Team Manager, Priya Shah`.
#[must_use]
pub fn silence(silence: &NoResponse) -> String {
    let silent: Vec<String> = silence.silent.iter().map(super::addressee).collect();
    let agreed = if silence.agreed { ". By the procedure that counts as agreement" } else { "" };
    format!("Nobody answered by {}: {}{agreed}", short_date(silence.due), and(&silent))
}

/// Who still has to answer a stage of which others have answered: `Still to answer: Team Manager, Priya Shah`.
#[must_use]
pub fn still_silent(step: &StageStep) -> Option<String> {
    let silent: Vec<String> = step.silent().map(super::addressee).collect();
    let waits = step.no_response.is_none() && !step.answered() && !step.answers.is_empty();
    (waits && !silent.is_empty()).then(|| format!("Still to answer: {}", and(&silent)))
}
