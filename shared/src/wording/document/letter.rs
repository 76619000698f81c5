//! The letter to an addressee outside the council, who has no account (ALL-37, KEN-09).

use super::{Document, DocumentSection, OnPaper};
use crate::calendar::words::short_date;
use crate::wording::english::capitalised;
use crate::wording::event::Lines;
use crate::wording::{WordedLine, chair, length};

/// The letter of the stage the matter is at; none where it goes to nobody outside.
#[must_use]
pub fn partner_letter(paper: &OnPaper<'_>) -> Option<Document> {
    paper.matter.current().filter(|step| step.is_by_letter())?;
    let sections = [("To", to(paper)), ("What is wrong", wrong(paper)), ("What we ask of you", asked(paper))];
    let sections = sections.into_iter().filter_map(|(heading, lines)| DocumentSection::of(heading, lines));
    let title =
        format!("{} about {}", capitalised(&paper.context.procedure.words.matter), paper.context.child.name);
    Some(Document { title, running: paper.running("Letter, confidential"), sections: sections.collect() })
}

fn lines<'a>(paper: &OnPaper<'a>) -> Lines<'a> {
    Lines::new(&paper.context.procedure, &paper.context.calendar)
}

fn to(paper: &OnPaper<'_>) -> Vec<WordedLine> {
    let mut lines = lines(paper);
    if let Some(to) = paper.matter.current().and_then(|step| step.sent.partner.as_ref()) {
        lines.text("To", format!("{}\n{}\n{}", to.partner.name, to.partner.role, to.partner.organisation));
        lines.text("At", &to.partner.contact);
    }
    let circumstances = &paper.matter.circumstances;
    let office = capitalised(chair(lines.words(), circumstances.chair_kind));
    let authority = &paper.context.procedure.name;
    lines.text("From", format!("{}, {office}, {authority}", circumstances.chair.name));
    let endorsed = paper.matter.current().into_iter().flat_map(|step| &step.endorsements);
    for by in endorsed.map(|given| &given.by) {
        lines.text("Endorsed by", format!("{}, {}", by.by.name, by.title));
    }
    lines.text("Date", short_date(paper.context.today));
    lines.done()
}

fn wrong(paper: &OnPaper<'_>) -> Vec<WordedLine> {
    let mut lines = lines(paper);
    lines.text("What is wrong", &paper.matter.opening.wrong);
    lines.text("What it does to the child", &paper.matter.opening.impact);
    lines.done()
}

fn asked(paper: &OnPaper<'_>) -> Vec<WordedLine> {
    let mut lines = lines(paper);
    lines.text("Outcome wanted", &paper.matter.opening.outcome);
    for action in paper.matter.outstanding() {
        lines.action_as(format!("Action {}", action.number), &action.draft);
    }
    let time = paper.matter.current().and_then(|step| step.sent.partner.as_ref()?.time);
    if let Some(time) = time {
        lines.text(
            "Please answer",
            format!("In writing, within {} of the day this letter was sent", length(time)),
        );
    }
    lines.text(
        "If you need more time",
        "Ask for it in writing, say why, and say what the delay means for the child",
    );
    lines.done()
}
