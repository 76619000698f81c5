//! What a procedure offers when a matter is to go somewhere.

use crate::components::Choice;
use crate::forms::Facts;
use shared::people::ChairKind;
use shared::procedure::Stage;
use shared::wording::{self, english::and, rung};

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
    let choice = Choice::new(stage.number.to_string(), label);
    let next = from.is_some_and(|from| procedure.follows(from, chair).contains(&stage.number));
    let listed = next || procedure.entry_rule(chair, stage.number).is_some();
    match rung::caution(stage.rare, listed, &procedure.words) {
        Some(caution) => choice.hint(caution),
        None => choice,
    }
}

/// What there is to know before this stage is chosen: when the procedure allows it, what it needs.
pub fn conditions(facts: &Facts, from: Option<u8>, stage: u8) -> Vec<String> {
    let procedure = facts.procedure();
    let chair = facts.context.plan.chair();
    let jump = from.is_none_or(|from| !procedure.follows(from, chair).contains(&stage));
    let rule = procedure.entry_rule(chair, stage).filter(|_| jump);
    let needs: Vec<String> =
        rule.iter().flat_map(|rule| &rule.needs).map(|need| wording::need(need, procedure)).collect();
    let needs = (!needs.is_empty()).then(|| format!("The record needs {}.", and(&needs)));
    rule.and_then(|rule| rule.when.clone()).into_iter().chain(needs).collect()
}

/// The grounds a stage names for matters about this plan.
pub fn grounds(facts: &Facts, stage: u8) -> Vec<Choice> {
    let stage = facts.procedure().stage(stage);
    let grounds = stage.into_iter().flat_map(|stage| &stage.grounds);
    let ours = grounds.filter(|ground| ground.plans.contains(&facts.context.plan));
    ours.map(|ground| Choice::new(&ground.id, &ground.text)).collect()
}
