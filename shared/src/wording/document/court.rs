//! The record for a court: everything that shows how the council was challenged and what it answered (ALL-36).
//!
//! Supervision, the chair's legal advice, who read the record and people who only stand beside it are left out.

use super::{Document, DocumentSection, OnPaper, course, deadlines};
use crate::api::Recorded;
use crate::calendar::words::short_date;
use crate::escalation::{Event, Referred, StageStep};
use crate::wording::english::capitalised;
use crate::wording::event::{Lines, event};
use crate::wording::{WordedLine, correctable, recorded_by, stage_name, when_recorded};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// The record for a court, in the order in which it is read there.
#[must_use]
pub fn court_record(paper: &OnPaper<'_>) -> Document {
    let sections = [
        ("Parties", told(paper, parties)),
        ("Issue", told(paper, issue)),
        ("Stages and answers", told(paper, answers)),
        ("Actions", told(paper, actions)),
        ("Outcome", told(paper, course::end)),
        ("Chronology", told(paper, chronology)),
        ("Dates that were told, and how they were counted", told(paper, deadlines::all)),
        ("Versions and seals", told(paper, versions)),
    ];
    let sections = sections.into_iter().filter_map(|(heading, lines)| DocumentSection::of(heading, lines));
    let printed = short_date(paper.context.today);
    Document {
        title: format!("Record of {}, {}", paper.matter.reference, paper.context.procedure.name),
        running: paper.running(&format!("Record as it stood on {printed}")),
        sections: sections.collect(),
    }
}

/// Is the event part of what a court reads? What is only the product's own housekeeping is not.
fn is_for_court(event: &Event) -> bool {
    !matches!(event, Event::PutOnFile(_))
}

fn told(paper: &OnPaper<'_>, tell: fn(&mut Lines<'_>, &OnPaper<'_>)) -> Vec<WordedLine> {
    let mut lines = Lines::new(&paper.context.procedure, &paper.context.calendar);
    tell(&mut lines, paper);
    lines.done()
}

/// Who challenged and who was to answer, with the posts they held on those days.
fn parties(lines: &mut Lines<'_>, paper: &OnPaper<'_>) {
    let matter = paper.matter;
    lines.chair(&matter.circumstances);
    for recorded in paper.events {
        if let Event::ChairStoodIn { chair, by, reason } = &recorded.event {
            let what = format!("{} for {}: {reason}", by.name, chair.name);
            lines.text(format!("Acted for the chair, {}", when_recorded(recorded)), what);
        }
    }
    for informal in matter.informal_steps() {
        let concern = capitalised(&lines.words().concern);
        lines.people(&format!("{concern}, {}", short_date(informal.on)), &informal.with);
    }
    for step in &matter.stages {
        at_stage(lines, step);
    }
}

fn at_stage(lines: &mut Lines<'_>, step: &StageStep) {
    let stage = stage_name(lines.words(), step.sent.stage);
    lines.people(&format!("{stage}, {}", short_date(step.sent.came_on())), &step.sent.addressees);
    lines.people(&format!("{stage}, copied in"), &step.sent.copies);
}

/// What is wrong, with every text that was corrected as it was first.
fn issue(lines: &mut Lines<'_>, paper: &OnPaper<'_>) {
    lines.raised_from(paper.matter.graded.as_ref());
    lines.opening(&paper.matter.opening);
    for correction in &paper.matter.corrections {
        lines.text(
            format!("Correction to {}", correctable(correction.field)),
            format!(
                "Was: {}\nCorrected on {} by {}: {}",
                correction.old,
                short_date(correction.on),
                correction.by.name,
                correction.reason
            ),
        );
    }
}

fn answers(lines: &mut Lines<'_>, paper: &OnPaper<'_>) {
    for step in &paper.matter.stages {
        course::stage(lines, step);
    }
}

/// Each action with its earlier wordings, and what became of it.
fn actions(lines: &mut Lines<'_>, paper: &OnPaper<'_>) {
    for action in &paper.matter.actions {
        lines.action(action.number, &action.draft);
        for earlier in &action.earlier {
            lines.action_as(format!("Action {}, before it was changed", action.number), earlier);
        }
        if let Some(done) = &action.done {
            let done = format!("{} by {}\n{}", short_date(done.on), done.by.name, done.how);
            lines.text(format!("Action {}, done", action.number), done);
        }
    }
}

/// Every event in its order; what no other section tells, with what was said.
fn chronology(lines: &mut Lines<'_>, paper: &OnPaper<'_>) {
    for recorded in paper.events.iter().filter(|recorded| is_for_court(&recorded.event)) {
        lines.text(when_recorded(recorded), happening(recorded, paper));
    }
}

fn happening(recorded: &Recorded<Event>, paper: &OnPaper<'_>) -> String {
    let told = without_advice(&recorded.event);
    let words = event(&told, &paper.context.procedure, &paper.context.calendar);
    let mut text = format!("{} (entry {}, {})", words.title, recorded.version, recorded_by(recorded));
    let elsewhere = is_told_elsewhere(&recorded.event);
    for line in words.lines.iter().filter(|_| !elsewhere) {
        text.push_str(&format!("\n{}: {}", line.label, line.text));
    }
    text
}

/// Does another section tell the whole of it?
fn is_told_elsewhere(event: &Event) -> bool {
    match event {
        Event::PassedOn(passed) => passed.outcome.is_none(),
        Event::ChairStoodIn { .. }
        | Event::FormallyRaised(_)
        | Event::Responded(_)
        | Event::AnswerAgreed { .. }
        | Event::Corrected { .. }
        | Event::ActionCompleted { .. } => true,
        _ => false,
    }
}

/// When the chair took legal advice is the chair's own, as the advice is.
fn without_advice(event: &Event) -> Cow<'_, Event> {
    match event {
        Event::Referred(made) if made.advice_on.is_some() => {
            Cow::Owned(Event::Referred(Box::new(Referred { advice_on: None, ..(**made).clone() })))
        }
        _ => Cow::Borrowed(event),
    }
}

/// By which rules and days it was counted, and the seals by which any later change of the record would show.
fn versions(lines: &mut Lines<'_>, paper: &OnPaper<'_>) {
    let (procedures, calendars): (BTreeSet<_>, BTreeSet<_>) =
        deadlines::told(paper).map(|clock| (&clock.procedure_version, &clock.calendar_version)).unzip();
    lines.list("Version of the procedure", &procedures.into_iter().cloned().collect::<Vec<_>>());
    lines.list("Version of the calendar", &calendars.into_iter().cloned().collect::<Vec<_>>());
    for head in paper.heads {
        lines.text(format!("Seal of {}", head.of), format!("Entry {}, {}", head.version, head.hash));
    }
}
