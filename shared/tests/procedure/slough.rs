use crate::{addressed, asked, days, of};
use shared::people::ChairKind;
use shared::procedure::GateKind;

#[test]
fn slo_01_informal_goes_to_the_worker_or_the_assistant_team_manager_and_is_called_a_challenge() {
    let slough = of("slough");
    let with: Vec<_> = slough.informal.with.iter().map(|post| slough.title(post)).collect();
    assert_eq!(with, ["Social Worker", "Assistant Team Manager"]);
    assert_eq!(slough.words.concern, "informal challenge");
    assert!(slough.informal.note.as_deref().is_some_and(|note| note.contains("Informal Challenge")));
}

#[test]
fn slo_02_four_stages_of_five_days() {
    let slough = of("slough");
    let addressees: Vec<_> = (1..=4).map(|number| addressed(slough, number).0).collect();
    assert_eq!(
        addressees,
        [
            ["Assistant Team Manager"],
            ["Team Manager"],
            ["Head of Service"],
            ["Assistant Director Operations"]
        ]
    );
    assert_eq!(days(slough), [5; 4]);
}

#[test]
fn a_higher_start_is_decided_with_the_reviewing_service_manager() {
    let slough = of("slough");
    for chair in [ChairKind::Iro, ChairKind::CpChair] {
        assert_eq!(asked(slough, chair, 1), Some((false, vec![])));
        for number in 2..=4 {
            assert_eq!(asked(slough, chair, number), Some((true, vec!["reviewing_service_manager"])));
        }
    }
}

#[test]
fn a_meeting_stands_before_stage_4_and_a_talk_before_2_and_3() {
    let gates: Vec<_> =
        of("slough").gates.iter().map(|gate| (gate.before, gate.kind, gate.refuses)).collect();
    assert_eq!(
        gates,
        [(2, GateKind::Discussion, true), (3, GateKind::Discussion, true), (4, GateKind::Meeting, true)]
    );
}
