//! The form of a matter for the child's file, under the names the authority's case system has for it (TOR-14, SLO-11).

use super::{Document, DocumentSection, OnPaper, course};
use crate::calendar::words::short_date;
use crate::escalation::{Escalation, Event, replay};
use crate::procedure::Procedure;
use crate::wording::english::capitalised;
use crate::wording::event::{Lines, recorded_by, when_recorded};
use crate::wording::{WordedLine, manner, phase};

/// The form as it stands today: issue, solution, each stage with its response, outcome. Once the matter is closed it is the
/// final one and names who signed it off.
#[must_use]
pub fn file_form(paper: &OnPaper<'_>) -> Document {
    let procedure = &paper.context.procedure;
    let (note, form) = names(paper.matter, procedure);
    let sections = [
        ("Issue", issue(paper)),
        ("Solution", solution(paper)),
        ("Stages", stages(paper)),
        ("Outcome", outcome(paper)),
        ("Sign-off", sign_off(paper)),
    ];
    let sections = sections.into_iter().filter_map(|(heading, lines)| DocumentSection::of(heading, lines));
    Document { title: form, running: paper.running(&note), sections: sections.collect() }
}

/// The note of the informal part of a matter that has become formal, as it stood on that day; it stays on the child's file
/// beside the form (TOR-14). None where nothing came before, or where the form is still the note itself.
#[must_use]
pub fn informal_note(paper: &OnPaper<'_>) -> Option<Document> {
    let formal =
        paper.events.iter().position(|recorded| matches!(recorded.event, Event::FormallyRaised(_)))?;
    let (before, after) = paper.events.split_at(formal);
    let matter = replay(before.iter().map(|recorded| &recorded.event))?;
    let paper = OnPaper { matter: &matter, events: before, ..*paper };
    let (name, _) = names(&matter, &paper.context.procedure);
    let mut outcome = lines(&paper);
    outcome.text("Raised formally", after.first().map(when_recorded).unwrap_or_default());
    let sections = [("Issue", issue(&paper)), ("Solution", solution(&paper)), ("Outcome", outcome.done())];
    let sections = sections.into_iter().filter_map(|(heading, lines)| DocumentSection::of(heading, lines));
    Some(Document { running: paper.running(&name), title: name, sections: sections.collect() })
}

/// What the case system calls the note, and the form in it. A matter that never became formal is the informal note.
fn names(matter: &Escalation, procedure: &Procedure) -> (String, String) {
    let words = &procedure.words;
    let informal = matter.stages.is_empty();
    match &procedure.file_notes {
        Some(notes) if informal => (notes.informal.clone(), notes.informal.clone()),
        Some(notes) => (notes.formal.clone(), notes.form.clone()),
        None if informal => (capitalised(&words.concern), capitalised(&words.concern)),
        None => (capitalised(&words.process), format!("{} form", capitalised(&words.matter))),
    }
}

fn lines<'a>(paper: &OnPaper<'a>) -> Lines<'a> {
    Lines::new(&paper.context.procedure, &paper.context.calendar)
}

fn issue(paper: &OnPaper<'_>) -> Vec<WordedLine> {
    let mut lines = lines(paper);
    lines.chair(&paper.matter.circumstances);
    lines.raised_from(paper.matter.graded.as_ref());
    lines.issue(&paper.matter.opening);
    lines.done()
}

/// What is wanted, by when, and what was agreed.
fn solution(paper: &OnPaper<'_>) -> Vec<WordedLine> {
    let mut lines = lines(paper);
    lines.text("Outcome wanted", &paper.matter.opening.outcome);
    for action in &paper.matter.actions {
        lines.action(action.number, &action.draft);
    }
    for informal in paper.matter.informal_steps() {
        lines.people("Raised informally with", &informal.with);
        lines.text("How", manner(informal.manner));
        lines.text("Talked on", informal.talked_on.map(short_date).unwrap_or_default());
        lines.text("What was said and agreed", &informal.agreed);
        lines.text("To be settled by", short_date(informal.clock.due));
        for talk in &informal.discussions {
            lines.text(format!("Discussed on {}", short_date(talk.on)), &talk.agreed);
        }
    }
    lines.done()
}

fn stages(paper: &OnPaper<'_>) -> Vec<WordedLine> {
    let mut lines = lines(paper);
    for step in &paper.matter.stages {
        course::stage(&mut lines, step);
    }
    lines.done()
}

fn outcome(paper: &OnPaper<'_>) -> Vec<WordedLine> {
    let mut lines = lines(paper);
    course::end(&mut lines, paper);
    if paper.matter.closing.is_none() {
        lines.text("So far", phase(paper.matter.phase, lines.words()));
    }
    lines.done()
}

/// Who closed it and when; the document is final from then on.
fn sign_off(paper: &OnPaper<'_>) -> Vec<WordedLine> {
    let mut lines = lines(paper);
    let end = paper.events.iter().find(|recorded| matches!(recorded.event, Event::Closed(_)));
    if let (Some(end), Some(closing)) = (end, &paper.matter.closing) {
        lines.text("Signed off by", recorded_by(end));
        lines.text("On", short_date(closing.on));
        lines.text("Final", "This form is final and can only be read");
    }
    lines.done()
}
