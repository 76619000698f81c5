//! Who has to do with a matter and as what: the relations of the access policy that are the matter's own.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use shared::escalation::{Addressee, Escalation, Phase, StageStep, Standing, Waiting};
use shared::ids::PersonId;

pub use super::answering::Answerers;
use super::answering::Turn;
use crate::store::InvolvementRow;

/// The kinds of involvement, each of which lets a person read the matter.
const ADDRESSEE: &str = "addressee";
const FORMER_ADDRESSEE: &str = "former_addressee";
/// Answers today for the addressed post, from a day to a day.
const ANSWERS: &str = "answers";
const COPIED: &str = "copied";
/// Answers for a post that was only told: may read it, and has no part in it.
const TOLD: &str = "told";
/// Owns an action that is still to be done.
const OWNER: &str = "owns";
/// Signs or endorses where it is, from a day to a day; or has signed.
const SIGNS: &str = "signs";

/// The rows of a matter, each once, in a fixed order.
pub fn involvements(
    matter: &Escalation,
    standing: &Standing,
    chair: Option<PersonId>,
    answerers: &Answerers<'_>,
) -> BTreeSet<InvolvementRow> {
    let mut rows = BTreeSet::new();
    rows.extend(informally(matter, answerers));
    rows.extend(made_known(matter, answerers));
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
    rows.extend(signatures(matter, standing, chair, answerers));
    rows.extend(checks(matter, standing, answerers));
    rows.extend(matter.signed_by().map(|person| always(person, SIGNS, None)));
    rows
}

/// Those who answer for the posts that were told of it, from the day it was raised.
fn made_known(matter: &Escalation, answerers: &Answerers<'_>) -> BTreeSet<InvolvementRow> {
    let told = matter.made_known_to();
    told.flat_map(|told| of_post(told, TOLD, matter.raised_on(), answerers)).collect()
}

/// Those it was raised with informally: by name at any step, and by the posts of the step it is at.
fn informally(matter: &Escalation, answerers: &Answerers<'_>) -> BTreeSet<InvolvementRow> {
    let named = matter.informal_steps().flat_map(|step| &step.with).flat_map(Addressee::people);
    let mut rows: BTreeSet<_> = named.map(|person| always(person.id, COPIED, None)).collect();
    if let Some(began) = matter.informal.as_ref().map(|step| step.on) {
        let with = matter.informally_with().iter();
        rows.extend(with.flat_map(|addressee| of_post(addressee, COPIED, began, answerers)));
    }
    rows
}

/// Whoever answers for the post from that day; the person of the record where nobody does.
fn of_post(
    addressee: &Addressee,
    kind: &'static str,
    began: NaiveDate,
    answerers: &Answerers<'_>,
) -> Vec<InvolvementRow> {
    let turns = answerers.of(&addressee.post, began);
    match turns.is_empty() {
        true => vec![always(addressee.person.id, kind, None)],
        false => turns.into_iter().map(|turn| of_turn(turn, kind, None)).collect(),
    }
}

/// Those who sign off or endorse where the matter is, asked where it waits for them. Where nobody answers for their posts
/// it is the chair who goes on.
fn signatures(
    matter: &Escalation,
    standing: &Standing,
    chair: Option<PersonId>,
    answerers: &Answerers<'_>,
) -> Vec<InvolvementRow> {
    let (Some(signing), Some(step)) = (matter.signatories(), matter.current()) else { return Vec::new() };
    let asked = matter.asked_to_sign();
    let by = standing.due.unwrap_or(step.sent.came_on());
    let mut rows = Vec::new();
    for wanted in signing.sign_off.iter().chain(&signing.endorse) {
        let acts_by = asked.contains(&wanted).then_some(by);
        let turns = wanted.signer.post().map(|post| answerers.of(post, step.sent.came_on()));
        match turns.filter(|turns| !turns.is_empty()) {
            Some(turns) => rows.extend(turns.into_iter().map(|turn| of_turn(turn, SIGNS, acts_by))),
            None => {
                rows.extend(chair.filter(|_| acts_by.is_some()).map(|chair| always(chair, SIGNS, acts_by)))
            }
        }
    }
    rows
}

/// Those who sign off in the chair's place, from the day on which what rests or is to be done wants a check.
fn checks(matter: &Escalation, standing: &Standing, answerers: &Answerers<'_>) -> Vec<InvolvementRow> {
    let Some(from) = matter.signers_check_from() else { return Vec::new() };
    let posts = matter.signs_off().iter().filter_map(|wanted| wanted.signer.post());
    let turns = posts.flat_map(|post| answerers.of(post, from));
    turns.map(|turn| of_turn(turn, SIGNS, standing.due)).collect()
}

fn of_turn(turn: Turn, kind: &'static str, acts_by: Option<NaiveDate>) -> InvolvementRow {
    let (starts_on, ends_on) = (Some(turn.from), turn.to);
    InvolvementRow { person_id: turn.person.to_string(), kind, starts_on, ends_on, acts_by }
}

fn always(person: PersonId, kind: &'static str, acts_by: Option<NaiveDate>) -> InvolvementRow {
    InvolvementRow { person_id: person.to_string(), kind, starts_on: None, ends_on: None, acts_by }
}

/// The addressees of the record, those asked before it was redirected and those who answered in their place.
fn asked_or_answered(step: &StageStep) -> impl Iterator<Item = PersonId> {
    let asked = step.sent.addressees.iter().chain(&step.asked_before).flat_map(Addressee::people);
    let answered = step.answers.iter().flat_map(|given| given.answer.people());
    asked.chain(answered).map(|person| person.id)
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
        if turns.is_empty() {
            rows.push(always(addressee.person.id, ADDRESSEE, acts_by));
        }
        rows.extend(turns.into_iter().map(|turn| of_turn(turn, ANSWERS, acts_by)));
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
