use crate::{addressed, asked, days, of, stage};
use shared::people::{ChairKind, PlanKind};

#[test]
fn lam_01_five_stages_of_four_days_and_twenty_in_total_for_both_plans() {
    let lambeth = of("lambeth");
    let addressees: Vec<_> = (1..=5).map(|number| addressed(lambeth, number).0).collect();
    assert_eq!(
        addressees,
        [
            ["Team Manager"],
            ["Service Manager"],
            ["Assistant Director of the service"],
            ["Director of Children's Social Care"],
            ["Executive Director of Children, Families and Schools (Director of Children's Services)"],
        ]
    );
    assert_eq!(days(lambeth), [4; 5]);
    assert_eq!(lambeth.total_for(PlanKind::LookedAfter), Some(20));
    assert_eq!(lambeth.total_for(PlanKind::ChildProtection), Some(20));
}

#[test]
fn every_formal_start_asks_for_the_talk_with_the_chairs_line_manager() {
    let lambeth = of("lambeth");
    for rule in &lambeth.entry {
        for chair in &rule.chairs {
            for stage in &rule.stages {
                let (_, consulted) = asked(lambeth, *chair, *stage).expect("a listed start");
                assert!(consulted.contains(&"chair_line_manager"), "{chair:?} at {stage}");
            }
        }
    }
}

#[test]
fn a_start_above_stage_1_asks_for_the_reason_and_the_service_manager() {
    let lambeth = of("lambeth");
    let above = Some((true, vec!["chair_line_manager", "chair_service_manager"]));
    for chair in [ChairKind::Iro, ChairKind::CpChair] {
        assert_eq!(asked(lambeth, chair, 1), Some((false, vec!["chair_line_manager"])));
        assert_eq!(asked(lambeth, chair, 2), above);
        assert_eq!(asked(lambeth, chair, 3), above);
        assert_eq!(asked(lambeth, chair, 4), None);
    }
}

#[test]
fn the_two_highest_stages_are_rare_and_the_last_is_the_iros_alone() {
    let lambeth = of("lambeth");
    let rare: Vec<_> = lambeth.stages.iter().filter(|stage| stage.rare).map(|stage| stage.number).collect();
    assert_eq!(rare, [4, 5]);
    assert_eq!(stage(lambeth, 4).chairs, [ChairKind::Iro, ChairKind::CpChair]);
    assert_eq!(stage(lambeth, 5).chairs, [ChairKind::Iro]);
}

#[test]
fn passing_on_asks_for_a_ground_at_every_stage_but_the_first() {
    let asks: Vec<_> = of("lambeth").stages.iter().map(|stage| stage.grounds.len()).collect();
    assert_eq!(asks, [0, 2, 3, 3, 2]);
}

#[test]
fn a_satisfactory_answer_of_stage_3_may_be_held() {
    assert_eq!(of("lambeth").hold.as_ref().and_then(|hold| hold.stage), Some(3));
}
