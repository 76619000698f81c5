//! Meetings: the one before a stage, the one of the last step, and who is at the others.

use crate::all_answer;
use crate::gates::{answered_at, unmet};
use shared::escalation::{
    Broken, Command, CommandKind, Ending, Event, MeetingPurpose, MeetingResult, Phase, RecordMeeting, Target,
    Unmet, Waiting, gateways, meeting_due, next_act, replay,
};
use shared::ids::PostId;
use shared::procedure::GateKind;
use shared::testing::{Story, day};
use shared::wording;

#[test]
fn slo_05_stage_4_is_refused_without_the_meeting_of_everybody_it_names() {
    for story in [Story::of("slough"), Story::of("slough").about_protection()] {
        let mut story = story.on("2026-09-01").raises_at(3).ok();
        story = all_answer(story).chair();
        let story = story.finds_not_resolved_at_once().refused(unmet(GateKind::Meeting));
        let posts = ["reviewing_service_manager".into(), "head_of_service".into()];
        let purpose = MeetingPurpose::BeforeStage { stage: 4 };
        let story = story.meets(purpose, &posts, MeetingResult::NotSettled).ok();
        let absent = |broken: &Broken| matches!(broken, Broken::GateUnmet { lacks, .. } if *lacks == ["Head of Service QA and Safeguarding"]);
        let story = story.finds_not_resolved_at_once().refused(absent);
        let story = story.meets_before(4).ok().finds_not_resolved_at_once().ok();
        assert!(story.matter().current().expect("stage 4").sent.without.is_empty());
        let held = story.matter().meetings.last().expect("a meeting");
        assert_eq!((held.on, held.stage, held.present.len()), (day("2026-09-01"), Some(3), 3));
        assert!(!held.decision.is_empty() && held.absent.is_empty());
        story.stands(Phase::AwaitingAnswer { stage: 4 }).is_sound();
    }
}

#[test]
fn slo_05_the_chair_is_one_of_those_who_meet() {
    let story = answered_at("slough", 3);
    let posts = ["reviewing_service_manager", "head_of_qa", "head_of_service"].map(PostId::from);
    let purpose = MeetingPurpose::BeforeStage { stage: 4 };
    let without = RecordMeeting { chair: false, ..story.meeting(purpose, &posts, MeetingResult::NotSettled) };
    let story = story.does(Command::RecordMeeting(without)).ok();
    assert_eq!(story.matter().meetings[0].absent, ["Independent Chair"]);
    let story = story.finds_not_resolved_at_once().refused(
        |broken| matches!(broken, Broken::GateUnmet { lacks, .. } if *lacks == ["Independent Chair"]),
    );
    let story = story.meets_before(4).ok();
    let chair = story.matter().meetings[1].chair.as_ref().map(|chair| chair.id);
    assert_eq!(chair, Some(story.world.cast.iro));
    story.finds_not_resolved_at_once().ok().stands(Phase::AwaitingAnswer { stage: 4 });
}

#[test]
fn slo_05_a_meeting_before_the_stage_was_answered_is_about_nothing_and_does_not_open_stage_4() {
    let too_early = |broken: &Broken| *broken == Broken::NothingToMeetAbout { since: day("2026-09-03") };
    let story = Story::of("slough").on("2026-09-01").raises_at(3).ok();
    let story = story.meets_before(4).refused(|broken| *broken == Broken::MeetingNotNow);
    let story = all_answer(story.on("2026-09-03")).chair();
    let purpose = MeetingPurpose::BeforeStage { stage: 4 };
    let posts = story.world.procedure.gates[2].posts.clone();
    let meeting = story.meeting(purpose, &posts, MeetingResult::NotSettled);
    let before = RecordMeeting { on: Some(day("2026-09-02")), ..meeting.clone() };
    let story = story.does(Command::RecordMeeting(before)).refused(too_early);
    // What is on record from before the rule was kept opens nothing either.
    let mut old = story.clone().does(Command::RecordMeeting(meeting)).ok().events;
    let Some(Event::MeetingHeld(held)) = old.last_mut() else { panic!("no meeting") };
    held.on = day("2026-09-02");
    let matter = replay(&old).expect("a matter");
    let gates = gateways(Some(&matter), &story.next_target(), &story.context());
    assert!(matches!(gates.as_slice(), [gate] if !gate.met && gate.refuses));
}

#[test]
fn slo_05_settled_at_the_meeting_it_closes_at_stage_3() {
    let story = answered_at("slough", 3);
    let settled = story.settled();
    let posts = story.world.procedure.gates[2].posts.clone();
    let story = story.meets(MeetingPurpose::BeforeStage { stage: 4 }, &posts, settled).ok();
    let closing = story.matter().closing.as_ref().expect("a closing");
    assert_eq!((closing.how, closing.stage), (Ending::Resolved, Some(3)));
    assert_eq!(closing.rationale, "Everybody said what they can do and by when.");
    story.is_sound();
}

#[test]
fn slo_05_an_iro_goes_on_without_it_outside_the_procedure_and_a_cp_chair_does_not() {
    let refused = |story: Story| {
        let target =
            Target { outside_procedure: Some("The child is moved tomorrow.".into()), ..story.next_target() };
        story.reviews(shared::escalation::Review::NotResolved { target, revised: Vec::new() })
    };
    let story = refused(answered_at("slough", 3)).ok();
    let sent = &story.matter().current().expect("stage 4").sent;
    assert_eq!(sent.outside_procedure.as_deref(), Some("The child is moved tomorrow."));
    assert!(matches!(sent.without.as_slice(), [Unmet { kind: GateKind::Meeting, .. }]));
    let cp = all_answer(Story::of("slough").about_protection().raises_at(3).ok()).chair();
    refused(cp).refused(|broken| matches!(broken, Broken::GateUnmet { may_override: false, .. }));
}

#[test]
fn slo_06_unresolved_at_stage_4_a_meeting_sets_the_next_steps_and_they_are_tracked() {
    let story = answered_at("slough", 4).takes_last_step().ok();
    assert_eq!(next_act(story.matter(), &story.context()), Some(CommandKind::RecordMeeting));
    let missing = |broken: &Broken| matches!(broken, Broken::LastStepMissing { lacks } if lacks.is_empty());
    let story = story.closes(Ending::NotResolved).refused(missing);
    let posts = story.world.procedure.last_step.posts.clone();
    let none = story.clone().meets(MeetingPurpose::LastStep, &posts, MeetingResult::NotSettled);
    none.refused(|broken| *broken == Broken::NextStepsMissing);
    // Whoever of them puts it on the record: it is the chair who is to act on it.
    let story = story.holder("reviewing_service_manager").meets_at_the_last().ok();
    let standing = story.matter().standing();
    assert_eq!((standing.waiting, standing.due), (Waiting::Actions, Some(day("2026-09-15"))));
    assert!(!standing.for_chair_on(day("2026-09-15")) && standing.for_chair_on(day("2026-09-16")));
    let story = story.on("2026-09-10").chair().completes(2).ok();
    assert_eq!(story.matter().standing().waiting, Waiting::ChairLastStep);
    assert_eq!(next_act(story.matter(), &story.context()), Some(CommandKind::Close));
    story.closes(Ending::NotResolved).ok().stands(Phase::Closed).is_sound();
}

#[test]
fn slo_06_the_last_meeting_is_of_everybody_it_names_and_after_the_last_answer_was_found_wanting() {
    let story = answered_at("slough", 4).on("2026-09-04").takes_last_step().ok();
    let posts = story.world.procedure.last_step.posts.clone();
    let actions = story.next_step();
    let meeting = story.meeting(MeetingPurpose::LastStep, &posts, actions.clone());
    let before = RecordMeeting { on: Some(day("2026-09-03")), ..meeting };
    let story = story
        .does(Command::RecordMeeting(before))
        .refused(|broken| *broken == Broken::NothingToMeetAbout { since: day("2026-09-04") });
    let story = story.meets(MeetingPurpose::LastStep, &posts[1..], actions).ok();
    let held = story.matter().meetings.last().expect("a meeting");
    assert_eq!(held.absent, ["Assistant Director Operations"]);
    assert_eq!(meeting_due(story.matter(), &story.context()), Some(MeetingPurpose::LastStep));
    let story = story.closes(Ending::NotResolved).refused(
        |broken| matches!(broken, Broken::LastStepMissing { lacks } if *lacks == ["Assistant Director Operations"]),
    );
    story.meets_at_the_last().ok().closes(Ending::NotResolved).ok().stands(Phase::Closed).is_sound();
}

#[test]
fn slo_06_a_post_that_nobody_answers_for_is_not_waited_for() {
    let story = answered_at("slough", 4).takes_last_step().ok();
    let vacant = "assistant_director_quality";
    let posts: Vec<PostId> = story.world.procedure.last_step.posts.clone();
    let posts: Vec<PostId> = posts.into_iter().filter(|post| post.as_str() != vacant).collect();
    let actions = story.next_step();
    let story =
        story.given(|world| world.vacate(vacant)).meets(MeetingPurpose::LastStep, &posts, actions).ok();
    let held = story.matter().meetings.last().expect("a meeting");
    assert!(held.purpose == MeetingPurpose::LastStep && held.absent.is_empty());
    story.closes(Ending::NotResolved).ok().stands(Phase::Closed);
}

#[test]
fn slo_13_silence_asks_the_chair_to_contact_the_addressee_and_then_to_meet() {
    for (stage, asked) in [
        (1, CommandKind::PassOn),
        (2, CommandKind::PassOn),
        (3, CommandKind::RecordMeeting),
        (4, CommandKind::RecordMeeting),
    ] {
        let mut story = Story::of("slough").on("2026-09-01").raises_at(1).ok();
        while story.matter().phase.stage() != Some(stage) {
            story = all_answer(story).chair().finds_not_resolved().ok();
        }
        let story = story.on("2026-09-09").job().records_silence().ok().chair();
        assert_eq!(next_act(story.matter(), &story.context()), Some(asked), "at stage {stage}");
        let why = wording::why_next(asked, story.matter(), &story.context()).expect("a reason");
        assert!(why.starts_with("Nobody answered by"), "{why}");
        if stage <= 2 {
            assert!(why.contains("Contact the"), "{why}");
            // The talk is asked for; without an answer to talk about it stops nothing.
            story.passes_on(stage + 1, |_| {}).ok().stands(Phase::AwaitingAnswer { stage: stage + 1 });
        } else if stage == 3 {
            let story = story.passes_on(4, |_| {}).refused(unmet(GateKind::Meeting));
            story.meets_before(4).ok().passes_on(4, |_| {}).ok().stands(Phase::AwaitingAnswer { stage: 4 });
        } else {
            story.meets_at_the_last().ok().stands(Phase::LastStep { stage: 4 });
        }
    }
}

#[test]
fn haf_07_above_the_team_manager_a_meeting_without_the_reviewing_manager_or_too_late_is_flagged() {
    let story = Story::of("hammersmith-and-fulham").on("2026-09-01");
    let meets = |story: Story, post: &str| {
        let story = story.meets(MeetingPurpose::Other, &[post.into()], MeetingResult::NotSettled).ok();
        let held = story.matter().meetings.last().expect("a meeting").clone();
        (held.absent, held.late)
    };
    let below = story.clone().raises_at(1).ok();
    assert_eq!(meets(below, "team_manager"), (vec![], false));
    let above = story.raises_at(2).ok();
    let title = "Safeguarding, Review and Quality Assurance Manager".to_owned();
    assert_eq!(meets(above.clone(), "head_of_service"), (vec![title], false));
    assert_eq!(meets(above.clone(), "reviewing_manager"), (vec![], false));
    assert_eq!(meets(above.on("2026-09-30"), "reviewing_manager"), (vec![], true));
}

#[test]
fn a_talk_or_meeting_before_a_stage_is_the_chairs_to_record_and_the_events_say_it_whole() {
    let story = answered_at("slough", 3);
    let outsider = story.world.cast.social_worker;
    let not_theirs = story.clone().person(outsider).meets_before(4);
    not_theirs.refused(|broken| matches!(broken, Broken::NotYours { .. }));
    let story = story.holder("head_of_qa").meets_before(4).ok();
    // At the table in their own right: no chair was stood in for.
    assert!(!story.events.iter().any(|event| matches!(event, Event::ChairStoodIn { .. })));
}
