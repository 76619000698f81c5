use crate::{addressed, asked, days, of, stage};
use shared::people::{ChairKind, PlanKind};
use shared::procedure::{Clock, GateKind, Length, Manner, Mode, Risk, Silence, StageTime};

const SW: &str = "Social Worker / relevant professional";
const TM: &str = "Team Manager";
const DSM: &str = "District Service Manager";
const AAD: &str = "Area Assistant Director";
const DIRECTOR: &str = "Director of Integrated Children's Services";
const LEAD: &str = "Social Work Lead";
const QAM: &str = "QA Manager";
const QASM: &str = "QA Service Manager";
const QAAD: &str = "QA Assistant Director";

#[test]
fn ken_01_stages_1_to_3() {
    let kent = of("kent");
    assert_eq!(addressed(kent, 1), (vec![SW], vec![]));
    assert_eq!(addressed(kent, 2), (vec![TM], vec![SW]));
    assert_eq!(addressed(kent, 3), (vec![DSM], vec![TM, SW, QAM]));
    assert_eq!(&days(kent)[..3], [5, 5, 5]);
}

#[test]
fn ken_02_stage_4_and_the_notice_that_goes_before_it() {
    let kent = of("kent");
    assert_eq!(addressed(kent, 4), (vec![AAD], vec![DSM, TM, SW, QAM, QASM]));
    let notice = kent.gates.iter().find(|gate| gate.kind == GateKind::Notice).expect("a notice");
    assert_eq!(notice.before, 4);
    assert_eq!(
        (notice.by.as_ref(), notice.posts.as_slice()),
        (Some(&"qa_manager".into()), &["qa_service_manager".into()][..],)
    );
}

#[test]
fn ken_03_stages_5_and_6_copy_everyone_below_and_the_qa_line() {
    let kent = of("kent");
    let below = vec![AAD, DSM, TM, SW, QAM, QASM, QAAD];
    assert_eq!(addressed(kent, 5), (vec![DIRECTOR, LEAD], below.clone()));
    assert_eq!(stage(kent, 5).mode, Mode::All);
    assert_eq!(addressed(kent, 6), (vec!["Corporate Director"], [vec![DIRECTOR, LEAD], below].concat()));
    assert_eq!(&days(kent)[4..], [5, 5]);
}

#[test]
fn ken_05_any_of_the_six_stages_may_be_the_start_and_above_the_first_says_why() {
    let kent = of("kent");
    let reasons: Vec<_> =
        (1..=6).map(|number| asked(kent, ChairKind::Iro, number).expect("a listed start").0).collect();
    assert_eq!(reasons, [false, true, true, true, true, true]);
    assert_eq!(asked(kent, ChairKind::Iro, 7), None);
}

#[test]
fn from_stage_3_the_qa_manager_is_consulted_whichever_way_it_is_reached() {
    let kent = of("kent");
    for number in 1..=6 {
        let (_, consulted) = asked(kent, ChairKind::Iro, number).expect("a listed start");
        let gate =
            kent.gates.iter().find(|gate| gate.before == number && gate.kind == GateKind::Consultation);
        assert_eq!(consulted.contains(&"qa_manager"), number >= 3, "a start at {number}");
        assert_eq!(
            gate.is_some_and(|gate| gate.posts.contains(&"qa_manager".into())),
            number >= 3,
            "gate {number}"
        );
        // Above the Service Manager, senior QA managers share the decision.
        let shared = gate.is_some_and(|gate| gate.posts.contains(&"qa_service_manager".into()));
        assert_eq!(shared, number >= 4, "gate {number}");
    }
}

#[test]
fn ken_22_only_an_iro_raises_and_only_for_a_looked_after_child() {
    let kent = of("kent");
    assert!(kent.covers(PlanKind::LookedAfter));
    assert!(!kent.covers(PlanKind::ChildProtection));
    assert!((1..=6).all(|number| kent.entry_rule(ChairKind::CpChair, number).is_none()));
    assert!(kent.stages.iter().all(|stage| stage.chairs == [ChairKind::Iro]));
}

#[test]
fn ken_24_the_chair_sets_the_time_of_informal_and_stage_1_and_the_times_are_for_the_work() {
    let kent = of("kent");
    let five = Length::working_days(5);
    assert_eq!(kent.informal.offered, five);
    assert_eq!(kent.informal.manners.first(), Some(&Manner::Form));
    assert_eq!(stage(kent, 1).time, StageTime::Chair { offered: five, least: None, most: None });
    assert!((2..=6).all(|number| stage(kent, number).time == StageTime::Procedure { length: five }));
    assert!(kent.stages.iter().all(|stage| stage.clock == Clock::Completion));
}

#[test]
fn ken_25_six_stages_of_five_days_make_30_and_it_loads_with_that_said() {
    assert_eq!(of("kent").risks(), [Risk::LadderOverTotal { sum: 30, total: 20 }]);
}

#[test]
fn silence_asks_the_qa_manager_too_where_it_leads_to_stage_3_and_above() {
    let also: Vec<_> = of("kent")
        .stages
        .iter()
        .map(|stage| match &stage.silence {
            Silence::Ask { also } => also.len(),
            Silence::PassOn | Silence::Agreed => usize::MAX,
        })
        .collect();
    assert_eq!(also, [0, 1, 1, 1, 1, 1]);
}
