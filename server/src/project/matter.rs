//! The row of a matter, from its state and the child's record.

use shared::child::Child;
use shared::escalation::{Ending, Escalation, Standing};
use shared::ids::EscalationId;
use shared::organisation::Lines;

use super::involvement::{Answerers, involvements};
use super::{Summary, to_do};
use crate::rejected::Rejected;
use crate::store::{MatterRecord, ToDoOf};
use crate::words::word;
use crate::work::Work;

pub async fn project(
    work: &mut Work<'_>,
    id: EscalationId,
    matter: &Escalation,
    version: i64,
    child: &Child,
) -> Result<(), Rejected> {
    let versions = work.adopted().await?.of_matter(matter)?;
    let directory = work.directory().await?;
    let standing = matter.standing();
    let summary = Summary::of(matter, &standing, &versions.procedure, versions.calendar.version());
    let summary = serde_json::to_string(&summary).map_err(Rejected::inconsistent)?;
    let record = MatterRecord {
        manager_after: matter.manager_after(&versions.calendar),
        nears_top: matter.nears_top(&versions.procedure.for_plan(matter.opening.plan)),
        ..record(id, matter, version, child, &standing, summary)
    };
    let organisation = &directory.organisation;
    let lines = Lines::of_stage(organisation, child, matter)
        .unwrap_or_else(|| Lines::of(organisation, child, matter.opening.plan));
    let chair = child.chair(matter.opening.plan);
    let answerers = Answerers { organisation, procedure: &versions.procedure, lines };
    work.tx.put_matter(&record, &involvements(matter, &standing, chair, &answerers)).await?;
    let of =
        ToDoOf { stream: &record.id, child: &record.child_id, reference: Some(record.reference.as_str()) };
    work.tx.put_to_do(of, &to_do::of_matter(matter, child, &answerers)).await?;
    Ok(())
}

fn record(
    id: EscalationId,
    matter: &Escalation,
    version: i64,
    child: &Child,
    standing: &Standing,
    summary: String,
) -> MatterRecord {
    let plan = matter.opening.plan;
    let ended = |how| matter.closing.as_ref().is_some_and(|closing| closing.how == how);
    MatterRecord {
        id: id.to_string(),
        version,
        reference: matter.reference.to_string(),
        child_id: child.id.to_string(),
        unit_id: child.team.to_string(),
        plan: word(&plan),
        chair_id: child.chair(plan).map(|chair| chair.to_string()),
        phase: word(&matter.phase),
        waiting_on: word(&standing.waiting),
        raised_on: matter.raised_on(),
        due_on: standing.due,
        total_runs_out_on: standing.total.as_ref().map(|total| total.due),
        answered_on: standing.answered_on,
        closed_on: matter.closing.as_ref().map(|closing| closing.on),
        restricted: child.restricted,
        summary,
        manager_after: None,
        theme: matter.opening.category.group.clone(),
        formal: !matter.stages.is_empty(),
        nears_top: false,
        graded: matter.carries_out_draft(),
        resolved: ended(Ending::Resolved),
        not_proportionate: ended(Ending::NotProportionate),
        withheld: matter.is_withheld(),
    }
}
