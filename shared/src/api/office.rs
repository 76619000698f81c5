//! What an administrator keeps: people, units and posts, and which children are on record.

use crate::child::{Appointment, Birth, Chairing, Child, ComingChair, Plan};
use crate::ids::{ChildId, PersonId, UnitId};
use crate::organisation::{Holding, Organisation, Person, Unit};
use crate::people::PlanKind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Everybody of the authority with the units and posts, for an administrator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PeopleAndPosts {
    /// The organisation's version, which a change has to name.
    pub version: u64,
    /// By name.
    pub units: Vec<Unit>,
    /// By name.
    pub people: Vec<Person>,
    /// Those that are over as well: no two people hold one post at one time.
    pub holdings: Vec<Holding>,
    /// Who can sign in.
    pub with_account: BTreeSet<PersonId>,
}

impl PeopleAndPosts {
    /// The organisation as far as a change of people, units and posts is decided from it.
    #[must_use]
    pub fn organisation(&self) -> Organisation {
        Organisation {
            people: self.people.iter().map(|person| (person.id, person.clone())).collect(),
            units: self.units.iter().map(|unit| (unit.id.clone(), unit.clone())).collect(),
            holdings: self.holdings.clone(),
            ..Organisation::default()
        }
    }

    /// What the person is called; nothing where there is no such person.
    #[must_use]
    pub fn name_of(&self, person: PersonId) -> &str {
        self.people.iter().find(|known| known.id == person).map_or("", |known| &known.name)
    }

    /// What the unit is called; nothing where there is no such unit.
    #[must_use]
    pub fn unit_name(&self, unit: &UnitId) -> &str {
        self.units.iter().find(|known| known.id == *unit).map_or("", |known| &known.name)
    }
}

/// A child on record, as an administrator's list has them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RegisteredRow {
    pub id: ChildId,
    /// None of a restricted record.
    pub name: Option<String>,
    pub case_number: String,
    pub plans: BTreeSet<PlanKind>,
    pub team_name: String,
}

/// What an administrator keeps of a child: plans, team and people. Nothing of a matter, and no more of the child.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Registration {
    /// The version of the child's record, which a change has to name.
    pub version: u64,
    pub id: ChildId,
    /// None of a restricted record.
    pub name: Option<String>,
    pub case_number: String,
    pub plans: Vec<Plan>,
    pub team: UnitId,
    pub social_worker: Option<PersonId>,
    pub chairs: Vec<Chairing>,
    pub coming_chairs: Vec<ComingChair>,
    pub advocates: Vec<Appointment>,
    pub restricted: bool,
}

impl Registration {
    /// What of a child's record an administrator keeps.
    #[must_use]
    pub fn of(child: Child, version: u64) -> Self {
        Self {
            version,
            id: child.id,
            name: (!child.restricted).then_some(child.name),
            case_number: child.case_number,
            plans: child.plans,
            team: child.team,
            social_worker: child.social_worker,
            chairs: child.chairs,
            coming_chairs: child.coming_chairs,
            advocates: child.advocates,
            restricted: child.restricted,
        }
    }

    /// The child as far as an administrator's change is decided from the record: born on no day that is told here.
    #[must_use]
    pub fn child(&self) -> Child {
        Child {
            id: self.id,
            name: self.name.clone().unwrap_or_default(),
            case_number: self.case_number.clone(),
            birth: Birth::Born(chrono::NaiveDate::default()),
            plans: self.plans.clone(),
            team: self.team.clone(),
            social_worker: self.social_worker,
            chairs: self.chairs.clone(),
            advocates: self.advocates.clone(),
            restricted: self.restricted,
            gradings: Vec::new(),
            requests: Vec::new(),
            networks: Vec::new(),
            placements: Vec::new(),
            coming_chairs: self.coming_chairs.clone(),
        }
    }
}
