//! From one informal step to the next, where the procedure has several before the ladder.

use super::common::{optional_text, text};
use super::concern::{clock, manner, told, with};
use crate::escalation::violation::Checks;
use crate::escalation::{Context, Escalation, Event, GoOnInformally, Violations, WentOnInformally};
use crate::procedure::Informal;

/// The informal step after the one a matter is at, with its number; none after the last.
pub(super) fn next<'c>(matter: &Escalation, context: &'c Context) -> Option<(u8, &'c Informal)> {
    let number = matter.informal.as_ref()?.number.checked_add(1)?;
    Some((number, context.procedure.informal.step(number)?))
}

pub(super) fn go_on(
    matter: &Escalation,
    said: &GoOnInformally,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let Some((step, rule)) = next(matter, context) else { return checks.finish(None) };
    text(&mut checks, "reason", &said.reason);
    optional_text(&mut checks, "agreed", &said.agreed);
    manner(&mut checks, said.manner, rule);
    let with = with(&mut checks, &said.with, rule, context);
    let told = told(&with, rule.told.iter(), context);
    let timing = matter.timing().then(&said.timing);
    let clock = clock(&mut checks, said.by, (&said.timing, &timing), rule, context);
    let event = said.manner.zip(clock).map(|(manner, clock)| {
        Event::WentOnInformally(Box::new(WentOnInformally {
            step,
            on: context.today,
            reason: said.reason.trim().to_owned(),
            with,
            told,
            manner,
            agreed: said.agreed.trim().to_owned(),
            clock,
            timing,
        }))
    });
    checks.finish(event.map(|event| vec![event]))
}
