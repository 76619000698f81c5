//! Who has to do with a matter and as what: the relations of the access policy that are the matter's own.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use shared::escalation::{Escalation, Phase, StageStep, Standing, Waiting};
use shared::ids::PersonId;

pub use super::answering::Answerers;
use crate::store::InvolvementRow;

/// The kinds of involvement, each of which lets a person read the matter.
const ADDRESSEE: &str = "addressee";
const FORMER_ADDRESSEE: &str = "former_addressee";
/// Answers today for the addressed post, from a day to a day.
const ANSWERS: &str = "answers";
const COPIED: &str = "copied";
/// Owns an action that is still to be done.
const OWNER: &str = "owns";

/// The rows of a matter, each once, in a fixed order.
pub fn involvements(
    matter: &Escalation,
    standing: &Standing,
    answerers: &Answerers<'_>,
) -> BTreeSet<InvolvementRow> {
    let mut rows = BTreeSet::new();
    let informally = matter.informal_steps().flat_map(|step| &step.with);
    rows.extend(informally.map(|with| always(with.person.id, COPIED, None)));
    for (at, step) in matter.stages.iter().enumerate() {
        rows.extend(step.sent.copies.iter().map(|copied| always(copied.person.id, COPIED, None)));
        if at + 1 == matter.stages.len() && matter.phase != Phase::Closed {
            rows.extend(current(step, standing, answerers));
        } else {
            rows.extend(asked_or_answered(step).map(|person| always(person, FORMER_ADDRESSEE, None)));
        }
    }
    if matter.phase != Phase::Closed {
        rows.extend(owners(matter, standing));
    }
    rows
}

fn always(person: PersonId, kind: &'static str, acts_by: Option<NaiveDate>) -> InvolvementRow {
    InvolvementRow { person_id: person.to_string(), kind, starts_on: None, ends_on: None, acts_by }
}

/// The addressees of the record, those asked before it was redirected and those who answered in their place.
fn asked_or_answered(step: &StageStep) -> impl Iterator<Item = PersonId> {
    let asked = step.sent.addressees.iter().chain(&step.asked_before).map(|asked| asked.person.id);
    asked.chain(step.answers.iter().map(|given| given.answer.by.id))
}

/// The stage the matter is at: its addressees of the record, and whoever holds or deputises for their posts.
fn current(step: &StageStep, standing: &Standing, answerers: &Answerers<'_>) -> Vec<InvolvementRow> {
    // While more time is asked for, it is the chair who moves.
    let awaited = standing.waiting == Waiting::Answer;
    let asked = |post| standing.awaited.iter().any(|awaited| &awaited.post == post);
    let mut rows: Vec<_> = asked_or_answered(step).map(|person| always(person, ADDRESSEE, None)).collect();
    for addressee in &step.sent.addressees {
        // Asked all the same where nothing times the answer: then it is the day it came.
        let by = standing.due.unwrap_or(step.sent.came_on());
        let acts_by = (awaited && asked(&addressee.post)).then_some(by);
        let turns = answerers.of(&addressee.post, step.sent.came_on());
        // Whoever answers for the post acts; the addressee of the record where nobody does.
        rows.push(always(addressee.person.id, ADDRESSEE, acts_by.filter(|_| turns.is_empty())));
        for turn in turns {
            rows.push(InvolvementRow {
                person_id: turn.person.to_string(),
                kind: ANSWERS,
                starts_on: Some(turn.from),
                ends_on: turn.to,
                acts_by,
            });
        }
    }
    rows
}

/// Owners of agreed actions, each by the first of their dates.
fn owners(matter: &Escalation, standing: &Standing) -> Vec<InvolvementRow> {
    let mut first: BTreeMap<PersonId, Option<NaiveDate>> = BTreeMap::new();
    for draft in matter.outstanding().map(|action| &action.draft) {
        let Some(person) = draft.owner.as_ref().and_then(|owner| owner.person) else { continue };
        let by = first.entry(person).or_insert(draft.by);
        *by = [*by, draft.by].into_iter().flatten().min();
    }
    let asked = standing.waiting == Waiting::Actions;
    first.into_iter().map(|(person, by)| always(person, OWNER, by.filter(|_| asked))).collect()
}
