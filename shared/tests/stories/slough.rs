//! Slough.

use shared::escalation::{Broken, CommandKind, Ending, Event, Phase, Waiting};
use shared::organisation::HoldingKind;
use shared::testing::{Story, day};

#[test]
fn raised_answered_not_resolved_answered_above_and_resolved() {
    let story = Story::of("slough")
        .on("2026-08-28")
        .raises_at(1)
        .ok()
        .awaits(1, "2026-09-07")
        .on("2026-09-03")
        .holder("assistant_team_manager")
        .answers()
        .ok()
        .stands(Phase::Answered { stage: 1 })
        .on("2026-09-04")
        .chair()
        .records_discussion()
        .ok()
        .finds_not_resolved()
        .ok()
        .awaits(2, "2026-09-11")
        .on("2026-09-10")
        .holder("team_manager")
        .answers()
        .ok()
        .on("2026-09-11")
        .chair()
        .finds_resolved()
        .ok()
        .stands(Phase::Closed)
        .is_sound();
    let closing = story.matter().closing.as_ref().expect("a closing");
    assert_eq!((closing.how, closing.stage, closing.days_taken), (Ending::Resolved, Some(2), 9));
    assert_eq!(story.events.len(), 7, "{:#?}", story.events);
}

#[test]
fn begun_informally_and_made_formal_when_the_talk_leads_nowhere() {
    let story = Story::of("slough")
        .on("2026-09-01")
        .raises_concern("2026-09-08")
        .ok()
        .on("2026-09-04")
        .records_discussion()
        .ok()
        .on("2026-09-09")
        .raises_at(1)
        .ok()
        .awaits(1, "2026-09-16")
        .holder("assistant_team_manager")
        .answers()
        .ok()
        .chair()
        .agrees()
        .ok()
        .stands(Phase::ActionsOutstanding { stage: 1 });
    let social_worker = story.world.cast.social_worker;
    let story = story.on("2026-09-30").person(social_worker).completes(1).ok().chair();
    assert_eq!(story.matter().standing().waiting, Waiting::ChairReview);
    let story = story.finds_resolved().ok().is_sound();
    // Counted from the formal start, not from the concern.
    assert_eq!(story.matter().closing.as_ref().map(|closing| closing.days_taken), Some(15));
}

#[test]
fn slo_07_a_serious_matter_starts_at_stage_3_with_the_reviewing_managers_part_on_record() {
    let story = Story::of("slough").on("2026-09-01").raises_at(3).ok().awaits(3, "2026-09-08").is_sound();
    let sent = &story.matter().stages[0].sent;
    assert_eq!(sent.consultations[0].post.as_str(), "reviewing_service_manager");
    assert_eq!(sent.consultations[0].on, Some(day("2026-09-01")));
    assert!(!sent.reason.is_empty());
}

#[test]
fn the_manager_reviews_for_a_chair_who_is_away() {
    let story = Story::of("slough").raises_at(1).ok().holder("assistant_team_manager").answers().ok();
    let manager = story.chair().clears_the_way_to(2).holder("reviewing_service_manager");
    let manager = manager.finds_not_resolved().refused(|broken| *broken == Broken::StandInReasonMissing);
    let story = manager.for_the_chair("The chair is on sick leave.").finds_not_resolved().ok().is_sound();
    let made = &story.events[3..];
    assert!(matches!(made, [Event::ChairStoodIn { .. }, Event::FoundNotResolved { .. }, Event::PassedOn(_)]));
}

#[test]
fn an_addressee_leaves_and_the_next_stage_goes_to_whoever_holds_the_post_now() {
    let story = Story::of("slough").raises_at(1).ok().holder("assistant_team_manager").answers().ok().chair();
    // The page was opened before the Team Manager left.
    let opened = story.next_target();
    let story = story.given(|world| {
        world.vacate("team_manager");
        world.appoint(world.cast.outsider, "team_manager", HoldingKind::Acting);
    });
    let review = |target| shared::escalation::Review::NotResolved { target, revised: Vec::new() };
    let changed = |broken: &Broken| matches!(broken, Broken::AddresseeChanged { .. });
    let story = story.reviews(review(opened)).refused(changed).stands(Phase::Answered { stage: 1 });
    let story = story.finds_not_resolved().ok();
    let outsider = story.world.cast.outsider;
    story.person(outsider).answers().ok().stands(Phase::Answered { stage: 2 }).is_sound();
}

#[test]
fn nobody_outside_the_matter_does_anything_to_it() {
    let story = Story::of("slough").raises_at(1).ok();
    let cast = story.world.cast;
    for who in [cast.cp_chair, cast.advocate, cast.qa, cast.administrator, cast.outsider] {
        let story = story.clone().person(who);
        for attempt in
            [story.clone().answers(), story.clone().records_discussion(), story.closes(Ending::Withdrawn)]
        {
            let not_yours = |broken: &Broken| matches!(broken, Broken::NotYours { .. });
            attempt.refused(not_yours).stands(Phase::AwaitingAnswer { stage: 1 });
        }
    }
    let manager = story.holder("head_of_service").answers();
    manager.refused(|broken| *broken == Broken::NotYours { act: CommandKind::Respond });
}
