//! Where a child lives, through the API: what is recorded by whom, and what stands in the chair's tray.

use shared::api::{ChildRecord, Inbox};
use shared::child::{
    ChildAct, ChildActKind, ChildCommand, Finding, PlacementAct, RecordPlacement, RecordScoping,
    RecordServiceConcern, RecordVisit, RequestScoping,
};
use shared::testing::day;

use crate::office::{Office, request};

crate::on_both_engines!("kent":
    ken_14_the_visit_that_falls_due_stands_in_the_chairs_tray,
    ken_14_shortcomings_reach_the_service_that_raises_them_first_and_the_chair_hears_of_it,
    ken_16_a_scoping_meeting_is_asked_of_senior_managers_and_its_outcome_told_to_the_iro,
    ken_29_the_social_worker_fills_in_the_form_and_an_advocate_sees_none_of_it,
);

fn placement() -> ChildCommand {
    ChildCommand::Act(ChildAct::Placement(PlacementAct::RecordPlacement(RecordPlacement {
        name: "Hill House".to_owned(),
        registered: Some(false),
        began_on: Some(day("2026-09-01")),
        review_on: Some(day("2026-09-22")),
        review_there: false,
    })))
}

fn visit(home: &ChildRecord) -> ChildCommand {
    visited(home, None)
}

/// The form filled in, with a shortcoming in that section.
fn visited(home: &ChildRecord, short: Option<&str>) -> ChildCommand {
    let sections = home.context.procedure.visiting.as_ref().unwrap().sections.iter();
    let finding = |section: &String| Finding {
        section: section.clone(),
        text: "The back door.".to_owned(),
        shortcoming: short == Some(section),
    };
    let findings = sections.map(|section| finding(&section.id)).collect();
    let visit = RecordVisit { on: Some(day("2026-09-01")), findings };
    ChildCommand::Act(ChildAct::Placement(PlacementAct::RecordVisit(visit)))
}

async fn ken_14_the_visit_that_falls_due_stands_in_the_chairs_tray(o: Office) {
    let id = o.world.child.id;
    let (path, stream) = (format!("/children/{id}/home"), format!("child/{id}"));
    let home: ChildRecord = o.iro().get(&path).await.ok();
    assert!(o.iro().tray("mine").await.visits.is_empty());
    let command = request(home.version, placement());
    assert_eq!(o.iro().command(&stream, o.new_id(), &command).await.status, 200);
    let visits = o.iro().tray("mine").await.visits;
    assert_eq!((visits[0].child.id, visits[0].by), (id, day("2026-09-21")));

    let home: ChildRecord = o.iro().get(&path).await.ok();
    let command = request(home.version, visit(&home));
    assert_eq!(o.iro().command(&stream, o.new_id(), &command).await.status, 200);
    assert_eq!(o.iro().tray("mine").await.visits[0].by, day("2026-12-01"));
}

async fn ken_29_the_social_worker_fills_in_the_form_and_an_advocate_sees_none_of_it(o: Office) {
    let id = o.world.child.id;
    let (path, stream) = (format!("/children/{id}/home"), format!("child/{id}"));
    let worker = o.desk(o.world.cast.social_worker);
    let home: ChildRecord = worker.get(&path).await.ok();
    assert!(
        home.may.contains(&ChildActKind::RecordVisit) && !home.may.contains(&ChildActKind::RecordScoping)
    );
    assert_eq!(worker.command(&stream, o.new_id(), &request(home.version, placement())).await.status, 200);
    let home: ChildRecord = worker.get(&path).await.ok();
    assert_eq!(worker.command(&stream, o.new_id(), &request(home.version, visit(&home))).await.status, 200);

    let advocate = o.desk(o.world.cast.advocate);
    advocate.get(&path).await.is_problem(404, "not_found");
    let command = request(home.version, placement());
    advocate.command(&stream, o.new_id(), &command).await.is_problem(404, "not_found");
}

async fn ken_14_shortcomings_reach_the_service_that_raises_them_first_and_the_chair_hears_of_it(o: Office) {
    let id = o.world.child.id;
    let (path, stream) = (format!("/children/{id}/home"), format!("child/{id}"));
    let (worker, manager) = (o.desk(o.world.cast.social_worker), o.holder_of("team_manager"));
    assert_eq!(o.iro().command(&stream, o.new_id(), &request(1, placement())).await.status, 200);
    let home: ChildRecord = o.iro().get(&path).await.ok();
    let (key, short) = (o.new_id(), request(home.version, visited(&home, Some("safety"))));
    for _ in 0..2 {
        assert_eq!(o.iro().command(&stream, key, &short).await.status, 200);
    }
    for desk in [&worker, &manager] {
        let inbox: Inbox = desk.get("/inbox").await.ok();
        let [told] = &inbox.entries[..] else { panic!("told once: {inbox:#?}") };
        let subject =
            "Where a child lives: a visit found shortcomings, for you to raise with the provider first";
        assert_eq!((&*told.subject, told.asked, told.home), (subject, true, Some(id)));
    }
    let mails = o.database().rows("outbox").await;
    assert_eq!(mails.len(), 2, "{mails:#?}");
    for mail in mails {
        assert!(mail.contains(&path) && !mail.contains(&o.world.child.name) && !mail.contains("back door"));
    }

    let home: ChildRecord = worker.get(&path).await.ok();
    let raised = RecordServiceConcern {
        visit: 1,
        on: Some(day("2026-09-01")),
        raised_by: String::new(),
        note: "The provider mends the lock.".to_owned(),
    };
    let raised = ChildCommand::Act(ChildAct::Placement(PlacementAct::RecordServiceConcern(raised)));
    assert_eq!(worker.command(&stream, o.new_id(), &request(home.version, raised)).await.status, 200);
    let inbox: Inbox = o.iro().get("/inbox").await.ok();
    assert_eq!(
        inbox.entries[0].subject,
        "Where a child lives: the shortcomings were raised with the provider"
    );

    let moved = request(home.version + 1, ChildCommand::AllocateSocialWorker { person: None });
    assert_eq!(o.administrator().command(&stream, o.new_id(), &moved).await.status, 200);
    let inbox: Inbox = worker.get("/inbox").await.ok();
    assert_eq!((inbox.entries[0].home, inbox.entries[0].asked), (None, false), "no longer theirs to read");
}

async fn ken_16_a_scoping_meeting_is_asked_of_senior_managers_and_its_outcome_told_to_the_iro(o: Office) {
    let id = o.world.child.id;
    let (path, stream) = (format!("/children/{id}/home"), format!("child/{id}"));
    let about = |act| ChildCommand::Act(ChildAct::Placement(act));
    assert_eq!(o.iro().command(&stream, o.new_id(), &request(1, placement())).await.status, 200);
    let (bases, concerns) = (vec!["risk".to_owned()], "Three homes show the same.".to_owned());
    let asks = RequestScoping { ground: "serious".to_owned(), matter: None, bases, concerns };
    let asks = request(2, about(PlacementAct::RequestScoping(asks)));
    o.desk(o.world.cast.social_worker).command(&stream, o.new_id(), &asks).await.is_problem(404, "not_found");
    assert_eq!(o.iro().command(&stream, o.new_id(), &asks).await.status, 200);
    let manager = o.holder_of("area_assistant_director");
    for desk in [&manager, &o.holder_of("director"), &o.holder_of("qa_assistant_director")] {
        let inbox: Inbox = desk.get("/inbox").await.ok();
        let told = &inbox.entries[0];
        assert_eq!(told.subject, "Where a child lives: a scoping meeting about the provider is asked of you");
        assert_eq!((told.asked, told.home), (true, Some(id)));
    }

    let home: ChildRecord = manager.get(&path).await.ok();
    assert!(home.may.contains(&ChildActKind::RecordScoping));
    let held = RecordScoping {
        on: Some(day("2026-09-01")),
        held_by: Some("area_assistant_director".into()),
        analysis: "What is known.".to_owned(),
        context: "What is shared.".to_owned(),
        protection: "A worker stays tonight.".to_owned(),
        continued_use: "No new child is placed there.".to_owned(),
    };
    let held = request(home.version, about(PlacementAct::RecordScoping(held)));
    assert_eq!(manager.command(&stream, o.new_id(), &held).await.status, 200);
    let inbox: Inbox = o.iro().get("/inbox").await.ok();
    let subject = "Where a child lives: the scoping meeting was held, and what it decided is on record";
    assert_eq!(inbox.entries[0].subject, subject);
    let home: ChildRecord = o.iro().get(&path).await.ok();
    let scoping = &home.record.placement().unwrap().scopings[0];
    assert_eq!((&*scoping.ground, &*scoping.bases), ("serious", &["risk".to_owned()][..]));
}
