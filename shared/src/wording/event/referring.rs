//! What happened out of the ladder.

use super::Lines;
use crate::calendar::words::short_date;
use crate::escalation::{
    Failure, GateRecord, GateStanding, HelplineTalk, ReferralConsidered, ReferralCourse, Referred,
};
use crate::wording::english::capitalised;
use crate::wording::names::in_text;
use crate::wording::referral::{
    considered, gate_met, referral_ground, referral_made, referral_step, referred_to_in_text,
};

pub(super) fn referred(lines: &mut Lines<'_>, made: &Referred) -> String {
    lines.text("How", capitalised(&referral_made(made)));
    let procedure = lines.procedure();
    let grounds: Vec<_> = made.grounds.iter().map(|id| referral_ground(id, procedure).to_owned()).collect();
    lines.text(if grounds.len() == 1 { "Ground" } else { "Grounds" }, grounds.join("\n"));
    if let Some(failure) = &made.failure {
        said_of_failure(lines, failure);
    }
    lines.text("Independent legal advice taken", made.advice_on.map(short_date).unwrap_or_default());
    lines.text("Reasons", &made.reasons);
    for gate in &made.gates {
        gated(lines, gate);
    }
    lines.text("Outside the procedure because", made.outside_procedure.clone().unwrap_or_default());
    lines.people("Told at once", &made.told);
    format!("Referred to {} by {}", referred_to_in_text(made.to), made.by.name)
}

fn said_of_failure(lines: &mut Lines<'_>, failure: &Failure) {
    lines.text("What failed", &failure.what);
    let raised = failure.raised_on.map(|on| format!("{}, with {}", short_date(on), failure.raised_with));
    lines.text("Raised before", raised.unwrap_or_default());
    lines.text("Not put right", &failure.not_addressed);
}

fn gated(lines: &mut Lines<'_>, gate: &GateStanding) {
    let records = gate.records.iter().map(|record| recorded(lines, record));
    let said: Vec<_> = std::iter::once(gate_met(gate.met).to_owned()).chain(records).collect();
    lines.text(gate.what.trim_end_matches('.'), said.join("\n"));
}

/// `QA Assistant Director, Mon 2 Nov 2026, agreed: The delay harms the child`.
fn recorded(lines: &Lines<'_>, record: &GateRecord) -> String {
    let post = record.post.as_ref().map(|post| lines.procedure().title(post).to_owned());
    let agreed = record.agreed.map(|agreed| if agreed { "agreed" } else { "did not agree" }.to_owned());
    let parts = [post, record.on.map(short_date), agreed];
    let when: Vec<_> = parts.into_iter().flatten().collect();
    format!("{}: {}", when.join(", "), record.note)
}

pub(super) fn course(lines: &mut Lines<'_>, entry: &ReferralCourse) -> String {
    lines.text("When", short_date(entry.on));
    lines.text("Note", &entry.note);
    lines.text("Recorded by", &entry.by.name);
    format!("{} (referral {})", referral_step(entry.step), entry.referral)
}

pub(super) fn weighed(lines: &mut Lines<'_>, entry: &ReferralConsidered) -> String {
    lines.text("Result", considered(entry.result));
    lines.text("Why", &entry.why);
    lines.text("Considered by", &entry.by.name);
    match entry.stage {
        Some(stage) => format!("Referral considered at {}", in_text(lines.words(), stage)),
        None => "Referral considered".to_owned(),
    }
}

pub(super) fn helpline(lines: &mut Lines<'_>, talk: &HelplineTalk) -> String {
    lines.text("When", short_date(talk.on));
    lines.text("What was said", &talk.said);
    lines.text("Standing", "Neither legal advice nor a referral");
    format!("Talk of {} with the Cafcass duty helpline", talk.by.name)
}
