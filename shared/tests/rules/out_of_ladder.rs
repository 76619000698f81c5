//! Referrals out of the ladder, their gates and their course.

use crate::{all_answer, everywhere};
use shared::escalation::{
    Broken, Close, Command, CommandKind, ConsiderReferral, Considered, Ending, Event, Further, Phase,
    RecordHelplineTalk, Referral, ReferralStep, Referred,
};
use shared::people::PlanKind;
use shared::procedure::ReferredTo::{Cafcass, Partnership};
use shared::testing::{Story, day};
use shared::wording;

/// A matter of the authority at stage 1.
fn at_stage_1(authority: &str) -> Story {
    Story::of(authority).on("2026-09-01").raises_at(1).ok()
}

/// Up to the last step, each stage answered on the day and found not resolved.
fn at_last_step(story: Story) -> Story {
    let last = story.world.procedure.last_stage_for(story.plan.chair());
    let mut story = all_answer(story).chair();
    while story.matter().phase.stage() < Some(last) {
        story = all_answer(story.finds_not_resolved().ok()).chair();
    }
    story.takes_last_step().ok()
}

fn referred(story: &Story) -> &Referral {
    story.matter().out.referrals.last().expect("a referral")
}

fn made(story: &Story) -> &Referred {
    &referred(story).made
}

/// The gates that were unmet, by number.
fn unmet(story: &Story) -> Vec<u8> {
    made(story).gates.iter().filter(|gate| !gate.met).map(|gate| gate.gate).collect()
}

fn told(story: &Story) -> Vec<&str> {
    made(story).told.iter().map(|told| told.post.as_str()).collect()
}

#[test]
fn all_15_an_iro_refers_at_any_point_and_the_ladder_goes_on() {
    for story in everywhere().filter(|story| story.plan == PlanKind::LookedAfter) {
        let story = story.on("2026-09-01").raises_concern("2026-09-08").ok();
        let outside = |refer: &mut shared::escalation::Refer| {
            refer.outside_procedure = Some("It cannot wait.".to_owned());
        };
        let story = story.refers_with(Cafcass, outside).ok().stands(Phase::Informal);
        let story = story.raises_at(1).ok().stands(Phase::AwaitingAnswer { stage: 1 });
        assert_eq!(story.matter().out.referrals.len(), 1, "kept when it becomes formal");
        let due = story.matter().standing().due;
        let story = story.refers_with(Cafcass, outside).ok();
        assert_eq!((made(&story).number, story.matter().standing().due), (2, due));
        let story = all_answer(story).chair().refers_with(Cafcass, outside).ok();
        story.stands(Phase::Answered { stage: 1 }).finds_not_resolved().ok().is_sound();
    }
}

#[test]
fn all_15_a_referral_gives_reasons_and_nobody_refers_in_the_iros_place() {
    let blank = at_stage_1("slough").refers_with(Cafcass, |refer| refer.reasons = " ".to_owned());
    assert_eq!(blank.fields(), ["reasons"]);
    let manager = at_stage_1("slough").holder("reviewing_service_manager").for_the_chair("On leave.");
    manager.refers().refused(|broken| *broken == Broken::NotYours { act: CommandKind::Refer });
}

#[test]
fn all_15_a_chair_of_a_protection_plan_does_not_refer_to_cafcass() {
    for authority in ["lambeth", "torbay", "slough", "hammersmith-and-fulham"] {
        let story = Story::of(authority).about_protection().on("2026-09-01").raises_at(1).ok();
        story.refers().refused(|broken| *broken == Broken::ReferralNotYours { to: Cafcass });
    }
}

#[test]
fn all_15_no_gate_refuses_an_iro_and_an_unmet_one_is_told_at_once() {
    for story in everywhere().filter(|story| story.plan == PlanKind::LookedAfter) {
        let story = story.on("2026-09-01").raises_at(1).ok();
        if story.world.procedure.referral.gates.is_empty() {
            continue;
        }
        let bare = story.clone().refers_with(Cafcass, |refer| refer.gates.clear());
        assert_eq!(bare.fields(), ["outside_procedure"]);
        let story = story.refers_with(Cafcass, |refer| {
            refer.gates.clear();
            refer.outside_procedure = Some("Waiting would harm the child.".to_owned());
        });
        let story = story.ok();
        assert_eq!(unmet(&story).len(), story.world.procedure.referral.gates.len());
        assert_eq!(made(&story).outside_procedure.as_deref(), Some("Waiting would harm the child."));
        let gates = story.world.procedure.referral.gates.iter();
        let named = gates.flat_map(|gate| &gate.posts).filter(|post| !told(&story).contains(&post.as_str()));
        assert_eq!(named.count(), 0);
    }
}

#[test]
fn all_15_what_is_met_needs_no_reason_and_keeps_none() {
    let story = at_stage_1("lambeth");
    let story = story.refers_with(Cafcass, |refer| refer.outside_procedure = Some("In vain.".to_owned()));
    let story = story.ok();
    assert_eq!((unmet(&story), &made(&story).outside_procedure), (vec![], &None));
    assert!(told(&story).is_empty());
}

#[test]
fn lam_10_senior_management_is_consulted_and_the_dcs_informed_and_neither_is_a_veto() {
    let story = at_stage_1("lambeth").refers().ok();
    let records: Vec<_> = made(&story).gates.iter().flat_map(|gate| &gate.records).collect();
    let posts: Vec<_> =
        records.iter().filter_map(|record| record.post.as_ref()).map(|post| post.as_str()).collect();
    assert_eq!(posts, ["assistant_director", "executive_director"]);
    assert!(records.iter().all(|record| record.on == Some(day("2026-09-01")) && !record.note.is_empty()));
    // Against it, and still it is made: nothing asks whether they agreed.
    let story = at_stage_1("lambeth")
        .refers_with(Cafcass, |refer| refer.gates[0].note = "They are against it.".to_owned());
    assert!(unmet(&story.ok()).is_empty());
    let undated = at_stage_1("lambeth").refers_with(Cafcass, |refer| refer.gates[0].on = None);
    assert_eq!(undated.fields(), ["gates.1.assistant_director.on", "outside_procedure"]);
}

#[test]
fn lam_10_either_chair_may_turn_to_the_safeguarding_partnership() {
    let story = Story::of("lambeth").about_protection().on("2026-09-01").raises_at(1).ok();
    let story = story.refers_with(Partnership, |_| {}).ok();
    assert_eq!((made(&story).to, made(&story).grounds.len()), (Partnership, 0));
    at_stage_1("lambeth").refers_with(Partnership, |_| {}).ok();
    let elsewhere = at_stage_1("slough").refers_with(Partnership, |_| {});
    elsewhere.refused(|broken| *broken == Broken::ReferralNotYours { to: Partnership });
}

#[test]
fn lam_23_the_significant_failure_is_named_with_when_and_with_whom_it_was_raised() {
    let none = at_stage_1("lambeth").refers_with(Cafcass, |refer| refer.grounds.clear());
    assert_eq!(none.fields(), ["grounds"]);
    let unknown =
        at_stage_1("lambeth").refers_with(Cafcass, |refer| refer.grounds = vec!["weather".to_owned()]);
    unknown.refused(|broken| *broken == Broken::GroundUnknown);
    for ground in ["care_plan", "review", "decisions"] {
        let bare = at_stage_1("lambeth").refers_with(Cafcass, |refer| {
            refer.grounds = vec![ground.to_owned()];
            refer.failure = Default::default();
        });
        assert_eq!(bare.fields(), ["failure.what", "failure.raised_on", "failure.raised_with"]);
        let named = |refer: &mut shared::escalation::Refer| refer.grounds = vec![ground.to_owned()];
        let story = at_stage_1("lambeth").refers_with(Cafcass, named).ok();
        let failure = made(&story).failure.as_ref().expect("a failure");
        assert_eq!(
            (failure.raised_on, failure.raised_with.as_str()),
            (Some(day("2026-09-01")), "Head of Service")
        );
        assert_eq!(failure.not_addressed, "", "not asked for here");
    }
}

#[test]
fn tor_12_the_chairs_head_of_service_is_told_first_with_the_reasons() {
    let story = at_stage_1("torbay").on("2026-09-03");
    assert!(unmet(&story.clone().refers().ok()).is_empty());
    let afterwards = story.clone().refers_with(Cafcass, |refer| {
        refer.telephoned_on = Some(day("2026-09-02"));
        refer.outside_procedure = Some("Nobody could be reached.".to_owned());
    });
    let afterwards = afterwards.ok();
    assert_eq!(unmet(&afterwards), [1, 2], "told on the 3rd, made on the 2nd");
    assert_eq!(told(&afterwards), ["chair_head_of_service"]);
    let silent = story.refers_with(Cafcass, |refer| refer.gates[0].note.clear());
    assert!(silent.fields().contains(&"gates.1.chair_head_of_service.note"));
}

#[test]
fn tor_12_the_effect_on_the_child_and_the_timetable_is_weighed() {
    let story = at_stage_1("torbay").refers_with(Cafcass, |refer| {
        refer.gates.truncate(1);
        refer.outside_procedure = Some("No time.".to_owned());
    });
    assert_eq!(unmet(&story.ok()), [2]);
}

#[test]
fn tor_12_it_is_made_by_telephone_or_in_writing_and_always_put_in_writing() {
    let never = at_stage_1("torbay").refers_with(Cafcass, |refer| refer.written_on = None);
    assert!(never.fields().contains(&"written_on"));
    let tomorrow =
        at_stage_1("torbay").refers_with(Cafcass, |refer| refer.written_on = Some(day("2026-09-02")));
    tomorrow.refused(|broken| matches!(broken, Broken::DateInFuture { .. }));
    let called = at_stage_1("torbay").refers_with(Cafcass, |refer| {
        refer.written_on = None;
        refer.telephoned_on = Some(day("2026-09-01"));
    });
    let called = called.ok().on("2026-09-03");
    assert!(referred(&called).to_be_written());
    let written = called.records_course(1, ReferralStep::PutInWriting).ok();
    assert!(!referred(&written).to_be_written());
    assert_eq!(referred(&written).course[0].on, day("2026-09-03"));
    let again = written.records_course(1, ReferralStep::PutInWriting);
    again.refused(|broken| *broken == Broken::ReferralStepNotNow);
}

#[test]
fn tor_12_only_for_a_looked_after_child() {
    let story = Story::of("torbay").about_protection().raises_at(1).ok();
    let open = shared::escalation::offers(story.state(), &story.context());
    let refer = open.into_iter().find(|offer| offer.kind == CommandKind::Refer).expect("an offer");
    assert_eq!(refer.closed, Some(Broken::ReferralNotYours { to: Cafcass }));
}

#[test]
fn ken_04_it_follows_stages_4_to_6_as_far_as_they_lie_above_the_start() {
    let outside =
        |refer: &mut shared::escalation::Refer| refer.outside_procedure = Some("It cannot wait.".into());
    for (start, phase) in [(1, "first"), (5, "fifth")] {
        let story = Story::of("kent").on("2026-09-01").raises_at(start).ok();
        assert_eq!(unmet(&story.refers_with(Cafcass, outside).ok()), [1], "the {phase} is not behind it");
    }
    for start in [1, 4, 5, 6] {
        let story = at_last_step(Story::of("kent").on("2026-09-01").raises_at(start).ok());
        assert!(unmet(&story.refers().ok()).is_empty(), "started at {start}");
    }
}

#[test]
fn ken_04_agreement_consultation_counsel_and_court_are_each_on_record() {
    let story = at_last_step(Story::of("kent").on("2026-09-01").raises_at(5).ok());
    let outside =
        |refer: &mut shared::escalation::Refer| refer.outside_procedure = Some("The child first.".into());
    let disagreed = story.clone().refers_with(Cafcass, |refer| {
        refer.gates[0].agreed = Some(false);
        outside(refer);
    });
    let disagreed = disagreed.ok();
    assert_eq!((unmet(&disagreed), told(&disagreed)), (vec![2], vec!["qa_assistant_director"]));
    let unsaid = story.clone().refers_with(Cafcass, |refer| refer.gates[0].agreed = None);
    assert_eq!(unsaid.fields(), ["gates.2.qa_assistant_director.agreed", "outside_procedure"]);
    let bare = story.refers_with(Cafcass, |refer| {
        refer.gates.clear();
        outside(refer);
    });
    assert_eq!(unmet(&bare.ok()), [2, 3, 4, 5]);
}

#[test]
fn ken_04_it_is_recorded_as_two_notes_of_their_own() {
    let story = at_last_step(Story::of("kent").on("2026-09-01").raises_at(6).ok());
    let bare = story.clone().refers_with(Cafcass, |refer| refer.notes.clear());
    assert_eq!(bare.fields(), ["notes.oversight", "notes.consultation"]);
    let story = story.refers().ok();
    let titles: Vec<_> = story.matter().notes.iter().filter_map(|note| note.title.as_deref()).collect();
    assert_eq!(titles, ["IRO oversight", "IRO consultation"]);
    assert!(matches!(story.events.last(), Some(Event::NoteAdded { .. })));
}

#[test]
fn haf_04_a_referral_records_its_ground() {
    let with = |ground: &'static str| {
        at_stage_1("hammersmith-and-fulham").refers_with(Cafcass, move |refer| {
            refer.grounds = vec![ground.to_owned()];
            refer.failure = Default::default();
            refer.advice_on = None;
        })
    };
    let limbs = ["failure.what", "failure.raised_on", "failure.raised_with", "failure.not_addressed"];
    assert_eq!(with("significant_failure").fields(), limbs);
    assert_eq!(with("human_rights").fields(), ["advice_on"]);
    assert_eq!(made(&with("own_reasons").ok()).grounds, ["own_reasons"]);
    let all = at_stage_1("hammersmith-and-fulham").refers_with(Cafcass, |refer| {
        refer.grounds = ["significant_failure", "human_rights", "own_reasons"].map(str::to_owned).to_vec();
    });
    let all = all.ok();
    assert_eq!((made(&all).grounds.len(), made(&all).advice_on), (3, Some(day("2026-09-01"))));
}

#[test]
fn haf_04_it_may_be_made_at_the_same_time_as_the_escalation_is_raised() {
    let story = Story::of("hammersmith-and-fulham").on("2026-09-01").raises_at(1).ok().refers().ok();
    assert_eq!((made(&story).on, story.matter().raised_on()), (day("2026-09-01"), day("2026-09-01")));
}

#[test]
fn slo_08_it_is_decided_with_two_managers_and_the_reasons_recorded() {
    let story = at_stage_1("slough").refers().ok();
    let gate = &made(&story).gates[0];
    let posts: Vec<_> =
        gate.records.iter().filter_map(|record| record.post.as_ref()).map(|post| post.as_str()).collect();
    assert_eq!((gate.met, posts), (true, vec!["reviewing_service_manager", "assistant_director_quality"]));
    assert_eq!(made(&story).reasons, "The plan has stood still since June.");
    let with_one = at_stage_1("slough").refers_with(Cafcass, |refer| {
        refer.gates.truncate(1);
        refer.outside_procedure = Some("The other is away.".to_owned());
    });
    assert_eq!(unmet(&with_one.ok()), [1]);
}

#[test]
fn all_27_the_course_of_a_referral_is_dated_also_after_the_close() {
    let story = at_stage_1("lambeth").refers().ok();
    story
        .clone()
        .records_course(2, ReferralStep::OfficerAppointed)
        .refused(|broken| *broken == Broken::ReferralUnknown);
    story
        .clone()
        .records_course(1, ReferralStep::TakenUp)
        .refused(|broken| *broken == Broken::ReferralStepNotNow);
    story
        .clone()
        .on("2026-08-31")
        .records_course(1, ReferralStep::OfficerAppointed)
        .refused(|broken| *broken == Broken::BeforeReferral { made: day("2026-09-01") });
    let story = story.on("2026-09-04").records_course(1, ReferralStep::OfficerAppointed).ok();
    let story = all_answer(story).chair().finds_resolved().ok().on("2026-09-20");
    let story = story.records_course(1, ReferralStep::EnquiriesMade).ok().stands(Phase::Closed);
    let story = story.on("2026-10-01").records_course(1, ReferralStep::NoProceedings).ok();
    let course: Vec<_> = referred(&story).course.iter().map(|entry| (entry.step, entry.on)).collect();
    let expected = [
        (ReferralStep::OfficerAppointed, day("2026-09-04")),
        (ReferralStep::EnquiriesMade, day("2026-09-20")),
        (ReferralStep::NoProceedings, day("2026-10-01")),
    ];
    assert_eq!(course, expected);
    assert!(referred(&story).ended());
    story
        .records_course(1, ReferralStep::ProceedingsBegun)
        .refused(|broken| *broken == Broken::ReferralStepNotNow);
}

#[test]
fn all_17_unresolved_at_the_end_it_closes_once_cafcass_was_considered() {
    for authority in ["lambeth", "torbay", "hammersmith-and-fulham", "kent"] {
        let story = at_last_step(at_stage_1(authority));
        let unconsidered = |story: Story| {
            let close = shared::escalation::Close {
                further: shared::escalation::Further::default(),
                how: Ending::NotResolved,
                outcome: "Not had.".to_owned(),
                rationale: "Nothing more can be had here.".to_owned(),
                unfinished: vec![shared::escalation::Unfinished {
                    action: 1,
                    becomes: "Next review.".to_owned(),
                }],
                considered: None,
            };
            story.does(Command::Close(close))
        };
        unconsidered(story.clone()).refused(|broken| *broken == Broken::ReferralNotConsidered);
        unconsidered(story.clone().refers().ok()).ok();
        unconsidered(story.clone().considers_referral().ok()).ok();
        let closed = story.closes(Ending::NotResolved).ok();
        let considered = &closed.matter().out.considered[0];
        assert_eq!((considered.result, considered.on), (Considered::NotNow, closed.today), "{authority}");
    }
}

#[test]
fn ken_30_a_talk_with_the_helpline_is_logged_and_is_neither_advice_nor_referral() {
    let talk = |on: Option<&str>, said: &str| {
        Command::RecordHelplineTalk(RecordHelplineTalk { on: on.map(day), said: said.to_owned() })
    };
    let story = at_stage_1("kent");
    assert_eq!(story.clone().does(talk(None, "")).fields(), ["on", "said"]);
    let story = story.does(talk(Some("2026-09-01"), "Two things may be tried first.")).ok();
    let out = &story.matter().out;
    assert_eq!((out.helpline.len(), out.referrals.len(), out.considered.len()), (1, 0, 0));
    story
        .refers_with(Cafcass, |refer| refer.gates.clear())
        .refused(|broken| matches!(broken, Broken::ReferralGatesUnmet { .. }));
}

#[test]
fn tor_18_only_a_chair_who_may_refer_to_cafcass_is_told_to_consider_it() {
    for authority in ["torbay", "hammersmith-and-fulham"] {
        let iro = at_last_step(at_stage_1(authority));
        let why = wording::why_next(CommandKind::Close, iro.matter(), &iro.context()).expect("a reason");
        assert!(why.contains("Cafcass"), "{why}");

        let story = Story::of(authority).about_protection().on("2026-09-01").raises_at(1).ok();
        let story = at_last_step(story);
        let why = wording::why_next(CommandKind::Close, story.matter(), &story.context()).expect("a reason");
        assert!(!why.contains("Cafcass") && why.contains("unresolved"), "{why}");
        let why = "The answer of the Director comes first.".to_owned();
        let close = Command::Close(Close {
            how: Ending::NotResolved,
            outcome: "Robin is on the list of the next clinic.".to_owned(),
            rationale: "Nothing more can be had here.".to_owned(),
            unfinished: story.unfinished(),
            considered: Some(ConsiderReferral { result: Some(Considered::NotNow), why }),
            further: Further::default(),
        });
        let not_theirs = Broken::ReferralNotYours { to: Cafcass };
        let story = story.does(close).refused(|broken| *broken == not_theirs);
        story.closes(Ending::NotResolved).ok().stands(Phase::Closed);
    }
}
