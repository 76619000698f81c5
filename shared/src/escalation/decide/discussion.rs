//! A talk put on the record: informally, or about an answer with whoever gave it (ALL-01, SLO-04).

use super::common::{optional_text, past_date, text};
use super::concern::{manner, rule_of};
use crate::escalation::violation::Checks;
use crate::escalation::{
    Broken, Context, Discussion, Escalation, Event, OfStage, Phase, RecordDiscussion, Shown, StageStep,
    Violations,
};
use crate::ids::PostId;
use crate::people::PersonRef;

pub(super) fn discuss(
    matter: &Escalation,
    talk: &RecordDiscussion,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let on = past_date(&mut checks, "on", talk.on, context);
    match matter.phase {
        Phase::Informal => manner(&mut checks, talk.manner, rule_of(matter, context)),
        _ => checks.require(talk.manner.is_some(), "manner", || Broken::Missing),
    }
    let addressees = addressees(&mut checks, matter, &talk.addressees, context);
    if talk.addressees.is_empty() {
        text(&mut checks, "with", &talk.with);
    } else {
        optional_text(&mut checks, "with", &talk.with);
    }
    text(&mut checks, "agreed", &talk.agreed);
    let event = on.zip(talk.manner).map(|(on, manner)| {
        Event::DiscussionRecorded(Discussion {
            on,
            manner,
            addressees,
            with: talk.with.trim().to_owned(),
            agreed: talk.agreed.trim().to_owned(),
            stage: matter.phase.stage(),
        })
    });
    checks.finish(event.map(|event| vec![event]))
}

/// Those of the stage whom the command names.
fn addressees(checks: &mut Checks, matter: &Escalation, shown: &[Shown], context: &Context) -> Vec<OfStage> {
    let theirs = of_stage(matter, context);
    let is = |shown: &Shown, one: &OfStage| one.post == shown.post && one.person.id == shown.person;
    let found = shown.iter().filter_map(|shown| {
        let found = theirs.iter().find(|one| is(shown, one)).cloned();
        checks.require(found.is_some(), "addressees", || Broken::NotInList);
        found
    });
    found.collect()
}

/// Those with whom the answer of the present stage, or its silence, is talked over: who gave it, who was asked, and whoever
/// holds their post today. Each person once; nobody while the matter is at no stage.
#[must_use]
pub fn of_stage(matter: &Escalation, context: &Context) -> Vec<OfStage> {
    let Some(step) = matter.current().filter(|_| matter.phase.stage().is_some()) else { return Vec::new() };
    let mut found: Vec<OfStage> = Vec::new();
    for one in answered(step).chain(asked(step)).chain(today(step, context)) {
        if !found.iter().any(|other| other.person.id == one.person.id) {
            found.push(one);
        }
    }
    found
}

fn answered(step: &StageStep) -> impl Iterator<Item = OfStage> {
    let answers = step.answers.iter().map(|given| &given.answer);
    answers.flat_map(|answer| answer.people().map(|person| one(&answer.post, &answer.title, person)))
}

/// A unit on duty is spoken with as a whole, as it was asked.
fn asked(step: &StageStep) -> impl Iterator<Item = OfStage> {
    step.sent.addressees.iter().flat_map(|asked| {
        let people = std::iter::once(&asked.person).chain(asked.people());
        people.map(|person| one(&asked.post, &asked.title, person))
    })
}

fn today(step: &StageStep, context: &Context) -> impl Iterator<Item = OfStage> {
    step.sent.addressees.iter().filter_map(|asked| {
        let person = context.asked_today(&asked.post)?.person.as_ref()?;
        Some(one(&asked.post, &asked.title, person))
    })
}

fn one(post: &PostId, title: &str, person: &PersonRef) -> OfStage {
    OfStage { post: post.clone(), title: title.to_owned(), person: person.clone() }
}
