//! Where a child lives, through the API: what is recorded by whom, and what stands in the chair's tray.

use shared::api::ChildRecord;
use shared::child::{
    ChildAct, ChildActKind, ChildCommand, Finding, PlacementAct, RecordPlacement, RecordVisit,
};
use shared::testing::day;

use crate::office::{Office, request};

crate::on_both_engines!("kent":
    ken_14_the_visit_that_falls_due_stands_in_the_chairs_tray,
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
    let sections = home.context.procedure.visiting.as_ref().unwrap().sections.iter();
    let finding = |section: &String| Finding {
        section: section.clone(),
        text: "Sound.".to_owned(),
        shortcoming: false,
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
