//! Out of the ladder: a referral, beside whatever else goes on (ALL-15).
//!
//! The procedure's gates never refuse it. One that is unmet needs a reason; those it names are told at once.

mod gates;

pub use gates::referral_gates;

use super::common::{optional_text, past_date, text};
use super::target::others;
use crate::escalation::violation::Checks;
use crate::escalation::{
    Addressee, Broken, Context, Escalation, Event, Failure, GateStanding, Refer, Referred, Violations,
};
use crate::procedure::GroundNeed;
use chrono::NaiveDate;

pub(super) fn refer(matter: &Escalation, refer: &Refer, context: &Context) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let (to, chair) = (refer.to, matter.opening.plan.chair());
    let open = context.procedure.referral.open_to(chair, to);
    checks.require(open, "to", || Broken::ReferralNotYours { to });
    text(&mut checks, "reasons", &refer.reasons);
    let made_on = made(&mut checks, refer, context);
    let needs = grounds(&mut checks, matter, refer, context);
    let failure = failure(&mut checks, &needs, &refer.failure, context);
    let advised = needs.contains(&GroundNeed::Advice);
    let advice_on =
        if advised { past_date(&mut checks, "advice_on", refer.advice_on, context) } else { None };
    gates::records(&mut checks, &refer.gates, context);
    let gates = referral_gates(matter, &refer.gates, made_on, &context.procedure);
    let outside = outside(&mut checks, &gates, refer);
    let notes = notes(&mut checks, refer, context);
    let referred = Event::Referred(Box::new(Referred {
        number: matter.out.referrals.len() as u32 + 1,
        to,
        stage: matter.current().map(|step| step.sent.stage),
        by: context.actor.person.clone(),
        on: context.today,
        telephoned_on: refer.telephoned_on,
        written_on: refer.written_on,
        grounds: refer.grounds.clone(),
        reasons: refer.reasons.trim().to_owned(),
        failure,
        advice_on,
        told: told(&gates, context),
        gates,
        outside_procedure: outside,
    }));
    checks.finish(Some(std::iter::once(referred).chain(notes).collect()))
}

/// By telephone, in writing or both; the day of the first (TOR-12).
fn made(checks: &mut Checks, refer: &Refer, context: &Context) -> Option<NaiveDate> {
    let by_telephone = refer.telephoned_on;
    if by_telephone.is_some() {
        past_date(checks, "telephoned_on", by_telephone, context);
    }
    if refer.written_on.is_some() || by_telephone.is_none() {
        past_date(checks, "written_on", refer.written_on, context);
    }
    by_telephone.into_iter().chain(refer.written_on).min()
}

/// At least one ground where the procedure names any; what those chosen ask to have said.
fn grounds(checks: &mut Checks, matter: &Escalation, refer: &Refer, context: &Context) -> Vec<GroundNeed> {
    let named: Vec<_> = context.procedure.referral.grounds_for(matter.opening.plan, refer.to).collect();
    let known = |id: &String| named.iter().any(|ground| &ground.id == id);
    checks.require(refer.grounds.iter().all(known), "grounds", || Broken::GroundUnknown);
    checks.require(named.is_empty() || !refer.grounds.is_empty(), "grounds", || Broken::Missing);
    let chosen = named.into_iter().filter(|ground| refer.grounds.contains(&ground.id));
    chosen.flat_map(|ground| ground.needs.iter().copied()).collect()
}

/// The limbs of a significant failure, as far as the grounds ask for them (LAM-23, HAF-04).
fn failure(
    checks: &mut Checks,
    needs: &[GroundNeed],
    failure: &Failure,
    context: &Context,
) -> Option<Failure> {
    let mut kept = Failure::default();
    if needs.contains(&GroundNeed::Failure) {
        text(checks, "failure.what", &failure.what);
        failure.what.trim().clone_into(&mut kept.what);
    }
    if needs.contains(&GroundNeed::Raised) {
        kept.raised_on = past_date(checks, "failure.raised_on", failure.raised_on, context);
        text(checks, "failure.raised_with", &failure.raised_with);
        failure.raised_with.trim().clone_into(&mut kept.raised_with);
    }
    if needs.contains(&GroundNeed::NotAddressed) {
        text(checks, "failure.not_addressed", &failure.not_addressed);
        failure.not_addressed.trim().clone_into(&mut kept.not_addressed);
    }
    (kept != Failure::default()).then_some(kept)
}

/// Why it is made although a gate is unmet; nothing where all are met.
fn outside(checks: &mut Checks, gates: &[GateStanding], refer: &Refer) -> Option<String> {
    let why = refer.outside_procedure.as_deref().unwrap_or_default().trim();
    optional_text(checks, "outside_procedure", why);
    let unmet: Vec<_> = gates.iter().filter(|gate| !gate.met).map(|gate| gate.what.clone()).collect();
    checks.require(unmet.is_empty() || !why.is_empty(), "outside_procedure", || Broken::ReferralGatesUnmet {
        gates: unmet.clone(),
    });
    (!unmet.is_empty()).then(|| why.to_owned())
}

/// Those whom the unmet gates name, as far as nothing shows that they know.
fn told(gates: &[GateStanding], context: &Context) -> Vec<Addressee> {
    let named = &context.procedure.referral.gates;
    let unmet =
        (1..).zip(named).filter(|(number, _)| gates.iter().any(|gate| gate.gate == *number && !gate.met));
    let posts: Vec<_> = unmet.flat_map(|(_, gate)| gate.posts.clone()).collect();
    others(&posts, &[], context)
}

/// The notes that the procedure keeps beside a referral, each an entry of its own (KEN-04).
fn notes(checks: &mut Checks, refer: &Refer, context: &Context) -> Vec<Event> {
    let asked = context.procedure.referral.notes_for(refer.to);
    let note = |asked: &crate::procedure::ReferralNote| {
        let given = refer.notes.iter().find(|note| note.id == asked.id);
        let given = given.map(|note| note.text.trim()).unwrap_or_default();
        text(checks, format!("notes.{}", asked.id), given);
        Event::NoteAdded {
            on: context.today,
            by: context.actor.person.clone(),
            text: given.to_owned(),
            title: Some(asked.title.clone()),
        }
    };
    asked.iter().map(note).collect()
}
