//! Where a looked-after child lives, and the visits that check it.

use chrono::NaiveDate;
use shared::access::{Act, may};
use shared::child::{
    Child, ChildAct, ChildActKind, ChildEvent, Finding, Member, MoveReview, PlacementAct, RecordNetwork,
    RecordPlacement, RecordScoping, RecordServiceConcern, RecordVisit, RequestScoping, Visitor, act, evolve,
};
use shared::escalation::{Broken, Context, Facts, OtherMatter, Violations};
use shared::ids::{EscalationId, PersonId, Reference};
use shared::notice::{ChildTold, Purpose, child_notices};
use shared::people::PlanKind;
use shared::testing::{Story, World, day, world};
use shared::wording;

struct Home {
    world: World,
    child: Child,
    today: NaiveDate,
}

impl Home {
    /// In Kent on 1 September 2026, in a placement whose review is on 22 September.
    fn of(registered: bool, review_there: bool) -> Self {
        let world = world("kent");
        let home = Self { child: world.child.clone(), world, today: day("2026-09-01") };
        let placement = RecordPlacement {
            name: "Hill House".into(),
            registered: Some(registered),
            began_on: Some(day("2026-09-01")),
            review_on: Some(day("2026-09-22")),
            review_there,
        };
        let iro = home.world.cast.iro;
        home.does(iro, PlacementAct::RecordPlacement(placement))
    }

    fn context(&self, who: PersonId) -> Context {
        Context::new(self.world.facts(Some(who), PlanKind::LookedAfter, self.today, None))
    }

    fn tries(&self, who: PersonId, what: PlacementAct) -> Result<Vec<ChildEvent>, Violations> {
        act(&self.child, &ChildAct::Placement(what), &self.context(who))
    }

    fn does(self, who: PersonId, what: PlacementAct) -> Self {
        let made = self.tries(who, what).expect("accepted");
        let child = made.iter().fold(Some(self.child), evolve).expect("a child");
        Self { child, ..self }
    }

    fn visited(self, who: PersonId, on: &str) -> Self {
        let visit = self.form(on, false);
        Self { today: day(on), ..self }.does(who, visit)
    }

    /// The form with every section filled in.
    fn form(&self, on: &str, shortcoming: bool) -> PlacementAct {
        let visiting = self.world.procedure.visiting.as_ref().expect("visits");
        let finding = |section: &str| Finding {
            section: section.to_owned(),
            text: "The back door does not lock.".into(),
            shortcoming: shortcoming && section == "safety",
        };
        let findings = visiting.sections.iter().map(|section| finding(&section.id)).collect();
        PlacementAct::RecordVisit(RecordVisit { on: Some(day(on)), findings })
    }

    fn due(&self) -> NaiveDate {
        let visiting = self.world.procedure.visiting.as_ref().expect("visits");
        self.child.visit_due(visiting).expect("a visit due").by
    }
}

fn broken(refused: Result<Vec<ChildEvent>, Violations>) -> Vec<Broken> {
    refused.expect_err("refused").0.into_iter().map(|violation| violation.broken).collect()
}

/// The network of a review held on that day, which puts the review on record.
fn reviewed(home: Home, on: &str) -> Home {
    let member = Member {
        name: "Noor Hale".into(),
        role: "Teacher".into(),
        contact: "01632 960001".into(),
        agrees: Some(true),
    };
    let home = Home { today: day(on), ..home };
    let held_on = Some(day(on));
    let network = RecordNetwork { plan: PlanKind::LookedAfter, held_on, members: vec![member] };
    let made = act(&home.child, &ChildAct::RecordNetwork(network), &home.context(home.world.cast.iro));
    let child = made.expect("accepted").iter().fold(Some(home.child), evolve).expect("a child");
    Home { child, ..home }
}

#[test]
fn ken_14_a_registered_placement_is_visited_before_the_second_review_then_yearly() {
    let home = Home::of(true, true);
    assert_eq!(home.due(), day("2026-09-21"), "before the review, also where it is held there");
    let home = reviewed(home, "2026-09-08");
    assert_eq!(home.due(), day("2026-09-21"), "the first review is not the one");
    let home = reviewed(home, "2026-09-16");
    assert_eq!(home.due(), day("2026-09-15"), "the second was held, earlier than it was expected");
    let iro = home.world.cast.iro;
    assert_eq!(home.visited(iro, "2026-09-17").due(), day("2027-09-17"));
}

#[test]
fn ken_14_an_unregistered_placement_is_visited_before_its_first_review_as_that_was_held() {
    let home = reviewed(Home::of(false, false), "2026-09-15");
    assert_eq!(home.due(), day("2026-09-14"));
}

#[test]
fn ken_14_when_the_review_moves_so_does_the_first_visit_and_what_is_on_record_stays() {
    let home = Home::of(false, false);
    let (iro, worker) = (home.world.cast.iro, home.world.cast.social_worker);
    let review =
        |on: &str| PlacementAct::MoveReview(MoveReview { review_on: Some(day(on)), review_there: true });
    assert_eq!(
        broken(home.tries(iro, review("2026-08-31"))),
        [Broken::BeforeItWent { earliest: day("2026-09-01") }]
    );
    let home = home.visited(worker, "2026-09-03").does(worker, review("2026-10-06"));
    assert_eq!(home.due(), day("2026-10-06"), "held there now, so its day will do");
    assert_eq!(home.child.visits().count(), 1);
    assert_eq!(home.child.placements.len(), 1, "no second placement for a date");
}

#[test]
fn ken_14_an_unregistered_placement_is_visited_before_the_first_review_or_on_its_day_then_every_three_months()
{
    assert_eq!(Home::of(false, false).due(), day("2026-09-21"));
    let there = Home::of(false, true);
    assert_eq!(there.due(), day("2026-09-22"));
    let iro = there.world.cast.iro;
    assert_eq!(there.visited(iro, "2026-09-22").due(), day("2026-12-22"));
}

#[test]
fn ken_14_the_form_records_findings_section_by_section() {
    let home = Home::of(true, false);
    let empty = PlacementAct::RecordVisit(RecordVisit { on: Some(day("2026-09-01")), findings: Vec::new() });
    let sections = home.world.procedure.visiting.as_ref().expect("visits").sections.len();
    assert_eq!(broken(home.tries(home.world.cast.iro, empty)), vec![Broken::Missing; sections]);
}

/// The service's step, as somebody puts it on record.
fn service(visit: u32, on: &str, raised_by: &str) -> PlacementAct {
    PlacementAct::RecordServiceConcern(RecordServiceConcern {
        visit,
        on: Some(day(on)),
        raised_by: raised_by.into(),
        note: "The provider mends the lock.".into(),
    })
}

/// The chair's visit of 10 September found a shortcoming.
fn fell_short() -> Home {
    let home = Home { today: day("2026-09-10"), ..Home::of(true, false) };
    let (iro, short) = (home.world.cast.iro, home.form("2026-09-10", true));
    home.does(iro, short)
}

#[test]
fn ken_14_shortcomings_are_raised_by_the_workers_service_first_then_by_the_iro_from_what_was_found() {
    let home = Home::of(true, false);
    let (iro, worker) = (home.world.cast.iro, home.world.cast.social_worker);
    let sound = home.form("2026-09-01", false);
    let home = home.does(iro, sound);
    assert_eq!(broken(home.tries(worker, service(1, "2026-09-01", ""))), [Broken::NoShortcomings]);
    let short = home.form("2026-09-01", true);
    let home = home.does(iro, short).does(worker, service(2, "2026-09-01", ""));
    let visit = home.child.visits().nth(1).expect("the second visit");
    assert_eq!(visit.raised_by_service.as_ref().map(|raised| raised.by.id), Some(worker));
    let placement = home.child.placement().expect("a placement");
    let prepared = wording::shortcomings(visit, placement, &home.world.procedure);
    assert_eq!(
        prepared,
        "The visit to Hill House on Tue 1 Sep 2026 found:\nSafety and safeguarding: The back door does not lock."
    );
}

#[test]
fn ken_14_a_visit_that_falls_short_is_told_to_the_social_worker_and_the_team_manager_for_them_to_raise() {
    let home = Home { today: day("2026-09-10"), ..Home::of(true, false) };
    let cast = home.world.cast;
    let told = |home: &Home, who, what| {
        let made = home.tries(who, what).expect("accepted");
        let after = made.iter().fold(Some(home.child.clone()), evolve).expect("a child");
        let told = child_notices(&made, &after, &home.context(who)).into_iter();
        told.map(|(_, notice)| (notice.to, notice.purpose, notice.subject.told)).collect::<Vec<_>>()
    };
    let service = [cast.social_worker, home.world.holder_of("team_manager")]
        .map(|person| (person, Purpose::Asked, ChildTold::FallsShort));
    assert_eq!(told(&home, cast.iro, home.form("2026-09-10", true)), service);
    assert_eq!(told(&home, cast.iro, home.form("2026-09-10", false)), [], "nothing to raise");
    let by_worker = told(&home, cast.social_worker, home.form("2026-09-10", true));
    assert_eq!(by_worker, [service[1], (cast.iro, Purpose::Told, ChildTold::FallsShort)]);
}

#[test]
fn ken_14_the_services_step_follows_the_visit_and_a_chair_says_whose_step_it_was() {
    let home = fell_short();
    let (iro, worker) = (home.world.cast.iro, home.world.cast.social_worker);
    assert_eq!(
        broken(home.tries(worker, service(1, "2026-09-09", ""))),
        [Broken::BeforeItWent { earliest: day("2026-09-10") }]
    );
    let unsaid = RecordServiceConcern { visit: 1, on: Some(day("2026-09-10")), ..Default::default() };
    let fields = |who| {
        let refused =
            home.tries(who, PlacementAct::RecordServiceConcern(unsaid.clone())).expect_err("refused");
        refused.0.into_iter().map(|violation| violation.field).collect::<Vec<_>>()
    };
    assert_eq!(fields(worker), ["note"]);
    assert_eq!(fields(iro), ["raised_by", "note"], "it is not the chair's own step");
    let home = home.does(iro, service(1, "2026-09-10", "Sam Okoro, social worker"));
    let raised = home.child.visits().last().and_then(|visit| visit.raised_by_service.as_ref());
    let said = wording::raised_by_service(raised.expect("it was raised"));
    let who = "Sam Okoro, social worker raised it with the provider on Thu 10 Sep 2026, recorded by ";
    assert!(said.starts_with(who), "{said}");
}

#[test]
fn ken_15_visits_of_chair_and_worker_in_one_week_are_flagged_where_it_is_unregistered() {
    let flag = |registered, worker_on: &str| {
        let home = Home::of(registered, false);
        let (iro, worker) = (home.world.cast.iro, home.world.cast.social_worker);
        let home = home.visited(worker, worker_on).visited(iro, "2026-09-10");
        home.child.visits().last().and_then(|visit| visit.same_week_as)
    };
    assert_eq!(flag(false, "2026-09-07"), Some(day("2026-09-07")));
    assert_eq!(flag(false, "2026-09-04"), None, "the week before");
    assert_eq!(flag(true, "2026-09-07"), None, "registered");
}

#[test]
fn ken_29_social_workers_and_managers_fill_in_the_form_and_the_chairs_own_time_goes_on() {
    let home = Home::of(false, false);
    let (due, worker) = (home.due(), home.world.cast.social_worker);
    let manager = home.world.holder_of("team_manager");
    for (who, visitor) in [(worker, Visitor::SocialWorker), (manager, Visitor::Manager)] {
        let relations = home.context(who).actor.relations;
        assert!(may(&relations, Act::ForChild(ChildActKind::RecordVisit), false), "{visitor:?}");
        let home = Home { child: home.child.clone(), world: home.world.clone(), today: home.today };
        let home = home.visited(who, "2026-09-08");
        assert_eq!(home.child.visits().last().map(|visit| visit.visitor), Some(visitor));
        assert_eq!(home.due(), due);
    }
    let advocate = home.context(home.world.cast.advocate).actor.relations;
    assert!(!may(&advocate, Act::ForChild(ChildActKind::RecordVisit), false));
}

fn asks(ground: &str, matter: Option<&str>) -> PlacementAct {
    PlacementAct::RequestScoping(RequestScoping {
        ground: ground.into(),
        matter: matter.map(|matter| Reference(matter.into())),
        bases: vec!["risk".into(), "regulator".into()],
        concerns: "Three homes of the provider show the same.".into(),
    })
}

fn scoping() -> RecordScoping {
    RecordScoping {
        on: Some(day("2026-09-01")),
        held_by: Some("area_assistant_director".into()),
        analysis: "Three homes of the provider show the same.".into(),
        context: "Two other councils use it.".into(),
        protection: "A worker stays tonight.".into(),
        continued_use: "No new child is placed there.".into(),
    }
}

#[test]
fn ken_16_the_iro_asks_for_a_scoping_meeting_and_senior_managers_are_told() {
    let home = Home::of(true, false);
    let iro = home.world.cast.iro;
    let made = home.tries(iro, asks("serious", None)).expect("accepted");
    let after = made.iter().fold(Some(home.child.clone()), evolve).expect("a child");
    let told = child_notices(&made, &after, &home.context(iro)).into_iter();
    let asked = told.filter(|(_, notice)| notice.purpose == Purpose::Asked).map(|(_, notice)| notice.to);
    let managers = ["area_assistant_director", "director", "qa_assistant_director"];
    assert_eq!(asked.collect::<Vec<_>>(), managers.map(|post| home.world.holder_of(post)));
    let home = Home { child: after, ..home };
    let twice = broken(home.tries(iro, asks("serious", None)));
    assert_eq!(twice, [Broken::ScopingAsked { on: day("2026-09-01") }]);
    let worker = home.context(home.world.cast.social_worker).actor.relations;
    assert!(!may(&worker, Act::ForChild(ChildActKind::RequestScoping), false));
}

#[test]
fn ken_16_it_is_asked_for_with_a_ground_its_bases_and_the_concerns() {
    let home = Home::of(true, false);
    let bare = PlacementAct::RequestScoping(RequestScoping::default());
    let refused = home.tries(home.world.cast.iro, bare).expect_err("refused").0;
    let fields: Vec<_> = refused.iter().map(|violation| violation.field.as_str()).collect();
    assert_eq!(fields, ["ground", "bases", "concerns"]);
}

#[test]
fn ken_16_where_the_stages_are_exhausted_the_matter_is_named_and_is_one_of_that_kind() {
    let home = Home::of(true, false);
    let other = |number, exhausted| OtherMatter {
        id: EscalationId(uuid::Uuid::from_u128(number)),
        reference: Reference(format!("KEN-26-0000{number}")),
        category: "Placement".to_owned(),
        group: "general".to_owned(),
        open: true,
        closed_on: None,
        in_error: false,
        exhausted,
        linked: Vec::new(),
    };
    let facts = home.world.facts(Some(home.world.cast.iro), PlanKind::LookedAfter, home.today, None);
    let other_matters = vec![other(1, false), other(2, true)];
    let context = Context::new(Facts { other_matters, ..facts });
    let tries = |matter| act(&home.child, &ChildAct::Placement(asks("exhausted", matter)), &context);
    assert_eq!(broken(tries(None)), [Broken::Missing]);
    assert_eq!(broken(tries(Some("KEN-26-00001"))), [Broken::StagesNotExhausted]);
    assert_eq!(broken(tries(Some("KEN-26-00009"))), [Broken::StagesNotExhausted]);
    let made = tries(Some("KEN-26-00002")).expect("accepted");
    let [ChildEvent::ScopingRequested(asked)] = made.as_slice() else { panic!("{made:?}") };
    assert_eq!(asked.matter, Some(Reference("KEN-26-00002".into())));
}

#[test]
fn ken_16_a_matter_is_exhausted_once_the_last_stage_has_not_resolved_it() {
    let story = Story::of("kent").on("2026-09-01").raises_at(6).ok();
    assert!(!story.matter().is_exhausted(&story.world.procedure));
    let story = crate::all_answer(story).chair().takes_last_step().ok();
    assert!(story.matter().is_exhausted(&story.world.procedure));
}

#[test]
fn ken_16_a_scoping_meeting_is_held_by_a_senior_manager_and_records_what_it_decided() {
    let home = Home::of(true, false);
    let (iro, manager) = (home.world.cast.iro, home.world.holder_of("area_assistant_director"));
    let early = broken(home.tries(manager, PlacementAct::RecordScoping(scoping())));
    assert_eq!(early, [Broken::NothingWaits], "nobody has asked for it");
    let home = home.does(iro, asks("serious", None)).does(manager, PlacementAct::RecordScoping(scoping()));
    let placement = home.child.placement().expect("a placement");
    let held = &placement.scopings[0];
    assert!(held.held_by.starts_with("Area Assistant Director, "), "{}", held.held_by);
    assert_eq!(held.continued_use, "No new child is placed there.");
    assert!(placement.scoping_asked().is_none(), "it has been held");
    let visiting = home.world.procedure.visiting.as_ref().expect("visits");
    let why =
        wording::scoping_reasons(&held.ground, None, &held.bases, visiting.scoping.as_ref().expect("one"));
    let why: Vec<_> = why.iter().map(|(label, text)| (label.as_str(), text.as_str())).collect();
    assert_eq!(
        why,
        [
            ("Why", "The concerns are serious, systemic and significant"),
            ("Rests on", "Failure to recognise risk; A notification from a regulator")
        ]
    );
}

#[test]
fn ken_16_the_meeting_needs_both_decisions_and_a_senior_manager() {
    let home = Home::of(true, false);
    let iro = home.world.cast.iro;
    let home = home.does(iro, asks("serious", None));
    let bare = RecordScoping { held_by: Some("team_manager".into()), ..RecordScoping::default() };
    let refused = home.tries(iro, PlacementAct::RecordScoping(bare)).expect_err("refused").0;
    let fields: Vec<_> = refused.iter().map(|violation| violation.field.as_str()).collect();
    assert_eq!(fields, ["on", "held_by", "analysis", "context", "protection", "continued_use"]);
}

#[test]
fn ken_14_an_authority_that_asks_for_no_visits_records_none() {
    let world = world("slough");
    let home = Home { child: world.child.clone(), world, today: day("2026-09-01") };
    let placement = PlacementAct::RecordPlacement(RecordPlacement::default());
    let iro = home.world.cast.iro;
    assert_eq!(broken(home.tries(iro, placement)), [Broken::PlanNotCovered { plan: PlanKind::LookedAfter }]);
}
