//! The authority's people, units and posts, and who answers for a post on a day.

mod absence;
mod contact;
mod decide;
mod resolve;
mod several;

pub use contact::{Contact, ContactOf};
pub use decide::{OrganisationCommand, OrganisationEvent, OrganisationProblem, decide, evolve, takes_effect};
pub use resolve::{Gap, How, Lines, ResolvedPost};

use crate::ids::{PersonId, PostId, UnitId};
use crate::people::{ChairKind, PlanKind};
use crate::procedure::{Line, Procedure, ReferredTo};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a person is to Recourse, beside the posts they hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Iro,
    CpChair,
    SocialWorker,
    Manager,
    Qa,
    Advocate,
    /// Advises chairs, independently of the council; reads only what they are named in.
    Lawyer,
    Administrator,
    /// Answers for the council's records: keeps what is withheld as raised on the wrong child's record.
    InformationOfficer,
}

impl Role {
    /// Every role, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Iro,
        Self::CpChair,
        Self::SocialWorker,
        Self::Manager,
        Self::Qa,
        Self::Advocate,
        Self::Lawyer,
        Self::Administrator,
        Self::InformationOfficer,
    ];

    /// Is it a role of the council's own staff?
    #[must_use]
    pub fn of_staff(self) -> bool {
        match self {
            Self::Advocate | Self::Lawyer => false,
            Self::Iro
            | Self::CpChair
            | Self::SocialWorker
            | Self::Manager
            | Self::Qa
            | Self::Administrator
            | Self::InformationOfficer => true,
        }
    }
}

/// A person of the authority.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Person {
    pub id: PersonId,
    pub name: String,
    pub roles: Vec<Role>,
    /// Where they work: decides whose manager is theirs.
    pub unit: UnitId,
}

impl Person {
    /// Do they work for the council, so that they may answer in a colleague's place?
    #[must_use]
    pub fn is_staff(&self) -> bool {
        self.roles.iter().any(|role| role.of_staff())
    }
}

/// A team, a service, or (without a parent) the authority itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Unit {
    pub id: UnitId,
    pub name: String,
    pub parent: Option<UnitId>,
}

/// A person holding a post in a unit from one day to another, both included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Holding {
    pub person: PersonId,
    pub post: PostId,
    pub unit: UnitId,
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
    pub kind: HoldingKind,
}

impl Holding {
    /// Is it held on that day?
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// Somebody is away from one day to another, both included, and another answers in their place (ALL-32).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Absence {
    pub person: PersonId,
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub cover: PersonId,
}

/// In what capacity a post is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum HoldingKind {
    Holder,
    /// Appointed while the post has no holder.
    Acting,
    /// Answers for an absent holder.
    Deputy,
}

/// Everyone and everything of one authority: the state of its organisation stream.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    pub people: BTreeMap<PersonId, Person>,
    pub units: BTreeMap<UnitId, Unit>,
    pub holdings: Vec<Holding>,
    /// How those outside are reached whom a matter may be referred to.
    pub contacts: BTreeMap<ReferredTo, Contact>,
    pub absences: Vec<Absence>,
}

impl Organisation {
    /// The unit and what stands above it, nearest first.
    pub fn line_of<'a>(&'a self, unit: &UnitId) -> impl Iterator<Item = &'a Unit> + use<'a> {
        let first = self.units.get(unit);
        std::iter::successors(first, |unit| self.units.get(unit.parent.as_ref()?)).take(self.units.len())
    }

    /// Those holding the post in the unit on that day: holders first, then acting, then deputies.
    #[must_use]
    pub fn holders(&self, post: &PostId, unit: &UnitId, day: NaiveDate) -> Vec<&Holding> {
        let mut found: Vec<&Holding> = self
            .holdings
            .iter()
            .filter(|holding| &holding.post == post && &holding.unit == unit && holding.on(day))
            .collect();
        found.sort_by_key(|holding| holding.kind);
        found
    }

    /// Do the person's roles let them chair such a plan?
    #[must_use]
    pub fn may_chair(&self, person: PersonId, plan: PlanKind) -> bool {
        let role = match plan.chair() {
            ChairKind::Iro => Role::Iro,
            ChairKind::CpChair => Role::CpChair,
        };
        self.people.get(&person).is_some_and(|known| known.roles.contains(&role))
    }

    /// Who covers for the person on that day, where they are away.
    pub fn covering(&self, person: PersonId, day: NaiveDate) -> impl Iterator<Item = PersonId> + '_ {
        let away =
            move |absence: &&Absence| absence.person == person && (absence.from..=absence.to).contains(&day);
        self.absences.iter().filter(away).map(|absence| absence.cover)
    }

    /// Does the person hold, on that day, a post of that line anywhere?
    #[must_use]
    pub fn holds_in_line(&self, person: PersonId, line: Line, procedure: &Procedure, day: NaiveDate) -> bool {
        let of_line = |post: &PostId| procedure.post(post).is_some_and(|post| post.line == line);
        let mut held = self.holdings.iter().filter(|held| held.person == person && held.on(day));
        held.any(|held| of_line(&held.post))
    }

    /// Does the person hold, on that day, a post of one of those lines in the unit or above it?
    ///
    /// The line matters: a director stands above the chair's unit too, and is not the chair's manager.
    #[must_use]
    pub fn manages(
        &self,
        person: PersonId,
        unit: &UnitId,
        day: NaiveDate,
        procedure: &Procedure,
        lines: &[Line],
    ) -> bool {
        let of_lines = |post: &PostId| procedure.post(post).is_some_and(|post| lines.contains(&post.line));
        self.line_of(unit).any(|above| {
            let mut here = self.holdings.iter().filter(|holding| holding.unit == above.id);
            here.any(|holding| holding.person == person && holding.on(day) && of_lines(&holding.post))
        })
    }
}
