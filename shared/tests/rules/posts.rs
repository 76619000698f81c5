//! Who answers for a post: holder, else acting, else deputy, else the post above; and a post that changes hands.

use shared::access::Relation;
use shared::escalation::{Broken, Phase};
use shared::organisation::{Gap, HoldingKind, How};
use shared::testing::{Story, World};

fn sent_to(story: &Story) -> (String, How) {
    let addressee = &story.matter().current().expect("a stage").sent.addressees[0];
    (addressee.post.to_string(), addressee.how.clone())
}

#[test]
fn a_post_that_nobody_holds_is_answered_for_by_the_next_above_saying_why() {
    let story = Story::of("slough").given(|world| world.vacate("assistant_team_manager")).raises_at(1).ok();
    let (post, how) = sent_to(&story);
    let above =
        How::Above { post: "team_manager".into(), title: "Team Manager".into(), because: Gap::Vacant };
    assert_eq!((post.as_str(), how), ("assistant_team_manager", above));
    story.holder("team_manager").answers().ok().stands(Phase::Answered { stage: 1 });
}

#[test]
fn a_child_without_a_social_worker_is_answered_for_by_the_post_above() {
    let story = Story::of("kent").given(|world| world.child.social_worker = None).raises_at(1).ok();
    let because = Gap::NotAllocated;
    let above = How::Above { post: "team_manager".into(), title: "Team Manager".into(), because };
    assert_eq!(sent_to(&story), ("social_worker".into(), above));
}

#[test]
fn acting_comes_before_deputy_and_a_holder_before_both() {
    let with = |kinds: &'static [HoldingKind]| {
        let fill = move |world: &mut World| {
            world.vacate("assistant_team_manager");
            let people = [world.cast.outsider, world.cast.qa];
            for (person, kind) in people.into_iter().zip(kinds) {
                world.appoint(person, "assistant_team_manager", *kind);
            }
        };
        sent_to(&Story::of("slough").given(fill).raises_at(1).ok()).1
    };
    assert_eq!(with(&[HoldingKind::Deputy]), How::Deputy);
    assert_eq!(with(&[HoldingKind::Deputy, HoldingKind::Acting]), How::Acting);
    assert_eq!(with(&[HoldingKind::Acting, HoldingKind::Holder]), How::Holder);
}

#[test]
fn a_ladder_that_nobody_holds_is_no_way_to_send_a_matter() {
    let story = Story::of("slough").given(|world| {
        for post in
            ["assistant_team_manager", "team_manager", "head_of_service", "assistant_director_operations"]
        {
            world.vacate(post);
        }
    });
    story.raises_at(1).refused(|broken| matches!(broken, Broken::NobodyHolds { .. }));
}

#[test]
fn a_post_that_has_changed_hands_since_it_was_shown_is_never_sent_to_silently() {
    let story = Story::of("slough");
    let shown = shared::testing::raise(&story.context(), 1, shared::testing::day("2026-09-29"));
    let story = story.given(|world| {
        world.vacate("assistant_team_manager");
        world.appoint(world.cast.outsider, "assistant_team_manager", HoldingKind::Holder);
    });
    story
        .does(shown)
        .refused(|broken| matches!(broken, Broken::AddresseeChanged { now, .. } if now == "Odette Marsh"));
    let unseen = Story::of("slough").raises(1, |target| target.shown.clear());
    unseen.refused(|broken| matches!(broken, Broken::AddresseeNotShown { .. }));
}

#[test]
fn one_person_in_two_posts_of_a_stage_is_one_addressee() {
    let story = Story::of("kent").given(|world| {
        world.vacate("social_work_lead");
        let director = world.holder_of("director");
        world.appoint(director, "social_work_lead", HoldingKind::Holder);
    });
    let story = story.raises_at(5).ok();
    assert_eq!(story.matter().stages[0].sent.addressees.len(), 1);
    story.holder("director").answers().ok().stands(Phase::Answered { stage: 5 });
}

#[test]
fn the_post_a_person_holds_stands_before_one_they_answer_for() {
    // No social worker: the Team Manager answers for both posts of stage 1, and does so as Team Manager.
    let story = Story::of("torbay").given(|world| world.child.social_worker = None).raises_at(1).ok();
    assert_eq!(sent_to(&story), ("team_manager".into(), How::Holder));
}

#[test]
fn one_stage_further_is_open_where_the_next_would_go_to_whoever_was_asked_already() {
    let story = Story::of("torbay").given(|world| {
        world.vacate("head_of_service");
        let service_manager = world.holder_of("service_manager");
        world.appoint(service_manager, "head_of_service", HoldingKind::Holder);
    });
    let story = story.raises_at(1).ok().holder_of_stage(1).answers().ok().chair();
    // Not before: stage 2 has somebody new.
    let story = story.discusses_until("2026-09-04").ok();
    let jump = story.clone().passes_on_to(3);
    jump.refused(|broken| matches!(broken, Broken::StartNotListed { stage: 3, .. }));
    let story = story.passes_on_to(2).ok().holder("service_manager").answers().ok().chair();
    let story = story.discusses_until("2026-09-04").ok();
    story
        .clone()
        .passes_on(4, |target| target.reason.clear())
        .refused(|b| *b == Broken::ReasonMissing { stage: 4 });
    story.clone().passes_on_to(5).refused(|broken| matches!(broken, Broken::StartNotListed { stage: 5, .. }));
    story.passes_on_to(4).ok().stands(Phase::AwaitingAnswer { stage: 4 });
}

#[test]
fn a_new_holder_takes_over_an_open_stage() {
    let story = Story::of("slough").raises_at(1).ok().given(|world| {
        world.vacate("assistant_team_manager");
        world.appoint(world.cast.outsider, "assistant_team_manager", HoldingKind::Holder);
    });
    let who = story.world.cast.outsider;
    assert!(story.clone().person(who).context().actor.relations.contains(&Relation::Addressee));
    story.person(who).answers().ok().stands(Phase::Answered { stage: 1 });
}
