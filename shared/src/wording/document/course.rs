//! The course of a matter, stage by stage, as every document tells it.

use super::OnPaper;
use crate::calendar::words::short_date;
use crate::escalation::{Answer, StageStep};
use crate::wording::event::{Lines, action_answer};
use crate::wording::{addressee, found, stage_name};

/// To whom it went and by when, what they answered, and what the chair found.
pub(super) fn stage(lines: &mut Lines<'_>, step: &StageStep) {
    let sent = &step.sent;
    let stage = stage_name(lines.words(), sent.stage);
    let to: Vec<String> = sent.addressees.iter().map(addressee).collect();
    let due = sent.due().map(|due| format!(", to be answered by {}", short_date(due))).unwrap_or_default();
    lines.text(&stage, format!("{}\nSent on {}{due}", to.join("\n"), short_date(sent.came_on())));
    lines.beside_addressees(sent);
    lines.text("Why it went there", &sent.reason);
    lines.grounds(sent);
    for given in &step.answers {
        answer(lines, &given.answer);
    }
    if let Some(silence) = &step.no_response {
        lines.text("No response", format!("Recorded on {}", short_date(silence.on)));
    }
    if let Some(verdict) = &step.verdict {
        lines.text(
            format!("Outcome at {}", stage.to_lowercase()),
            format!("{}, {}\n{}", found(verdict.found), short_date(verdict.on), verdict.text),
        );
    }
}

fn answer(lines: &mut Lines<'_>, answer: &Answer) {
    let for_other = answer.in_place_of.as_ref().map(|other| format!(", for {}", other.name));
    let by = format!("Response of the {}, {}{}", answer.title, answer.by.name, for_other.unwrap_or_default());
    let late = if answer.days_late > 0 { ", late" } else { "" };
    let said = answer
        .actions
        .iter()
        .map(|given| format!("Action {}: {}", given.action, action_answer(&given.answer)));
    let said: Vec<String> = said.collect();
    lines.text(by, format!("{}{late}\n{}\n{}", short_date(answer.on), answer.text, said.join("\n")).trim());
    lines.beside_answer(answer);
}

/// How it ended and who signed it off; nothing while it is open.
pub(super) fn end(lines: &mut Lines<'_>, paper: &OnPaper<'_>) {
    let Some(closing) = &paper.matter.closing else { return };
    lines.text("How it ended", crate::wording::ending(closing.how));
    lines.text("Outcome for the child", &closing.outcome);
    lines.text("Reasons", &closing.rationale);
    for entry in &closing.unfinished {
        lines.text(format!("What becomes of action {}", entry.action), &entry.becomes);
    }
    lines.text("Closed on", short_date(closing.on));
}
