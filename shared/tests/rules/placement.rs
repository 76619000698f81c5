//! Where a looked-after child lives, and the visits that check it.

use chrono::NaiveDate;
use shared::access::{Act, may};
use shared::child::{
    Child, ChildAct, ChildActKind, ChildEvent, Finding, PlacementAct, RecordPlacement, RecordScoping,
    RecordServiceConcern, RecordVisit, Visitor, act, evolve,
};
use shared::escalation::{Broken, Context, Violations};
use shared::ids::PersonId;
use shared::people::PlanKind;
use shared::testing::{World, day, world};
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
        self.child.placement().and_then(|placement| placement.visit_due(visiting)).expect("a visit due").by
    }
}

fn broken(refused: Result<Vec<ChildEvent>, Violations>) -> Vec<Broken> {
    refused.expect_err("refused").0.into_iter().map(|violation| violation.broken).collect()
}

#[test]
fn ken_14_a_registered_placement_is_visited_before_the_second_review_then_yearly() {
    let home = Home::of(true, true);
    assert_eq!(
        home.world.procedure.visiting.as_ref().map(|visiting| visiting.registered.before_review),
        Some(2)
    );
    assert_eq!(home.due(), day("2026-09-21"), "before the review, also where it is held there");
    let iro = home.world.cast.iro;
    assert_eq!(home.visited(iro, "2026-09-15").due(), day("2027-09-15"));
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

#[test]
fn ken_14_shortcomings_are_raised_by_the_workers_service_first_then_by_the_iro_from_what_was_found() {
    let home = Home::of(true, false);
    let (iro, worker) = (home.world.cast.iro, home.world.cast.social_worker);
    let raised = |visit| {
        let note = "The provider mends the lock.".to_owned();
        PlacementAct::RecordServiceConcern(RecordServiceConcern { visit, on: Some(day("2026-09-01")), note })
    };
    let sound = home.form("2026-09-01", false);
    let home = home.does(iro, sound);
    assert_eq!(broken(home.tries(worker, raised(1))), [Broken::NoShortcomings]);
    let short = home.form("2026-09-01", true);
    let home = home.does(iro, short).does(worker, raised(2));
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

fn scoping() -> RecordScoping {
    RecordScoping {
        on: Some(day("2026-09-01")),
        ground: "serious".into(),
        bases: vec!["risk".into(), "regulator".into()],
        held_by: Some("area_assistant_director".into()),
        analysis: "Three homes of the provider show the same.".into(),
        context: "Two other councils use it.".into(),
        protection: "A worker stays tonight.".into(),
        continued_use: "No new child is placed there.".into(),
    }
}

#[test]
fn ken_16_a_scoping_meeting_is_held_by_a_senior_manager_and_records_what_it_decided() {
    let home = Home::of(true, false);
    let manager = home.world.holder_of("area_assistant_director");
    let home = home.does(manager, PlacementAct::RecordScoping(scoping()));
    let held = &home.child.placement().expect("a placement").scopings[0];
    assert!(held.held_by.starts_with("Area Assistant Director, "), "{}", held.held_by);
    assert_eq!(
        (held.ground.as_str(), held.continued_use.as_str()),
        ("serious", "No new child is placed there.")
    );
}

#[test]
fn ken_16_it_needs_a_ground_bases_both_decisions_and_a_senior_manager() {
    let home = Home::of(true, false);
    let bare = RecordScoping { held_by: Some("team_manager".into()), ..RecordScoping::default() };
    let refused = home.tries(home.world.cast.iro, PlacementAct::RecordScoping(bare)).expect_err("refused").0;
    let fields: Vec<_> = refused.iter().map(|violation| violation.field.as_str()).collect();
    assert_eq!(
        fields,
        ["on", "ground", "bases", "held_by", "analysis", "context", "protection", "continued_use"]
    );
}

#[test]
fn ken_14_an_authority_that_asks_for_no_visits_records_none() {
    let world = world("slough");
    let home = Home { child: world.child.clone(), world, today: day("2026-09-01") };
    let placement = PlacementAct::RecordPlacement(RecordPlacement::default());
    let iro = home.world.cast.iro;
    assert_eq!(broken(home.tries(iro, placement)), [Broken::PlanNotCovered { plan: PlanKind::LookedAfter }]);
}
