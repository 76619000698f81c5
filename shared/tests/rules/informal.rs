//! The informal step.

use crate::everywhere;
use shared::escalation::{Broken, Command, Ending, Phase, Shown};
use shared::ids::PostId;
use shared::procedure::Manner;
use shared::testing::{Attempt, Story, concern, day};
use shared::wording::{court_record, file_form};

/// A concern taken to the holder of one post only.
fn concern_with(story: Story, post: &str) -> Attempt {
    let mut command = concern(&story.context(), story.today + chrono::Days::new(2));
    let person = match post {
        "social_worker" => story.world.cast.social_worker,
        post => story.world.holder_of(post),
    };
    if let Command::RaiseConcern(raise) = &mut command {
        raise.with = vec![Shown { post: post.into(), person }];
    }
    story.does(command)
}

#[test]
fn all_01_a_concern_starts_with_the_posts_and_in_the_manner_the_procedure_names() {
    for story in everywhere() {
        let informal = story.world.procedure.informal.clone();
        let step =
            story.raises_concern("2026-09-08").ok().matter().informal.clone().expect("an informal step");
        let posts: Vec<&PostId> = step.with.iter().map(|addressee| &addressee.post).collect();
        assert_eq!(posts, informal.with.iter().collect::<Vec<_>>());
        assert_eq!(Some(&step.manner), informal.manners.first());
    }
}

#[test]
fn all_01_a_concern_goes_to_no_post_that_the_procedure_does_not_name_for_it() {
    for story in everywhere() {
        let last = story.world.procedure.stages.last().expect("a ladder").addressees[0].clone();
        concern_with(story, last.as_str())
            .refused(|broken| *broken == Broken::PostNotInformal { post: last.clone() });
    }
}

#[test]
fn all_01_the_preferred_manner_is_in_person_in_one_and_the_form_in_another() {
    let manner = |authority| Story::of(authority).raises_concern("2026-09-08").ok().matter().informal.clone();
    assert_eq!(manner("lambeth").expect("a step").manner, Manner::InPerson);
    assert_eq!(manner("kent").expect("a step").manner, Manner::Form);
}

#[test]
fn all_01_the_record_keeps_who_when_how_what_was_agreed_and_the_timeframe() {
    let story = Story::of("slough").on("2026-09-01").raises_concern("2026-09-08").ok();
    let story = story.on("2026-09-03").records_discussion().ok();
    let step = story.matter().informal.as_ref().expect("an informal step");
    assert_eq!((step.clock.day_zero, step.clock.due), (day("2026-09-01"), day("2026-09-08")));
    assert_eq!(step.agreed, "The clinic is called this week.");
    let talk = &step.discussions[0];
    assert_eq!((talk.on, talk.manner, talk.stage), (day("2026-09-03"), Manner::Telephone, None));
    assert_eq!((talk.with.as_str(), talk.agreed.as_str()), ("The school nurse", "The letter is sent today."));
}

#[test]
fn all_01_the_timeframe_is_a_working_day_still_to_come() {
    let story = Story::of("slough").on("2026-09-01");
    let friday = Broken::NotWorkingDay { nearest: day("2026-09-04") };
    story.clone().raises_concern("2026-09-05").refused(|broken| *broken == friday);
    story.clone().raises_concern("2026-08-31").refused(|broken| matches!(broken, Broken::DateInPast { .. }));
    story
        .clone()
        .raises_concern("2041-01-02")
        .refused(|broken| matches!(broken, Broken::DateOutsideCalendar { .. }));
    // On a Saturday the working day before has gone: the next one is named.
    let monday = Broken::NotWorkingDay { nearest: day("2026-09-07") };
    story.on("2026-09-05").raises_concern("2026-09-06").refused(|broken| *broken == monday);
}

fn settled(outcome: &str, rationale: &str) -> Command {
    Command::ResolveInformally { outcome: outcome.into(), rationale: rationale.into() }
}

#[test]
fn all_02_a_concern_ends_resolved_with_the_outcome() {
    for story in everywhere() {
        let story = story.on("2026-09-01").raises_concern("2026-09-08").ok();
        let story = story.does(settled(" ", "The letter is here.")).refused(|b| *b == Broken::Missing);
        let story = story.does(settled("Robin has an appointment.", "")).refused(|b| *b == Broken::Missing);
        let settled = settled("Robin has an appointment.", "The letter is here.");
        let story = story.on("2026-09-04").does(settled).ok().stands(Phase::Closed);
        let closing = story.matter().closing.clone().expect("a closing");
        assert_eq!((closing.how, closing.stage, closing.days_taken), (Ending::Resolved, None, 3));
        assert_eq!(closing.outcome, "Robin has an appointment.");
        assert_eq!(closing.rationale, "The letter is here.");
    }
}

#[test]
fn all_02_a_concern_becomes_a_formal_escalation_that_keeps_its_history() {
    for story in everywhere() {
        let story = story.on("2026-09-01").raises_concern("2026-09-08").ok().records_discussion().ok();
        let (informal, reference) = (story.matter().informal.clone(), story.matter().reference.clone());
        let story = story.on("2026-09-09").raises_at(1).ok().stands(Phase::AwaitingAnswer { stage: 1 });
        assert_eq!((&story.matter().informal, &story.matter().reference), (&informal, &reference));
        // The total begins with the formal part.
        let first = story.matter().stages[0].sent.clock.as_ref().expect("a time");
        assert_eq!(first.day_zero, day("2026-09-09"));
        assert!(story.matter().total.as_ref().is_none_or(|total| total.day_zero == first.day_zero));
    }
}

#[test]
fn tor_02_an_informal_time_of_more_than_15_working_days_is_refused() {
    let story = Story::of("torbay").on("2026-09-01");
    let latest = day("2026-09-22");
    story
        .clone()
        .raises_concern("2026-09-23")
        .refused(|broken| *broken == Broken::InformalTooLong { latest });
    story.raises_concern("2026-09-22").ok();
    // Elsewhere nothing sets a limit.
    Story::of("slough").on("2026-09-01").raises_concern("2026-12-01").ok();
}

#[test]
fn haf_01_the_worker_the_principal_or_the_workers_managers_agree_a_time_that_is_recorded() {
    let story = Story::of("hammersmith-and-fulham");
    for post in ["social_worker", "principal_social_worker", "team_manager", "head_of_service"] {
        let raised = concern_with(story.clone(), post).ok();
        let step = raised.matter().informal.clone().expect("an informal step");
        assert_eq!((step.with[0].post.as_str(), step.clock.due), (post, day("2026-09-03")));
    }
    concern_with(story, "director").refused(|broken| matches!(broken, Broken::PostNotInformal { .. }));
}

#[test]
fn slo_01_the_social_worker_or_the_assistant_team_manager_is_spoken_to() {
    let story = Story::of("slough");
    concern_with(story.clone(), "social_worker").ok();
    concern_with(story.clone(), "assistant_team_manager").ok();
    concern_with(story.clone(), "team_manager")
        .refused(|broken| matches!(broken, Broken::PostNotInformal { .. }));
    assert_eq!(story.world.procedure.words.concern, "informal challenge");
}

#[test]
fn a_concern_is_taken_to_each_person_once() {
    let story = Story::of("slough").given(|world| world.child.social_worker = None);
    // Nobody is allocated: the Assistant Team Manager answers for both posts.
    let step = story.raises_concern("2026-09-08").ok().matter().informal.clone().expect("an informal step");
    assert_eq!(step.with.len(), 1);
}

#[test]
fn all_01_the_day_of_the_first_talk_is_kept_and_lies_behind() {
    let talked = |on: &str| {
        let story = Story::of("lambeth").on("2026-09-01");
        let mut command = concern(&story.context(), day("2026-09-08"));
        if let Command::RaiseConcern(raise) = &mut command {
            raise.talked_on = Some(day(on));
        }
        story.does(command)
    };
    let story = talked("2026-08-28").ok();
    assert_eq!(story.matter().informal.as_ref().and_then(|step| step.talked_on), Some(day("2026-08-28")));
    for document in [court_record, file_form] {
        let text = crate::child_file::on_paper(&story, document).plain_text();
        assert!(text.contains("Talked on: Fri 28 Aug 2026"), "{text}");
    }
    let ahead = talked("2026-09-02");
    assert_eq!(ahead.fields(), ["talked_on"]);
    ahead.refused(|broken| *broken == Broken::DateInFuture { today: day("2026-09-01") });
}
