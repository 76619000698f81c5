//! What an administrator keeps: people, posts and the registration of children. To anybody else it is not there.

use serde_json::{Value, json};
use shared::api::{PeopleAndPosts, RegisteredRow, Registration};
use shared::child::{Appointment, Child, ChildCommand, Plan};
use shared::ids::{ChildId, PersonId, UnitId};
use shared::organisation::{Holding, HoldingKind, OrganisationCommand, Person, Role, Unit};
use shared::people::PlanKind;
use shared::testing::day;

use crate::desk::Answer;
use crate::office::{Office, request};

crate::on_both_engines!("slough":
    all_30_an_administrator_adds_a_unit_and_a_person_who_then_holds_a_post,
    nobody_but_an_administrator_reads_people_or_registrations,
    all_29_an_administrator_registers_a_child_and_moves_its_team,
    lam_25_an_advocate_may_ask_from_the_first_day_of_the_appointment_to_the_last,
    a_restricted_record_is_found_by_its_number_and_has_no_name,
);

async fn changes(o: &Office, command: OrganisationCommand) -> Answer {
    let version = o.administrator().get("/people").await.ok::<PeopleAndPosts>().version;
    let stream = format!("organisation/{}", o.authority());
    o.administrator().command(&stream, o.new_id(), &request(version, command)).await
}

async fn all_30_an_administrator_adds_a_unit_and_a_person_who_then_holds_a_post(o: Office) {
    let before: PeopleAndPosts = o.administrator().get("/people").await.ok();
    let top = before.units.iter().find(|unit| unit.parent.is_none()).unwrap().id.clone();
    let unit = Unit { id: UnitId::from("east"), name: "East".to_owned(), parent: Some(top) };
    assert_eq!(changes(&o, OrganisationCommand::AddUnit(unit.clone())).await.status, 200);
    let mut person = Person {
        id: PersonId(o.new_id()),
        name: "Wren Hale".to_owned(),
        roles: Vec::new(),
        unit: unit.id.clone(),
    };
    let refused = changes(&o, OrganisationCommand::AddPerson(person.clone())).await;
    refused.is_problem(422, "refused");
    assert_eq!(refused.body["refused"], json!([{ "code": "no_role" }]));
    person.roles = vec![Role::Manager];
    assert_eq!(changes(&o, OrganisationCommand::AddPerson(person.clone())).await.status, 200);
    let holding = Holding {
        person: person.id,
        post: "team_manager".into(),
        unit: unit.id.clone(),
        from: day("2026-09-01"),
        to: None,
        kind: HoldingKind::Holder,
    };
    assert_eq!(changes(&o, OrganisationCommand::BeginHolding(holding.clone())).await.status, 200);
    let after: PeopleAndPosts = o.administrator().get("/people").await.ok();
    assert!(after.units.contains(&unit) && after.people.contains(&person));
    assert_eq!(after.holdings.last(), Some(&holding));
    assert!(!after.with_account.contains(&person.id), "an account is made on the server");
    assert_eq!(o.desk(person.id).get("/session").await.ok::<Value>()["posts"], json!(["Team Manager"]));
}

async fn nobody_but_an_administrator_reads_people_or_registrations(o: Office) {
    let child = o.world.child.id;
    let cast = o.world.cast;
    let others =
        [cast.iro, cast.social_worker, cast.advocate, cast.qa, cast.outsider, cast.information_officer];
    for person in others.into_iter().chain([o.world.holder_of("team_manager")]) {
        let desk = o.desk(person);
        desk.get("/people").await.is_problem(404, "not_found");
        desk.get(&format!("/registrations/{child}")).await.is_problem(404, "not_found");
        let found = desk.post("/registrations/search", &json!({ "text": "" })).await;
        found.is_problem(404, "not_found");
    }
}

async fn found(o: &Office, text: &str) -> Vec<RegisteredRow> {
    o.administrator().post("/registrations/search", &json!({ "text": text })).await.ok()
}

async fn changes_child(o: &Office, id: ChildId, version: u64, command: ChildCommand) -> Answer {
    o.administrator().command(&format!("child/{id}"), o.new_id(), &request(version, command)).await
}

async fn all_29_an_administrator_registers_a_child_and_moves_its_team(o: Office) {
    let id = ChildId(o.new_id());
    let name = "Sam Lake".to_owned();
    let child = Child { id, name, case_number: "C-0051".to_owned(), ..o.world.child.clone() };
    let registered = changes_child(&o, id, 0, ChildCommand::Register(Box::new(child))).await;
    assert_eq!(registered.status, 200);
    let rows = found(&o, "lake").await;
    assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), [id]);
    assert_eq!(found(&o, "").await.len(), 2, "an administrator finds every child");
    let kept: Registration = o.administrator().get(&format!("/registrations/{id}")).await.ok();
    let team = UnitId::from("service");
    assert_ne!(kept.team, team);
    let moved = changes_child(&o, id, kept.version, ChildCommand::AllocateTeam { team: team.clone() }).await;
    assert_eq!(moved.status, 200);
    let kept: Registration = o.administrator().get(&format!("/registrations/{id}")).await.ok();
    assert_eq!((kept.team, kept.name.as_deref()), (team, Some("Sam Lake")));
    // What it is for is on the child's page and not here.
    o.administrator().get(&format!("/children/{id}")).await.is_problem(404, "not_found");
}

async fn lam_25_an_advocate_may_ask_from_the_first_day_of_the_appointment_to_the_last(o: Office) {
    let id = o.another_child("Sam Lake", "C-0051").await;
    let kept: Registration = o.administrator().get(&format!("/registrations/{id}")).await.ok();
    let outsider = o.world.cast.outsider;
    o.desk(outsider).get(&format!("/children/{id}/requests")).await.is_problem(404, "not_found");
    let given = Appointment { person: outsider, from: day("2026-09-01"), to: None };
    let appointed = changes_child(&o, id, kept.version, ChildCommand::AppointAdvocate(given)).await;
    assert_eq!(appointed.status, 200);
    assert_eq!(o.desk(outsider).get(&format!("/children/{id}/requests")).await.status, 200);
    let kept: Registration = o.administrator().get(&format!("/registrations/{id}")).await.ok();
    assert!(kept.advocates.contains(&given));
    let end = ChildCommand::EndAppointment { person: outsider, on: day("2026-08-31") };
    let too_soon = changes_child(&o, id, kept.version, end).await;
    too_soon.is_problem(422, "refused");
    assert_eq!(too_soon.body["refused"], json!([{ "code": "no_such_appointment" }]));
    let end = ChildCommand::EndAppointment { person: outsider, on: day("2026-09-01") };
    assert_eq!(changes_child(&o, id, kept.version, end).await.status, 200);
    o.on("2026-09-02");
    o.desk(outsider).get(&format!("/children/{id}/requests")).await.is_problem(404, "not_found");
    let kept: Registration = o.administrator().get(&format!("/registrations/{id}")).await.ok();
    let plan = Plan { kind: PlanKind::LookedAfter, from: day("2026-09-01"), to: None };
    let again = changes_child(&o, id, kept.version, ChildCommand::BeginPlan(plan)).await;
    again.is_problem(422, "refused");
    assert_eq!(again.body["refused"], json!([{ "code": "plan_in_force" }]));
}

async fn a_restricted_record_is_found_by_its_number_and_has_no_name(o: Office) {
    let id = ChildId(o.new_id());
    let (name, case_number) = ("Sam Lake".to_owned(), "C-0051".to_owned());
    o.register(&Child { id, name, case_number, restricted: true, ..o.world.child.clone() }).await;
    assert!(found(&o, "lake").await.is_empty());
    let rows = found(&o, "c-0051").await;
    assert_eq!((rows.len(), rows[0].id, rows[0].name.as_deref()), (1, id, None));
    let kept = o.administrator().get(&format!("/registrations/{id}")).await;
    assert!(!kept.body.to_string().contains("Lake"));
    assert_eq!(kept.ok::<Registration>().version, 1);
}
