//! Ladders that fork, that differ by plan, that begin without an informal step; silence that agrees; a chair who is timed.

use crate::of;
use shared::escalation::{Broken, CommandKind, Phase, Waiting, next_act};
use shared::ladder::{Start, preview};
use shared::people::{ChairKind, PlanKind};
use shared::procedure::read::read;
use shared::testing::{Story, day};
use shared::wording::{sentence, silence_rule};

const WITHYBED: &str = include_str!("../procedures/withybed.toml");
const HIGHMARSH: &str = include_str!("../procedures/highmarsh.toml");

fn withybed() -> Story {
    of(WITHYBED).on("2026-11-23")
}

fn answered_at_1() -> Story {
    withybed().raises_at(1).ok().holder_of_stage(1).answers().ok().chair()
}

#[test]
fn a_stage_may_fail_to_either_of_two_and_to_no_other() {
    let answered = answered_at_1();
    let to = |stage| answered.clone().not_resolved_to(stage);
    to(2).ok().stands(Phase::AwaitingAnswer { stage: 2 }).is_sound();
    to(3).ok().stands(Phase::AwaitingAnswer { stage: 3 }).is_sound();
    to(4).refused(|broken| matches!(broken, Broken::StartNotListed { stage: 4, .. }));
}

#[test]
fn each_way_of_a_fork_has_its_own_end() {
    let joint = answered_at_1().not_resolved_to(3).ok();
    let joint = joint.holder("team_manager").answers().ok().stands(Phase::AwaitingAnswer { stage: 3 });
    let joint = joint.holder("head_of_service").answers().ok().chair();
    let ended = joint.clone().takes_last_step().ok();
    ended.stands(Phase::LastStep { stage: 3 }).is_sound();

    let higher = answered_at_1().not_resolved_to(2).ok().holder_of_stage(2).answers().ok().chair();
    let too_soon = higher.clone().takes_last_step();
    too_soon.refused(|broken| matches!(broken, Broken::LadderNotExhausted { .. }));
    higher.not_resolved_to(4).ok().stands(Phase::AwaitingAnswer { stage: 4 }).is_sound();
}

#[test]
fn silence_on_a_way_of_a_fork_goes_on_along_that_way() {
    let waits = answered_at_1().not_resolved_to(2).ok().awaits(2, "2026-12-07");
    waits.on("2026-12-08").job().records_silence().ok().stands(Phase::AwaitingAnswer { stage: 4 }).is_sound();
}

#[test]
fn silence_that_counts_as_agreed_leaves_the_actions_to_be_done() {
    let silent = withybed().raises_at(1).ok().on("2026-12-01").job().records_silence().ok();
    let silent = silent.stands(Phase::ActionsOutstanding { stage: 1 }).is_sound();
    let rule = silence_rule(silent.world.procedure.stage(1).expect("a stage"), &silent.world.procedure);
    assert!(rule.contains("counts as agreement"), "{rule}");
    let done = silent.chair().completes(1).ok();
    assert_eq!(next_act(done.matter(), &done.context()), Some(CommandKind::Review));
}

#[test]
fn a_chair_who_is_timed_is_told_by_when_to_judge() {
    let story = answered_at_1();
    let standing = story.matter().standing();
    assert_eq!((standing.waiting, standing.due), (Waiting::ChairReview, Some(day("2026-11-26"))));
    let said = sentence(story.matter(), story.today, &story.world.calendar, &story.world.procedure);
    assert!(said.contains("to review; decision due Thu 26 Nov, 3 working days left"), "{said}");
}

#[test]
fn without_an_informal_step_nothing_is_raised_informally() {
    let story = withybed().raises_concern("2026-11-30").refused(|broken| *broken == Broken::NoInformalStep);
    let steps = story
        .raises_at(1)
        .ok()
        .matter()
        .status(shared::ids::EscalationId(uuid::Uuid::nil()), &of(WITHYBED).world.procedure);
    assert_eq!(steps.steps.first().and_then(|step| step.stage), Some(1));
}

#[test]
fn two_ladders_of_one_authority_are_both_live_each_for_its_plan() {
    let looked_after = of(HIGHMARSH).on("2026-11-23").raises_at(1).ok().awaits(1, "2026-11-30");
    assert_eq!(looked_after.matter().stages[0].sent.addressees[0].post.as_str(), "team_manager");
    let protection =
        of(HIGHMARSH).about_protection().on("2026-11-23").raises_at(1).ok().awaits(1, "2026-11-24");
    assert_eq!(protection.matter().stages[0].sent.addressees[0].post.as_str(), "head_of_service");

    let silent = protection.on("2026-11-24").at("10:01").job().records_silence().ok();
    let ended = silent.awaits(2, "2026-11-27").holder_of_stage(2).answers().ok().chair();
    ended.takes_last_step().ok().stands(Phase::LastStep { stage: 2 }).is_sound();

    let third = looked_after.holder_of_stage(1).answers().ok().chair().not_resolved_to(2).ok();
    let third = third.holder_of_stage(2).answers().ok().chair();
    third.takes_last_step().refused(|broken| matches!(broken, Broken::LadderNotExhausted { last: 3 }));
}

#[test]
fn each_plan_sees_the_dates_of_its_own_ladder() {
    let procedure = of(HIGHMARSH).world.procedure;
    let calendar = shared::calendar::Calendar::england();
    let dates = |plan| {
        let start = Start::at(1, day("2026-11-23"), plan);
        let ladder = preview(&procedure, &calendar, &start).expect("a ladder");
        ladder.stages.iter().filter_map(|stage| stage.due).map(|due| due.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(dates(PlanKind::LookedAfter), ["2026-11-30", "2026-12-07", "2026-12-14"]);
    assert_eq!(dates(PlanKind::ChildProtection), ["2026-11-24", "2026-11-27"]);
    assert_eq!(procedure.for_plan(PlanKind::ChildProtection).last_stage_for(ChairKind::CpChair), 2);
}

#[test]
fn a_ladder_that_leads_nowhere_is_named_with_its_line() {
    let said = |from: &str, to: &str| {
        assert!(WITHYBED.contains(from), "{from}");
        let mistakes = read(&WITHYBED.replacen(from, to, 1)).expect_err("a mistake");
        mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    };
    assert!(said("next = [2, 3]", "next = [1, 9]").contains("goes up, never back"));
    assert!(said("next = [2, 3]", "next = [1, 9]").contains("there is no stage 9"));
    assert!(said("next = [4]", "next = [3, 4]").contains("silence cannot choose"));
    assert!(said("next = [4]", "next = []").contains("no stage above"));
    assert!(said("number = 4", "number = 5").contains("this one is 4"));
    assert!(said("time = \"10 working days\"", "time = \"none\"").contains("no time that could run out"));
}
