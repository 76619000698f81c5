//! What has gone on for too long stands in the tray and on the child's page of the chair, and of nobody else.

use server::adopted::adopt;
use shared::api::{Accepted, ChildPage, TriggerRow};
use shared::calendar::Calendar;
use shared::child::TriggerDue;
use shared::escalation::{Command, Event};
use shared::ids::EscalationId;
use shared::people::PlanKind;
use shared::procedure::{After, Length, Trigger, TriggerOf, Unit};
use shared::testing::{concern, day, raise};

use crate::desk::{Desk, Raised};
use crate::office::{Office, request};

crate::on_both_engines!("slough":
    what_stays_informal_for_too_long_is_the_chairs_to_raise,
);

/// A version of the procedure under which a concern is raised formally after four weeks.
async fn adopts_a_trigger(o: &Office) {
    let mut procedure = o.world.procedure.clone();
    procedure.version = "with a trigger".to_owned();
    procedure.triggers.push(Trigger {
        id: "four_weeks".to_owned(),
        of: TriggerOf::Informal,
        after: After::Time { length: Length { count: 4, unit: Unit::Weeks } },
        what: "Raise it formally.".to_owned(),
        plans: vec![PlanKind::LookedAfter],
    });
    adopt(&o.state, &procedure, &Calendar::england()).await.unwrap();
}

async fn raises_concern(o: &Office) -> Raised {
    let context = o.iro().before_raising().await;
    let id = EscalationId(o.new_id());
    let raised = request(0, concern(&context, day("2026-09-08")));
    let accepted: Accepted<Event> =
        o.iro().command(&format!("escalation/{id}"), o.new_id(), &raised).await.ok();
    Raised { id, reference: accepted.reference.unwrap() }
}

async fn in_tray(desk: &Desk<'_>) -> Vec<TriggerRow> {
    desk.tray("mine").await.triggers
}

async fn on_page(desk: &Desk<'_>) -> Vec<TriggerDue> {
    let page: ChildPage = desk.get(&format!("/children/{}", desk.office.world.child.id)).await.ok();
    page.triggers
}

async fn what_stays_informal_for_too_long_is_the_chairs_to_raise(o: Office) {
    // The version adopted later is the one that holds.
    o.on("2026-09-02");
    adopts_a_trigger(&o).await;
    let matter = raises_concern(&o).await;
    o.on("2026-09-29");
    assert_eq!((in_tray(&o.iro()).await, on_page(&o.iro()).await), (Vec::new(), Vec::new()));

    o.on("2026-09-30");
    let found = in_tray(&o.iro()).await;
    let [row] = found.as_slice() else { panic!("one prompt: {found:?}") };
    assert_eq!((row.child.id, row.due.since), (o.world.child.id, day("2026-09-30")));
    assert_eq!(row.due.reference.as_ref(), Some(&matter.reference));
    assert_eq!(on_page(&o.iro()).await, std::slice::from_ref(&row.due));
    for other in [o.world.cast.cp_chair, o.world.cast.social_worker, o.world.cast.qa] {
        assert_eq!(in_tray(&o.desk(other)).await, []);
    }
    assert_eq!(on_page(&o.desk(o.world.cast.social_worker)).await, []);

    let context = o.iro().reads(&matter).await.context;
    let Command::RaiseFormally(raised) = raise(&context, 1, day("2026-10-27")) else { panic!("a raising") };
    assert_eq!(o.iro().does(&matter, Command::RaiseFormally(raised)).await.status, 200);
    assert_eq!(in_tray(&o.iro()).await, []);
}
