//! The people of an authority in the demonstration: somebody in every post of its procedure, and everybody round it.
//!
//! The same every time, whatever the day, so that accounts are known before anything is stored.

mod seats;
mod units;

use std::sync::LazyLock;

use fastrand::Rng;
use shared::ids::{AuthorityId, PersonId, UnitId};
use shared::organisation::{HoldingKind, Person, Role, Unit};
use shared::people::PlanKind;
use shared::procedure::{self, Procedure};
use uuid::Uuid;

use super::names::Names;
use super::stable_id;
use crate::actor::SignedIn;
use seats::Seat;
use units::{QUALITY, REVIEWING, ROOT};

pub use units::TEAMS;

static ALL: LazyLock<Vec<Cast>> = LazyLock::new(|| procedure::all().iter().map(Cast::of).collect());

const SOCIAL_WORKERS_OF_A_TEAM: usize = 2;
const IROS: usize = 3;
const CP_CHAIRS: usize = 2;
const ADVOCATES: usize = 2;

/// Everybody of one authority.
pub struct Cast {
    pub procedure: &'static Procedure,
    pub units: Vec<Unit>,
    pub members: Vec<Member>,
    pub seats: Vec<Seat>,
    /// What is left of the pack of names, for children.
    names: Names,
}

/// A person with an account.
pub struct Member {
    pub person: Person,
    pub login: String,
    /// What they are, in the authority's words.
    pub what: String,
}

/// The casts of all authorities, in the order of their procedures.
pub fn all() -> &'static [Cast] {
    &ALL
}

impl Member {
    pub fn account(&self) -> Uuid {
        stable_id(&["account", &self.login])
    }

    pub fn signed_in(&self, authority: &AuthorityId) -> SignedIn {
        SignedIn { authority: authority.clone(), account: self.account(), person: self.person.id }
    }
}

impl Cast {
    fn of(procedure: &'static Procedure) -> Self {
        let mut rng = Rng::with_seed(seed(procedure));
        let names = Names::shuffled(&mut rng);
        let mut cast =
            Self { procedure, units: units::all(procedure), members: Vec::new(), seats: Vec::new(), names };
        cast.join_chairs();
        for team in TEAMS {
            for _ in 0..SOCIAL_WORKERS_OF_A_TEAM {
                cast.join("social-worker", Role::SocialWorker, team, "Social worker");
            }
        }
        cast.fill_posts();
        cast.join("qa", Role::Qa, QUALITY, "Quality assurance");
        for _ in 0..ADVOCATES {
            cast.join("advocate", Role::Advocate, ROOT, "Advocate");
        }
        cast.join("administrator", Role::Administrator, ROOT, "Administrator");
        cast.join("information-officer", Role::InformationOfficer, ROOT, "Information officer");
        cast
    }

    fn join_chairs(&mut self) {
        let words = &self.procedure.words;
        for _ in 0..IROS {
            self.join("iro", Role::Iro, REVIEWING, &words.iro);
        }
        if self.procedure.covers(PlanKind::ChildProtection) {
            for _ in 0..CP_CHAIRS {
                self.join("cp-chair", Role::CpChair, REVIEWING, &words.cp_chair);
            }
        }
    }

    /// Adds a person; their login is the first free one of `iro`, `iro-2`, `iro-3`.
    fn join(&mut self, login: &str, role: Role, unit: &str, what: &str) -> PersonId {
        let domain = format!("@{}.example", self.procedure.authority);
        let taken = |login: &str| self.members.iter().any(|member| member.login == login);
        let numbered = (2..).map(|number| format!("{login}-{number}{domain}"));
        let first_free = std::iter::once(format!("{login}{domain}")).chain(numbered);
        let login = first_free.into_iter().find(|login| !taken(login)).unwrap_or_default();
        let (given, family) = self.names.deal();
        let id = PersonId(stable_id(&["person", &login]));
        let what = self.placed(what, unit);
        let name = format!("{given} {family}");
        self.members.push(Member {
            person: Person { id, name, roles: vec![role], unit: unit.into() },
            login,
            what,
        });
        id
    }

    /// `Team Manager, Looked After Team North`; those of the whole authority need no place.
    fn placed(&self, what: &str, unit: &str) -> String {
        match self.units.iter().find(|known| known.id == UnitId::from(unit) && unit != ROOT) {
            Some(unit) => format!("{what}, {}", unit.name),
            None => what.to_owned(),
        }
    }

    pub fn with_role(&self, role: Role) -> Vec<&Member> {
        self.members.iter().filter(|member| member.person.roles.contains(&role)).collect()
    }

    pub fn member(&self, id: PersonId) -> Option<&Member> {
        self.members.iter().find(|member| member.person.id == id)
    }

    /// The names that follow those of the staff.
    pub fn names_of_children(&self) -> Names {
        self.names.clone()
    }

    pub fn social_workers_of(&self, team: &UnitId) -> Vec<&Member> {
        let workers = self.with_role(Role::SocialWorker).into_iter();
        workers.filter(|worker| &worker.person.unit == team).collect()
    }

    fn fill_posts(&mut self) {
        for seat in seats::of(self.procedure) {
            let title = self.procedure.title(&seat.post).to_owned();
            let base = seat.post.as_str().replace('_', "-");
            let (login, what) = match seat.kind {
                HoldingKind::Holder => (base, title),
                HoldingKind::Acting => (base, format!("{title} (acting)")),
                HoldingKind::Deputy => (format!("{base}-deputy"), format!("{title} (deputy)")),
            };
            let person = self.join(&login, Role::Manager, seat.unit, &what);
            self.seats.push(Seat { person, ..seat });
        }
    }
}

/// A number that is the authority's own and never changes.
fn seed(procedure: &Procedure) -> u64 {
    stable_id(&["seed", procedure.authority.as_str()]).as_u64_pair().0
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use shared::organisation::Role;

    #[test]
    fn every_authority_has_people_of_every_role_with_logins_and_names_of_their_own() {
        for cast in all() {
            let mut roles = vec![
                Role::Iro,
                Role::SocialWorker,
                Role::Manager,
                Role::Qa,
                Role::Advocate,
                Role::Administrator,
                Role::InformationOfficer,
            ];
            roles.extend(cast.procedure.covers(PlanKind::ChildProtection).then_some(Role::CpChair));
            for role in roles {
                assert!(!cast.with_role(role).is_empty(), "{role:?} in {}", cast.procedure.authority);
            }
            let names: HashSet<_> = cast.members.iter().map(|member| &member.person.name).collect();
            assert_eq!(names.len(), cast.members.len());
        }
        let logins: HashSet<_> =
            all().iter().flat_map(|cast| &cast.members).map(|member| &member.login).collect();
        assert_eq!(logins.len(), all().iter().map(|cast| cast.members.len()).sum::<usize>());
    }

    #[test]
    fn the_first_of_each_kind_is_found_without_a_list() {
        for cast in all() {
            let authority = &cast.procedure.authority;
            for login in ["iro", "social-worker", "team-manager", "qa", "advocate", "administrator"] {
                let login = format!("{login}@{authority}.example");
                assert!(cast.members.iter().any(|member| member.login == login), "{login}");
            }
        }
    }
}
