//! No response in time.

use crate::everywhere;
use shared::escalation::{Broken, CommandKind, PassedBy, Phase, Waiting};
use shared::procedure::Silence;
use shared::testing::{Story, day};

#[test]
fn all_08_silence_is_recorded_shown_to_the_chair_and_leads_on_as_the_procedure_says() {
    for story in everywhere() {
        let silence = story.world.procedure.stage(1).expect("a first stage").silence.clone();
        let story = story.on("2026-09-01").raises_at(1).ok();
        let due = story.matter().standing().due.expect("a due date");
        let story = story.job().on(&due.succ_opt().expect("a next day").to_string()).records_silence().ok();
        let silent = story.matter().step(1).expect("stage 1").no_response.clone().expect("recorded");
        assert_eq!((silent.stage, silent.due, silent.on), (1, due, story.today));
        assert_eq!(silent.silent, story.matter().step(1).expect("stage 1").sent.addressees);
        match silence {
            Silence::PassOn => assert_eq!(story.matter().phase, Phase::AwaitingAnswer { stage: 2 }),
            Silence::Agreed => assert_eq!(story.matter().phase, Phase::ActionsOutstanding { stage: 1 }),
            Silence::Ask { .. } => {
                assert_eq!(story.matter().standing().waiting, Waiting::ChairLapse);
                let story = story.chair().passes_on_to(2).ok();
                assert_eq!(story.matter().phase, Phase::AwaitingAnswer { stage: 2 });
            }
        }
    }
}

#[test]
fn all_08_a_stage_is_silent_only_when_its_last_day_is_over() {
    let story = Story::of("slough").on("2026-09-01").raises_at(1).ok().job();
    let not_yet = Broken::NotYetLapsed { due: day("2026-09-08") };
    story.clone().on("2026-09-08").records_silence().refused(|broken| *broken == not_yet);
    story.on("2026-09-09").records_silence().ok().stands(Phase::Lapsed { stage: 1 });
}

#[test]
fn all_08_a_stage_that_is_answered_or_not_reached_is_not_silent() {
    let story = Story::of("slough").on("2026-09-01").raises_at(1).ok();
    let elsewhere =
        story.clone().job().on("2026-12-01").does(shared::escalation::Command::RecordNoResponse { stage: 2 });
    elsewhere.refused(|broken| *broken == Broken::StageNotReached { stage: 2 });
    let answered = story.holder_of_stage(1).answers().ok().job().on("2026-12-01").records_silence();
    answered.refused(|broken| matches!(broken, Broken::NotNow { act: CommandKind::RecordNoResponse, .. }));
}

#[test]
fn all_08_a_lapsed_stage_is_still_answered() {
    let story =
        Story::of("slough").on("2026-09-01").raises_at(1).ok().job().on("2026-09-09").records_silence().ok();
    story.holder_of_stage(1).answers().ok().stands(Phase::Answered { stage: 1 });
}

/// Torbay on a Tuesday: stage 1 is due on the Tuesday after.
fn torbay() -> Story {
    Story::of("torbay").on("2026-09-01").raises_at(1).ok().awaits(1, "2026-09-08").job()
}

#[test]
fn tor_08_silence_passes_stages_1_to_4_on_by_itself_naming_the_reason() {
    let mut story = torbay();
    for (stage, due) in [(1, "2026-09-08"), (2, "2026-09-15"), (3, "2026-09-22"), (4, "2026-09-29")] {
        story = story.awaits(stage, due).on(due);
        story = story.records_silence().refused(|broken| matches!(broken, Broken::NotYetLapsed { .. }));
        let next = story.today.succ_opt().expect("a next day").to_string();
        story = story.on(&next).records_silence().ok();
        let step = story.matter().step(stage + 1).expect("passed on");
        assert_eq!(step.passed_by, Some(PassedBy::Itself));
        assert_eq!(
            step.sent.clock.as_ref().expect("a time").day_zero,
            day(due),
            "day 0 is the day that lapsed"
        );
        assert!(step.sent.reason.starts_with("No response"), "{}", step.sent.reason);
    }
    // At the last stage the chair is asked.
    story.awaits(5, "2026-10-07").on("2026-10-08").records_silence().ok().stands(Phase::Lapsed { stage: 5 });
}

#[test]
fn tor_08_noticed_after_days_of_downtime_the_next_stage_has_its_whole_time() {
    // By the end of the next working day: day 0 is the due date that lapsed.
    torbay().on("2026-09-09").records_silence().ok().awaits(2, "2026-09-15");
    // Later: day 0 is the day on which it is recorded.
    let story = torbay().on("2026-09-18").records_silence().ok().awaits(2, "2026-09-25");
    let silent = story.matter().step(1).expect("stage 1").no_response.as_ref().expect("recorded");
    assert_eq!((silent.due, silent.on), (day("2026-09-08"), day("2026-09-18")), "the gap stands on record");
    // One run passes on by one stage at most: stage 2 has stood in its tray for no time at all.
    story.records_silence().refused(|broken| *broken == Broken::NotYetLapsed { due: day("2026-09-25") });
}

#[test]
fn tor_08_a_weekend_between_is_no_downtime() {
    // Due on Friday 11 September; noticed on the Saturday, the Sunday or the Monday.
    let story = Story::of("torbay").on("2026-09-04").raises_at(1).ok().awaits(1, "2026-09-11").job();
    for noticed in ["2026-09-12", "2026-09-13", "2026-09-14"] {
        story.clone().on(noticed).records_silence().ok().awaits(2, "2026-09-18");
    }
    story.on("2026-09-15").records_silence().ok().awaits(2, "2026-09-22");
}

#[test]
fn tor_08_where_nobody_holds_the_next_post_the_chair_is_asked() {
    let story = torbay().given(|world| {
        for post in ["team_manager", "service_manager", "head_of_service", "assistant_director", "director"] {
            world.vacate(post);
        }
    });
    story.on("2026-09-09").records_silence().ok().stands(Phase::Lapsed { stage: 1 });
}

#[test]
fn all_08_everywhere_else_the_chair_is_asked_and_passes_it_on_with_that_reason() {
    for authority in ["lambeth", "kent", "hammersmith-and-fulham", "slough"] {
        let story = Story::of(authority).on("2026-09-01").raises_at(1).ok().job().on("2026-10-01");
        let story = story.records_silence().ok().stands(Phase::Lapsed { stage: 1 });
        let story = story.chair().passes_on(2, |target| target.reason = "No response.".into()).ok();
        assert_eq!(story.matter().step(2).map(|step| step.sent.reason.as_str()), Some("No response."));
    }
}
