//! What must have happened before a stage: talks, consultations, notices, evidence.

use crate::all_answer;
use shared::escalation::{
    Broken, MeetingPurpose, MeetingResult, OfStage, Phase, Review, Target, ToldFirst, Unmet, gateways,
    of_stage,
};
use shared::organisation::HoldingKind;
use shared::people::PersonRef;
use shared::procedure::GateKind;
use shared::testing::{Story, day};
use shared::wording;

/// Answered at that stage, which it reached from the first.
pub fn answered_at(authority: &str, stage: u8) -> Story {
    let mut story = Story::of(authority).on("2026-09-01").raises_at(1).ok();
    while story.matter().phase.stage() != Some(stage) {
        story = all_answer(story).chair().finds_not_resolved().ok();
    }
    all_answer(story).chair()
}

/// Refused for want of what a gate of that kind asks for.
pub fn unmet(kind: GateKind) -> impl Fn(&Broken) -> bool {
    move |broken| matches!(broken, Broken::GateUnmet { kind: of, .. } if *of == kind)
}

#[test]
fn slo_04_an_answer_is_talked_over_with_whoever_gave_it_before_stages_2_and_3() {
    for stage in [1, 2] {
        let story = answered_at("slough", stage);
        let story = story.finds_not_resolved_at_once().refused(unmet(GateKind::Discussion));
        let passed = story.clone().records_discussion().ok().finds_not_resolved_at_once().ok();
        passed.stands(Phase::AwaitingAnswer { stage: stage + 1 });
        // It may still be resolved there.
        story.records_discussion().ok().finds_resolved().ok().stands(Phase::Closed);
    }
}

#[test]
fn slo_04_a_talk_with_somebody_else_goes_on_record_and_does_not_open_the_next_stage() {
    let story = answered_at("slough", 1).records_discussion_with(Vec::new()).ok();
    let talk = story.matter().current().expect("stage 1").discussions[0].clone();
    assert_eq!((talk.with.as_str(), talk.addressees.len()), ("The school nurse", 0));
    let story = story.finds_not_resolved_at_once().refused(unmet(GateKind::Discussion));
    // Whoever answers only at another stage is none of those it can be with.
    let manager = story.world.holder_of("team_manager");
    let elsewhere = OfStage {
        post: "team_manager".into(),
        title: "Team Manager".into(),
        person: PersonRef { id: manager, name: "Holder, Team Manager".into() },
    };
    let refused = story.clone().records_discussion_with(vec![elsewhere]);
    assert_eq!(refused.fields(), ["addressees"]);
    let with = of_stage(story.matter(), &story.context());
    assert_eq!(with.len(), 1);
    let story = story.records_discussion_with(with).ok();
    let talk = &story.matter().current().expect("stage 1").discussions[1];
    assert_eq!(
        wording::spoken_with(talk),
        "Assistant Team Manager, Holder, Assistant Team Manager; The school nurse"
    );
    story.finds_not_resolved_at_once().ok().stands(Phase::AwaitingAnswer { stage: 2 });
}

#[test]
fn slo_04_who_holds_the_post_now_is_as_good_as_who_answered() {
    let story = answered_at("slough", 2);
    let (left, came) = (story.world.holder_of("team_manager"), story.world.holder_of("head_of_qa"));
    let story = story.given(|world| {
        world.vacate("team_manager");
        world.appoint(came, "team_manager", HoldingKind::Holder);
    });
    let with = of_stage(story.matter(), &story.context());
    assert_eq!(with.iter().map(|one| one.person.id).collect::<Vec<_>>(), [left, came]);
    let story = story.records_discussion_with(with[1..].to_vec()).ok();
    story.finds_not_resolved_at_once().ok().stands(Phase::AwaitingAnswer { stage: 3 });
}

#[test]
fn slo_04_a_talk_before_the_answer_came_is_not_about_it() {
    let story = Story::of("slough").on("2026-09-01").raises_at(1).ok().on("2026-09-09").job();
    let story = story.records_silence().ok().chair().records_discussion().ok();
    let story = all_answer(story.on("2026-09-10")).chair();
    story.finds_not_resolved_at_once().refused(unmet(GateKind::Discussion));
}

#[test]
fn haf_12_before_stage_4_the_evidence_of_supervision_goes_with_it_and_its_absence_is_warned_of() {
    let story = answered_at("hammersmith-and-fulham", 3);
    let target = story.next_target();
    let gates = gateways(story.state(), &target, &story.context());
    assert!(matches!(gates.as_slice(), [gate] if !gate.met && !gate.refuses));
    // Warned, not refused; and the record says so.
    let passed = story.clone().finds_not_resolved_at_once().ok();
    let without = &passed.matter().current().expect("stage 4").sent.without;
    assert!(matches!(without.as_slice(), [Unmet { kind: GateKind::Evidence, .. }]));
    // A manager's note about anything is no evidence of supervision.
    let noted =
        story.clone().holder("reviewing_manager").for_the_chair("On leave.").does(
            shared::escalation::Command::AddNote { text: "The carer rang about the school run.".into() },
        );
    let passed = noted.ok().chair().finds_not_resolved_at_once().ok();
    let without = &passed.matter().current().expect("stage 4").sent.without;
    assert!(matches!(without.as_slice(), [Unmet { kind: GateKind::Evidence, .. }]));
}

#[test]
fn haf_12_supervision_on_record_or_a_meeting_of_a_manager_of_the_chair_is_the_evidence() {
    let without = |story: Story| {
        let passed = story.chair().finds_not_resolved_at_once().ok();
        passed.matter().current().expect("stage 4").sent.without.clone()
    };
    let story = answered_at("hammersmith-and-fulham", 3);
    assert_eq!(without(story.clone().with_supervision()), []);
    let meets = |post: &str| {
        story.clone().meets(MeetingPurpose::Other, &[post.into()], MeetingResult::NotSettled).ok()
    };
    assert_eq!(without(meets("head_of_safeguarding")), []);
    assert_eq!(without(meets("head_of_service")).len(), 1);
}

#[test]
fn ken_06_from_stage_3_the_qa_manager_is_consulted_and_above_that_senior_qa_shares_the_decision() {
    let posts = |story: &Story| -> Vec<String> {
        let target = Target { consultations: Vec::new(), ..story.next_target() };
        let review = shared::escalation::Review::NotResolved { target, revised: Vec::new() };
        let refused = story.clone().reviews(review).violations();
        let asked = refused.into_iter().filter_map(|broken| match broken {
            Broken::ConsultationMissing { post, .. } => Some(post.to_string()),
            _ => None,
        });
        asked.collect()
    };
    assert_eq!(posts(&answered_at("kent", 2)), ["qa_manager"]);
    for stage in [3, 4, 5] {
        assert_eq!(posts(&answered_at("kent", stage)), ["qa_manager", "qa_service_manager"]);
    }
    let story = answered_at("kent", 1).finds_not_resolved_at_once().ok();
    assert!(story.matter().current().expect("stage 2").sent.consultations.is_empty());
    let story = answered_at("kent", 3).finds_not_resolved_at_once().ok();
    assert_eq!(story.matter().current().expect("stage 4").sent.consultations.len(), 2);
}

#[test]
fn ken_02_the_notice_before_stage_4_is_its_own_dated_record_beside_the_consultation() {
    let sent = |told_first: Vec<ToldFirst>| {
        let story = answered_at("kent", 3);
        let target = Target { told_first: told_first.into(), ..story.next_target() };
        assert_eq!(target.consultations.len(), 2, "both are consulted either way");
        story.reviews(Review::NotResolved { target, revised: Vec::new() })
    };
    let at_four = |story: &Story| story.matter().current().expect("stage 4").sent.clone();
    // The talk with the same two people is no notice: warned of, and on the record.
    let story = sent(Vec::new()).ok();
    assert!(matches!(at_four(&story).without.as_slice(), [Unmet { kind: GateKind::Notice, .. }]));
    let told = |post: &str, on: &str| ToldFirst { post: post.into(), on: Some(day(on)) };
    let story = sent(vec![told("qa_service_manager", "2026-08-31")]).ok();
    assert!(at_four(&story).without.is_empty());
    assert_eq!(at_four(&story).told_first, [told("qa_service_manager", "2026-08-31")]);
    let passed = story.events.last().expect("an event");
    let words = wording::event(passed, &story.world.procedure, &story.world.calendar);
    let line = words.lines.iter().find(|line| line.label == "The QA Manager told the QA Service Manager");
    assert_eq!(line.map(|line| line.text.as_str()), Some("Mon 31 Aug 2026"));
    // It is dated, has been, and is of whom the procedure has told.
    let field = ["target.told_first.qa_service_manager"];
    assert_eq!(sent(vec![told("qa_service_manager", "2026-09-02")]).fields(), field);
    assert_eq!(
        sent(vec![ToldFirst { on: None, ..told("qa_service_manager", "2026-09-01") }]).fields(),
        field
    );
    assert_eq!(sent(vec![told("director", "2026-09-01")]).fields(), ["target.told_first.director"]);
}
