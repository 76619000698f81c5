//! The grades of a review through the API: what they ask for waits in the chair's tray until it is raised or dropped; and who
//! is around the child.

use serde_json::json;
use server::project::rebuild;
use shared::api::{
    Accepted, ChildNetwork, ChildPage, ChildPart, ChildRecord, DraftStanding, Matter, ToDo, ToDoKind,
};
use shared::child::{
    ChildAct, ChildCommand, CorrectGrade, DropGradedEscalation, GradeReview, Member, RecordNetwork,
};
use shared::escalation::{Command, Event, InError, MarkRaisedInError};
use shared::ids::EscalationId;
use shared::people::PlanKind;
use shared::testing::{day, raise};

use crate::desk::{Answer, Raised};
use crate::office::{Office, request};

crate::on_both_engines!("kent":
    ken_08_what_a_grade_asks_for_leaves_the_chairs_tray_once_it_is_raised,
    ken_08_it_is_dropped_with_a_reason_only_and_the_childs_page_keeps_it,
    ken_08_what_was_withdrawn_or_raised_in_error_waits_again_as_the_grade_said_it,
    ken_08_a_grade_put_right_takes_what_it_asked_for_out_of_the_tray,
    ken_08_the_tray_written_again_from_the_record_is_the_same,
    ken_08_an_advocate_and_an_outsider_read_no_grade,
    ken_20_contact_details_are_read_by_those_who_work_with_the_child,
    ken_23_the_chair_is_prompted_until_agreement_is_on_record,
);

const PLAN: PlanKind = PlanKind::LookedAfter;

/// Sends an act on the child's record as the chair.
async fn acts(o: &Office, act: ChildAct) -> Answer {
    let id = o.world.child.id;
    let version = o.version_of("child", &id.to_string()).await;
    let command = request(version, ChildCommand::Act(act));
    o.iro().command(&format!("child/{id}"), o.new_id(), &command).await
}

/// A review of today with these grades, and good ones for the rest.
async fn grades(o: &Office, poor: &[(&str, u8)]) {
    let sections = &o.world.procedure.grading.as_ref().unwrap().sections;
    let good = sections.iter().map(|section| (section.id.clone(), 3));
    let poor = poor.iter().map(|(section, grade)| ((*section).to_owned(), *grade));
    let review =
        GradeReview { plan: PLAN, held_on: Some(day("2026-09-01")), grades: good.chain(poor).collect() };
    assert_eq!(acts(o, ChildAct::GradeReview(review)).await.status, 200);
}

/// The chair completes the draft of that number at stage 2.
async fn raises(o: &Office, draft: u32) -> Answer {
    let context = o.iro().before_raising().await;
    let mut command = raise(&context, 2, day("2026-09-29"));
    if let Command::RaiseFormally(raise) = &mut command {
        raise.graded = Some(draft);
    }
    let id = EscalationId(o.new_id());
    o.iro().command(&format!("escalation/{id}"), o.new_id(), &request(0, command)).await
}

fn drops(number: u32, reason: &str) -> ChildAct {
    ChildAct::DropGradedEscalation(DropGradedEscalation { plan: PLAN, number, reason: reason.to_owned() })
}

/// The sections whose drafts wait in the chair's tray.
async fn waiting(o: &Office) -> Vec<String> {
    let beside = o.iro().tray("mine").await.beside;
    beside.into_iter().filter_map(|thing| Some(thing.graded?.graded.section)).collect()
}

async fn page(o: &Office) -> ChildPage {
    o.iro().get(&format!("/children/{}", o.world.child.id)).await.ok()
}

async fn ken_08_what_a_grade_asks_for_leaves_the_chairs_tray_once_it_is_raised(o: Office) {
    grades(&o, &[("health", 1), ("education", 1)]).await;
    assert_eq!(waiting(&o).await, ["health", "education"]);
    let others = [o.world.cast.social_worker, o.world.holder_of("team_manager"), o.world.cast.qa];
    for other in others {
        let graded = |thing: &ToDo| thing.kind == ToDoKind::Graded;
        assert!(!o.desk(other).tray("open").await.beside.iter().any(graded), "it is the chair's");
    }

    let accepted: Accepted<Event> = raises(&o, 1).await.ok();
    assert_eq!(waiting(&o).await, ["education"]);
    let reference = accepted.reference.unwrap();
    let raised: Matter = o.iro().get(&format!("/escalations/{reference}")).await.ok();
    let Matter::Whole(raised) = raised else { panic!("the chair reads the whole") };
    let raised = Raised { id: raised.id, reference: reference.clone() };
    let from = o.iro().state(&raised).await.graded.expect("its source");
    assert_eq!((from.held_on, &*from.graded.section), (day("2026-09-01"), "health"));

    let row = page(&o).await.graded.into_iter().find(|row| row.draft.number == 1).unwrap();
    assert_eq!(row.standing, DraftStanding::Raised { reference });
    raises(&o, 1).await.is_problem(422, "violations");
    assert_eq!(acts(&o, drops(1, "It was raised.")).await.status, 422);
}

async fn ken_08_what_was_withdrawn_or_raised_in_error_waits_again_as_the_grade_said_it(o: Office) {
    grades(&o, &[("health", 1)]).await;
    let asked = page(&o).await.graded;
    let withdraw = Command::Withdraw { reason: "The wrong stage.".to_owned(), considered: None };
    let in_error = Command::MarkRaisedInError(MarkRaisedInError {
        error: InError::WrongChild,
        duplicate_of: None,
        reason: "It says what the sister's review said.".to_owned(),
    });
    for taken_back in [withdraw, in_error] {
        let accepted: Accepted<Event> = raises(&o, 1).await.ok();
        assert_eq!(waiting(&o).await, Vec::<String>::new());
        let raised: Matter = o.iro().get(&format!("/escalations/{}", accepted.reference.unwrap())).await.ok();
        let Matter::Whole(raised) = raised else { panic!("the chair reads the whole") };
        let stream = format!("escalation/{}", raised.id);
        let command = request(accepted.version, taken_back);
        assert_eq!(o.iro().command(&stream, o.new_id(), &command).await.status, 200);
        assert_eq!((waiting(&o).await, page(&o).await.graded), (vec!["health".to_owned()], asked.clone()));
        let rows = o.database().rows("to_do").await;
        rebuild(&o.state, &o.authority()).await.unwrap();
        assert_eq!(o.database().rows("to_do").await, rows);
    }
    assert_eq!(acts(&o, drops(1, "An appointment came through.")).await.status, 200);
    assert_eq!(waiting(&o).await, Vec::<String>::new());
}

async fn ken_08_it_is_dropped_with_a_reason_only_and_the_childs_page_keeps_it(o: Office) {
    grades(&o, &[("health", 1)]).await;
    acts(&o, drops(1, "")).await.is_problem(422, "violations");
    assert_eq!(waiting(&o).await, ["health"]);
    assert_eq!(acts(&o, drops(1, "An escalation about it is open.")).await.status, 200);
    assert_eq!(waiting(&o).await, Vec::<String>::new());
    let [row] = page(&o).await.graded.try_into().unwrap();
    let DraftStanding::Dropped(dropped) = row.standing else { panic!("{:?}", row.standing) };
    assert_eq!((&*dropped.reason, dropped.by.id), ("An escalation about it is open.", o.world.cast.iro));
    raises(&o, 1).await.is_problem(422, "violations");
}

async fn ken_08_a_grade_put_right_takes_what_it_asked_for_out_of_the_tray(o: Office) {
    grades(&o, &[("health", 1)]).await;
    let corrects = |section: &str, grade| {
        ChildAct::CorrectGrade(CorrectGrade {
            plan: PLAN,
            held_on: day("2026-09-01"),
            section: section.to_owned(),
            grade: Some(grade),
            reason: "The wrong box was ticked.".to_owned(),
        })
    };
    acts(&o, corrects("health", 1)).await.is_problem(422, "violations");
    assert_eq!(acts(&o, corrects("health", 3)).await.status, 200);
    assert_eq!(acts(&o, corrects("education", 1)).await.status, 200);
    assert_eq!(waiting(&o).await, ["education"]);
    let worker = o.desk(o.world.cast.social_worker);
    let record: ChildRecord = worker.get(&format!("/children/{}/reviews", o.world.child.id)).await.ok();
    assert_eq!(record.record.gradings[0].corrections.len(), 2);
}

async fn ken_08_the_tray_written_again_from_the_record_is_the_same(o: Office) {
    grades(&o, &[("health", 1), ("education", 1), ("family", 1)]).await;
    assert_eq!(raises(&o, 2).await.status, 200);
    assert_eq!(acts(&o, drops(3, "An escalation about it is open.")).await.status, 200);
    let before = (o.database().rows("to_do").await, o.database().rows("escalations").await);
    assert_eq!(waiting(&o).await, ["health"]);
    rebuild(&o.state, &o.authority()).await.unwrap();
    assert_eq!((o.database().rows("to_do").await, o.database().rows("escalations").await), before);
}

async fn ken_08_an_advocate_and_an_outsider_read_no_grade(o: Office) {
    grades(&o, &[("health", 1)]).await;
    let path = format!("/children/{}/reviews", o.world.child.id);
    let record: ChildRecord = o.desk(o.world.cast.social_worker).get(&path).await.ok();
    assert_eq!(record.record.gradings.len(), 1);
    assert!(record.context.drafts.is_empty() && record.record.requests.is_empty());
    for other in [o.world.cast.advocate, o.world.cast.outsider] {
        o.desk(other).get(&path).await.is_problem(404, "not_found");
    }
}

fn network(agrees: Option<bool>) -> ChildAct {
    let (name, role) = ("Noor Hale".to_owned(), "Teacher".to_owned());
    let members = vec![Member { name, role, contact: "01632 960001".to_owned(), agrees }];
    ChildAct::RecordNetwork(RecordNetwork { plan: PLAN, held_on: Some(day("2026-09-01")), members })
}

async fn ken_20_contact_details_are_read_by_those_who_work_with_the_child(o: Office) {
    assert_eq!(acts(&o, network(Some(true))).await.status, 200);
    let path = format!("/children/{}/network", o.world.child.id);
    for reader in [o.world.cast.iro, o.world.cast.social_worker, o.world.holder_of("team_manager")] {
        let seen: ChildNetwork = o.desk(reader).get(&path).await.ok();
        assert_eq!(seen.networks[0].members[0].contact, "01632 960001");
        assert_eq!(seen.may_record.is_empty(), reader != o.world.cast.iro);
    }
    for other in [o.world.cast.advocate, o.world.cast.qa, o.world.cast.outsider] {
        o.desk(other).get(&path).await.is_problem(404, "not_found");
    }
    let requests =
        o.desk(o.world.cast.advocate).get(&format!("/children/{}/requests", o.world.child.id)).await;
    assert!(!requests.body.to_string().contains("01632"), "{:#}", requests.body);
}

async fn ken_23_the_chair_is_prompted_until_agreement_is_on_record(o: Office) {
    let prompted = async || {
        let tray = o.iro().tray("mine").await.beside;
        let in_tray = tray.iter().any(|thing| thing.kind == ToDoKind::Network);
        (page(&o).await.open.contains(&ChildPart::NetworkToAsk), in_tray)
    };
    assert_eq!(prompted().await, (true, false), "before a review only on the child's page");
    grades(&o, &[]).await;
    assert_eq!(prompted().await, (true, true));
    assert_eq!(acts(&o, network(None)).await.status, 200);
    assert_eq!(prompted().await, (true, true), "nobody was asked");
    assert_eq!(acts(&o, network(Some(false))).await.status, 200);
    assert_eq!(prompted().await, (false, false));
    let worker = o.desk(o.world.cast.social_worker);
    let seen: ChildPage = worker.get(&format!("/children/{}", o.world.child.id)).await.ok();
    let open = json!(seen.open);
    assert_eq!(open, json!(["reviews", "network"]));
}
