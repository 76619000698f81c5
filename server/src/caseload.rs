//! Whose children a chair has, and handing one or all of them to another, today or from a day to come (ALL-31).

use shared::api::{Caseload, ChairedChild, ChildRef, Coming, CommandRequest, HandOver, HandedOver};
use shared::child::{Chairing, Child, ChildCommand, ComingChair};
use shared::ids::{ChildId, CommandId, PersonId};
use shared::organisation::Organisation;
use shared::people::PlanKind;
use shared::procedure::Line;

use crate::actor::SignedIn;
use crate::execute::{Sender, within};
use crate::rejected::Rejected;
use crate::state::AppState;
use crate::store::Mode;
use crate::streams::{Children, load, may_administer};
use crate::work::Work;

const PLANS: [PlanKind; 2] = [PlanKind::LookedAfter, PlanKind::ChildProtection];

/// Whose children somebody may hand over: an administrator everybody's, a manager those of the chairs below them.
struct Reach {
    administers: bool,
    managed: Vec<PersonId>,
}

impl Reach {
    /// None for whoever may hand over nobody's.
    async fn of(work: &mut Work<'_>, sender: &Sender) -> Result<Option<Self>, Rejected> {
        let (today, directory) = (work.today, work.directory().await?);
        let procedure = work.adopted().await?.procedure.clone();
        let organisation = &directory.organisation;
        let administers = may_administer(sender, organisation);
        let manages = |chair: &PersonId| match sender.person() {
            Some(person) if person != *chair => {
                let unit = organisation.people.get(chair).map(|known| &known.unit);
                unit.is_some_and(|unit| organisation.manages(person, unit, today, &procedure, &[Line::Chair]))
            }
            _ => false,
        };
        let managed: Vec<_> = chairs(organisation).filter(manages).collect();
        Ok((administers || !managed.is_empty()).then_some(Self { administers, managed }))
    }

    fn covers(&self, chair: PersonId) -> bool {
        self.administers || self.managed.contains(&chair)
    }
}

/// Everybody whose roles let them chair.
fn chairs(organisation: &Organisation) -> impl Iterator<Item = PersonId> + '_ {
    let people = organisation.people.keys().copied();
    people.filter(|person| !chairable(organisation, *person).is_empty())
}

/// The plans that a person's roles let them chair.
fn chairable(organisation: &Organisation, person: PersonId) -> Vec<PlanKind> {
    PLANS.into_iter().filter(|plan| organisation.may_chair(person, *plan)).collect()
}

/// Everybody who may chair, or does, with the children they have as far as the reader may hand those over.
pub async fn caseloads(work: &mut Work<'_>, sender: &Sender) -> Result<Vec<Caseload>, Rejected> {
    let reach = Reach::of(work, sender).await?.ok_or(Rejected::NotFound)?;
    let directory = work.directory().await?;
    let organisation = &directory.organisation;
    let mut found = Vec::new();
    for person in organisation.people.values() {
        let plans = chairable(organisation, person.id);
        let ids = work.tx.children_chaired_by(&person.id.to_string()).await?;
        if plans.is_empty() && ids.is_empty() {
            continue;
        }
        let children = u32::try_from(ids.len()).unwrap_or(u32::MAX);
        let theirs = match reach.covers(person.id) {
            true => Some(chaired(work, person.id, ids, organisation).await?),
            false => None,
        };
        let named = organisation.named(person.id);
        found.extend(named.map(|person| Caseload { person, plans, children, theirs }));
    }
    Ok(found)
}

/// The children whom somebody chairs, each with who comes after them.
async fn chaired(
    work: &mut Work<'_>,
    chair: PersonId,
    ids: Vec<String>,
    organisation: &Organisation,
) -> Result<Vec<ChairedChild>, Rejected> {
    let mut found = Vec::new();
    for id in ids {
        let id: ChildId = id.parse().map_err(Rejected::inconsistent)?;
        let Some(child) = load::<Children>(&mut work.tx, &id).await?.state else { continue };
        let own = child.coming_chairs.iter().filter(|coming| child.chair(coming.plan) == Some(chair));
        let coming = own.filter_map(|coming| {
            Some(Coming { person: organisation.named(coming.person)?, from: coming.from })
        });
        let coming = coming.collect();
        let child = ChildRef { id, name: child.name.clone(), case_number: child.case_number.clone() };
        found.push(ChairedChild { child, coming });
    }
    found.sort_by(|a, b| a.child.name.cmp(&b.child.name));
    Ok(found)
}

/// Gives every plan that one chairs, or those of one child, to the other, as far as the other's roles let them: a command on
/// each child's record, all or none. Sent again, it finds nothing left to do.
pub async fn hand_over(
    state: &AppState,
    who: SignedIn,
    key: CommandId,
    asked: &HandOver,
) -> Result<HandedOver, Rejected> {
    let sender = Sender::Person(who);
    let mut work = Work::begin(state, sender.authority(), Mode::Write).await?;
    let reach = Reach::of(&mut work, &sender).await?;
    if !reach.is_some_and(|reach| reach.covers(asked.from)) {
        return Err(Rejected::NotFound);
    }
    let directory = work.directory().await?;
    let plans = chairable(&directory.organisation, asked.to);
    let mut children = 0;
    for id in work.tx.children_chaired_by(&asked.from.to_string()).await? {
        let id: ChildId = id.parse().map_err(Rejected::inconsistent)?;
        if asked.child.is_none_or(|only| only == id) {
            children += u32::from(one(&mut work, &sender, key, id, asked, &plans).await?);
        }
    }
    work.tx.commit().await?;
    Ok(HandedOver { children })
}

/// Hands over one child's plans; says whether there was any.
async fn one(
    work: &mut Work<'_>,
    sender: &Sender,
    key: CommandId,
    id: ChildId,
    asked: &HandOver,
    plans: &[PlanKind],
) -> Result<bool, Rejected> {
    let mut any = false;
    for plan in plans {
        let loaded = load::<Children>(&mut work.tx, &id).await?;
        let later = asked.on.filter(|on| *on > work.today);
        let change = loaded.state.as_ref().and_then(|child| change(child, *plan, asked, later));
        if let Some(command) = change {
            let expected_version = loaded.version.unsigned_abs();
            let request = CommandRequest { expected_version, command, written_at: None, standing_in: None };
            within::<Children>(work, sender, &id, key, &request).await?;
            any = true;
        }
    }
    Ok(any)
}

/// What changes for one plan; nothing where it is another's, or was arranged so before.
fn change(
    child: &Child,
    plan: PlanKind,
    asked: &HandOver,
    later: Option<chrono::NaiveDate>,
) -> Option<ChildCommand> {
    let HandOver { from, to, .. } = *asked;
    let chairs = child.chair(plan) == Some(from) && from != to;
    let command = match later {
        None => ChildCommand::AllocateChair(Chairing { plan, person: to }),
        Some(from) => {
            let coming = ComingChair { plan, person: to, from };
            if child.coming_chair(plan) == Some(&coming) {
                return None;
            }
            ChildCommand::ArrangeChair(coming)
        }
    };
    chairs.then_some(command)
}
