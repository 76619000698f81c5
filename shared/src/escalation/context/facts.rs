//! How a context is made: the one place that turns records into the facts a decision depends on.

use super::{Actor, BesideFacts, ChairOf, ChildFacts, Context, OtherMatter};
use crate::access::{self, Act, Relation, Subject};
use crate::calendar::{Calendar, london_date};
use crate::child::{Child, ChildActKind, GradedDraft, Member};
use crate::escalation::Escalation;
use crate::ids::{PersonId, Reference};
use crate::organisation::{ContactOf, Lines, Organisation, ResolvedPost, Role};
use crate::people::{PersonRef, PlanKind};
use crate::procedure::Procedure;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeSet;

/// The records a context is made from, as they stand inside one transaction.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    pub organisation: &'a Organisation,
    pub child: &'a Child,
    /// The version the matter is on.
    pub procedure: &'a Procedure,
    pub calendar: &'a Calendar,
    /// None before anything is raised.
    pub matter: Option<&'a Escalation>,
    /// The version of its stream; 0 before anything is raised.
    pub version: u64,
    /// The plan a matter would be about; an existing matter has its own.
    pub plan: PlanKind,
    /// Who acts; none for the job that watches deadlines.
    pub person: Option<PersonId>,
    pub now: DateTime<Utc>,
    /// When it was written on the device, where that was earlier.
    pub written_at: Option<DateTime<Utc>>,
    /// Why they act for an absent chair, where they do.
    pub standing_in: Option<String>,
    pub other_matters: Vec<OtherMatter>,
    pub next_reference: Reference,
    pub beside: BesideFacts,
    /// The numbers of the child's drafts from which a matter was raised (KEN-08).
    pub raised_drafts: Vec<u32>,
}

impl Context {
    /// The context of a decision by that person, now.
    #[must_use]
    pub fn new(facts: Facts<'_>) -> Self {
        let Facts { organisation, child, .. } = facts;
        let today = london_date(facts.now);
        let plan = facts.matter.map_or(facts.plan, |matter| matter.opening.plan);
        let procedure = facts.procedure.for_plan(plan).into_owned();
        let posts = organisation.resolve_all(&procedure, &Lines::of(organisation, child, plan), today);
        let asked_posts = facts.matter.and_then(|matter| {
            let lines = Lines::of_stage(organisation, child, matter)?;
            Some(organisation.resolve_all(&procedure, &lines, today))
        });
        let actor = actor(&facts, plan, asked_posts.as_ref().unwrap_or(&posts), today);
        let drafts = drafts(&facts, &actor, plan);
        let network = network(&facts, &actor, &procedure, plan);
        Self {
            actor,
            now: facts.now,
            today,
            version: facts.version,
            written_at: facts.written_at,
            plan,
            child: ChildFacts::of(child, organisation, today),
            posts,
            asked_posts,
            other_matters: facts.other_matters,
            procedure,
            calendar: facts.calendar.clone(),
            newer_calendar: None,
            contacts: contacts(organisation),
            network,
            lawyers: with_role(organisation, Role::Lawyer),
            information_officers: with_role(organisation, Role::InformationOfficer),
            next_reference: facts.next_reference,
            beside: facts.beside,
            drafts,
        }
    }
}

/// The drafts that wait, for those who may raise or drop them.
fn drafts(facts: &Facts<'_>, actor: &Actor, plan: PlanKind) -> Vec<GradedDraft> {
    let drop = Act::ForChild(ChildActKind::DropGradedEscalation);
    let theirs = access::may(&actor.relations, drop, facts.child.restricted);
    let waiting = facts.child.drafts(&facts.raised_drafts);
    waiting.filter(|draft| theirs && draft.plan == plan).collect()
}

/// Those around the child, for those with whom it is shared.
fn network(facts: &Facts<'_>, actor: &Actor, procedure: &Procedure, plan: PlanKind) -> Vec<Member> {
    let shared = procedure.network.is_some()
        && access::may(&actor.relations, Act::ReadNetwork, facts.child.restricted);
    let last = facts.child.network(plan).filter(|_| shared);
    last.map(|network| network.members.clone()).unwrap_or_default()
}

fn with_role(organisation: &Organisation, role: Role) -> Vec<PersonRef> {
    let found = organisation.people.values().filter(|person| person.roles.contains(&role));
    found.map(|person| PersonRef { id: person.id, name: person.name.clone() }).collect()
}

fn contacts(organisation: &Organisation) -> Vec<ContactOf> {
    let known = organisation.contacts.iter();
    known.map(|(of, contact)| ContactOf { of: *of, contact: contact.clone() }).collect()
}

fn actor(facts: &Facts<'_>, plan: PlanKind, posts: &[ResolvedPost], today: NaiveDate) -> Actor {
    let Facts { organisation, child, procedure, matter, .. } = *facts;
    let Some(person) = facts.person else { return Actor::system() };
    let subject = Subject { person, organisation, child, procedure, plan, matter, posts, today };
    Actor {
        person: organisation.named(person).unwrap_or(PersonRef { id: person, name: String::new() }),
        relations: access::relations(&subject),
        standing_in: facts.standing_in.clone(),
    }
}

impl Actor {
    /// The job that watches deadlines. It is nobody: no event names it.
    #[must_use]
    pub fn system() -> Self {
        Self {
            person: PersonRef { id: PersonId(uuid::Uuid::nil()), name: String::new() },
            relations: BTreeSet::from([Relation::System]),
            standing_in: None,
        }
    }
}

impl ChildFacts {
    /// The child's facts on that day. A chair or social worker who is not in the directory is left out.
    #[must_use]
    pub fn of(child: &Child, organisation: &Organisation, today: NaiveDate) -> Self {
        let chairs = child.chairs.iter().filter_map(|chairing| {
            let person = organisation.named(chairing.person)?;
            Some(ChairOf { plan: chairing.plan, person })
        });
        let team = organisation.units.get(&child.team);
        Self {
            id: child.id,
            name: child.name.clone(),
            case_number: child.case_number.clone(),
            birth: child.birth,
            plans: child.plans_on(today).collect(),
            team: child.team.clone(),
            team_name: team.map_or_else(|| child.team.to_string(), |unit| unit.name.clone()),
            chairs: chairs.collect(),
            social_worker: child.social_worker.and_then(|worker| organisation.named(worker)),
        }
    }
}
