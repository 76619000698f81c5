//! What only the whole procedure shows: rules that fit by themselves and not with each other.

mod asked;
mod grounds;
mod seats;
mod signing;

use super::section::Section;
use super::{climb, priority, trigger};
use crate::people::{ChairKind, PlanKind};
use crate::procedure::{Post, Procedure, StageTime, Unit};
use std::collections::HashSet;

pub(super) fn check(root: &Section, procedure: &Procedure) {
    posts_end(root, &procedure.posts);
    seats::check(root, procedure);
    signing::check(root, procedure);
    grounds::check(root, procedure);
    climb::check(root, procedure);
    priority::check(root, procedure);
    trigger::check(root, procedure);
    carried_times_add_up(root, procedure);
    stages_are_open_to_covered_chairs(root, procedure);
    starts_are_open(root, procedure);
    chairs_can_start(root, procedure);
    prompts_are_of_covered_plans(root, procedure);
    asked::check(root, procedure);
    last_step_is_open(root, procedure);
}

/// A chair who may refer nowhere is not told to consider it (TOR-12).
fn last_step_is_open(root: &Section, procedure: &Procedure) {
    let step = &procedure.last_step;
    let closed = |plan: &PlanKind| !procedure.referral.has_a_way_for(plan.chair());
    let told = step.considers_referral && step.for_child_protection.is_none();
    if told && procedure.covers.iter().any(closed) {
        let wrong =
            "it has a referral considered, and the chairs of child protection plans have none to make";
        root.wrong("last_step", wrong, "write `for_child_protection`, what follows for those children");
    }
}

/// From any post, going up by `above` comes to an end.
fn posts_end(root: &Section, posts: &[Post]) {
    for (index, post) in posts.iter().enumerate() {
        let mut seen = HashSet::from([&post.id]);
        let mut above = post.above.as_ref();
        while let Some(next) = above.filter(|next| seen.insert(next)) {
            above = posts.iter().find(|post| &post.id == next).and_then(|post| post.above.as_ref());
        }
        if above == Some(&post.id) {
            root.wrong_in(
                "posts",
                index,
                "above",
                "going up from this post leads back to it",
                "leave `above` out at the top",
            );
        }
    }
}

/// Times that carry over are added, which only working days can be.
fn carried_times_add_up(root: &Section, procedure: &Procedure) {
    for (index, stage) in procedure.stages.iter().enumerate() {
        let in_working_days = stage.time.length().is_some_and(|length| length.unit == Unit::WorkingDays);
        // Times by priority are reported with their priorities.
        let by_priority = matches!(stage.time, StageTime::Priority { .. });
        if procedure.carry_over && !in_working_days && !by_priority {
            let wrong = "`carry_over` adds this time to others, and only working days add up";
            root.wrong_in(
                "stages",
                index,
                "time",
                wrong,
                "write it in working days, or leave `carry_over` out",
            );
        }
    }
}

fn stages_are_open_to_covered_chairs(root: &Section, procedure: &Procedure) {
    for (index, stage) in procedure.stages.iter().enumerate() {
        for chair in uncovered(procedure, &stage.chairs) {
            root.wrong_in(
                "stages",
                index,
                "chairs",
                format!("`covers` leaves out the children of {chair}"),
                COVER,
            );
        }
    }
}

const COVER: &str = "leave the chair out here, or add the plan to `covers`";

/// A start is listed once a chair, and only at stages that are open to them.
fn starts_are_open(root: &Section, procedure: &Procedure) {
    let mut seen = HashSet::new();
    for (index, rule) in procedure.entry.iter().enumerate() {
        for chair in uncovered(procedure, &rule.chairs) {
            root.wrong_in(
                "entry",
                index,
                "chairs",
                format!("`covers` leaves out the children of {chair}"),
                COVER,
            );
        }
        for (chair, stage) in
            rule.chairs.iter().flat_map(|chair| rule.stages.iter().map(move |stage| (*chair, *stage)))
        {
            if !seen.insert((chair, stage)) {
                let wrong = format!("a rule above has the start of {} at stage {stage} already", word(chair));
                root.wrong_in("entry", index, "stages", wrong, "say each start once");
            }
            let own = procedure.for_plan(chair.plan());
            let open = own.stage(stage).is_some_and(|stage| stage.chairs.contains(&chair));
            // A stage that no ladder has is reported where it stands.
            if !open && procedure.stage(stage).is_some() {
                let wrong = format!("stage {stage} is not open to {}", word(chair));
                root.wrong_in(
                    "entry",
                    index,
                    "stages",
                    wrong,
                    "leave the stage out here, or add the chair to it",
                );
            }
        }
    }
}

/// Every chair whose children are covered can begin somewhere.
fn chairs_can_start(root: &Section, procedure: &Procedure) {
    for chair in procedure.covers.iter().map(|plan| plan.chair()) {
        let any = procedure.entry.iter().any(|rule| rule.chairs.contains(&chair));
        if !any && !procedure.entry.is_empty() {
            let wrong = format!("no rule lets {} begin anywhere", word(chair));
            root.wrong("entry", wrong, "add an [[entry]] with the stages they may begin at");
        }
    }
}

/// Nobody is prompted about children whom the procedure leaves out.
fn prompts_are_of_covered_plans(root: &Section, procedure: &Procedure) {
    for (index, prompt) in procedure.prompts.iter().enumerate() {
        let chairs: Vec<ChairKind> = prompt.plans.iter().map(|plan| plan.chair()).collect();
        for chair in uncovered(procedure, &chairs) {
            let wrong = format!("`covers` leaves out the children of {chair}");
            root.wrong_in("prompts", index, "plans", wrong, "leave the plan out here, or add it to `covers`");
        }
    }
}

fn uncovered<'p>(
    procedure: &'p Procedure,
    chairs: &'p [ChairKind],
) -> impl Iterator<Item = &'static str> + 'p {
    let known = !procedure.covers.is_empty();
    chairs.iter().filter(move |chair| known && !procedure.covers(chair.plan())).map(|chair| word(*chair))
}

/// As the file writes it.
fn word(chair: ChairKind) -> &'static str {
    match chair {
        ChairKind::Iro => "`iro`",
        ChairKind::CpChair => "`cp_chair`",
    }
}
