mod people;

use super::morning;
use crate::calendar::Calendar;
use crate::child::Child;
use crate::escalation::{BesideFacts, Context, Escalation, Facts};
use crate::ids::{AuthorityId, PersonId, PostId, Reference};
use crate::organisation::{Holding, HoldingKind, Organisation};
use crate::people::PlanKind;
use crate::procedure::{self, Procedure};
use chrono::NaiveDate;
use uuid::Uuid;

/// The people beside the holders of posts, the same in every world.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cast {
    pub iro: PersonId,
    pub cp_chair: PersonId,
    pub social_worker: PersonId,
    pub advocate: PersonId,
    pub qa: PersonId,
    pub administrator: PersonId,
    pub information_officer: PersonId,
    /// Of the authority, with nothing to do with the child.
    pub outsider: PersonId,
}

/// One authority with somebody in every post of its procedure, and a child with both plans.
#[derive(Clone, Debug)]
pub struct World {
    pub procedure: Procedure,
    pub calendar: Calendar,
    pub organisation: Organisation,
    pub child: Child,
    pub cast: Cast,
}

/// The world of that authority.
///
/// # Panics
/// If no procedure of that name is bundled.
#[must_use]
pub fn world(authority: &str) -> World {
    let procedure = procedure::bundled(&AuthorityId::from(authority)).cloned();
    World::of(procedure.unwrap_or_else(|| panic!("no procedure of {authority}")))
}

/// Since when everything in a world is so.
fn since() -> NaiveDate {
    NaiveDate::from_ymd_opt(2020, 1, 1).unwrap_or_default()
}

fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

impl World {
    /// A world in which that procedure holds.
    #[must_use]
    pub fn of(procedure: Procedure) -> Self {
        let cast = Cast {
            iro: person(1),
            cp_chair: person(2),
            social_worker: person(3),
            advocate: person(4),
            qa: person(5),
            administrator: person(6),
            outsider: person(7),
            information_officer: person(8),
        };
        let organisation = people::organisation(&procedure, cast);
        Self { procedure, calendar: Calendar::england(), organisation, child: people::child(cast), cast }
    }

    /// Who holds the post.
    ///
    /// # Panics
    /// If nobody does.
    #[must_use]
    pub fn holder_of(&self, post: &str) -> PersonId {
        let post = PostId::from(post);
        let holder = self.organisation.holdings.iter().find(|holding| holding.post == post);
        holder.unwrap_or_else(|| panic!("nobody holds {post}")).person
    }

    /// Leaves the post without anybody.
    pub fn vacate(&mut self, post: &str) {
        let post = PostId::from(post);
        self.organisation.holdings.retain(|holding| holding.post != post);
    }

    /// Puts a person into a post, where that line has it.
    pub fn appoint(&mut self, who: PersonId, post: &str, kind: HoldingKind) {
        let post = PostId::from(post);
        let found = self.procedure.post(&post).unwrap_or_else(|| panic!("no post {post}"));
        let unit = people::unit_of(found);
        self.organisation.holdings.push(Holding { person: who, post, unit, from: since(), to: None, kind });
    }

    /// The facts of a decision by that person on that morning; `None` is the job that watches deadlines.
    #[must_use]
    pub fn facts<'a>(
        &'a self,
        who: Option<PersonId>,
        plan: PlanKind,
        today: NaiveDate,
        matter: Option<&'a Escalation>,
    ) -> Facts<'a> {
        Facts {
            organisation: &self.organisation,
            child: &self.child,
            procedure: &self.procedure,
            calendar: &self.calendar,
            matter,
            version: 0,
            plan,
            person: who,
            now: morning(today),
            written_at: None,
            standing_in: None,
            other_matters: Vec::new(),
            next_reference: Reference::new(&self.procedure.code, 2026, 1),
            beside: BesideFacts::default(),
            raised_drafts: Vec::new(),
        }
    }

    /// The context of a first decision by the chair of that plan on that morning.
    #[must_use]
    pub fn as_chair(&self, plan: PlanKind, today: NaiveDate) -> Context {
        Context::new(self.facts(self.child.chair(plan), plan, today, None))
    }
}
