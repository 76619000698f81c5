//! What a procedure offers when a matter is to go somewhere.

use crate::components::Choice;
use crate::forms::Facts;
use shared::people::ChairKind;
use shared::procedure::{Procedure, Stage};
use shared::wording::{self, english::and};

/// The stages above `from`, each with who answers there today and when it may be chosen.
///
/// An IRO sees them all, for an IRO may go outside the procedure with a reason; other chairs those open to them.
pub fn stages(facts: &Facts, from: Option<u8>) -> Vec<Choice> {
    let chair = facts.context.plan.chair();
    let above = facts.procedure().stages.iter().filter(|stage| Some(stage.number) > from);
    let open = above.filter(|stage| chair == ChairKind::Iro || stage.chairs.contains(&chair));
    open.map(|stage| choice(facts, stage, from, chair)).collect()
}

fn choice(facts: &Facts, stage: &Stage, from: Option<u8>, chair: ChairKind) -> Choice {
    let procedure = facts.procedure();
    let holders =
        stage.addressees.iter().filter_map(|post| facts.context.resolved(post)).map(wording::resolved);
    let name = wording::stage_name(&procedure.words, stage.number);
    let label = format!("{name}: {}", holders.collect::<Vec<_>>().join("; "));
    let next = from.is_some_and(|from| stage.number == from + 1);
    let choice = Choice::new(stage.number.to_string(), label);
    match when(procedure, stage.number, chair) {
        None => choice,
        Some(_) if next => choice,
        Some(when) => choice.hint(when),
    }
}

/// When this chair may go straight there, and what that needs; nothing to say of a start that is always open.
fn when(procedure: &Procedure, stage: u8, chair: ChairKind) -> Option<String> {
    let Some(rule) = procedure.entry_rule(chair, stage) else {
        return Some(format!("Not listed in the {}", procedure.words.process));
    };
    let needs: Vec<String> = rule.needs.iter().map(|need| wording::need(need, procedure)).collect();
    let needs = (!needs.is_empty()).then(|| format!("Needs {}.", and(&needs)));
    let parts: Vec<String> = rule.when.clone().into_iter().chain(needs).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// What has to have happened before the stage is reached.
pub fn gates(facts: &Facts, stage: u8) -> Option<String> {
    let procedure = facts.procedure();
    let what: Vec<&str> =
        procedure.gates.iter().filter(|gate| gate.before == stage).map(|gate| gate.what.as_str()).collect();
    (!what.is_empty()).then(|| format!("Before this {}: {}", procedure.words.stage, what.join(" ")))
}

/// The grounds a stage names for matters about this plan.
pub fn grounds(facts: &Facts, stage: u8) -> Vec<Choice> {
    let stage = facts.procedure().stage(stage);
    let grounds = stage.into_iter().flat_map(|stage| &stage.grounds);
    let ours = grounds.filter(|ground| ground.plans.contains(&facts.context.plan));
    ours.map(|ground| Choice::new(&ground.id, &ground.text)).collect()
}
