//! A closure is added: nothing moves until an administrator accepts it, and they see references and dates alone.

use serde_json::Value;
use server::adopted::adopt_bundled;
use server::state::AppState;
use server::store::Mode;
use server::work::Work;
use shared::api::{Accepted, DatesToAccept};
use shared::authority::{AuthorityCommand, AuthorityEvent, CalendarId};
use shared::calendar::{Calendar, Closure};
use shared::escalation::{Command, Event};
use shared::testing::day;

use crate::desk::{Answer, Raised};
use crate::office::{Office, request};

crate::on_both_engines!("slough":
    a_closure_moves_dates_only_once_they_are_accepted,
    only_an_administrator_sees_or_changes_it,
    a_closure_taken_back_moves_them_back_once_that_is_accepted,
    a_server_that_starts_again_keeps_the_closures,
    another_server_on_the_same_store_counts_with_it_at_once,
);

async fn adds_closure(o: &Office, date: &str) -> Answer {
    let closure = Closure { date: day(date), reason: "Offices closed".to_owned() };
    changes(o, AuthorityCommand::AddClosure(closure)).await
}

async fn changes(o: &Office, command: AuthorityCommand) -> Answer {
    let calendar = CalendarId(o.authority()).to_string();
    let version = o.version_of("authority", &calendar).await;
    let stream = format!("authority/{calendar}");
    o.administrator().command(&stream, o.new_id(), &request(version, command)).await
}

async fn accepts(o: &Office, matter: &Raised) -> Accepted<Event> {
    let asked = to_accept(o).await;
    let [moved] = asked.matters.as_slice() else { panic!("one matter: {asked:?}") };
    assert_eq!((moved.id, &moved.reference), (matter.id, &matter.reference));
    let accepting = request(moved.version, Command::AcceptDates { calendar: asked.calendar.clone() });
    let stream = format!("escalation/{}", matter.id);
    o.administrator().command(&stream, o.new_id(), &accepting).await.ok()
}

async fn to_accept(o: &Office) -> DatesToAccept {
    o.administrator().get("/calendar/moves").await.ok()
}

async fn due(o: &Office, matter: &Raised) -> String {
    let whole = o.iro().reads(matter).await;
    let events = whole.events.iter().map(|recorded| &recorded.event);
    let state = shared::escalation::replay(events).expect("a matter");
    state.standing().due.expect("a date").to_string()
}

async fn a_closure_moves_dates_only_once_they_are_accepted(o: Office) {
    let matter = o.iro().raises_at(1).await;
    assert_eq!(due(&o, &matter).await, "2026-09-08");
    assert_eq!(to_accept(&o).await.matters, []);

    o.on("2026-09-02");
    let added: Accepted<AuthorityEvent> = adds_closure(&o, "2026-09-04").await.ok();
    assert_eq!(added.version, 1);
    assert_eq!(due(&o, &matter).await, "2026-09-08", "a told date is a fact");

    assert_eq!(to_accept(&o).await.matters[0].dates[0].new, day("2026-09-09"));
    let accepted = accepts(&o, &matter).await;
    assert!(matches!(accepted.events[0].event, Event::DatesAccepted(_)));

    assert_eq!(due(&o, &matter).await, "2026-09-09");
    assert_eq!(to_accept(&o).await.matters, []);
    let listed = o.iro().listed("open").await;
    assert_eq!(listed.len(), 1);
}

async fn a_closure_taken_back_moves_them_back_once_that_is_accepted(o: Office) {
    let matter = o.iro().raises_at(1).await;
    o.on("2026-09-02");
    adds_closure(&o, "2026-09-04").await.ok::<Value>();
    accepts(&o, &matter).await;
    o.on("2026-09-03");
    let date = day("2026-09-04");
    changes(&o, AuthorityCommand::TakeBackClosure { date }).await.ok::<Value>();
    assert_eq!(due(&o, &matter).await, "2026-09-09", "a told date is a fact");
    accepts(&o, &matter).await;
    assert_eq!(due(&o, &matter).await, "2026-09-08");
    let again = changes(&o, AuthorityCommand::TakeBackClosure { date }).await;
    assert_eq!(again.status, 422, "{:#}", again.body);
}

async fn only_an_administrator_sees_or_changes_it(o: Office) {
    let matter = o.iro().raises_at(1).await;
    o.on("2026-09-02");
    adds_closure(&o, "2026-09-04").await.ok::<Value>();
    o.iro().get("/calendar/moves").await.is_problem(404, "not_found");
    let asked = to_accept(&o).await;
    let stream = format!("escalation/{}", matter.id);
    let accepting = request(1, Command::AcceptDates { calendar: asked.calendar });
    let refused = o.iro().command(&stream, o.new_id(), &accepting).await;
    assert_eq!(refused.status, 422, "{:#}", refused.body);
    // The administrator may not read the matter itself.
    let path = format!("/escalations/{}", matter.reference);
    o.administrator().get(&path).await.is_problem(404, "not_found");

    let past = adds_closure(&o, "2026-08-27").await;
    assert_eq!(past.status, 422, "{:#}", past.body);
}

async fn a_server_that_starts_again_keeps_the_closures(o: Office) {
    o.on("2026-09-02");
    adds_closure(&o, "2026-09-04").await.ok::<Value>();
    o.on("2026-09-03");
    adopt_bundled(&o.state).await.unwrap();
    let calendar: Calendar = o.administrator().get("/calendar").await.ok();
    assert_eq!(calendar.closures().map(|closure| closure.date).collect::<Vec<_>>(), [day("2026-09-04")]);
}

async fn another_server_on_the_same_store_counts_with_it_at_once(o: Office) {
    let other = AppState::new(o.state.store.clone(), o.state.clock.clone());
    let closures = async || {
        let mut work = Work::begin(&other, &o.authority(), Mode::Read).await.unwrap();
        work.adopted().await.unwrap().calendar.closures().count()
    };
    assert_eq!(closures().await, 0);
    o.on("2026-09-02");
    adds_closure(&o, "2026-09-04").await.ok::<Value>();
    assert_eq!(closures().await, 1);
}
