use super::{Act, Relation, may};
use crate::child::Child;
use crate::escalation::{Addressee, Escalation, Phase, Signatories, Signatory, SmartAction};
use crate::ids::{PersonId, UnitId};
use crate::organisation::{Lines, Organisation, ResolvedPost, Role};
use crate::people::PlanKind;
use crate::procedure::{Line, Procedure};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// The facts that decide what a person is to a child and a matter.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    pub person: PersonId,
    pub organisation: &'a Organisation,
    pub child: &'a Child,
    /// Says whose line each post belongs to.
    pub procedure: &'a Procedure,
    /// The plan the matter is, or would be, about.
    pub plan: PlanKind,
    /// None before anything is raised.
    pub matter: Option<&'a Escalation>,
    /// The procedure's posts as resolved today, in the line that the present stage was sent to.
    pub posts: &'a [ResolvedPost],
    pub today: NaiveDate,
}

/// Everything the person is to the child and the matter today.
#[must_use]
pub fn relations(subject: &Subject<'_>) -> BTreeSet<Relation> {
    let mut found = to_child(subject);
    if let Some(matter) = subject.matter {
        found.extend(to_matter(subject, matter));
    }
    match subject.matter.is_some_and(Escalation::is_withheld) {
        true => to_withheld(subject, &found).into_iter().collect(),
        false => found,
    }
}

/// Once it is withheld nobody is to a matter what they were: whatever else may be done or read ends with that (ALL-35).
fn to_withheld(subject: &Subject<'_>, before: &BTreeSet<Relation>) -> Option<Relation> {
    if has_role(subject, Role::InformationOfficer) {
        return Some(Relation::InformationOfficer);
    }
    let read = |act| may(before, act, subject.child.restricted);
    (read(Act::Read) || read(Act::ReadStatus)).then_some(Relation::ToldOfError)
}

fn has_role(subject: &Subject<'_>, role: Role) -> bool {
    let known = subject.organisation.people.get(&subject.person);
    known.is_some_and(|person| person.roles.contains(&role))
}

impl<'a> Lines<'a> {
    /// The lines of posts that begin at this child's team and at the unit of that plan's chair.
    #[must_use]
    pub fn of(organisation: &'a Organisation, child: &'a Child, plan: PlanKind) -> Self {
        let chair = child.chair(plan).and_then(|chair| organisation.people.get(&chair));
        Self {
            team: &child.team,
            chair_unit: chair.map(|chair| &chair.unit),
            social_worker: child.social_worker,
        }
    }
}

impl<'a> Lines<'a> {
    /// The lines of the team that the present stage was sent to; none where that is the child's team today (ALL-29).
    #[must_use]
    pub fn of_stage(
        organisation: &'a Organisation,
        child: &'a Child,
        matter: &'a Escalation,
    ) -> Option<Self> {
        let team = matter.current()?.sent.team.as_ref().filter(|team| **team != child.team)?;
        Some(Self { team, social_worker: None, ..Self::of(organisation, child, matter.opening.plan) })
    }
}

fn to_child(subject: &Subject<'_>) -> BTreeSet<Relation> {
    let Subject { person, organisation, child, procedure, plan, today, .. } = *subject;
    let lines = Lines::of(organisation, child, plan);
    let is_chair = child.chair(plan) == Some(person);
    let in_line = |unit: &UnitId, lines: &[Line]| organisation.manages(person, unit, today, procedure, lines);
    let manages_chair = lines.chair_unit.is_some_and(|unit| in_line(unit, &[Line::Chair]));
    [
        (Relation::Chair, is_chair),
        (Relation::ChairsManager, !is_chair && manages_chair),
        (Relation::SocialWorker, child.social_worker == Some(person)),
        (Relation::LineManager, in_line(&child.team, &[Line::Child, Line::Authority])),
        (Relation::Qa, has_role(subject, Role::Qa)),
        (Relation::Advocate, child.has_advocate(person, today)),
        (Relation::Administrator, has_role(subject, Role::Administrator)),
    ]
    .into_iter()
    .filter_map(|(relation, holds)| holds.then_some(relation))
    .collect()
}

fn to_matter(subject: &Subject<'_>, matter: &Escalation) -> BTreeSet<Relation> {
    let mut found = BTreeSet::new();
    let told = matter.made_known_to().any(|addressee| answers_today(subject, addressee));
    if told || talks_informally(subject, matter) {
        found.insert(Relation::Copied);
    }
    if matter.phase != Phase::Closed && matter.outstanding().any(|action| owns(subject, action)) {
        found.insert(Relation::Owner);
    }
    found.extend(to_signatures(subject, matter));
    for (at, step) in matter.stages.iter().enumerate() {
        let current = at + 1 == matter.stages.len() && matter.phase != Phase::Closed;
        let asks = &step.sent.addressees;
        let asked = asks.iter().chain(&step.asked_before).flat_map(Addressee::people);
        let answered = step.answers.iter().flat_map(|given| given.answer.people());
        if current && asks.iter().any(|addressee| answers_today(subject, addressee)) {
            found.insert(Relation::Addressee);
        } else if asked.chain(answered).any(|person| person.id == subject.person) {
            found.insert(Relation::FormerAddressee);
        }
        if step.sent.copies.iter().any(|copied| copied.person.id == subject.person) {
            found.insert(Relation::Copied);
        }
    }
    found
}

/// Was it raised with them informally: by name at any step, or today by a post of the step it is at?
fn talks_informally(subject: &Subject<'_>, matter: &Escalation) -> bool {
    let mut named = matter.informal_steps().flat_map(|step| &step.with).flat_map(Addressee::people);
    let mut with_now = matter.informally_with().iter();
    named.any(|person| person.id == subject.person)
        || with_now.any(|addressee| answers_today(subject, addressee))
}

/// By a post that signs or endorses where the matter is; whoever has signed goes on reading.
fn to_signatures(subject: &Subject<'_>, matter: &Escalation) -> BTreeSet<Relation> {
    let theirs = |wanted: &Signatory| {
        let posts = subject.posts.iter();
        let mut today = posts.filter(|resolved| Some(&resolved.post) == wanted.signer.post());
        today.any(|resolved| resolved.answers(subject.person))
    };
    let signing = matter.signatories();
    let any =
        |of: fn(&Signatories) -> &[Signatory]| signing.is_some_and(|signing| of(signing).iter().any(theirs));
    let signed = matter.signed_by().any(|person| person == subject.person);
    [
        (Relation::SignsOff, any(|signing| &signing.sign_off)),
        (Relation::Endorses, any(|signing| &signing.endorse)),
        (Relation::Copied, signed),
    ]
    .into_iter()
    .filter_map(|(relation, holds)| holds.then_some(relation))
    .collect()
}

/// Is the action theirs by name? Owning one by post is already to answer for that post.
fn owns(subject: &Subject<'_>, action: &SmartAction) -> bool {
    action.draft.owner.as_ref().is_some_and(|owner| owner.person == Some(subject.person))
}

/// Whoever holds or deputises for the post today; the addressee of the record where nobody does (ALL-30).
fn answers_today(subject: &Subject<'_>, addressee: &Addressee) -> bool {
    let today = subject.posts.iter().find(|resolved| resolved.post == addressee.post);
    let today = today.filter(|resolved| resolved.person.is_some());
    today.map_or(addressee.person.id == subject.person, |resolved| resolved.answers(subject.person))
}

impl ResolvedPost {
    /// Does the person answer for the post today, as its holder or as a deputy?
    #[must_use]
    pub fn answers(&self, person: PersonId) -> bool {
        let holder = self.person.iter();
        holder.chain(&self.deputies).any(|who| who.id == person)
    }
}
