//! Whose children a chair has, and handing all of them to another in one act (ALL-31).

use shared::api::{Caseload, CommandRequest, HandOver, HandedOver};
use shared::child::{Chairing, ChildCommand};
use shared::ids::{ChildId, CommandId, PersonId};
use shared::organisation::{Organisation, Role};
use shared::people::PlanKind;

use crate::actor::SignedIn;
use crate::execute::{Sender, within};
use crate::rejected::Rejected;
use crate::state::AppState;
use crate::store::Mode;
use crate::streams::{Children, load, may_administer};
use crate::work::Work;

/// Everybody who may chair, with how many children each has; for administrators.
pub async fn caseloads(work: &mut Work<'_>, sender: &Sender) -> Result<Vec<Caseload>, Rejected> {
    let directory = work.directory().await?;
    let organisation = &directory.organisation;
    if !may_administer(sender, organisation) {
        return Err(Rejected::NotFound);
    }
    let mut found = Vec::new();
    for person in organisation.people.values() {
        let plans: Vec<PlanKind> = chairable(organisation, person.id);
        let children = work.tx.children_chaired_by(&person.id.to_string()).await?;
        if !plans.is_empty() || !children.is_empty() {
            let children = u32::try_from(children.len()).unwrap_or(u32::MAX);
            found.extend(organisation.named(person.id).map(|person| Caseload { person, plans, children }));
        }
    }
    Ok(found)
}

/// The plans that a person's roles let them chair.
fn chairable(organisation: &Organisation, person: PersonId) -> Vec<PlanKind> {
    let roles = organisation.people.get(&person).map(|person| person.roles.as_slice()).unwrap_or_default();
    let of = |role: &Role| match role {
        Role::Iro => Some(PlanKind::LookedAfter),
        Role::CpChair => Some(PlanKind::ChildProtection),
        _ => None,
    };
    roles.iter().filter_map(of).collect()
}

/// Gives every plan that one chairs to the other, as far as the other's roles let them: a command on each child's record,
/// all or none. Sent again, it finds nothing left to do.
pub async fn hand_over(
    state: &AppState,
    who: SignedIn,
    key: CommandId,
    asked: &HandOver,
) -> Result<HandedOver, Rejected> {
    let sender = Sender::Person(who);
    let mut work = Work::begin(state, sender.authority(), Mode::Write).await?;
    let directory = work.directory().await?;
    if !may_administer(&sender, &directory.organisation) {
        return Err(Rejected::NotFound);
    }
    let plans = chairable(&directory.organisation, asked.to);
    let mut children = 0;
    for id in work.tx.children_chaired_by(&asked.from.to_string()).await? {
        let id: ChildId = id.parse().map_err(Rejected::inconsistent)?;
        children += u32::from(one(&mut work, &sender, key, id, asked, &plans).await?);
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
        let chairs = loaded.state.as_ref().and_then(|child| child.chair(*plan)) == Some(asked.from);
        if chairs {
            let command = ChildCommand::AllocateChair(Chairing { plan: *plan, person: asked.to });
            let expected_version = loaded.version.unsigned_abs();
            let request = CommandRequest { expected_version, command, written_at: None, standing_in: None };
            within::<Children>(work, sender, &id, key, &request).await?;
            any = true;
        }
    }
    Ok(any)
}
