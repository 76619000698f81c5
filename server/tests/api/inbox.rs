//! What people are told: inbox and outbox, once, their own, and nothing of what they may not read.

use serde_json::json;
use server::project::rebuild;
use shared::api::{Inbox, Session};
use shared::child::ChildCommand;
use shared::escalation::Command;
use shared::ids::{EscalationId, PostId, UnitId};
use shared::organisation::{Holding, HoldingKind, OrganisationCommand};
use shared::testing::{day, raise};

use crate::desk::Desk;
use crate::office::{Office, request};

crate::on_both_engines!("lambeth":
    lam_05_an_alert_stands_in_the_outbox_for_everybody_who_is_to_be_told_by_e_mail,
    lam_05_the_e_mail_carries_reference_and_link_and_no_more,
    a_command_sent_again_and_a_rebuild_tell_nobody_twice,
    an_inbox_is_ones_own_and_reading_it_lowers_the_count,
    who_may_no_longer_read_the_matter_sees_only_that_there_was_a_message,
    an_advocate_and_an_outsider_are_told_nothing,
    slo_03_the_answer_comes_back_to_the_chair,
    all_30_a_new_holder_takes_over_and_the_old_one_reads_on_both_are_told,
    an_answer_that_waits_longer_than_its_stage_shows_to_the_chairs_manager,
);

async fn inbox(desk: &Desk<'_>) -> Inbox {
    desk.get("/inbox").await.ok()
}

async fn unread(desk: &Desk<'_>) -> u32 {
    desk.get("/session").await.ok::<Session>().unread
}

async fn lam_05_an_alert_stands_in_the_outbox_for_everybody_who_is_to_be_told_by_e_mail(o: Office) {
    o.iro().raises_at(1).await;
    let outbox = o.database().rows("outbox").await;
    let posts = ["team_manager", "service_manager", "qa_assistant_director"];
    let told = posts.map(|post| o.world.holder_of(post)).into_iter().chain([o.world.cast.social_worker]);
    for person in told {
        let mails = outbox.iter().filter(|row| row.contains(&person.to_string())).count();
        assert_eq!(mails, 1, "{outbox:#?}");
    }
    assert_eq!(outbox.len(), 4);
    let asked = &inbox(&o.holder_of("team_manager")).await.entries[0];
    assert!(asked.asked && !asked.read);
    assert_eq!(
        asked.subject,
        "LAM-26-00001: a practice alert needs your answer at stage 1 by Mon 7 Sep 2026"
    );
    assert_eq!(asked.sentence, "You are asked as Team Manager.");
}

async fn lam_05_the_e_mail_carries_reference_and_link_and_no_more(o: Office) {
    let matter = o.iro().raises_at(1).await;
    let state = o.iro().state(&matter).await;
    assert_eq!(o.holder_of("team_manager").answers(&matter).await.status, 200);
    assert_eq!(o.iro().finds_not_resolved(&matter).await.status, 200);
    let outbox = o.database().rows("outbox").await;
    assert!(outbox.len() > 8);
    for mail in outbox {
        assert!(mail.contains(&format!("/escalations/{}", matter.reference)), "{mail}");
        for detail in [o.world.child.name.as_str(), "Robin", &state.opening.wrong, "Imogen Reeve", "Holder,"]
        {
            assert!(!mail.contains(detail), "{detail:?} in {mail}");
        }
    }
}

async fn a_command_sent_again_and_a_rebuild_tell_nobody_twice(o: Office) {
    let iro = o.iro();
    let context = iro.before_raising().await;
    let (id, key) = (EscalationId(o.new_id()), o.new_id());
    let raising = request(0, raise(&context, 1, day("2026-09-29")));
    assert_eq!(iro.command(&format!("escalation/{id}"), key, &raising).await.status, 200);
    let (notices, outbox) = (o.database().rows("notices").await, o.database().rows("outbox").await);
    assert!(!notices.is_empty() && !outbox.is_empty());
    o.on("2026-09-02");
    assert_eq!(iro.command(&format!("escalation/{id}"), key, &raising).await.status, 200);
    rebuild(&o.state, &o.authority()).await.unwrap();
    assert_eq!(o.database().rows("notices").await, notices);
    assert_eq!(o.database().rows("outbox").await, outbox);
}

async fn an_inbox_is_ones_own_and_reading_it_lowers_the_count(o: Office) {
    let (manager, worker) = (o.holder_of("team_manager"), o.desk(o.world.cast.social_worker));
    o.iro().raises_at(1).await;
    o.iro().raises_at(1).await;
    assert_eq!((unread(&manager).await, unread(&worker).await), (2, 2));
    let mine = inbox(&manager).await;
    assert_eq!((mine.unread, mine.found, mine.entries.len()), (2, 2, 2));
    let anothers = inbox(&worker).await.entries[0].id;
    let marked: Inbox = manager.post("/inbox/read", &json!({ "read": "notice", "id": anothers })).await.ok();
    assert_eq!(marked.unread, 2, "of another's nothing changes");
    assert_eq!(unread(&worker).await, 2);
    let first = mine.entries[0].id;
    let marked: Inbox = manager.post("/inbox/read", &json!({ "read": "notice", "id": first })).await.ok();
    assert_eq!(marked.unread, 1);
    assert!(marked.entries.iter().all(|entry| entry.read == (entry.id == first)));
    let marked: Inbox = manager.post("/inbox/read", &json!({ "read": "all" })).await.ok();
    assert_eq!((marked.unread, unread(&manager).await, unread(&worker).await), (0, 0, 2));
    assert_eq!(manager.get("/inbox?page=1").await.ok::<Inbox>().entries.len(), 0);
    manager.get("/inbox?page=first").await.is_problem(400, "unreadable_parameter");
}

async fn who_may_no_longer_read_the_matter_sees_only_that_there_was_a_message(o: Office) {
    let worker = o.desk(o.world.cast.social_worker);
    let matter = o.iro().raises_at(1).await;
    assert_eq!(inbox(&worker).await.entries[0].reference, Some(matter.reference.clone()));
    let moved = request(1, ChildCommand::AllocateSocialWorker { person: None });
    let child = format!("child/{}", o.world.child.id);
    assert_eq!(o.administrator().command(&child, o.new_id(), &moved).await.status, 200);
    let left = &inbox(&worker).await.entries[0];
    assert_eq!((left.reference.clone(), left.asked, left.sentence.as_str()), (None, false, ""));
    assert_eq!(left.subject, "A message about a matter that is no longer yours to read");
}

async fn an_advocate_and_an_outsider_are_told_nothing(o: Office) {
    let matter = o.iro().raises_at(1).await;
    assert_eq!(o.holder_of("team_manager").answers(&matter).await.status, 200);
    for person in [o.world.cast.advocate, o.world.cast.outsider, o.world.cast.administrator] {
        assert_eq!(inbox(&o.desk(person)).await.found, 0);
    }
}

async fn slo_03_the_answer_comes_back_to_the_chair(o: Office) {
    let matter = o.iro().raises_at(1).await;
    assert_eq!(inbox(&o.iro()).await.found, 0, "nobody is told of their own act");
    let note = Command::AddNote { text: "Rang the clinic.".to_owned() };
    assert_eq!(o.holder_of("team_manager").does(&matter, note).await.status, 200);
    assert_eq!(o.holder_of("team_manager").answers(&matter).await.status, 200);
    let [answer, note] = &inbox(&o.iro()).await.entries[..] else { panic!("told of both") };
    assert!(answer.asked && answer.subject.ends_with("stage 1 was answered, for you to review"));
    assert!(!note.asked && note.subject.ends_with("a note was added"));
}

/// Nobody times the chair: 4 working days after the answer, the length of the stage, their manager sees it too.
async fn an_answer_that_waits_longer_than_its_stage_shows_to_the_chairs_manager(o: Office) {
    let (manager, matter) = (o.holder_of("chair_line_manager"), o.iro().raises_at(1).await);
    assert_eq!(o.holder_of("team_manager").answers(&matter).await.status, 200);
    o.on("2026-09-07");
    assert!(manager.listed("mine").await.is_empty());
    assert_eq!(o.iro().tray("mine").await.rows[0].days_since_answer, Some(4));
    o.on("2026-09-08");
    let tray = manager.tray("to_review").await;
    assert!(tray.rows[0].for_manager && tray.rows[0].mine);
    assert!(!o.iro().tray("mine").await.rows[0].for_manager);
    assert!(o.holder_of("service_manager").listed("to_review").await.is_empty());
    assert_eq!(o.iro().finds_resolved(&matter).await.status, 200);
    assert!(manager.listed("mine").await.is_empty());
}

async fn all_30_a_new_holder_takes_over_and_the_old_one_reads_on_both_are_told(o: Office) {
    let matter = o.iro().raises_at(1).await;
    let (old, new) = (o.holder_of("team_manager"), o.desk(o.world.cast.outsider));
    let (post, unit) = (PostId::from("team_manager"), UnitId::from("service"));
    let ends = OrganisationCommand::EndHolding {
        person: old.person,
        post: post.clone(),
        unit: unit.clone(),
        on: day("2026-09-02"),
    };
    let begins = OrganisationCommand::BeginHolding(Holding {
        person: new.person,
        post,
        unit,
        from: day("2026-09-03"),
        to: None,
        kind: HoldingKind::Holder,
    });
    for command in [ends, begins] {
        let version = o.version_of("organisation", o.authority().as_str()).await;
        let to = format!("organisation/{}", o.authority());
        let answer = o.administrator().command(&to, o.new_id(), &request(version, command)).await;
        assert_eq!(answer.status, 200, "{:#}", answer.body);
    }
    let left = &inbox(&old).await.entries[0];
    assert!(
        left.subject
            .ends_with("no longer with its holder from Thu 3 Sep 2026; what was written can still be read")
    );
    let ahead = &inbox(&new).await.entries[0];
    assert!(ahead.subject.ends_with("a practice alert is yours to answer from Thu 3 Sep 2026"));
    assert_eq!(ahead.sentence, "You are asked as Team Manager. You can open it from Thu 3 Sep 2026.");
    assert_eq!((ahead.reference.clone(), ahead.asked), (None, false), "there is no way to it yet");
    new.get(&format!("/escalations/{}", matter.reference)).await.is_problem(404, "not_found");
    let mails = o.database().rows("outbox").await;
    let theirs: Vec<_> = mails.iter().filter(|mail| mail.contains(&new.person.to_string())).collect();
    let [mail] = theirs[..] else { panic!("one e-mail: {theirs:#?}") };
    assert!(mail.contains("You can open it from Thu 3 Sep 2026.") && mail.contains("/inbox"), "{mail}");
    assert!(!mail.contains("/escalations/"), "{mail}");
    o.on("2026-09-03");
    let taken = &inbox(&new).await.entries[0];
    assert_eq!(taken.sentence, "You are asked as Team Manager.");
    assert_eq!(taken.reference, Some(matter.reference.clone()));
    assert!(
        taken.asked && taken.subject.ends_with("a practice alert is yours to answer from Thu 3 Sep 2026")
    );
    assert_eq!(old.reads(&matter).await.id, matter.id, "the old holder reads on");
    assert_eq!(new.answers(&matter).await.status, 200);
}
