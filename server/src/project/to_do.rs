//! What somebody is to do beside the ladder: open prompts of a matter, requests of a child, drafts that a grade asks for,
//! agreement to be sought.

use shared::api::ToDoKind;
use shared::child::Child;
use shared::escalation::{Escalation, OpenPrompt};
use shared::ids::PersonId;
use shared::people::PlanKind;
use shared::procedure::{Line, Procedure, PromptedPost};

use super::answering::Answerers;
use crate::rejected::Rejected;
use crate::store::ToDoRow;
use crate::words::word;

fn always(kind: ToDoKind, person: PersonId) -> ToDoRow {
    ToDoRow { kind: word(&kind), person_id: person.to_string(), starts_on: None, ends_on: None, detail: None }
}

/// The open prompts of a matter, each for those it asks, and the referrals that its chair has still to put in writing.
pub fn of_matter(matter: &Escalation, child: &Child, answerers: &Answerers<'_>) -> Vec<ToDoRow> {
    let chair = child.chair(matter.opening.plan);
    let written = matter.referrals_to_write().filter_map(|_| Some(always(ToDoKind::Writing, chair?)));
    let open = matter.open_prompts(answerers.procedure).into_iter();
    let prompted = open.flat_map(|open| match open.prompt.by {
        PromptedPost::Chair => chair.map(|chair| always(ToDoKind::Prompts, chair)).into_iter().collect(),
        PromptedPost::Addressee => addressees(matter, open, answerers),
        PromptedPost::ChairsManager => managers(matter, child, answerers),
    });
    prompted.chain(written).collect()
}

/// Whoever holds a post of the chair's line in the chair's unit or above it, in the days they do.
fn managers(matter: &Escalation, child: &Child, answerers: &Answerers<'_>) -> Vec<ToDoRow> {
    let Answerers { organisation, procedure, lines } = answerers;
    let chair = child.chair(matter.opening.plan);
    let above = lines.chair_unit.into_iter().flat_map(|unit| organisation.line_of(unit));
    let held = above.flat_map(|unit| organisation.holdings.iter().filter(|held| held.unit == unit.id));
    let of_chairs_line = |post| procedure.post(post).is_some_and(|post| post.line == Line::Chair);
    held.filter(|held| of_chairs_line(&held.post) && Some(held.person) != chair)
        .map(|held| ToDoRow {
            starts_on: Some(held.from),
            ends_on: held.to,
            ..always(ToDoKind::Prompts, held.person)
        })
        .collect()
}

fn addressees(matter: &Escalation, open: OpenPrompt<'_>, answerers: &Answerers<'_>) -> Vec<ToDoRow> {
    let step = open.stage.map_or_else(|| matter.current(), |stage| matter.step(stage));
    let asked = step.into_iter().flat_map(|step| {
        let turns = |post| answerers.of(post, step.sent.came_on());
        step.sent.addressees.iter().flat_map(move |addressee| turns(&addressee.post))
    });
    asked
        .map(|turn| ToDoRow {
            starts_on: Some(turn.from),
            ends_on: turn.to,
            ..always(ToDoKind::Prompts, turn.person)
        })
        .collect()
}

/// What waits for the child's chairs. `raised` are the drafts from which a matter was raised.
pub fn of_child(child: &Child, procedure: &Procedure, raised: &[u32]) -> Result<Vec<ToDoRow>, Rejected> {
    let plans = [PlanKind::LookedAfter, PlanKind::ChildProtection].into_iter();
    let requests = plans.clone().flat_map(|plan| {
        let chair = child.chair(plan);
        child.unanswered(plan).filter_map(move |_| Some(always(ToDoKind::Requests, chair?)))
    });
    let agreement = plans.filter_map(|plan| {
        let asked =
            procedure.network.is_some() && !child.reviews_of(plan).is_empty() && child.network_unasked(plan);
        of_plan(child, plan, ToDoKind::Network).filter(|_| asked)
    });
    let drafts = child.drafts(raised).filter_map(|draft| {
        let row = of_plan(child, draft.plan, ToDoKind::Graded)?;
        let detail = serde_json::to_string(&draft).map_err(Rejected::inconsistent);
        Some(detail.map(|detail| ToDoRow { detail: Some(detail), ..row }))
    });
    drafts.chain(requests.chain(agreement).map(Ok)).collect()
}

/// For the plan's chair, as long as it is in force.
fn of_plan(child: &Child, plan: PlanKind, kind: ToDoKind) -> Option<ToDoRow> {
    let last = child.plans.iter().rfind(|held| held.kind == plan)?;
    Some(ToDoRow { ends_on: last.to, ..always(kind, child.chair(plan)?) })
}
