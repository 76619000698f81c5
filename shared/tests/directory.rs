//! Changes to an authority's people and posts, and to a child's record.

use shared::child::{self, Appointment, Chairing, Child, ChildCommand, ChildEvent, ChildProblem, Plan};
use shared::ids::{PersonId, UnitId};
use shared::organisation::{
    self, Holding, HoldingKind, Organisation, OrganisationCommand, OrganisationProblem, Person, Unit,
};
use shared::people::PlanKind;
use shared::testing::{World, day, world};

fn changed(state: Organisation, command: OrganisationCommand) -> Organisation {
    let events = organisation::decide(&state, &command).expect("accepted");
    events.iter().fold(state, organisation::evolve)
}

fn refused(state: &Organisation, command: OrganisationCommand) -> Vec<OrganisationProblem> {
    organisation::decide(state, &command).expect_err("refused")
}

fn unit(id: &str, parent: Option<&str>) -> OrganisationCommand {
    OrganisationCommand::AddUnit(Unit {
        id: id.into(),
        name: id.to_owned(),
        parent: parent.map(UnitId::from),
    })
}

fn holding(world: &World, from: &str, to: Option<&str>, kind: HoldingKind) -> OrganisationCommand {
    OrganisationCommand::BeginHolding(Holding {
        person: world.cast.outsider,
        post: "team_manager".into(),
        unit: "team".into(),
        from: day(from),
        to: to.map(day),
        kind,
    })
}

#[test]
fn a_unit_stands_under_one_that_is_there() {
    let state = changed(Organisation::default(), unit("council", None));
    let state = changed(state, unit("service", Some("council")));
    let above: Vec<_> = state.line_of(&"service".into()).map(|unit| unit.id.as_str()).collect();
    assert_eq!(above, ["service", "council"]);
    assert!(matches!(
        refused(&state, unit("team", Some("elsewhere")))[..],
        [OrganisationProblem::Unknown { .. }]
    ));
    assert!(matches!(refused(&state, unit("council", None))[..], [OrganisationProblem::AlreadyThere { .. }]));
    assert!(matches!(refused(&state, unit(" ", None))[..], [OrganisationProblem::Missing { .. }, ..]));
}

#[test]
fn a_person_has_a_name_that_can_be_kept_a_unit_and_a_role() {
    let world = world("slough");
    let known = world.organisation.people[&world.cast.qa].clone();
    let nul = Person { id: PersonId(uuid::Uuid::from_u128(900)), name: "nul \0".into(), ..known.clone() };
    let problems = refused(&world.organisation, OrganisationCommand::AddPerson(nul));
    assert!(matches!(problems[..], [OrganisationProblem::CannotBeKept { .. }]));
    let id = PersonId(uuid::Uuid::from_u128(901));
    let without = Person { id, roles: Vec::new(), ..known.clone() };
    let problems = refused(&world.organisation, OrganisationCommand::AddPerson(without));
    assert_eq!(problems, [OrganisationProblem::NoRole]);
    let again = refused(&world.organisation, OrganisationCommand::AddPerson(known));
    assert!(matches!(again[..], [OrganisationProblem::AlreadyThere { .. }]));
}

#[test]
fn a_post_has_one_holder_at_a_time_and_any_number_of_deputies() {
    let mut world = world("slough");
    world.organisation.holdings.clear();
    let first = changed(
        world.organisation.clone(),
        holding(&world, "2026-01-01", Some("2026-06-30"), HoldingKind::Holder),
    );
    let overlapping = refused(&first, holding(&world, "2026-06-30", None, HoldingKind::Holder));
    assert!(matches!(overlapping[..], [OrganisationProblem::AlreadyHeld { .. }]));
    let second = changed(first, holding(&world, "2026-07-01", None, HoldingKind::Holder));
    let third = changed(second, holding(&world, "2026-03-01", None, HoldingKind::Deputy));
    assert_eq!(third.holders(&"team_manager".into(), &"team".into(), day("2026-06-30")).len(), 2);
    let backwards = refused(&third, holding(&world, "2026-03-01", Some("2026-02-01"), HoldingKind::Deputy));
    assert!(matches!(backwards[..], [OrganisationProblem::EndsBeforeItBegins]));
}

#[test]
fn a_holding_ends_on_its_last_day() {
    let mut world = world("slough");
    world.organisation.holdings.clear();
    let state = changed(world.organisation.clone(), holding(&world, "2026-01-01", None, HoldingKind::Holder));
    let (post, unit) = ("team_manager".into(), "team".into());
    let end =
        OrganisationCommand::EndHolding { person: world.cast.outsider, post, unit, on: day("2026-06-30") };
    let state = changed(state, end.clone());
    let held = |on| state.holders(&"team_manager".into(), &"team".into(), day(on)).len();
    assert_eq!((held("2026-06-30"), held("2026-07-01")), (1, 0));
    let (post, unit) = ("team_manager".into(), "team".into());
    let late =
        OrganisationCommand::EndHolding { person: world.cast.outsider, post, unit, on: day("2026-07-01") };
    assert!(matches!(refused(&state, late)[..], [OrganisationProblem::Unknown { .. }]));
}

fn tried(child: &Child, command: ChildCommand) -> Result<Child, Vec<ChildProblem>> {
    let events = child::decide(Some(child), &command)?;
    Ok(events.iter().fold(Some(child.clone()), child::evolve).expect("still registered"))
}

#[test]
fn a_child_is_registered_once_and_whole() {
    let given = world("slough").child;
    let registered = child::decide(None, &ChildCommand::Register(Box::new(given.clone())));
    assert_eq!(registered, Ok(vec![ChildEvent::Registered(Box::new(given.clone()))]));
    assert_eq!(
        tried(&given, ChildCommand::Register(Box::new(given.clone()))),
        Err(vec![ChildProblem::AlreadyRegistered])
    );
    let unknown = child::decide(None, &ChildCommand::AllocateTeam { team: "team".into() });
    assert_eq!(unknown, Err(vec![ChildProblem::NotRegistered]));
    let mut unsound = given.clone();
    unsound.name.clear();
    unsound.case_number = "nul \0".into();
    unsound.plans.push(unsound.plans[0]);
    unsound.chairs.push(unsound.chairs[0]);
    let problems = child::decide(None, &ChildCommand::Register(Box::new(unsound))).expect_err("refused");
    let expected = [
        ChildProblem::Missing { field: "name".into() },
        ChildProblem::CannotBeKept { field: "case_number".into() },
        ChildProblem::PlanInForce,
        ChildProblem::TwoChairs,
    ];
    assert_eq!(problems, expected);
}

#[test]
fn a_plan_begins_and_ends_and_does_not_overlap_another_of_its_kind() {
    let kind = PlanKind::LookedAfter;
    let plan = |from: &str, to: Option<&str>| Plan { kind, from: day(from), to: to.map(day) };
    let child = world("slough").child;
    let child = tried(&child, ChildCommand::EndPlan { kind, on: day("2026-06-30") }).expect("ended");
    assert!(child.plans_on(day("2026-06-30")).any(|plan| plan == kind));
    assert!(!child.plans_on(day("2026-07-01")).any(|plan| plan == kind));
    let begin = |from, to| tried(&child, ChildCommand::BeginPlan(plan(from, to)));
    assert_eq!(begin("2026-06-30", None), Err(vec![ChildProblem::PlanInForce]));
    assert_eq!(
        begin("2019-01-01", None),
        Err(vec![ChildProblem::PlanInForce]),
        "it would run into the other"
    );
    assert_eq!(begin("2026-09-01", Some("2026-08-01")), Err(vec![ChildProblem::EndsBeforeItBegins]));
    assert!(begin("2026-07-01", None).is_ok());
    let twice = tried(&child, ChildCommand::EndPlan { kind, on: day("2026-07-01") });
    assert_eq!(twice, Err(vec![ChildProblem::PlanNotInForce]));
}

#[test]
fn a_plan_has_one_chair_and_a_new_one_takes_the_place_of_the_old() {
    let world = world("slough");
    let person = world.cast.qa;
    let command = ChildCommand::AllocateChair(Chairing { plan: PlanKind::LookedAfter, person });
    let child = tried(&world.child, command).expect("allocated");
    assert_eq!(child.chair(PlanKind::LookedAfter), Some(person));
    assert_eq!(child.chair(PlanKind::ChildProtection), Some(world.cast.cp_chair));
    assert_eq!(child.chairs.len(), 2);
}

#[test]
fn an_advocate_is_appointed_for_days_that_run_forwards() {
    let world = world("slough");
    let appoint = |from: &str, to: &str| {
        let (from, to) = (day(from), Some(day(to)));
        tried(&world.child, ChildCommand::AppointAdvocate(Appointment { person: world.cast.qa, from, to }))
    };
    assert_eq!(appoint("2026-09-02", "2026-09-01"), Err(vec![ChildProblem::EndsBeforeItBegins]));
    assert!(
        appoint("2026-09-01", "2026-09-01")
            .expect("appointed")
            .has_advocate(world.cast.qa, day("2026-09-01"))
    );
}

#[test]
fn an_advocates_appointment_ends_on_its_last_day() {
    let world = world("slough");
    let person = world.cast.advocate;
    let end = |on: &str| tried(&world.child, ChildCommand::EndAppointment { person, on: day(on) });
    let child = end("2026-09-30").expect("ended");
    assert!(child.has_advocate(person, day("2026-09-30")));
    assert!(!child.has_advocate(person, day("2026-10-01")));
    let stranger = ChildCommand::EndAppointment { person: world.cast.qa, on: day("2026-09-30") };
    assert_eq!(tried(&world.child, stranger), Err(vec![ChildProblem::NoSuchAppointment]));
}
