//! Finding a child, the child's page, and what raising a matter depends on.

use std::collections::BTreeSet;

use shared::access::Act;
use shared::api::{Beginning, ChildPage, ChildPart, ChildRef, ChildRow, PersonOfChild};
use shared::beside::{BesideKind, why_not_begun};
use shared::child::{Child, ChildActKind, Plan};
use shared::escalation::{CommandKind, Context};
use shared::ids::{ChildId, PersonId};
use shared::people::PlanKind;
use shared::procedure::Line;
use shared::wording;

use super::requests;
use super::reviews::asked_by_grades;
use super::tray::matter_row;
use crate::rejected::Rejected;
use crate::store::ChildFound;
use crate::streams::{Asked, Escalations, MatterFacts, gather, load};
use crate::work::Work;

/// The most children that a search answers; who finds too many types more.
const MOST_FOUND: i64 = 50;

const PLANS: [PlanKind; 2] = [PlanKind::LookedAfter, PlanKind::ChildProtection];

/// Children whom the person may read or speaks for, by part of a name or case number.
pub async fn search(work: &mut Work<'_>, person: PersonId, text: &str) -> Result<Vec<ChildRow>, Rejected> {
    let viewer = work.viewer(person).await?;
    let found = work.tx.find_children(&viewer, text, MOST_FOUND).await?;
    found.into_iter().map(|found| row(found, work)).collect()
}

fn row(found: ChildFound, work: &Work<'_>) -> Result<ChildRow, Rejected> {
    let plans: Vec<Plan> = serde_json::from_str(&found.plans).map_err(Rejected::inconsistent)?;
    let in_force = plans.iter().filter(|plan| plan.on(work.today)).map(|plan| plan.kind);
    Ok(ChildRow {
        child: ChildRef {
            id: found.child_id.parse().map_err(Rejected::inconsistent)?,
            name: found.name,
            case_number: found.case_number,
        },
        plans: in_force.collect(),
        open_matters: u32::try_from(found.open_matters).unwrap_or(u32::MAX),
        only_asks: !found.readable,
    })
}

/// What raising a matter about that plan depends on, for those who may read the child's page.
pub async fn context(
    work: &mut Work<'_>,
    person: PersonId,
    id: ChildId,
    plan: PlanKind,
) -> Result<Context, Rejected> {
    let asked = Asked::raising(work, person, id, plan).await?;
    let facts = gather(work, asked).await?.filter(|facts| facts.may(Act::ReadChild));
    facts.map(|facts| facts.context).ok_or(Rejected::NotFound)
}

/// The child's page.
pub async fn page(work: &mut Work<'_>, person: PersonId, id: ChildId) -> Result<ChildPage, Rejected> {
    let mut by_plan = by_plan(work, person, id).await?;
    let reads = by_plan.iter().any(|facts| facts.may(Act::ReadChild));
    if !reads && !through_a_matter(work, person, id, Act::ReadChild).await? {
        return Err(Rejected::NotFound);
    }
    let open = open(work, person, &by_plan, reads).await?;
    let viewer = work.viewer(person).await?;
    let adopted = work.adopted().await?;
    let listed = work.tx.matters_on_childs_page(&viewer, &id.to_string()).await?;
    let matters = listed.into_iter().map(|row| matter_row(row, &adopted, work.today));
    let matters = matters.collect::<Result<_, _>>()?;
    let may_raise: BTreeSet<PlanKind> =
        by_plan.iter().filter(|facts| may_raise(facts)).map(|facts| facts.context.plan).collect();
    let may_begin = by_plan.iter().flat_map(may_begin).collect();
    let facts = by_plan.swap_remove(0);
    let graded = if reads { asked_by_grades(work, &facts.child).await? } else { Vec::new() };
    let mut triggers = super::triggers::of_child(work, &facts.child).await?;
    triggers.retain(|due| may_raise.contains(&due.plan));
    let (people, team_name) = (people(&facts), facts.context.child.team_name);
    let Child { id, name, case_number, birth, plans, .. } = facts.child;
    let child = ChildRef { id, name, case_number };
    Ok(ChildPage {
        child,
        birth,
        plans,
        team_name,
        people,
        matters,
        may_raise,
        may_begin,
        graded,
        open,
        triggers,
    })
}

/// What the person is to the child and each of the plans, with everything that is decided from.
pub(super) async fn by_plan(
    work: &mut Work<'_>,
    person: PersonId,
    id: ChildId,
) -> Result<Vec<MatterFacts>, Rejected> {
    let mut by_plan = Vec::with_capacity(PLANS.len());
    for plan in PLANS {
        let asked = Asked::raising(work, person, id, plan).await?;
        by_plan.push(gather(work, asked).await?.ok_or(Rejected::NotFound)?);
    }
    Ok(by_plan)
}

/// What else of the child's record is open to the reader, where the procedure has it. `reads` says that they read the page
/// by what they are to the child, not only to a matter.
async fn open(
    work: &mut Work<'_>,
    person: PersonId,
    by_plan: &[MatterFacts],
    reads: bool,
) -> Result<BTreeSet<ChildPart>, Rejected> {
    let procedure = work.adopted().await?.procedure.clone();
    let Some(MatterFacts { child, .. }) = by_plan.first() else { return Ok(BTreeSet::new()) };
    let shared = by_plan.iter().any(|facts| facts.may(Act::ReadNetwork));
    let network = procedure.network.is_some();
    let reached = network && (shared || through_a_matter(work, person, child.id, Act::ReadNetwork).await?);
    let asks = requests::plans(by_plan, ChildActKind::RecordNetwork);
    let grades = requests::plans(by_plan, ChildActKind::GradeReview);
    let graded = procedure.grading.as_ref().map(|grading| grading.plan);
    let parts = [
        (ChildPart::Reviews, reads && graded.is_some()),
        (ChildPart::GradeReview, graded.is_some_and(|plan| grades.contains(&plan))),
        (ChildPart::Network, reached),
        (ChildPart::NetworkToAsk, network && asks.into_iter().any(|plan| child.network_unasked(plan))),
    ];
    Ok(parts.into_iter().filter_map(|(part, open)| open.then_some(part)).collect())
}

/// May the person read the child's page, through either plan or a matter?
pub async fn reads(work: &mut Work<'_>, person: PersonId, child: ChildId) -> Result<bool, Rejected> {
    for plan in PLANS {
        let asked = Asked::raising(work, person, child, plan).await?;
        if gather(work, asked).await?.is_some_and(|facts| facts.may(Act::ReadChild)) {
            return Ok(true);
        }
    }
    through_a_matter(work, person, child, Act::ReadChild).await
}

/// Those who answer, answered or are copied for one of the child's matters may do it for what they are to that.
pub(super) async fn through_a_matter(
    work: &mut Work<'_>,
    person: PersonId,
    child: ChildId,
    act: Act,
) -> Result<bool, Rejected> {
    for id in work.tx.matters_of_child(&child.to_string()).await? {
        let id = id.parse().map_err(Rejected::inconsistent)?;
        let loaded = load::<Escalations>(&mut work.tx, &id).await?;
        let Some(matter) = &loaded.state else { continue };
        let facts = gather(work, Asked::about(id, loaded.version, matter, person)).await?;
        if facts.is_some_and(|facts| facts.may(act)) {
            return Ok(true);
        }
    }
    Ok(false)
}

pub(super) fn may_raise(facts: &MatterFacts) -> bool {
    let Context { plan, procedure, child, .. } = &facts.context;
    procedure.covers(*plan) && child.plans.contains(plan) && facts.may(Act::Do(CommandKind::RaiseConcern))
}

/// What the reader may begin about a plan in force. Supervision and legal advice belong to a matter, and begin there.
fn may_begin(facts: &MatterFacts) -> impl Iterator<Item = Beginning> + '_ {
    let Context { plan, child, .. } = &facts.context;
    let open = move |kind: &BesideKind| {
        !matches!(kind, BesideKind::Supervision | BesideKind::Advice)
            && child.plans.contains(plan)
            && facts.may(Act::Begin(*kind))
            && why_not_begun(*kind, &facts.context).is_none()
    };
    BesideKind::ALL.into_iter().filter(open).map(|kind| Beginning { plan: *plan, kind })
}

/// Chairs, the posts of the child's line from the social worker up, and advocates of today.
fn people(facts: &MatterFacts) -> Vec<PersonOfChild> {
    let Context { child, posts, procedure, today, .. } = &facts.context;
    let chairs = child.chairs.iter().map(|chair| {
        let title = wording::chair(&procedure.words, chair.plan.chair()).to_owned();
        PersonOfChild {
            title,
            person: Some(chair.person.clone()),
            note: Some(wording::plan(chair.plan).to_owned()),
        }
    });
    let in_line = |line| matches!(line, Line::SocialWorker | Line::Child);
    let line = posts
        .iter()
        .filter(|resolved| procedure.post(&resolved.post).is_some_and(|post| in_line(post.line)))
        .map(|resolved| PersonOfChild {
            title: resolved.title.clone(),
            person: resolved.person.clone(),
            note: wording::answers_as(&resolved.title, &resolved.how),
        });
    let advocates = facts.child.advocates.iter().filter(|given| given.on(*today)).map(|given| {
        let named = facts.directory.organisation.named(given.person);
        PersonOfChild { title: "Advocate".to_owned(), person: named, note: None }
    });
    chairs.chain(line).chain(advocates).collect::<Vec<PersonOfChild>>()
}
