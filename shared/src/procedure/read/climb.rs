//! What only the whole ladder shows: its numbers, where it leads, what silence can do.

use super::section::Section;
use crate::people::PlanKind;
use crate::procedure::{Procedure, Silence, Stage, StageTime};

pub(super) fn check(root: &Section, procedure: &Procedure) {
    for plan in [PlanKind::LookedAfter, PlanKind::ChildProtection] {
        stages_are_numbered(root, procedure, plan);
    }
    for (index, stage) in procedure.stages.iter().enumerate() {
        of_its_plan(root, procedure, index, stage);
        goes_up(root, index, stage);
        silence_leads_somewhere(root, procedure, index, stage);
    }
}

/// The ladder of each plan counts from 1.
fn stages_are_numbered(root: &Section, procedure: &Procedure, plan: PlanKind) {
    let of_plan = |(_, stage): &(usize, &Stage)| stage.only.is_none_or(|only| only == plan);
    for (right, (index, stage)) in (1..).zip(procedure.stages.iter().enumerate().filter(of_plan)) {
        if stage.number != right {
            let right = format!("number the stages from 1 in their order: this one is {right}");
            root.wrong_in("stages", index, "number", format!("this is not stage {}", stage.number), right);
        }
    }
}

/// A stage of one plan's ladder is that of a plan the procedure covers, and open to its chair alone.
fn of_its_plan(root: &Section, procedure: &Procedure, index: usize, stage: &Stage) {
    let Some(plan) = stage.only else { return };
    if !procedure.covers.is_empty() && !procedure.covers(plan) {
        let right = "leave the stage out, or add the plan to `covers`";
        root.wrong_in("stages", index, "only", "`covers` leaves out this plan", right);
    }
    if stage.chairs.iter().any(|chair| chair.plan() != plan) {
        let right = "name the chair of that plan alone";
        root.wrong_in("stages", index, "chairs", "this is a stage of one plan's ladder", right);
    }
}

fn goes_up(root: &Section, index: usize, stage: &Stage) {
    if stage.next.iter().flatten().any(|next| *next <= stage.number) {
        let wrong = "an unresolved matter goes up, never back";
        root.wrong_in("stages", index, "next", wrong, "name stages with higher numbers");
    }
}

/// Nothing lapses at a stage without a time, and what passes on by itself has one stage to go to.
fn silence_leads_somewhere(root: &Section, procedure: &Procedure, index: usize, stage: &Stage) {
    if stage.time == StageTime::Nobody && !matches!(stage.silence, Silence::Ask { .. }) {
        let right = "write \"ask\", or give the stage a time";
        root.wrong_in("stages", index, "silence", "the stage has no time that could run out", right);
    }
    if stage.silence != Silence::PassOn {
        return;
    }
    let ends = stage.chairs.iter().all(|chair| {
        let own = procedure.for_plan(chair.plan());
        let counts = (1..).zip(&own.stages).all(|(number, stage)| stage.number == number);
        // Numbers that are wrong are reported as such; they say nothing of the end.
        counts && own.ends_at(stage.number, *chair)
    });
    if ends && !stage.chairs.is_empty() {
        let wrong = "there is no stage above to pass the matter on to";
        root.wrong_in("stages", index, "silence", wrong, "write \"ask\"");
    }
    if stage.next.as_ref().is_some_and(|next| next.len() > 1) {
        let wrong = "silence cannot choose between the stages of `next`";
        root.wrong_in("stages", index, "silence", wrong, "write \"ask\", or name one stage in `next`");
    }
}
