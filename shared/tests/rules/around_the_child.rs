//! What the child and those around them put on the child's record.

use shared::access::{Act, may};
use shared::child::{
    AskChair, AskedFor, Child, ChildAct, ChildActKind, Member, RecordNetwork, ReplyToChild, act, evolve,
};
use shared::escalation::{Broken, Violations};
use shared::people::PlanKind;
use shared::testing::{Story, day};

fn asks(story: &Story, what: AskedFor, on: Option<&str>) -> ChildAct {
    let (plan, text) = (story.plan, "Robin wants to see a dentist.".to_owned());
    ChildAct::AskChair(AskChair { plan, what, on: on.map(day), text })
}

fn done(story: &Story, given: &ChildAct) -> Child {
    let events = act(&story.world.child, given, &story.context()).expect("it is accepted");
    let child = events.iter().fold(Some(story.world.child.clone()), evolve);
    child.expect("a child")
}

fn broken(story: &Story, given: &ChildAct) -> Vec<Broken> {
    let Violations(broken) = act(&story.world.child, given, &story.context()).expect_err("it is refused");
    broken.into_iter().map(|violation| violation.broken).collect()
}

#[test]
fn lam_25_an_advocate_asks_for_a_challenge_or_an_account_and_request_and_reply_are_dated() {
    let story = Story::of("lambeth").on("2026-09-01");
    let advocate = story.world.cast.advocate;
    let mut story = story.person(advocate);
    let relations = story.context().actor.relations;
    assert!(may(&relations, Act::ForChild(ChildActKind::AskChair), false));
    assert!(!may(&relations, Act::ForChild(ChildActKind::ReplyToChild), false));
    story.world.child = done(&story, &asks(&story, AskedFor::Challenge, None));
    let request = &story.world.child.requests[0];
    assert_eq!((request.number, request.asked_on, request.by_advocate), (1, day("2026-09-01"), true));

    let mut story = story.chair().on("2026-09-03");
    let reply = |text: &str| {
        ChildAct::ReplyToChild(ReplyToChild { plan: PlanKind::LookedAfter, number: 1, text: text.into() })
    };
    assert_eq!(broken(&story, &reply(" ")), [Broken::Missing]);
    story.world.child = done(&story, &reply("I have raised it today."));
    let given = story.world.child.requests[0].reply.clone().expect("a reply");
    assert_eq!((given.on, given.by.id), (day("2026-09-03"), story.world.cast.iro));
    assert_eq!(broken(&story, &reply("Again.")), [Broken::NothingWaits]);
}

#[test]
fn lam_25_the_chair_records_what_a_child_asked_themselves_and_when() {
    let story = Story::of("lambeth").on("2026-09-03");
    assert_eq!(broken(&story, &asks(&story, AskedFor::Account, None)), [Broken::Missing]);
    let child = done(&story, &asks(&story, AskedFor::Account, Some("2026-09-01")));
    let request = &child.requests[0];
    assert_eq!((request.asked_on, request.by_advocate), (day("2026-09-01"), false));
}

#[test]
fn ken_20_contact_details_of_the_network_are_gathered_at_reviews() {
    let story = Story::of("kent").on("2026-09-03");
    let network = |members| {
        ChildAct::RecordNetwork(RecordNetwork { plan: story.plan, held_on: Some(day("2026-09-02")), members })
    };
    let teacher = Member {
        name: "Noor Hale".into(),
        role: "Teacher".into(),
        contact: "01632 960001".into(),
        agrees: Some(true),
    };
    let child = done(&story, &network(vec![teacher.clone()]));
    assert_eq!(child.networks[0].members[0].contact, "01632 960001");
    assert_eq!(broken(&story, &network(Vec::new())), [Broken::Missing]);
    let elsewhere = Story::of("slough").on("2026-09-03");
    assert_eq!(broken(&elsewhere, &network(vec![teacher])), [Broken::NotInProcedure]);
}

#[test]
fn ken_23_who_agreed_to_the_process_who_did_not_and_when_is_recorded() {
    let story = Story::of("kent").on("2026-09-03");
    let member = |name: &str, agrees| Member {
        name: name.into(),
        role: "Teacher".into(),
        contact: "01632 960001".into(),
        agrees,
    };
    let members = vec![member("Noor Hale", Some(true)), member("Kit Marlow", Some(false))];
    let network = RecordNetwork { plan: story.plan, held_on: Some(day("2026-09-02")), members };
    let child = done(&story, &ChildAct::RecordNetwork(network));
    let recorded = &child.networks[0];
    let agreed: Vec<_> = recorded.members.iter().map(|member| member.agrees).collect();
    assert_eq!((recorded.held_on, agreed), (day("2026-09-02"), vec![Some(true), Some(false)]));
}

/// Who was at the review of that day, and what each said.
fn at_review(on: &str, members: &[(&str, Option<bool>)]) -> ChildAct {
    let member = |(name, agrees): &(&str, Option<bool>)| Member {
        name: (*name).into(),
        role: "Teacher".into(),
        contact: "01632 960001".into(),
        agrees: *agrees,
    };
    let members = members.iter().map(member).collect();
    ChildAct::RecordNetwork(RecordNetwork { plan: PlanKind::LookedAfter, held_on: Some(day(on)), members })
}

#[test]
fn ken_20_nobody_is_recorded_who_cannot_be_reached() {
    let story = Story::of("kent").on("2026-09-03");
    let ChildAct::RecordNetwork(mut network) = at_review("2026-09-02", &[("Noor Hale", Some(true))]) else {
        unreachable!()
    };
    network.members[0].contact = " ".into();
    assert_eq!(broken(&story, &ChildAct::RecordNetwork(network)), [Broken::Missing]);
}

#[test]
fn ken_20_whoever_is_around_the_child_is_there_to_be_written_to() {
    let mut story = Story::of("kent").on("2026-09-03");
    story.world.child = done(&story, &at_review("2026-09-02", &[("Noor Hale", Some(true))]));
    let known = |who| story.clone().person(who).context().network;
    assert_eq!(known(story.world.cast.iro)[0].contact, "01632 960001");
    for other in [story.world.cast.advocate, story.world.cast.qa, story.world.cast.outsider] {
        assert!(known(other).is_empty(), "it is not shared with them");
    }
}

#[test]
fn ken_23_agreement_is_sought_until_it_is_on_record_of_everybody() {
    let mut story = Story::of("kent").on("2026-09-03");
    let plan = PlanKind::LookedAfter;
    assert!(story.world.child.network_unasked(plan));
    let steps = [
        (at_review("2026-08-03", &[("Noor Hale", None)]), true, "nobody was asked"),
        (
            at_review("2026-08-10", &[("Noor Hale", Some(false)), ("Kit Marlow", None)]),
            true,
            "one of two was",
        ),
        (
            at_review("2026-08-17", &[("Noor Hale", None), ("Kit Marlow", Some(true))]),
            false,
            "each was, once",
        ),
        (at_review("2026-09-02", &[("Kit Marlow", None), ("Ada Finch", None)]), true, "somebody has come"),
    ];
    for (review, unasked, why) in steps {
        story.world.child = done(&story, &review);
        assert_eq!(story.world.child.network_unasked(plan), unasked, "{why}");
    }
}

#[test]
fn ken_20_the_network_is_shared_with_those_who_work_with_the_child_and_not_with_an_advocate() {
    let story = Story::of("kent").on("2026-09-01").raises_at(2).ok();
    let cast = story.world.cast;
    let reads = |who| may(&story.clone().person(who).context().actor.relations, Act::ReadNetwork, false);
    let (team_manager, qa_manager) =
        (story.world.holder_of("team_manager"), story.world.holder_of("qa_manager"));
    for who in [cast.iro, cast.social_worker, team_manager, qa_manager] {
        assert!(reads(who), "{who} works with the child");
    }
    for who in [cast.advocate, cast.qa, cast.administrator, cast.outsider] {
        assert!(!reads(who), "{who} does not");
    }
}
