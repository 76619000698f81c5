//! On what a matter may end, and what nobody does while it is open.

use crate::{all_answer, everywhere};
use shared::access::{Act, may};
use shared::escalation::{
    Answered, Broken, Changed, Close, Command, Ending, Event, Further, Obstacle, PassOn, Phase, Review,
    Target,
};
use shared::procedure::Manner;
use shared::testing::{Story, day};
use shared::wording;

fn closing(story: &Story, how: Ending, further: Further) -> Command {
    Command::Close(Close {
        how,
        outcome: "The family support worker will be there.".into(),
        rationale: "What was asked for is settled.".into(),
        unfinished: story.unfinished(),
        further,
        considered: story.considered_on(how),
    })
}

fn changed(what: Changed) -> Further {
    Further { changed: Some(what), ..Further::default() }
}

/// Answered at stage 1: nothing can be done, for want of staff.
fn without_staff(story: Story) -> Story {
    let cannot =
        |_| Answered::Cannot { because: "Two posts are vacant.".into(), obstacle: Some(Obstacle::Staffing) };
    let story = story.on("2026-09-01").raises_at(1).ok().holder_of_stage(1);
    story.answers_with(1, cannot).ok().chair()
}

#[test]
fn all_13_an_answer_of_resources_never_closes_a_matter_what_has_changed_for_the_child_does() {
    for story in everywhere() {
        let story = without_staff(story);
        assert!(story.matter().held_up());
        let story = story.finds_resolved().refused(|broken| *broken == Broken::NothingChanged);
        let bare = closing(&story, Ending::Resolved, Further::default());
        let story = story.does(bare).refused(|broken| *broken == Broken::NothingChanged);
        // The ladder goes on as ever.
        story.clone().finds_not_resolved().ok().stands(Phase::AwaitingAnswer { stage: 2 });
        let what = Changed::ForChild { what: "Robin was seen at the walk-in clinic.".into() };
        let close = closing(&story, Ending::Resolved, changed(what));
        story.does(close).ok().stands(Phase::Closed);
    }
    // What is done is not held up.
    let done = without_staff(Story::of("kent")).completes(1).ok();
    assert!(!done.matter().held_up());
    done.finds_resolved().ok().stands(Phase::Closed);
}

#[test]
fn all_13_in_kent_a_matter_may_also_close_on_an_agreed_wait_for_a_person() {
    let wait = Changed::AgreedWait { person: "The new social worker".into(), until: Some(day("2026-10-01")) };
    let story = without_staff(Story::of("kent"));
    let close = closing(&story, Ending::Resolved, changed(wait.clone()));
    story.does(close).ok().stands(Phase::Closed);
    let story = without_staff(Story::of("slough"));
    let close = closing(&story, Ending::Resolved, changed(wait));
    story.does(close).refused(|broken| *broken == Broken::NothingChanged);
}

#[test]
fn lam_11_whoever_is_alerted_reads_it_though_the_record_is_restricted() {
    let story = Story::of("lambeth").on("2026-09-01").given(|world| world.child.restricted = true);
    let story = story.raises_at(1).ok().on("2026-09-03");
    let reads = |story: &Story, post: &str| {
        let context = story.clone().person(story.world.holder_of(post)).context();
        may(&context.actor.relations, Act::Read, true)
    };
    assert!(!reads(&story, "executive_director"));
    let breach = Command::ReportBreach { on: Some(day("2026-09-02")), breach: "Robin was moved.".into() };
    let story = story.does(breach).ok();
    assert!(reads(&story, "executive_director"));
}

#[test]
fn lam_11_while_it_is_open_a_breach_is_put_on_it_and_alerts_the_director_of_childrens_services() {
    let story = Story::of("lambeth").on("2026-09-01").raises_at(1).ok();
    assert!(
        story.world.procedure.freeze.as_ref().is_some_and(|freeze| freeze.what.contains("move of placement"))
    );
    let breach = || Command::ReportBreach { on: Some(day("2026-09-02")), breach: "Robin was moved.".into() };
    let story = story.on("2026-09-03");
    for who in [story.world.cast.iro, story.world.cast.social_worker, story.world.holder_of("team_manager")] {
        let story = story.clone().person(who).does(breach()).ok();
        let breach = story.matter().breaches.last().expect("a breach").clone();
        let alerted: Vec<&str> = breach.alerted.iter().map(|post| post.post.as_str()).collect();
        assert_eq!((breach.on, breach.by.id, alerted), (day("2026-09-02"), who, vec!["executive_director"]));
        story.stands(Phase::AwaitingAnswer { stage: 1 }).is_sound();
    }
    let stranger = story.world.cast.advocate;
    story.clone().person(stranger).does(breach()).refused(|broken| matches!(broken, Broken::NotYours { .. }));
    let tomorrow = Command::ReportBreach { on: Some(day("2026-09-04")), breach: "Robin is moved.".into() };
    story.clone().does(tomorrow).refused(|broken| matches!(broken, Broken::DateInFuture { .. }));
    // Closed, or where the procedure says nothing of it, there is nothing to report.
    let closed = story.closes(Ending::Withdrawn).ok();
    closed.does(breach()).refused(|broken| matches!(broken, Broken::NotNow { .. }));
    let elsewhere = Story::of("kent").raises_at(1).ok().on("2026-09-03");
    elsewhere.does(breach()).refused(|broken| *broken == Broken::NotInProcedure);
}

#[test]
fn lam_12_closing_may_call_for_the_review_to_be_reconvened() {
    let reconvene = |why: &str| Further { reconvene: Some(why.into()), ..Further::default() };
    let answered = |authority| all_answer(Story::of(authority).on("2026-09-01").raises_at(1).ok()).chair();
    let story = answered("lambeth");
    let close = closing(&story, Ending::Resolved, reconvene(" "));
    let story = story.does(close).refused(|broken| *broken == Broken::Missing);
    let close = closing(&story, Ending::Resolved, reconvene("The placement in the plan has changed."));
    let story = story.does(close).ok().stands(Phase::Closed);
    let words = wording::event(
        story.events.last().expect("the close"),
        &story.world.procedure,
        &story.world.calendar,
    );
    let line = words.lines.iter().find(|line| line.label.contains("reconvened")).expect("said so");
    assert_eq!(line.text, "The placement in the plan has changed.");
    let story = answered("slough");
    let close = closing(&story, Ending::Resolved, reconvene("The plan has changed."));
    story.does(close).refused(|broken| *broken == Broken::NotInProcedure);
}

#[test]
fn ken_12_resolved_or_not_the_rationale_is_recorded_at_every_level() {
    let none = String::new;
    let mut story = Story::of("kent").on("2026-09-01").raises_at(1).ok();
    for stage in 1..=6 {
        story = all_answer(story).chair();
        let unfinished = story.unfinished();
        let (outcome, further) = ("Robin was seen.".to_owned(), Further::default());
        let target = Target { reason: none(), ..story.next_target() };
        for verdict in [
            Review::Resolved { outcome, rationale: none(), unfinished, further, considered: None },
            Review::Agreed { rationale: none() },
            Review::Discuss { why: none(), until: Some(day("2026-09-08")) },
            Review::NotResolved { target, revised: vec![] },
            Review::LastStep { reason: none() },
        ] {
            let asks = |broken: &Broken| {
                matches!(broken, Broken::Missing | Broken::ReasonMissing { .. } | Broken::NoStageAbove { .. })
            };
            story = story.reviews(verdict).refused(asks);
        }
        if stage < 6 {
            story = story.finds_not_resolved().ok();
        }
    }
    let silent =
        Story::of("kent").on("2026-09-01").raises_at(1).ok().on("2026-09-09").job().records_silence();
    let silent = silent.ok().chair();
    let target = Target { reason: none(), ..silent.next_target() };
    let bare = silent.does(Command::PassOn(PassOn { target, revised: vec![] }));
    bare.refused(|broken| matches!(broken, Broken::ReasonMissing { .. }));
}

#[test]
fn ken_28_it_may_end_unresolved_as_no_longer_proportionate_with_the_rationale_and_counts_apart() {
    let story = Story::of("kent").on("2026-09-01").raises_at(2).ok();
    let Command::Close(close) = closing(&story, Ending::NotProportionate, Further::default()) else {
        unreachable!()
    };
    let bare = Close { rationale: String::new(), ..close.clone() };
    let story = story.does(Command::Close(bare)).refused(|broken| *broken == Broken::Missing);
    let story = story.does(Command::Close(close)).ok();
    let ended = story.matter().closing.as_ref().expect("an end");
    // Neither resolved, nor unresolved after the ladder, nor withdrawn.
    assert_eq!(ended.how, Ending::NotProportionate);
    let others = [Ending::Resolved, Ending::NotResolved, Ending::Withdrawn];
    assert!(others.iter().all(|other| wording::ending(*other) != wording::ending(ended.how)));
}

#[test]
fn all_01_an_informal_talk_is_in_a_manner_that_the_procedure_names() {
    let story = Story::of("lambeth").on("2026-09-01");
    let mut command = shared::testing::concern(&story.context(), day("2026-09-08"));
    let Command::RaiseConcern(raise) = &mut command else { unreachable!() };
    raise.manner = Some(Manner::Writing);
    let story = story.does(command).refused(|broken| matches!(broken, Broken::MannerNotNamed { .. }));
    let story = story.raises_concern("2026-09-08").ok();
    let Some(Event::ConcernRaised(raised)) = story.events.last() else { panic!("nothing raised") };
    assert_eq!(raised.manner, Manner::InPerson);
}

#[test]
fn the_owner_of_an_action_reads_the_matter_and_completes_that_action_only() {
    let story = Story::of("slough").on("2026-09-01");
    let outsider = story.world.cast.outsider;
    let mut command = shared::testing::raise(&story.context(), 1, day("2026-09-29"));
    let Command::RaiseFormally(raise) = &mut command else { unreachable!() };
    let mut second = raise.actions[0].clone();
    second.owner =
        Some(shared::smart::Owner { post: None, person: Some(outsider), name: "Odette Marsh".into() });
    raise.actions.push(second);
    let story = story.does(command).ok().person(outsider);
    let relations = story.context().actor.relations;
    assert!(shared::access::may(&relations, shared::access::Act::Read, false));
    let story = story.completes(1).refused(|broken| *broken == Broken::NotOwner { action: 1 });
    let story = story.completes(2).ok();
    assert!(story.context().actor.relations.is_empty(), "what is done is theirs no longer");
}
