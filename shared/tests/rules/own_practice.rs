//! Nobody decides on an escalation about their own practice: no one both judges and answers.

use shared::escalation::{Broken, CommandKind, Ending, Phase};
use shared::organisation::HoldingKind;
use shared::people::PlanKind;
use shared::testing::Story;

#[test]
fn all_18_a_matter_is_not_sent_to_its_own_chair() {
    let story = Story::of("slough").given(|world| {
        world.vacate("assistant_team_manager");
        world.appoint(world.cast.iro, "assistant_team_manager", HoldingKind::Holder);
    });
    let to_chair = |broken: &Broken| matches!(broken, Broken::AddresseeIsChair { .. });
    story.clone().raises_at(1).refused(to_chair);
    story.clone().raises_concern("2026-09-08").refused(to_chair);
    // The chair of the other plan is another person.
    story.about_protection().raises_at(1).ok();
}

#[test]
fn all_18_one_stage_further_is_open_where_the_next_would_be_the_chairs_own() {
    let story = Story::of("torbay").about_protection().given(|world| {
        world.vacate("head_of_service");
        world.appoint(world.cast.cp_chair, "head_of_service", HoldingKind::Holder);
    });
    let story = story.raises_at(1).ok().holder_of_stage(1).answers().ok().chair().finds_not_resolved().ok();
    let story = story.holder("service_manager").answers().ok().chair().discusses_until("2026-09-04").ok();
    story.clone().passes_on_to(3).refused(|broken| matches!(broken, Broken::AddresseeIsChair { .. }));
    story.passes_on_to(4).ok().stands(Phase::AwaitingAnswer { stage: 4 });
}

#[test]
fn all_18_the_chair_does_not_answer_though_they_hold_the_post() {
    let story = Story::of("slough").raises_at(1).ok();
    let iro = story.world.cast.iro;
    // They deputise for the addressee since it was sent.
    let story = story.given(|world| world.appoint(iro, "assistant_team_manager", HoldingKind::Deputy));
    let story = story.chair().answers().refused(|broken| *broken == Broken::OwnPractice);
    // What another answers they judge: a deputy who has not answered is not challenged.
    story.holder_of_stage(1).answers().ok().chair().finds_resolved().ok();
}

#[test]
fn all_18_an_addressee_who_has_become_the_chair_judges_nothing_of_it() {
    let story = Story::of("slough").raises_at(1).ok().holder_of_stage(1).answers().ok();
    let story = story.given(|world| {
        let addressee = world.holder_of("assistant_team_manager");
        for chairing in
            world.child.chairs.iter_mut().filter(|chairing| chairing.plan == PlanKind::LookedAfter)
        {
            chairing.person = addressee;
        }
    });
    let own = |broken: &Broken| *broken == Broken::OwnPractice;
    story.clone().chair().finds_resolved().refused(own);
    story.clone().chair().finds_not_resolved().refused(own);
    story.clone().chair().closes(Ending::Resolved).refused(own);
    story.clone().chair().withdraws().refused(own);
    // Their manager, who has no part in it, does.
    let manager = story.holder("reviewing_service_manager");
    manager.for_the_chair("The chair was the addressee.").finds_not_resolved().refused(own_line);
}

/// The new chair works in the service, outside the reviewing manager's line.
fn own_line(broken: &Broken) -> bool {
    matches!(broken, Broken::NotYours { act: CommandKind::Review })
}

#[test]
fn all_18_a_manager_who_acts_for_the_chair_does_not_send_it_to_themselves() {
    let story = Story::of("slough").given(|world| {
        world.vacate("assistant_team_manager");
        let manager = world.holder_of("reviewing_service_manager");
        world.appoint(manager, "assistant_team_manager", HoldingKind::Holder);
    });
    let standing_in =
        story.clone().holder("reviewing_service_manager").for_the_chair("The chair is on leave.");
    standing_in.raises_at(1).refused(|broken| *broken == Broken::OwnPractice);
    // Sent by the chair, it is answered by them and judged by the chair alone.
    let story = story.chair().raises_at(1).ok().holder_of_stage(1).answers().ok();
    let judging = story.clone().for_the_chair("The chair is on leave.").finds_resolved();
    judging.refused(|broken| *broken == Broken::OwnPractice);
    story.chair().finds_resolved().ok();
}

#[test]
fn all_18_silence_does_not_send_a_matter_to_its_own_chair() {
    let story = Story::of("torbay").given(|world| {
        world.vacate("head_of_service");
        world.appoint(world.cast.iro, "head_of_service", HoldingKind::Holder);
    });
    let story = story.on("2026-09-01").raises_at(1).ok().job().on("2026-09-09").records_silence().ok();
    let story = story.awaits(2, "2026-09-15").on("2026-09-16").records_silence().ok();
    // The chair is asked instead.
    story.stands(Phase::Lapsed { stage: 2 });
}
