//! That a referral was considered is on record for every stage, whether it is left or the matter ends there.

use crate::all_answer;
use shared::escalation::{
    Broken, Close, Command, Considered, Ending, Further, InError, MarkRaisedInError, MeetingPurpose, Phase,
    PlanEnd, Review,
};
use shared::testing::Story;

#[test]
fn lam_24_leaving_each_stage_it_is_recorded_that_a_referral_was_considered() {
    for story in [Story::of("lambeth"), Story::of("lambeth").about_protection()] {
        let story = story.on("2026-09-01").raises_at(1).ok();
        let answered = all_answer(story).chair();
        let unsaid = |story: Story| {
            let mut target = story.next_target();
            target.considered = None;
            story.reviews(Review::NotResolved { target, revised: Vec::new() })
        };
        let refused = unsaid(answered.clone());
        assert_eq!(refused.fields(), ["target.considered.result"]);
        refused.refused(|broken| *broken == Broken::ReferralNotConsidered);
        let story = answered.clone().finds_not_resolved().ok();
        let considered = &story.matter().out.considered;
        assert_eq!((considered[0].stage, considered[0].result), (Some(1), Considered::NotNow));
        // At the next stage it is considered anew; said already, it is not asked again.
        let story = all_answer(story).chair();
        unsaid(story.clone()).refused(|broken| *broken == Broken::ReferralNotConsidered);
        let story = unsaid(story.considers_referral().ok()).ok();
        assert_eq!(story.matter().out.considered[1].stage, Some(2));
    }
    let elsewhere =
        all_answer(Story::of("slough").on("2026-09-01").raises_at(1).ok()).chair().finds_not_resolved().ok();
    assert!(elsewhere.matter().out.considered.is_empty());
}

#[test]
fn lam_24_a_stage_at_which_it_ends_says_so_too_however_it_ends() {
    for story in [Story::of("lambeth"), Story::of("lambeth").about_protection()] {
        let answered = all_answer(story.on("2026-09-01").raises_at(1).ok()).chair();
        for end in ends(&answered) {
            let attempt = answered.clone().does(end.clone());
            assert_eq!(attempt.fields(), ["considered.result"], "{end:?}");
            attempt.refused(|broken| *broken == Broken::ReferralNotConsidered);
            // Said already at that stage, it is not asked again.
            let story = answered.clone().considers_referral().ok().does(end).ok().stands(Phase::Closed);
            assert_eq!(story.matter().out.considered.len(), 1);
        }
        let settled = answered.settled();
        let meeting = |story: Story| story.meets(MeetingPurpose::Other, &["team_manager".into()], settled);
        for closed in [
            answered.clone().finds_resolved(),
            answered.clone().closes(Ending::Resolved),
            answered.clone().withdraws(),
            meeting(answered.clone()),
        ] {
            let story = closed.ok().stands(Phase::Closed).is_sound();
            let considered = &story.matter().out.considered;
            assert_eq!((considered[0].stage, considered[0].result), (Some(1), Considered::NotNow));
        }
    }
}

/// Every way in which an answered stage may end it, with nothing said of a referral.
fn ends(answered: &Story) -> Vec<Command> {
    let (outcome, rationale) = ("Robin was seen.".to_owned(), "It has been done.".to_owned());
    let (unfinished, further, considered) = (answered.unfinished(), Further::default(), None);
    let close = |how| {
        Command::Close(Close {
            how,
            outcome: outcome.clone(),
            rationale: rationale.clone(),
            unfinished: unfinished.clone(),
            further: further.clone(),
            considered: None,
        })
    };
    vec![
        close(Ending::Resolved),
        close(Ending::PlanEnded { because: PlanEnd::MovedAuthority }),
        close(Ending::Withdrawn),
        Command::Withdraw { reason: rationale.clone(), considered: None },
        Command::Review(Review::Resolved { outcome, rationale, unfinished, further, considered }),
    ]
}

#[test]
fn lam_24_nothing_is_asked_of_what_never_was_formal_or_should_not_have_been_raised() {
    let informal = Story::of("lambeth").on("2026-09-01").raises_concern("2026-09-04").ok();
    assert!(informal.considered_on(Ending::Withdrawn).is_none());
    let story = informal.withdraws().ok().stands(Phase::Closed);
    assert!(story.matter().out.considered.is_empty());
    let marked = MarkRaisedInError {
        error: InError::WrongChild,
        duplicate_of: None,
        reason: "It is about the brother.".to_owned(),
    };
    let story =
        Story::of("lambeth").on("2026-09-01").raises_at(1).ok().does(Command::MarkRaisedInError(marked)).ok();
    assert!(story.matter().out.considered.is_empty());
}
