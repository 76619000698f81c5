//! Where a child lives and who visited there, in words.

use super::names::chair;
use crate::calendar::words::short_date;
use crate::child::{Child, Placement, RaisedByService, VisitRecorded, Visitor};
use crate::ids::Reference;
use crate::people::ChairKind;
use crate::procedure::{Procedure, Scoping, Visiting, Words};

/// Where the child lives: `Hill House, unregistered, since Tue 1 Sep 2026`.
#[must_use]
pub fn placement(placement: &Placement) -> String {
    let kind = if placement.registered { "registered" } else { "unregistered" };
    format!("{}, {kind}, since {}", placement.name, short_date(placement.began_on))
}

/// By when the chair visits next, and why then: `Visit by Wed 2 Dec 2026, 3 months after the last`.
#[must_use]
pub fn visit_due(child: &Child, visiting: &Visiting) -> Option<String> {
    let (placement, due) = child.placement().zip(child.visit_due(visiting))?;
    let times = visiting.times(placement.registered);
    let why = match due.after {
        Some(_) => format!("{} months after the last", times.then_months),
        None if placement.on_its_day(times) => "the day of the review, which is held there".to_owned(),
        None => format!("before review {}", times.before_review),
    };
    Some(format!("Visit by {}, {why}", short_date(due.by)))
}

/// Who visited, and when: `Tue 1 Sep 2026, Imogen Reeve (IRO)`.
#[must_use]
pub fn visit(visit: &VisitRecorded, words: &Words) -> String {
    let visitor = match visit.visitor {
        Visitor::Chair => chair(words, ChairKind::Iro),
        Visitor::SocialWorker => "social worker",
        Visitor::Manager => "manager",
    };
    format!("{}, {} ({visitor})", short_date(visit.on), visit.by.name)
}

/// That chair and worker visited in one week, where they are to visit at different times (KEN-15).
#[must_use]
pub fn same_week(visit: &VisitRecorded) -> Option<String> {
    let other = visit.same_week_as?;
    Some(format!(
        "In the same week as the visit on {}: the two are to fall at different times",
        short_date(other)
    ))
}

/// That the child's service raised what a visit found, and who put it on record (KEN-14).
#[must_use]
pub fn raised_by_service(raised: &RaisedByService) -> String {
    let (on, recorded) = (short_date(raised.on), &raised.by.name);
    let who = match &raised.raised_by {
        Some(who) => format!("{who} raised it with the provider on {on}, recorded by {recorded}"),
        None => format!("{recorded} raised it with the provider on {on}"),
    };
    if raised.note.is_empty() { format!("{who}.") } else { format!("{who}: {}", raised.note) }
}

/// What a visit found short, as the text of a concern (KEN-14).
#[must_use]
pub fn shortcomings(visit: &VisitRecorded, placement: &Placement, procedure: &Procedure) -> String {
    let visiting = procedure.visiting.as_ref();
    let title = |id: &str| visiting.and_then(|visiting| visiting.section(id)).unwrap_or(id).to_owned();
    let found = visit.shortcomings().map(|finding| format!("{}: {}", title(&finding.section), finding.text));
    let found: Vec<String> = found.collect();
    format!("The visit to {} on {} found:\n{}", placement.name, short_date(visit.on), found.join("\n"))
}

/// Why a meeting about the provider was asked for, as labels and texts: its ground, the matter it rests on, its bases (KEN-16).
#[must_use]
pub fn scoping_reasons(
    ground: &str,
    matter: Option<&Reference>,
    bases: &[String],
    scoping: &Scoping,
) -> Vec<(String, String)> {
    let ground = scoping.ground(ground).map_or(ground, |ground| &ground.title);
    let basis = |id: &String| scoping.basis(id).map_or(id.as_str(), |basis| &basis.title).to_owned();
    let bases: Vec<String> = bases.iter().map(basis).collect();
    let matter = matter.map(|matter| ("Stages exhausted of", matter.to_string()));
    let parts =
        [("Why", ground.to_owned())].into_iter().chain(matter).chain([("Rests on", bases.join("; "))]);
    parts.map(|(label, text)| (label.to_owned(), text)).collect()
}
