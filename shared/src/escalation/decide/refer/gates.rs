//! The procedure's gates on a referral: met or unmet, for the form to show and the record to keep.

use crate::escalation::decide::common::{past_date, text};
use crate::escalation::violation::Checks;
use crate::escalation::{Broken, Context, Escalation, GateRecord, GateStanding, Phase};
use crate::ids::PostId;
use crate::procedure::{Procedure, ReferralGate, ReferralGateKind};
use chrono::NaiveDate;

/// How each gate of the procedure stands, from what is recorded about it and the day the referral is first made.
///
/// What was done after that day did not come before the referral, so it does not meet a gate (TOR-12).
#[must_use]
pub fn referral_gates(
    matter: &Escalation,
    records: &[GateRecord],
    made_on: Option<NaiveDate>,
    procedure: &Procedure,
) -> Vec<GateStanding> {
    let standing = |(number, gate): (u8, &ReferralGate)| {
        let own: Vec<_> = records.iter().filter(|record| record.gate == number).cloned().collect();
        let met = match gate.kind {
            ReferralGateKind::Stages => gate.after_stages.iter().all(|stage| behind(matter, *stage)),
            _ => asked(gate).iter().all(|post| own.iter().any(|record| meets(record, gate, post, made_on))),
        };
        GateStanding { gate: number, what: gate.what.clone(), met, records: own }
    };
    (1..).zip(&procedure.referral.gates).map(standing).collect()
}

/// Whom a gate is met with: each of its posts, else nobody of a post.
fn asked(gate: &ReferralGate) -> Vec<Option<&PostId>> {
    if gate.posts.is_empty() { vec![None] } else { gate.posts.iter().map(Some).collect() }
}

fn meets(
    record: &GateRecord,
    gate: &ReferralGate,
    post: &Option<&PostId>,
    made_on: Option<NaiveDate>,
) -> bool {
    let agreed = gate.kind != ReferralGateKind::Agreement || record.agreed == Some(true);
    let before = record.on.is_some_and(|on| made_on.is_none_or(|made| on <= made));
    record.post.as_ref() == *post && agreed && before && !record.note.trim().is_empty()
}

/// Is the stage behind the matter: below where it began, left, or at an end without being resolved (KEN-04)?
fn behind(matter: &Escalation, stage: u8) -> bool {
    let Some((first, last)) = matter.stages.first().zip(matter.current()) else { return false };
    let ended = matches!(matter.phase, Phase::LastStep { .. } | Phase::Lapsed { .. });
    let left = stage < last.sent.stage || (ended && stage == last.sent.stage);
    stage < first.sent.stage || (left && matter.step(stage).is_some())
}

/// What was begun is whole: a date that has been, what came of it, and whether they agreed.
pub(super) fn records(checks: &mut Checks, records: &[GateRecord], context: &Context) {
    for record in records {
        let at = path(record);
        let Some(gate) = of(record, &context.procedure) else {
            checks.broken(at, Broken::GateUnknown);
            continue;
        };
        past_date(checks, &format!("{at}.on"), record.on, context);
        text(checks, format!("{at}.note"), &record.note);
        let said = gate.kind != ReferralGateKind::Agreement || record.agreed.is_some();
        checks.require(said, format!("{at}.agreed"), || Broken::Missing);
    }
}

/// The gate a record is about, if it is one that can be met with that post.
fn of<'p>(record: &GateRecord, procedure: &'p Procedure) -> Option<&'p ReferralGate> {
    let number = usize::from(record.gate.checked_sub(1)?);
    let gate = procedure.referral.gates.get(number)?;
    let fits = gate.kind != ReferralGateKind::Stages && asked(gate).contains(&record.post.as_ref());
    fits.then_some(gate)
}

/// Where a gate's record stands in the command: by its number, and by the post where it has several.
fn path(record: &GateRecord) -> String {
    match &record.post {
        Some(post) => format!("gates.{}.{post}", record.gate),
        None => format!("gates.{}", record.gate),
    }
}
