use crate::{addressed, days, of, stage};
use shared::procedure::read::{Mistake, read};
use shared::procedure::{Length, Mode, Risk, Silence};

const SW: &str = "Social Worker";
const TM: &str = "Team Manager";
const SM: &str = "Service Manager";
const HOS: &str = "Head of Service";
const AD: &str = "Assistant Director";
const IRO_MANAGER: &str = "IRO Manager";

#[test]
fn tor_04_stage_1_is_answered_by_either_of_two() {
    let torbay = of("torbay");
    assert_eq!(addressed(torbay, 1), (vec![SW, TM], vec![TM, IRO_MANAGER]));
    assert_eq!(stage(torbay, 1).mode, Mode::Any);
    assert_eq!(stage(torbay, 1).time.working_days(), 5);
}

#[test]
fn tor_05_stage_2_is_answered_by_either_of_two() {
    let torbay = of("torbay");
    assert_eq!(addressed(torbay, 2), (vec![TM, SM], vec![SW, IRO_MANAGER]));
    assert_eq!(stage(torbay, 2).mode, Mode::Any);
    assert_eq!(stage(torbay, 2).time.working_days(), 5);
}

#[test]
fn tor_06_stage_3_goes_to_the_head_of_service() {
    let torbay = of("torbay");
    assert_eq!(addressed(torbay, 3), (vec![HOS], vec![TM, SM, IRO_MANAGER, SW]));
    assert_eq!(stage(torbay, 3).time.working_days(), 5);
}

#[test]
fn tor_07_stages_4_and_5_copy_everyone_below() {
    let torbay = of("torbay");
    assert_eq!(addressed(torbay, 4), (vec![AD], vec![HOS, SM, TM, IRO_MANAGER, SW]));
    assert_eq!(
        addressed(torbay, 5),
        (vec!["Director of Children's Services"], vec![AD, HOS, SM, TM, IRO_MANAGER, SW])
    );
    assert_eq!(days(torbay), [5, 5, 5, 5, 6]);
}

#[test]
fn tor_08_silence_passes_stages_1_to_4_on_by_itself() {
    let torbay = of("torbay");
    assert!((1..=4).all(|number| stage(torbay, number).silence == Silence::PassOn));
    assert_eq!(stage(torbay, 5).silence, Silence::Ask { also: vec!["chair_head_of_service".into()] });
}

#[test]
fn tor_13_its_own_times_add_up_to_26_days_and_it_loads_with_that_said() {
    let torbay = of("torbay");
    assert_eq!(torbay.risks(), [Risk::LadderOverTotal { sum: 26, total: 20 }]);
    assert_eq!(torbay.informal.at_most, Some(Length::working_days(15)));
}

#[test]
fn tor_03_the_file_says_which_grounds_open_the_formal_process_and_for_which_plan() {
    let torbay = of("torbay");
    let protection: Vec<_> = torbay
        .immediate_grounds()
        .filter(|ground| ground.only.is_none())
        .map(|ground| ground.id.as_str())
        .collect();
    assert_eq!(torbay.immediate_grounds().count(), 11);
    assert_eq!(
        protection,
        [
            "safeguarding",
            "plan_not_progressed",
            "human_rights",
            "decisions_not_carried_out",
            "provision_unfit",
            "attempts_failed",
            "views_not_heard"
        ]
    );
}

#[test]
fn tor_12_a_last_step_that_considers_a_referral_says_what_follows_for_a_chair_who_has_none_to_make() {
    let text = include_str!("../../procedures/torbay.toml");
    let own = text.lines().find(|line| line.starts_with("for_child_protection")).expect("a text of its own");
    let mistakes = read(&text.replace(own, "")).expect_err("it is refused");
    let said: Vec<String> = mistakes.iter().map(Mistake::to_string).collect();
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("last_step: it has a referral considered"), "{said:?}");
}
