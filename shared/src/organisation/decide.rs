//! Changes to an authority's people, units and holdings.

use super::absence;
use super::contact::{self, ContactOf};
use super::{Absence, Holding, HoldingKind, Organisation, Person, Unit};
use crate::ids::{PersonId, PostId, UnitId};
use crate::text;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What an administrator may ask for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
pub enum OrganisationCommand {
    AddUnit(Unit),
    AddPerson(Person),
    BeginHolding(Holding),
    EndHolding {
        person: PersonId,
        post: PostId,
        unit: UnitId,
        on: NaiveDate,
    },
    /// How somebody outside is reached, instead of what was known before (ALL-27).
    SetContact(ContactOf),
    /// Somebody is away and another answers for them; no date moves (ALL-32).
    EnterAbsence(Absence),
    /// They are back sooner: that was the last day. Before the first day, they do not go at all.
    EndAbsence {
        absence: Absence,
        on: NaiveDate,
    },
}

impl OrganisationCommand {
    /// Whose own it is to give beside an administrator: everybody's own absence (ALL-32).
    #[must_use]
    pub fn own(&self) -> Option<PersonId> {
        match self {
            Self::EnterAbsence(absence) | Self::EndAbsence { absence, .. } => Some(absence.person),
            Self::AddUnit(_)
            | Self::AddPerson(_)
            | Self::BeginHolding(_)
            | Self::EndHolding { .. }
            | Self::SetContact(_) => None,
        }
    }
}

/// What happened to the organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
pub enum OrganisationEvent {
    UnitAdded(Unit),
    PersonAdded(Person),
    HoldingBegan(Holding),
    HoldingEnded {
        person: PersonId,
        post: PostId,
        unit: UnitId,
        on: NaiveDate,
    },
    ContactSet(ContactOf),
    AbsenceEntered(Absence),
    /// The last day away; before the first it does not take place.
    AbsenceEnded {
        absence: Absence,
        on: NaiveDate,
    },
}

/// Why a change to the organisation is refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum OrganisationProblem {
    #[error("{what} is already there")]
    AlreadyThere { what: String },
    #[error("there is no {what}")]
    Unknown { what: String },
    #[error("the post already has a holder in that time")]
    AlreadyHeld { post: PostId },
    #[error("the end lies before the beginning")]
    EndsBeforeItBegins,
    #[error("nobody covers for themselves")]
    CoversThemselves,
    #[error("only the council's own staff cover for a colleague")]
    CoverIsNotStaff,
    #[error("this absence is over, or was never entered")]
    NoSuchAbsence,
    #[error("a person is here in at least one role")]
    NoRole,
    #[error("{field} is missing")]
    Missing { field: String },
    #[error("{field} is too long, or holds characters that cannot be kept")]
    CannotBeKept { field: String },
}

/// Decides one change.
///
/// # Errors
/// Every reason the change is refused.
pub fn decide(
    state: &Organisation,
    command: &OrganisationCommand,
) -> Result<Vec<OrganisationEvent>, Vec<OrganisationProblem>> {
    match command {
        OrganisationCommand::AddUnit(unit) => add_unit(state, unit),
        OrganisationCommand::AddPerson(person) => add_person(state, person),
        OrganisationCommand::BeginHolding(holding) => begin_holding(state, holding),
        OrganisationCommand::EndHolding { person, post, unit, on } => {
            end_holding(state, *person, post, unit, *on)
        }
        OrganisationCommand::SetContact(contact) => {
            accept(contact::problems(&contact.contact), OrganisationEvent::ContactSet(contact.clone()))
        }
        OrganisationCommand::EnterAbsence(entered) => {
            accept(absence::problems(state, entered), OrganisationEvent::AbsenceEntered(entered.clone()))
        }
        OrganisationCommand::EndAbsence { absence: ended, on } => {
            let event = OrganisationEvent::AbsenceEnded { absence: ended.clone(), on: *on };
            accept(absence::problems_of_end(state, ended, *on), event)
        }
    }
}

fn accept(
    problems: Vec<OrganisationProblem>,
    event: OrganisationEvent,
) -> Result<Vec<OrganisationEvent>, Vec<OrganisationProblem>> {
    if problems.is_empty() { Ok(vec![event]) } else { Err(problems) }
}

pub(super) fn unknown(what: impl std::fmt::Display) -> OrganisationProblem {
    OrganisationProblem::Unknown { what: what.to_string() }
}

/// The names among them that a record cannot keep.
fn unfit<const N: usize>(names: [(&str, &str); N]) -> Vec<OrganisationProblem> {
    let problem = |(field, name): (&str, &str)| {
        let field = field.to_owned();
        if name.trim().is_empty() {
            return Some(OrganisationProblem::Missing { field });
        }
        (!text::fits(name) || !text::printable(name)).then_some(OrganisationProblem::CannotBeKept { field })
    };
    names.into_iter().filter_map(problem).collect()
}

fn add_unit(state: &Organisation, unit: &Unit) -> Result<Vec<OrganisationEvent>, Vec<OrganisationProblem>> {
    let mut problems = unfit([("id", unit.id.as_str()), ("name", &unit.name)]);
    if state.units.contains_key(&unit.id) {
        problems.push(OrganisationProblem::AlreadyThere { what: unit.id.to_string() });
    }
    if let Some(parent) = &unit.parent
        && !state.units.contains_key(parent)
    {
        problems.push(unknown(parent));
    }
    accept(problems, OrganisationEvent::UnitAdded(unit.clone()))
}

fn add_person(
    state: &Organisation,
    person: &Person,
) -> Result<Vec<OrganisationEvent>, Vec<OrganisationProblem>> {
    let mut problems = unfit([("name", person.name.as_str())]);
    if state.people.contains_key(&person.id) {
        problems.push(OrganisationProblem::AlreadyThere { what: person.id.to_string() });
    }
    if !state.units.contains_key(&person.unit) {
        problems.push(unknown(&person.unit));
    }
    if person.roles.is_empty() {
        problems.push(OrganisationProblem::NoRole);
    }
    accept(problems, OrganisationEvent::PersonAdded(person.clone()))
}

fn begin_holding(
    state: &Organisation,
    holding: &Holding,
) -> Result<Vec<OrganisationEvent>, Vec<OrganisationProblem>> {
    let mut problems = Vec::new();
    if !state.people.contains_key(&holding.person) {
        problems.push(unknown(holding.person));
    }
    if !state.units.contains_key(&holding.unit) {
        problems.push(unknown(&holding.unit));
    }
    if holding.to.is_some_and(|to| to < holding.from) {
        problems.push(OrganisationProblem::EndsBeforeItBegins);
    }
    if holding.kind == HoldingKind::Holder && state.holdings.iter().any(|other| clashes(other, holding)) {
        problems.push(OrganisationProblem::AlreadyHeld { post: holding.post.clone() });
    }
    accept(problems, OrganisationEvent::HoldingBegan(holding.clone()))
}

/// Two holders of one post in one unit at one time.
fn clashes(a: &Holding, b: &Holding) -> bool {
    let same = a.kind == HoldingKind::Holder && a.post == b.post && a.unit == b.unit;
    let starts_before_end = |x: &Holding, y: &Holding| y.to.is_none_or(|to| x.from <= to);
    same && starts_before_end(a, b) && starts_before_end(b, a)
}

fn end_holding(
    state: &Organisation,
    person: PersonId,
    post: &PostId,
    unit: &UnitId,
    on: NaiveDate,
) -> Result<Vec<OrganisationEvent>, Vec<OrganisationProblem>> {
    let held = state.holdings.iter().find(|holding| is(holding, person, post, unit) && holding.on(on));
    let problems = if held.is_none() { vec![unknown(post)] } else { Vec::new() };
    let event = OrganisationEvent::HoldingEnded { person, post: post.clone(), unit: unit.clone(), on };
    accept(problems, event)
}

fn is(holding: &Holding, person: PersonId, post: &PostId, unit: &UnitId) -> bool {
    holding.person == person && &holding.post == post && &holding.unit == unit
}

/// Applies one event.
#[must_use]
pub fn evolve(mut state: Organisation, event: &OrganisationEvent) -> Organisation {
    match event {
        OrganisationEvent::UnitAdded(unit) => {
            state.units.insert(unit.id.clone(), unit.clone());
        }
        OrganisationEvent::PersonAdded(person) => {
            state.people.insert(person.id, person.clone());
        }
        OrganisationEvent::HoldingBegan(holding) => state.holdings.push(holding.clone()),
        OrganisationEvent::ContactSet(set) => {
            state.contacts.insert(set.of, set.contact.clone());
        }
        OrganisationEvent::AbsenceEntered(entered) => state.absences.push(entered.clone()),
        OrganisationEvent::AbsenceEnded { absence: ended, on } => absence::end(&mut state, ended, *on),
        OrganisationEvent::HoldingEnded { person, post, unit, on } => {
            let open =
                state.holdings.iter_mut().find(|holding| is(holding, *person, post, unit) && holding.on(*on));
            if let Some(holding) = open {
                holding.to = Some(*on);
            }
        }
    }
    state
}

/// From when it is somebody else who holds a post; none where the event leaves that as it was.
#[must_use]
pub fn takes_effect(event: &OrganisationEvent, today: NaiveDate) -> Option<NaiveDate> {
    match event {
        OrganisationEvent::HoldingBegan(holding) => Some(holding.from.max(today)),
        OrganisationEvent::HoldingEnded { on, .. } => Some(on.succ_opt()?.max(today)),
        OrganisationEvent::AbsenceEntered(absence) => Some(absence.from.max(today)),
        OrganisationEvent::AbsenceEnded { on, .. } => Some(on.succ_opt()?.max(today)),
        OrganisationEvent::UnitAdded(_)
        | OrganisationEvent::PersonAdded(_)
        | OrganisationEvent::ContactSet(_) => None,
    }
}
