//! People change while a matter is open: children move, posts change hands, addressees are away.

use crate::everywhere;
use shared::access::{Act, Relation, may};
use shared::child::{self, Chairing, ChildCommand, ComingChair};
use shared::escalation::{
    Answered, Broken, Command, CommandKind, Event, Phase, Redirect, Respond, Shown, offers,
};
use shared::ids::{PersonId, UnitId};
use shared::organisation::{
    self, Absence, Holding, HoldingKind, Organisation, OrganisationCommand, OrganisationProblem, Unit,
};
use shared::people::PlanKind;
use shared::testing::{Attempt, Story, World, day};

/// The child moves to another team of the service, which has an Assistant Team Manager of its own.
fn moves(world: &mut World) {
    let id = UnitId::from("north");
    let unit = Unit { id: id.clone(), name: "North".into(), parent: Some("service".into()) };
    world.organisation.units.insert(id.clone(), unit);
    world.organisation.holdings.push(Holding {
        person: world.cast.outsider,
        post: "assistant_team_manager".into(),
        unit: id.clone(),
        from: day("2020-01-01"),
        to: None,
        kind: HoldingKind::Holder,
    });
    world.child.team = id;
}

fn raised() -> Story {
    Story::of("slough").on("2026-09-01").raises_at(1).ok()
}

fn redirects(story: Story, reason: &str) -> Attempt {
    let context = story.context();
    let resolved = context.resolved(&"assistant_team_manager".into()).expect("the post");
    let person = resolved.person.as_ref().expect("somebody").id;
    let shown = vec![Shown { post: resolved.post.clone(), person }];
    story.does(Command::Redirect(Redirect { shown, reason: reason.into() }))
}

fn may_respond(story: &Story, who: PersonId) -> bool {
    let story = story.clone().person(who);
    let context = story.context();
    let offered = offers(story.state(), &context).into_iter();
    offered.filter(|offer| offer.kind == CommandKind::Respond).any(|offer| offer.closed.is_none())
}

#[test]
fn all_29_the_team_of_the_day_of_sending_answers_though_the_child_moves() {
    let story = raised().given(moves);
    let (old, new) = (story.world.holder_of("assistant_team_manager"), story.world.cast.outsider);
    assert!(may_respond(&story, old));
    assert!(!may_respond(&story, new));
    story.person(old).answers().ok().stands(Phase::Answered { stage: 1 });
}

#[test]
fn all_29_a_later_stage_goes_to_the_new_line() {
    let story = raised().given(moves).given(|world| {
        world.vacate("team_manager");
        world.appoint(world.cast.qa, "team_manager", HoldingKind::Holder);
        world.organisation.holdings.last_mut().expect("a holding").unit = "north".into();
    });
    let story = story.holder_of_stage(1).answers().ok().chair().finds_not_resolved().ok();
    let sent = &story.matter().current().expect("a stage").sent;
    assert_eq!(sent.addressees[0].person.id, story.world.cast.qa);
    assert_eq!(sent.team, Some("north".into()));
}

#[test]
fn all_29_the_chair_redirects_an_open_stage_on_the_record_to_the_same_date() {
    let story = raised().given(moves);
    let (old, new) = (story.world.holder_of("assistant_team_manager"), story.world.cast.outsider);
    let due = story.matter().standing().due;
    assert_eq!(redirects(story.clone(), " ").fields(), ["reason"]);
    let story = redirects(story, "North has the child's file.").ok().is_sound();
    assert!(
        matches!(story.events.last(), Some(Event::Redirected(redirected)) if redirected.team.as_str() == "north")
    );
    assert_eq!(story.matter().standing().due, due);
    assert!(may_respond(&story, new) && !may_respond(&story, old));
    let relations = story.clone().person(old).context().actor.relations;
    assert!(may(&relations, Act::Read, false), "who was asked before still reads it");
    story.person(new).answers().ok().stands(Phase::Answered { stage: 1 });
}

#[test]
fn all_29_nothing_is_redirected_while_the_child_stays() {
    redirects(raised(), "To be sure.").refused(|broken| *broken == Broken::NothingToRedirect);
}

#[test]
fn all_30_a_new_holder_takes_over_and_the_former_one_reads_what_they_wrote() {
    let story = Story::of("slough").on("2026-09-01").raises_at(1).ok().holder_of_stage(1).answers().ok();
    let story = story.chair().finds_not_resolved().ok();
    let (former, new) = (story.world.holder_of("team_manager"), story.world.cast.outsider);
    let story = story.given(|world| {
        world.vacate("team_manager");
        world.appoint(new, "team_manager", HoldingKind::Holder);
    });
    assert!(may_respond(&story, new) && !may_respond(&story, former));
    let refused = story.clone().person(former).answers();
    refused.refused(|broken| *broken == Broken::NotYours { act: CommandKind::Respond });
    let relations = story.clone().person(former).context().actor.relations;
    assert!(relations.contains(&Relation::FormerAddressee) && may(&relations, Act::Read, true));
    story.person(new).answers().ok().stands(Phase::Answered { stage: 2 });
}

#[test]
fn all_31_a_chair_who_comes_later_chairs_from_that_day_and_not_before() {
    let world = raised().world;
    let coming =
        ComingChair { plan: PlanKind::LookedAfter, person: world.cast.cp_chair, from: day("2026-09-14") };
    let arranged = child::decide(Some(&world.child), &ChildCommand::ArrangeChair(coming)).expect("arranged");
    let child = arranged.iter().fold(Some(world.child), child::evolve).expect("a child");
    assert_eq!(child.chair(PlanKind::LookedAfter), Some(world.cast.iro));
    assert_eq!(child.chairs_due(day("2026-09-13")).count(), 0);
    assert_eq!(child.chairs_due(day("2026-09-14")).collect::<Vec<_>>(), [&coming]);
    let comes = ChildCommand::AllocateChair(Chairing { plan: coming.plan, person: coming.person });
    let come = child::decide(Some(&child), &comes).expect("allocated");
    let child = come.iter().fold(Some(child), child::evolve).expect("a child");
    assert_eq!((child.chair(coming.plan), child.coming_chairs.len()), (Some(coming.person), 0));
}

#[test]
fn all_31_the_record_of_an_open_matter_says_who_chaired_it_and_who_changed_that() {
    let story = raised();
    let (old, new, administrator) =
        (story.world.cast.iro, story.world.cast.outsider, story.world.cast.administrator);
    let by = story.world.organisation.named(administrator);
    let changes = |by| Command::RecordChairChange { by };
    story.clone().job().does(changes(None)).refused(|broken| matches!(broken, Broken::NotNow { .. }));
    let story = story.given(|world| {
        world
            .child
            .chairs
            .iter_mut()
            .filter(|chairing| chairing.person == old)
            .for_each(|chairing| chairing.person = new);
    });
    story.clone().does(changes(None)).refused(|broken| matches!(broken, Broken::NotYours { .. }));
    let story = story.job().does(changes(by.clone())).ok().is_sound();
    let Some(Event::ChairChanged(changed)) = story.events.last() else { panic!("{:?}", story.events) };
    assert_eq!((changed.was.id, changed.now.id, &changed.by), (old, new, &by));
    assert_eq!(story.matter().circumstances.chair.id, new);
    assert_eq!(story.told_to(new).purpose, shared::notice::Purpose::Asked);
    assert_eq!(story.told_to(old).purpose, shared::notice::Purpose::Told);
    let words = shared::wording::event(&story.events[1], &story.world.procedure, &story.world.calendar);
    assert!(words.lines.iter().any(|line| line.text == "Adnan Mir"), "{words:?}");
}

#[test]
fn all_32_a_delegates_draft_is_sent_by_the_addressee_and_names_both() {
    let story = raised().holder_of_stage(1);
    let actions = story
        .matter()
        .outstanding()
        .map(|action| shared::escalation::ActionAnswer { action: action.number, answer: Answered::Done })
        .collect::<Vec<_>>();
    let respond = |drafted_by| {
        Command::Respond(Respond {
            particulars: Default::default(),
            stage: 1,
            drafted_by: Some(drafted_by),
            sat: Vec::new(),
            text: "It is booked.".into(),
            actions: actions.clone(),
        })
    };
    let cast = story.world.cast;
    for nobodys_delegate in [cast.outsider, cast.iro, story.world.holder_of("assistant_team_manager")] {
        assert_eq!(story.clone().does(respond(nobodys_delegate)).fields(), ["drafted_by"]);
    }
    let story = story.does(respond(cast.social_worker)).ok();
    let answer = &story.matter().answer(1).expect("an answer").answer;
    assert_eq!(answer.drafted_by.as_deref(), Some("Sol Webb, Social Worker"));
    assert_eq!(answer.by.id, story.world.holder_of("assistant_team_manager"));
}

#[test]
fn all_32_a_delegate_is_chosen_among_those_of_the_childs_service() {
    let story = raised().holder_of_stage(1);
    let delegates = shared::escalation::delegates(&story.context());
    let worker = delegates.iter().find(|known| known.person.id == story.world.cast.social_worker);
    assert_eq!(worker.map(|worker| worker.title.as_str()), Some("Social Worker"));
    let chairs_line = story.world.holder_of("reviewing_service_manager");
    assert!(delegates.iter().all(|known| known.person.id != chairs_line));
}

#[test]
fn all_32_an_absence_that_ends_early_ends_the_cover() {
    let world = World::of(raised().world.procedure);
    let away = world.holder_of("assistant_team_manager");
    let absence =
        Absence { person: away, from: day("2026-09-02"), to: day("2026-09-09"), cover: world.cast.outsider };
    let entered = decided(&world.organisation, OrganisationCommand::EnterAbsence(absence.clone()));
    let covers = |state: &Organisation, on: &str| state.covering(away, day(on)).count();
    assert_eq!((covers(&entered, "2026-09-01"), covers(&entered, "2026-09-09")), (0, 1));
    let end = |on| OrganisationCommand::EndAbsence { absence: absence.clone(), on };
    let back = decided(&entered, end(day("2026-09-03")));
    assert_eq!((covers(&back, "2026-09-03"), covers(&back, "2026-09-04")), (1, 0));
    assert!(decided(&entered, end(day("2026-09-01"))).absences.is_empty(), "it does not take place");
    let never = organisation::decide(&world.organisation, &end(day("2026-09-03")));
    assert_eq!(never, Err(vec![OrganisationProblem::NoSuchAbsence]));
}

#[test]
fn all_32_only_the_councils_own_staff_cover() {
    let world = raised().world;
    let person = world.holder_of("assistant_team_manager");
    let enter = |cover| {
        let (from, to) = (day("2026-09-02"), day("2026-09-09"));
        let command = OrganisationCommand::EnterAbsence(Absence { person, from, to, cover });
        organisation::decide(&world.organisation, &command)
    };
    assert_eq!(enter(world.cast.advocate), Err(vec![OrganisationProblem::CoverIsNotStaff]));
    assert_eq!(enter(person), Err(vec![OrganisationProblem::CoversThemselves]));
}

/// The organisation after the command, which is accepted.
fn decided(before: &Organisation, command: OrganisationCommand) -> Organisation {
    let made = organisation::decide(before, &command).expect("accepted");
    made.iter().fold(before.clone(), organisation::evolve)
}

#[test]
fn all_32_cover_answers_from_day_to_day_names_both_and_the_clock_does_not_stop() {
    let story = raised();
    let (away, cover) = (story.world.holder_of("assistant_team_manager"), story.world.cast.outsider);
    let (from, to) = (day("2026-09-02"), day("2026-09-04"));
    let due = story.matter().standing().due;
    let story = story.given(|world| {
        world.organisation.absences.push(Absence { person: away, from, to, cover });
    });
    assert!(!may_respond(&story, cover), "not before");
    assert!(!may_respond(&story.clone().on("2026-09-05"), cover), "not after");
    let story = story.on("2026-09-03").person(cover).answers().ok();
    let answer = &story.matter().answer(1).expect("an answer").answer;
    let holder = answer.in_place_of.as_ref().map(|holder| holder.id);
    assert_eq!((answer.by.id, holder), (cover, Some(away)));
    assert_eq!(story.matter().current().and_then(|step| step.sent.due()), due);
}

#[test]
fn all_12_the_chair_raises_against_the_childs_wishes_and_both_are_recorded() {
    use shared::escalation::AgainstWishes;
    for story in everywhere() {
        let against =
            AgainstWishes { wishes: "Robin wants no fuss.".into(), reason: "Robin is in pain.".into() };
        let bare = AgainstWishes { wishes: " ".into(), reason: String::new() };
        let attempt = crate::raising(story.clone(), |raise| raise.opening.against_wishes = Some(bare));
        assert_eq!(attempt.fields(), ["opening.against_wishes.wishes", "opening.against_wishes.reason"]);
        let kept = against.clone();
        let story = crate::raising(story, |raise| raise.opening.against_wishes = Some(kept)).ok();
        assert_eq!(story.matter().opening.against_wishes, Some(against));
    }
}

#[test]
fn tor_19_dated_notes_are_added_at_any_time_while_it_is_open() {
    let note = |story: Story| {
        let story = story.does(Command::AddNote { text: "Spoke with the clinic.".into() }).ok();
        assert_eq!(story.matter().notes.last().map(|note| note.on), Some(story.today));
        story
    };
    let story = note(Story::of("torbay").on("2026-09-01").raises_concern("2026-09-08").ok());
    let story = note(story.on("2026-09-02").raises_at(1).ok().on("2026-09-03"));
    let story = note(story.holder_of_stage(1).answers().ok().chair());
    assert_eq!(note(story.discusses_until("2026-09-09").ok()).matter().notes.len(), 4);
}
