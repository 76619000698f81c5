//! Children and chairs change hands while matters are open; a child and an advocate ask; a matter keeps its rules.

use serde_json::json;
use server::adopted::adopt;
use server::jobs::{ChairsTakingOver, run_once};
use shared::api::{Absences, Caseload, ChildRequests, ChildRow, HandOver, HandedOver, Inbox, ToDo, ToDoKind};
use shared::calendar::Calendar;
use shared::child::{AskChair, AskedFor, Chairing, ChildAct, ChildCommand, ReplyToChild};
use shared::escalation::{AnswerPrompt, Became, Command, Event, RecordReferralCourse, Refer, ReferralStep};
use shared::ids::PersonId;
use shared::organisation::{Absence, OrganisationCommand};
use shared::people::PlanKind;
use shared::procedure::{Manner, Moment, PromptedPost, ReferredTo};
use shared::testing::{day, referral};

use crate::office::{Office, request};

crate::on_both_engines!("lambeth":
    all_31_a_whole_caseload_changes_hands_in_one_act,
    all_31_a_chair_is_arranged_for_a_day_and_the_matter_and_the_trays_move_on_it,
    all_31_a_chairs_manager_hands_over_one_child_and_nobody_elses,
    all_32_who_is_away_enters_it_and_the_cover_answers_until_they_are_back,
    all_32_nobody_enters_anothers_absence_but_an_administrator,
    all_14_open_prompts_stand_in_the_chairs_tray_until_they_are_answered,
    tor_12_a_referral_by_telephone_stands_in_the_chairs_tray_until_it_is_put_in_writing,
    all_14_what_the_chairs_manager_is_prompted_to_do_stands_in_their_tray,
    lam_25_an_advocate_asks_and_the_chair_finds_it_in_the_tray_and_replies,
    a_childs_record_names_only_teams_and_people_that_are_there,
    a_matter_stays_on_the_version_it_began_under,
);

async fn all_31_a_whole_caseload_changes_hands_in_one_act(o: Office) {
    let (old, new) = (o.world.cast.iro, o.world.cast.outsider);
    let matter = o.iro().raises_at(1).await;
    o.another_child("Sam Lake", "C-0051").await;
    let whole = |from, to| HandOver { from, to, child: None, on: None };
    let act = whole(old, o.world.cast.cp_chair);
    let hand_over = async |act: &HandOver, desk: crate::desk::Desk<'_>| {
        let to =
            crate::desk::json_to("/caseloads/hand-over").header("Idempotency-Key", o.new_id().to_string());
        desk.send(to, serde_json::to_string(act).unwrap().into()).await
    };
    hand_over(&act, o.iro()).await.is_problem(404, "not_found");
    // Who may not chair care plans takes none over.
    assert_eq!(hand_over(&act, o.administrator()).await.ok::<HandedOver>().children, 0);

    let organisation = format!("organisation/{}", o.authority());
    let version = o.version_of("organisation", o.authority().as_str()).await;
    let mut person = o.world.organisation.people[&new].clone();
    person.id = shared::ids::PersonId(o.new_id());
    person.roles = vec![shared::organisation::Role::Iro];
    let successor = person.id;
    let added = request(version, shared::organisation::OrganisationCommand::AddPerson(person));
    assert_eq!(o.administrator().command(&organisation, o.new_id(), &added).await.status, 200);

    let act = whole(old, successor);
    assert_eq!(hand_over(&act, o.administrator()).await.ok::<HandedOver>().children, 2);
    assert_eq!(o.desk(successor).listed("open").await, matter.alone());
    assert!(o.iro().listed("open").await.is_empty());
    assert!(!o.desk(successor).tray("open").await.beside.is_empty(), "the prompts move too");
    let caseloads: Vec<Caseload> = o.administrator().get("/caseloads").await.ok();
    let of = |person| caseloads.iter().find(|load| load.person.id == person).map(|load| load.children);
    assert_eq!((of(old), of(successor)), (Some(0), Some(2)));
}

/// Another person who may chair care plans.
async fn another_chair(o: &Office) -> PersonId {
    let version = o.version_of("organisation", o.authority().as_str()).await;
    let mut person = o.world.organisation.people[&o.world.cast.iro].clone();
    (person.id, person.name) = (PersonId(o.new_id()), "Wren Hale".to_owned());
    let id = person.id;
    let added = request(version, OrganisationCommand::AddPerson(person));
    let stream = format!("organisation/{}", o.authority());
    assert_eq!(o.administrator().command(&stream, o.new_id(), &added).await.status, 200);
    id
}

async fn hands_over(desk: &crate::desk::Desk<'_>, act: &HandOver) -> crate::desk::Answer {
    let key = desk.office.new_id().to_string();
    let to = crate::desk::json_to("/caseloads/hand-over").header("Idempotency-Key", key);
    desk.send(to, serde_json::to_string(act).unwrap().into()).await
}

async fn all_31_a_chair_is_arranged_for_a_day_and_the_matter_and_the_trays_move_on_it(o: Office) {
    let (old, new) = (o.world.cast.iro, another_chair(&o).await);
    let matter = o.iro().raises_at(1).await;
    let act = HandOver { from: old, to: new, child: None, on: Some(day("2026-09-14")) };
    assert_eq!(hands_over(&o.administrator(), &act).await.ok::<HandedOver>().children, 1);
    assert_eq!(hands_over(&o.administrator(), &act).await.ok::<HandedOver>().children, 0, "arranged before");
    let caseloads: Vec<Caseload> = o.administrator().get("/caseloads").await.ok();
    let load = caseloads.iter().find(|load| load.person.id == old).unwrap();
    let coming = &load.theirs.as_ref().unwrap()[0].coming[0];
    assert_eq!((coming.person.id, coming.from), (new, day("2026-09-14")));
    o.on("2026-09-13");
    assert_eq!(run_once::<ChairsTakingOver>(&o.state).await.recorded, 0);
    assert_eq!(o.iro().listed("open").await, matter.alone());
    assert!(o.desk(new).listed("open").await.is_empty());
    o.on("2026-09-14");
    assert_eq!(run_once::<ChairsTakingOver>(&o.state).await.recorded, 1);
    assert_eq!(run_once::<ChairsTakingOver>(&o.state).await.recorded, 0, "once");
    assert!(o.iro().listed("open").await.is_empty());
    let successor = o.desk(new);
    assert_eq!(successor.listed("open").await, matter.alone());
    assert_eq!(successor.state(&matter).await.circumstances.chair.id, new);
    let told = &successor.get("/inbox").await.ok::<Inbox>().entries[0];
    assert!(told.asked && told.subject.ends_with("a practice alert is yours now"), "{}", told.subject);
}

async fn all_31_a_chairs_manager_hands_over_one_child_and_nobody_elses(o: Office) {
    let (old, new) = (o.world.cast.iro, another_chair(&o).await);
    let matter = o.iro().raises_at(1).await;
    let other = o.another_child("Sam Lake", "C-0051").await;
    let act = HandOver { from: old, to: new, child: Some(o.world.child.id), on: None };
    for nobody in ["team_manager", "director"] {
        hands_over(&o.holder_of(nobody), &act).await.is_problem(404, "not_found");
        o.holder_of(nobody).get("/caseloads").await.is_problem(404, "not_found");
    }
    let manager = o.holder_of("chair_line_manager");
    assert_eq!(hands_over(&manager, &act).await.ok::<HandedOver>().children, 1);
    let successor = o.desk(new);
    assert_eq!(successor.listed("open").await, matter.alone());
    let events = successor.reads(&matter).await.events;
    let Event::ChairChanged(changed) = &events.last().unwrap().event else { panic!("{events:#?}") };
    let by = changed.by.as_ref().map(|by| by.id);
    assert_eq!((changed.was.id, changed.now.id, by), (old, new, Some(manager.person)));
    let loads: Vec<Caseload> = manager.get("/caseloads").await.ok();
    let of = |person| loads.iter().find(|load| load.person.id == person).and_then(|load| load.theirs.clone());
    assert_eq!(of(old).unwrap().iter().map(|known| known.child.id).collect::<Vec<_>>(), [other]);
    // Through the child's own record the manager may do the same, and nobody gives a plan to who may not chair it.
    let stream = format!("child/{other}");
    let to = |person| ChildCommand::AllocateChair(Chairing { plan: PlanKind::LookedAfter, person });
    let version = o.version_of("child", &other.to_string()).await;
    let wrong = manager.command(&stream, o.new_id(), &request(version, to(o.world.cast.cp_chair))).await;
    assert_eq!(wrong.body["refused"], json!([{ "code": "may_not_chair" }]), "{:#}", wrong.body);
    let worker = o.desk(o.world.cast.social_worker);
    let refused = worker.command(&stream, o.new_id(), &request(version, to(new))).await;
    refused.is_problem(404, "not_found");
    assert_eq!(manager.command(&stream, o.new_id(), &request(version, to(new))).await.status, 200);
}

/// The absence as its command, by whoever is at the desk.
async fn away(desk: &crate::desk::Desk<'_>, command: OrganisationCommand) -> crate::desk::Answer {
    let o = desk.office;
    let version = o.version_of("organisation", o.authority().as_str()).await;
    let stream = format!("organisation/{}", o.authority());
    desk.command(&stream, o.new_id(), &request(version, command)).await
}

async fn all_32_who_is_away_enters_it_and_the_cover_answers_until_they_are_back(o: Office) {
    let matter = o.iro().raises_at(1).await;
    let (manager, cover) = (o.holder_of("team_manager"), o.desk(o.world.cast.outsider));
    let due = o.iro().state(&matter).await.standing().due;
    let absence = Absence {
        person: manager.person,
        from: day("2026-09-02"),
        to: day("2026-09-04"),
        cover: cover.person,
    };
    assert_eq!(away(&manager, OrganisationCommand::EnterAbsence(absence.clone())).await.status, 200);
    for desk in [&manager, &cover] {
        let known: Absences = desk.get("/absences").await.ok();
        assert_eq!((known.absences, known.administers), (vec![absence.clone()], false));
    }
    assert!(o.iro().get("/absences").await.ok::<Absences>().absences.is_empty());
    assert!(cover.listed("mine").await.is_empty(), "not before");
    let ahead = &cover.get("/inbox").await.ok::<Inbox>().entries[0];
    assert_eq!(
        ahead.sentence,
        "You are asked as deputy for the Team Manager. You can open it from Wed 2 Sep 2026."
    );
    assert_eq!(ahead.reference, None, "there is no way to it yet");
    o.on("2026-09-02");
    assert_eq!(cover.listed("mine").await, matter.alone());
    let told = &cover.get("/inbox").await.ok::<Inbox>().entries[0];
    assert!(
        told.asked && told.sentence == "You are asked as deputy for the Team Manager.",
        "{}",
        told.sentence
    );
    let back = OrganisationCommand::EndAbsence { absence: absence.clone(), on: day("2026-09-02") };
    assert_eq!(away(&manager, back).await.status, 200);
    assert_eq!(cover.answers(&matter).await.status, 200);
    let answer = o.iro().state(&matter).await.answer(1).expect("an answer").answer.clone();
    let named = (answer.by.id, answer.in_place_of.map(|person| person.id));
    assert_eq!(named, (cover.person, Some(manager.person)));
    assert_eq!(o.iro().state(&matter).await.step(1).and_then(|step| step.sent.due()), due, "no date moves");
    let other = o.iro().raises_at(1).await;
    o.on("2026-09-03");
    assert!(cover.listed("mine").await.is_empty(), "nor after");
    assert_eq!(manager.answers(&other).await.status, 200);
}

async fn all_32_nobody_enters_anothers_absence_but_an_administrator(o: Office) {
    let (person, cover) = (o.world.holder_of("team_manager"), o.world.cast.outsider);
    let absence = Absence { person, from: day("2026-09-02"), to: day("2026-09-04"), cover };
    let enter = || OrganisationCommand::EnterAbsence(absence.clone());
    away(&o.iro(), enter()).await.is_problem(404, "not_found");
    let advocate = o.desk(o.world.cast.advocate);
    let own = Absence { person: advocate.person, ..absence.clone() };
    away(&advocate, OrganisationCommand::EnterAbsence(own)).await.is_problem(404, "not_found");
    advocate.get("/absences").await.is_problem(404, "not_found");
    assert_eq!(away(&o.administrator(), enter()).await.status, 200);
    let known: Absences = o.administrator().get("/absences").await.ok();
    assert!(known.administers && known.absences == [absence.clone()]);
    assert!(known.staff.iter().all(|known| known.id != o.world.cast.advocate));
    away(
        &o.holder_of("team_manager"),
        OrganisationCommand::AddUnit(shared::organisation::Unit {
            id: "own".into(),
            name: "Own".to_owned(),
            parent: None,
        }),
    )
    .await
    .is_problem(404, "not_found");
}

fn prompts(beside: &[ToDo]) -> Option<u32> {
    beside.iter().find(|waits| waits.kind == ToDoKind::Prompts).map(|waits| waits.count)
}

async fn all_14_open_prompts_stand_in_the_chairs_tray_until_they_are_answered(o: Office) {
    let matter = o.iro().raises_at(1).await;
    let before = prompts(&o.iro().tray("mine").await.beside).expect("prompts");
    let became =
        Became::Done { on: Some(day("2026-09-01")), manner: Some(Manner::Video), note: String::new() };
    let answer = AnswerPrompt { prompt: "told_raised".to_owned(), stage: None, became };
    assert_eq!(o.iro().does(&matter, Command::AnswerPrompt(answer)).await.status, 200);
    assert_eq!(prompts(&o.iro().tray("mine").await.beside), Some(before - 1));
    assert_eq!(prompts(&o.holder_of("team_manager").tray("mine").await.beside), None);
}

async fn tor_12_a_referral_by_telephone_stands_in_the_chairs_tray_until_it_is_put_in_writing(o: Office) {
    let waits = async || {
        let beside = o.iro().tray("mine").await.beside;
        beside.iter().find(|waits| waits.kind == ToDoKind::Writing).map(|waits| waits.count)
    };
    let matter = o.iro().raises_at(1).await;
    let context = o.iro().reads(&matter).await.context;
    let refer = Refer {
        telephoned_on: Some(day("2026-09-01")),
        written_on: None,
        ..referral(ReferredTo::Cafcass, &context)
    };
    assert_eq!(waits().await, None);
    assert_eq!(o.iro().does(&matter, Command::Refer(Box::new(refer))).await.status, 200);
    assert_eq!(waits().await, Some(1));
    assert_eq!(o.holder_of("team_manager").tray("mine").await.beside, []);
    let written = RecordReferralCourse {
        referral: 1,
        step: ReferralStep::PutInWriting,
        on: Some(day("2026-09-01")),
        note: String::new(),
    };
    assert_eq!(o.iro().does(&matter, Command::RecordReferralCourse(written)).await.status, 200);
    assert_eq!(waits().await, None);
}

async fn all_14_what_the_chairs_manager_is_prompted_to_do_stands_in_their_tray(o: Office) {
    let mut procedure = o.world.procedure.clone();
    procedure.version = "prompts".to_owned();
    procedure.prompts.retain(|prompt| prompt.when == Moment::Raised);
    procedure.prompts.truncate(1);
    procedure.prompts[0].by = PromptedPost::ChairsManager;
    // Of two versions adopted at one moment either may be the later.
    o.on("2026-09-02");
    adopt(&o.state, &procedure, &Calendar::england()).await.unwrap();
    o.iro().raises_at(1).await;
    for post in ["chair_line_manager", "chair_service_manager"] {
        assert_eq!(prompts(&o.holder_of(post).tray("mine").await.beside), Some(1), "{post}");
    }
    for person in [o.iro(), o.holder_of("team_manager"), o.holder_of("director")] {
        assert_eq!(prompts(&person.tray("mine").await.beside), None);
    }
}

async fn lam_25_an_advocate_asks_and_the_chair_finds_it_in_the_tray_and_replies(o: Office) {
    let (id, advocate) = (o.world.child.id, o.desk(o.world.cast.advocate));
    let path = format!("/children/{id}/requests");
    let kinds = |beside: Vec<ToDo>| beside.into_iter().map(|waits| waits.kind).collect::<Vec<_>>();
    // That one may ask is a way in, not something to do: it is found where the child is.
    assert_eq!(kinds(advocate.tray("open").await.beside), []);
    let found: Vec<ChildRow> = advocate.post("/children/search", &json!({ "text": "" })).await.ok();
    let listed: Vec<_> = found.iter().map(|row| (row.child.id, row.only_asks)).collect();
    assert_eq!(listed, [(id, true)]);
    advocate.get(&format!("/children/{id}")).await.is_problem(404, "not_found");
    let plan = PlanKind::LookedAfter;
    let text = "Robin wants to know why nothing was raised.".to_owned();
    let asked = ChildAct::AskChair(AskChair { plan, what: AskedFor::Account, on: None, text });
    let seen: ChildRequests = advocate.get(&path).await.ok();
    let stream = format!("child/{id}");
    let command = request(seen.version, ChildCommand::Act(asked));
    assert_eq!(advocate.command(&stream, o.new_id(), &command).await.status, 200);
    assert_eq!(kinds(o.iro().tray("mine").await.beside), [ToDoKind::Requests]);
    o.desk(o.world.cast.outsider).get(&path).await.is_problem(404, "not_found");

    o.on("2026-09-03");
    let reply = ReplyToChild { plan, number: 1, text: "I raised it on Tuesday.".to_owned() };
    let seen: ChildRequests = o.iro().get(&path).await.ok();
    let command = request(seen.version, ChildCommand::Act(ChildAct::ReplyToChild(reply)));
    assert_eq!(o.iro().command(&stream, o.new_id(), &command).await.status, 200);
    let seen: ChildRequests = advocate.get(&path).await.ok();
    assert_eq!(seen.requests[0].asked_on, day("2026-09-01"));
    assert_eq!(seen.requests[0].replied_on, Some(day("2026-09-03")));
    let body = advocate.get(&path).await.body.to_string();
    assert!(!body.contains("Imogen"), "an advocate sees nobody's name: {body}");
    assert_eq!(kinds(o.iro().tray("mine").await.beside), []);
}

async fn a_childs_record_names_only_teams_and_people_that_are_there(o: Office) {
    let stream = format!("child/{}", o.world.child.id);
    let moved = request(1, ChildCommand::AllocateTeam { team: "nowhere".into() });
    let answer = o.administrator().command(&stream, o.new_id(), &moved).await;
    answer.is_problem(422, "refused");
    assert_eq!(answer.body["refused"], json!([{ "code": "unknown", "what": "nowhere" }]));
}

/// What an authority adopts later holds for what is raised later.
async fn a_matter_stays_on_the_version_it_began_under(o: Office) {
    let matter = o.iro().raises_at(1).await;
    let mut next = o.world.procedure.clone();
    next.version = "2".to_owned();
    next.words.matter = "formal alert".to_owned();
    o.on("2026-09-02");
    adopt(&o.state, &next, &Calendar::england()).await.unwrap();
    assert_eq!(o.iro().reads(&matter).await.context.procedure.version, "1");
    let later = o.iro().raises_at(1).await;
    assert_eq!(o.iro().reads(&later).await.context.procedure.version, "2");
    assert_eq!(o.iro().reads(&matter).await.context.procedure.words.matter, "practice alert");
}
