//! While a matter is open nothing is done against the child; a breach is put on it and alerts those whom the procedure names
//! (LAM-11).

use super::common::{past_date, text};
use super::target;
use crate::escalation::violation::Checks;
use crate::escalation::{Breach, Context, Event, Violations};
use chrono::NaiveDate;

pub(super) fn report(on: Option<NaiveDate>, what: &str, context: &Context) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let on = past_date(&mut checks, "on", on, context);
    text(&mut checks, "breach", what);
    let alerts = context.procedure.freeze.as_ref().map(|freeze| freeze.alerts.as_slice()).unwrap_or_default();
    let event = on.map(|on| {
        Event::BreachReported(Breach {
            on,
            reported_on: context.today,
            what: what.trim().to_owned(),
            by: context.actor.person.clone(),
            alerted: target::others(alerts, &[], context),
        })
    });
    checks.finish(event.map(|event| vec![event]))
}
