//! Records beside the matter: who may read which, and that nobody else learns of them.

use serde_json::{Value, json};
use server::project::rebuild;
use server::store::Mode;
use server::streams::{load_record, read_record};
use server::work::Work;
use shared::api::{Accepted, Inbox, RecordAt, RecordRow, WholeRecord};
use shared::beside::{BesideEvent, BesideKind};
use shared::escalation::Context;
use shared::ids::{PersonId, RecordId};
use shared::organisation::{Contact, ContactOf, OrganisationCommand};
use shared::procedure::{GateKind, ReferredTo};
use shared::testing::day;

use crate::desk::{Answer, Desk, Raised};
use crate::office::{Office, request};

mod hammersmith {
    crate::on_both_engines!("hammersmith-and-fulham":
        haf_06_supervision_is_not_there_for_anybody_else,
        haf_12_supervision_on_record_goes_with_the_matter_as_its_evidence,
    );
    use super::{
        haf_06_supervision_is_not_there_for_anybody_else,
        haf_12_supervision_on_record_goes_with_the_matter_as_its_evidence,
    };
}

mod slough {
    crate::on_both_engines!("slough":
        slo_09_an_alert_is_the_chairs_and_the_managers_alone,
        slo_09_an_alert_is_told_to_the_manager_alone_with_a_way_to_it,
        slo_10_the_chair_concerned_learns_nothing_of_the_concern,
    );
    use super::{
        slo_09_an_alert_is_the_chairs_and_the_managers_alone,
        slo_09_an_alert_is_told_to_the_manager_alone_with_a_way_to_it,
        slo_10_the_chair_concerned_learns_nothing_of_the_concern,
    };
}

mod kent {
    crate::on_both_engines!("kent": ken_18_legal_advice_is_not_there_for_whoever_is_to_answer);
    use super::ken_18_legal_advice_is_not_there_for_whoever_is_to_answer;
}

mod lambeth {
    crate::on_both_engines!("lambeth":
        lam_09_a_grave_event_is_told_from_the_childs_page_and_opens_the_ladder,
        lam_09_the_director_and_the_partnership_are_written_to_at_once,
        lam_15_each_list_of_records_is_what_the_records_own_policy_says,
    );
    use super::{
        lam_09_a_grave_event_is_told_from_the_childs_page_and_opens_the_ladder,
        lam_09_the_director_and_the_partnership_are_written_to_at_once,
        lam_15_each_list_of_records_is_what_the_records_own_policy_says,
    };
}

/// Begins a record, and says under which id.
async fn begins(
    desk: &Desk<'_>,
    kind: BesideKind,
    matter: Option<&Raised>,
    about: Value,
) -> (RecordId, Answer) {
    let id = RecordId(desk.office.new_id());
    let begin = json!({ "child": desk.office.world.child.id, "plan": "looked_after",
        "matter": matter.map(|matter| matter.id), "about": about });
    let command = request(0, json!({ "type": "begin", "data": begin }));
    let stream = format!("{}/{id}", kind.as_str());
    (id, desk.command(&stream, desk.office.new_id(), &command).await)
}

async fn begun(desk: &Desk<'_>, kind: BesideKind, matter: Option<&Raised>, about: Value) -> RecordId {
    let (id, answer) = begins(desk, kind, matter, about).await;
    let _: Accepted<BesideEvent> = answer.ok();
    id
}

/// Who of the authority is answered with the record, and finds it in their list; both must be the same.
async fn readers(o: &Office, kind: BesideKind, id: RecordId) -> Vec<String> {
    let mut found = Vec::new();
    for person in o.world.organisation.people.values() {
        let desk = o.desk(person.id);
        let read = desk.get(&format!("/records/{}/{id}", kind.as_str())).await;
        let listed: Vec<RecordRow> = desk.get("/records").await.ok();
        let of_child: Vec<RecordRow> =
            desk.get(&format!("/children/{}/records", o.world.child.id)).await.ok();
        let reads = read.status == 200;
        if !reads {
            read.is_problem(404, "not_found");
        }
        for list in [listed, of_child] {
            assert_eq!(list.iter().any(|row| row.id == id), reads, "the list of {}", person.name);
        }
        if reads {
            found.push(person.name.clone());
        }
    }
    found.sort();
    found
}

fn entry() -> Value {
    json!({ "kind": "supervision", "entry":
        { "topic": "supervision", "on": "2026-09-01", "text": "The case was gone through." } })
}

async fn haf_06_supervision_is_not_there_for_anybody_else(o: Office) {
    let matter = o.iro().raises_at(1).await;
    let manager = o.holder_of("reviewing_manager");
    let id = begun(&manager, BesideKind::Supervision, Some(&matter), entry()).await;
    assert_eq!(
        readers(&o, BesideKind::Supervision, id).await,
        [
            "Holder, Director of Children's Services",
            "Holder, Head of Safeguarding, Review and Quality Assurance",
            "Holder, Operational Director, Children and Young People's Services",
            "Holder, Safeguarding, Review and Quality Assurance Manager",
            "Imogen Reeve",
        ]
    );
    // Whoever may not read it cannot write to it either, nor learn its version.
    let add = request(
        0,
        json!({ "type": "add_entry", "data":
        { "topic": "feedback", "on": "2026-09-01", "text": "Well argued." } }),
    );
    let stream = format!("supervision/{id}");
    for person in [o.holder_of("team_manager").person, o.world.cast.advocate, o.world.cast.qa] {
        o.desk(person).command(&stream, o.new_id(), &add).await.is_problem(404, "not_found");
    }
    let status: Value =
        o.desk(o.world.cast.advocate).get(&format!("/escalations/{}", matter.reference)).await.ok();
    assert!(!status.to_string().contains("gone through"));
}

async fn ken_18_legal_advice_is_not_there_for_whoever_is_to_answer(o: Office) {
    let matter = o.iro().raises_at(3).await;
    let about = json!({ "kind": "advice", "text": "May the placement be ended?", "lawyer": null });
    let (_, refused) =
        begins(&o.holder_of("qa_manager"), BesideKind::Advice, Some(&matter), about.clone()).await;
    assert_eq!(refused.status, 422);
    let id = begun(&o.iro(), BesideKind::Advice, Some(&matter), about).await;
    assert_eq!(
        readers(&o, BesideKind::Advice, id).await,
        ["Holder, QA Assistant Director", "Holder, QA Manager", "Holder, QA Service Manager", "Imogen Reeve",]
    );
    let addressee = o.holder_of("district_service_manager");
    let whole = addressee.get(&format!("/escalations/{}", matter.reference)).await;
    assert!(!whole.body.to_string().contains("May the placement"), "nor does the matter tell of it");
}

async fn haf_12_supervision_on_record_goes_with_the_matter_as_its_evidence(o: Office) {
    for supervised in [false, true] {
        let matter = o.iro().raises_at(3).await;
        if supervised {
            begun(&o.holder_of("reviewing_manager"), BesideKind::Supervision, Some(&matter), entry()).await;
        }
        let sent = o.iro().state(&matter).await.current().unwrap().sent.clone();
        let addressee = o.desk(sent.addressees[0].person.id);
        assert_eq!(addressee.answers(&matter).await.status, 200);
        assert_eq!(o.iro().finds_not_resolved(&matter).await.status, 200);
        let sent = o.iro().state(&matter).await.current().unwrap().sent.clone();
        let without: Vec<GateKind> = sent.without.iter().map(|unmet| unmet.kind).collect();
        let expected = if supervised { Vec::new() } else { vec![GateKind::Evidence] };
        assert_eq!((sent.stage, without), (4, expected));
    }
}

async fn slo_09_an_alert_is_the_chairs_and_the_managers_alone(o: Office) {
    let worker = json!({ "post": "social_worker", "person": o.world.cast.social_worker });
    let manager =
        json!({ "post": "assistant_team_manager", "person": o.world.holder_of("assistant_team_manager") });
    let about = json!({ "kind": "alert", "worker": worker, "shown": [manager],
        "text": "Two visits of August are written up in the same words." });
    let id = begun(&o.iro(), BesideKind::Alert, None, about).await;
    let expected = ["Holder, Assistant Team Manager", "Imogen Reeve"];
    assert_eq!(readers(&o, BesideKind::Alert, id).await, expected);
    let rows: Vec<RecordRow> = o.holder_of("assistant_team_manager").get("/records").await.ok();
    assert!(rows[0].mine, "it waits for the manager");
    let page: Value = o.iro().get(&format!("/children/{}", o.world.child.id)).await.ok();
    assert!(!page.to_string().contains("visits of August"), "it is off the child's record");
    let answer = request(2, json!({ "type": "answer", "data": { "text": "Gone through in supervision." } }));
    let stream = format!("alert/{id}");
    let manager = o.holder_of("assistant_team_manager");
    assert_eq!(manager.command(&stream, o.new_id(), &answer).await.status, 200);
    let rows: Vec<RecordRow> = manager.get("/records").await.ok();
    assert_eq!((rows[0].mine, rows[0].over_since.is_some()), (false, true));
}

async fn slo_09_an_alert_is_told_to_the_manager_alone_with_a_way_to_it(o: Office) {
    let worker = json!({ "post": "social_worker", "person": o.world.cast.social_worker });
    let manager = o.holder_of("assistant_team_manager");
    let shown = json!({ "post": "assistant_team_manager", "person": manager.person });
    let about = json!({ "kind": "alert", "worker": worker, "shown": [shown],
        "text": "Two visits of August are written up in the same words." });
    let id = begun(&o.iro(), BesideKind::Alert, None, about).await;
    let told = &manager.get("/inbox").await.ok::<Inbox>().entries[0];
    assert_eq!(told.record, Some(RecordAt { kind: BesideKind::Alert, id }));
    assert!(
        told.asked && told.subject.ends_with("put to you in writing, to be answered"),
        "{}",
        told.subject
    );
    for person in o.world.organisation.people.keys().filter(|person| **person != manager.person) {
        assert_eq!(o.desk(*person).get("/inbox").await.ok::<Inbox>().found, 0);
    }
    for row in [o.database().rows("notices").await, o.database().rows("outbox").await].concat() {
        assert!(!row.contains("visits of August") && !row.contains("Sol Webb"), "{row}");
    }
}

async fn slo_10_the_chair_concerned_learns_nothing_of_the_concern(o: Office) {
    let about = json!({ "kind": "concern", "from": "agency", "agency": "Mill Street School",
        "text": "The report was not read.", "talked_on": "2026-08-28", "came_of_it": "Nothing." });
    let worker = o.desk(o.world.cast.social_worker);
    let id = begun(&worker, BesideKind::Concern, None, about.clone()).await;
    assert_eq!(readers(&o, BesideKind::Concern, id).await, ["Quentin Ash", "Sol Webb"]);
    let (_, refused) = begins(&o.iro(), BesideKind::Concern, None, about).await;
    refused.is_problem(422, "violations");
    // A kind is its own stream: another kind's address does not begin or show it.
    worker.get(&format!("/records/alert/{id}")).await.is_problem(404, "not_found");
}

async fn lam_09_a_grave_event_is_told_from_the_childs_page_and_opens_the_ladder(o: Office) {
    let about =
        json!({ "kind": "grave_event", "event": "abduction", "other": "", "text": "Taken from school." });
    let worker = o.desk(o.world.cast.social_worker);
    let id = begun(&worker, BesideKind::GraveEvent, None, about.clone()).await;
    let told: WholeRecord =
        o.holder_of("executive_director").get(&format!("/records/grave_event/{id}")).await.ok();
    assert_eq!(told.events.len(), 1);
    let partnership = o.holder_of("safeguarding_partnership");
    assert_eq!(partnership.get(&format!("/records/grave_event/{id}")).await.status, 200);
    let context: Context = o.iro().before_raising().await;
    assert!(context.beside.grave_event);
    for nobody in [o.world.cast.advocate, o.world.cast.outsider] {
        let (_, answer) = begins(&o.desk(nobody), BesideKind::GraveEvent, None, about.clone()).await;
        answer.is_problem(404, "not_found");
    }
}

async fn lam_09_the_director_and_the_partnership_are_written_to_at_once(o: Office) {
    let contact = Contact { email: "duty@partnership.example".to_owned(), ..Contact::default() };
    let ends = OrganisationCommand::EndHolding {
        person: o.world.holder_of("safeguarding_partnership"),
        post: "safeguarding_partnership".into(),
        unit: "council".into(),
        on: day("2026-08-31"),
    };
    let set = OrganisationCommand::SetContact(ContactOf { of: ReferredTo::Partnership, contact });
    for command in [ends, set] {
        let version = o.version_of("organisation", o.authority().as_str()).await;
        let to = format!("organisation/{}", o.authority());
        let answer = o.administrator().command(&to, o.new_id(), &request(version, command)).await;
        assert_eq!(answer.status, 200, "{:#}", answer.body);
    }
    let about =
        json!({ "kind": "grave_event", "event": "abduction", "other": "", "text": "Taken from school." });
    let worker = o.desk(o.world.cast.social_worker);
    let id = begun(&worker, BesideKind::GraveEvent, None, about).await;
    let director = o.holder_of("executive_director");
    let told = &director.get("/inbox").await.ok::<Inbox>().entries[0];
    assert_eq!(told.record, Some(RecordAt { kind: BesideKind::GraveEvent, id }));
    let mails = o.database().rows("outbox").await;
    let to_director = mails.iter().filter(|row| row.contains(&director.person.to_string()));
    assert_eq!(to_director.count(), 1, "{mails:#?}");
    let outside = o.database().rows("outside_mail").await;
    assert_eq!(outside.len(), 1);
    assert!(outside[0].contains("duty@partnership.example") && outside[0].contains("told at once"));
    assert!(!outside[0].contains("Taken from school") && !outside[0].contains("Robin"), "{}", outside[0]);
    let asked = &worker.get("/inbox").await.ok::<Inbox>().entries[0];
    assert!(asked.asked && asked.sentence.contains("tell them yourself at once"), "{}", asked.sentence);
    rebuild(&o.state, &o.authority()).await.unwrap();
    assert_eq!(o.database().rows("outside_mail").await, outside, "once for ever");
}

/// The policy asked of the record itself, for everybody, against what they are answered.
async fn lam_15_each_list_of_records_is_what_the_records_own_policy_says(o: Office) {
    let good = json!({ "kind": "good_practice", "whose": "The team", "text": "Robin chose the school." });
    let grave = json!({ "kind": "grave_event", "event": "injury", "other": "", "text": "A fall." });
    let concern = json!({ "kind": "concern", "from": "service", "agency": "", "text": "The report was not read.",
        "talked_on": "2026-08-28", "came_of_it": "Nothing." });
    let matter = o.iro().raises_at(1).await;
    let manager = o.holder_of("team_manager");
    let records = [
        (BesideKind::GoodPractice, begun(&o.iro(), BesideKind::GoodPractice, Some(&matter), good).await),
        (BesideKind::GraveEvent, begun(&manager, BesideKind::GraveEvent, None, grave).await),
        (BesideKind::Concern, begun(&manager, BesideKind::Concern, None, concern).await),
    ];
    for (kind, id) in records {
        let listed = readers(&o, kind, id).await;
        let mut work = Work::begin(&o.state, &o.authority(), Mode::Read).await.unwrap();
        let (_, record, _) = load_record(&mut work, kind, &id).await.unwrap();
        let record = record.unwrap();
        let mut allowed = Vec::new();
        let everybody: Vec<(PersonId, String)> =
            o.world.organisation.people.values().map(|person| (person.id, person.name.clone())).collect();
        for (person, name) in everybody {
            if read_record(&mut work, person, &record).await.unwrap().is_some() {
                allowed.push(name);
            }
        }
        allowed.sort();
        assert_eq!(listed, allowed, "{kind:?}");
        let ad = "Holder, Assistant Director for Quality Assurance".to_owned();
        assert!(allowed.contains(&ad), "{kind:?}: a copy goes to the AD for QA, who follows concerns");
    }
}
