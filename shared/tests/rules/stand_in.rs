//! A chair's manager acts for an absent chair; a chair who is no longer one does not act.

use shared::access::Relation;
use shared::child::Chairing;
use shared::escalation::{Broken, CommandKind, Event, Phase};
use shared::people::PlanKind;
use shared::testing::Story;

#[test]
fn a_chairs_manager_acts_for_an_absent_chair_with_the_reason() {
    let story = Story::of("slough").holder("reviewing_service_manager");
    story.clone().raises_at(1).refused(|broken| *broken == Broken::StandInReasonMissing);
    let story = story.for_the_chair("The chair is on leave.").raises_at(1).ok();
    let Some(Event::ChairStoodIn { chair, by, reason }) = story.events.first() else {
        panic!("{:?}", story.events)
    };
    assert_eq!((chair.id, by.id), (story.world.cast.iro, story.world.holder_of("reviewing_service_manager")));
    assert_eq!(reason, "The chair is on leave.");
    story.stands(Phase::AwaitingAnswer { stage: 1 });
}

#[test]
fn the_stand_in_names_the_chair_of_the_matters_plan() {
    let story = Story::of("slough").about_protection().holder("reviewing_service_manager");
    let story = story.for_the_chair("The chair is on leave.").raises_at(1).ok();
    assert!(
        matches!(story.events.first(), Some(Event::ChairStoodIn { chair, .. }) if chair.id == story.world.cast.cp_chair)
    );
}

#[test]
fn a_missing_reason_is_said_beside_everything_else() {
    let story = Story::of("slough").holder("reviewing_service_manager");
    let attempt = story.raises(2, |target| target.reason.clear());
    assert_eq!(attempt.fields(), ["standing_in", "target.reason"]);
}

#[test]
fn the_chair_acts_in_their_own_right() {
    let story = Story::of("slough").for_the_chair("No reason at all.").raises_at(1).ok();
    assert!(matches!(story.events.first(), Some(Event::FormallyRaised(_))));
}

#[test]
fn a_director_stands_above_every_unit_and_is_no_chairs_manager() {
    for post in ["assistant_director_operations", "team_manager"] {
        let story = Story::of("slough").raises_at(1).ok().holder(post);
        let relations = story.context().actor.relations;
        assert!(relations.contains(&Relation::LineManager), "{post}");
        assert!(!relations.contains(&Relation::ChairsManager), "{post}");
        let acting = story.for_the_chair("It suits us.").withdraws();
        acting.refused(|broken| *broken == Broken::NotYours { act: CommandKind::Withdraw });
    }
}

#[test]
fn a_new_chair_takes_over_and_the_former_one_no_longer_acts() {
    let story = Story::of("slough").raises_at(1).ok().holder_of_stage(1).answers().ok();
    let (former, new) = (story.world.cast.iro, story.world.cast.qa);
    let story = story.given(|world| {
        world.child.chairs = vec![Chairing { plan: PlanKind::LookedAfter, person: new }];
    });
    let story = story.person(former);
    assert!(story.context().actor.relations.is_empty());
    let story =
        story.finds_resolved().refused(|broken| *broken == Broken::NotYours { act: CommandKind::Review });
    let story = story.chair().finds_not_resolved().ok();
    assert_eq!(story.matter().circumstances.chair.id, former, "the record keeps who raised it");
}
