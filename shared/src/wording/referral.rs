//! Referrals out of the ladder: where to, what they rest on, what becomes of them.

use super::english::and;
use super::names::in_text;
use crate::calendar::words::short_date;
use crate::escalation::{Considered, Referral, ReferralConsidered, ReferralStep, Referred};
use crate::procedure::{GroundNeed, Procedure, ReferralGateKind, ReferredTo};

/// Where it is referred, as a name.
#[must_use]
pub fn referred_to(to: ReferredTo) -> &'static str {
    match to {
        ReferredTo::Cafcass => "Cafcass",
        ReferredTo::Partnership => "The safeguarding partnership",
    }
}

/// The same inside a sentence.
#[must_use]
pub fn referred_to_in_text(to: ReferredTo) -> &'static str {
    match to {
        ReferredTo::Cafcass => "Cafcass",
        ReferredTo::Partnership => "the safeguarding partnership",
    }
}

/// How it was made: `by telephone on Mon 2 Nov 2026 and in writing on Tue 3 Nov 2026`.
#[must_use]
pub fn referral_made(made: &Referred) -> String {
    let by_telephone = made.telephoned_on.map(|on| format!("by telephone on {}", short_date(on)));
    let in_writing = made.written_on.map(|on| format!("in writing on {}", short_date(on)));
    and(&by_telephone.into_iter().chain(in_writing).collect::<Vec<_>>())
}

/// How a referral stands, in a sentence.
#[must_use]
pub fn referral_standing(referral: &Referral) -> String {
    let latest = referral.course.iter().rev().find(|entry| entry.step != ReferralStep::PutInWriting);
    let stands = match latest {
        Some(entry) => format!("{} on {}.", referral_step(entry.step), short_date(entry.on)),
        None => format!("Made {}; nothing more is recorded.", referral_made(&referral.made)),
    };
    if referral.to_be_written() { format!("{stands} It is still to be put in writing.") } else { stands }
}

/// A step in the course of a referral.
#[must_use]
pub fn referral_step(step: ReferralStep) -> &'static str {
    match step {
        ReferralStep::PutInWriting => "Put in writing",
        ReferralStep::OfficerAppointed => "Cafcass appointed an officer",
        ReferralStep::EnquiriesMade => "The officer made enquiries",
        ReferralStep::ProceedingsBegun => "Cafcass began proceedings",
        ReferralStep::NoProceedings => "Cafcass decided against proceedings",
        ReferralStep::CourtDecided => "The court decided",
        ReferralStep::TakenUp => "The partnership took it up",
        ReferralStep::PartnershipDecided => "The partnership decided",
    }
}

/// What came of considering a referral.
#[must_use]
pub fn considered(result: Considered) -> &'static str {
    match result {
        Considered::ToRefer => "It will be referred",
        Considered::NotNow => "Not referred now",
    }
}

/// When and where it was considered: `Considered at stage 3 on Mon 2 Nov 2026: not referred now`.
#[must_use]
pub fn considered_at(entry: &ReferralConsidered, procedure: &Procedure) -> String {
    let at = entry.stage.map(|stage| format!(" at {}", in_text(&procedure.words, stage)));
    let result = super::english::continued(considered(entry.result));
    format!("Considered{} on {}: {result}", at.unwrap_or_default(), short_date(entry.on))
}

/// A ground as its procedure words it; its id where the procedure has none of that name.
#[must_use]
pub fn referral_ground<'a>(id: &'a str, procedure: &'a Procedure) -> &'a str {
    let known = procedure.referral.grounds.iter().find(|ground| ground.id == id);
    known.map_or(id, |ground| &ground.text)
}

/// What a ground asks to have said, as a label.
#[must_use]
pub fn ground_need(need: GroundNeed) -> &'static str {
    match need {
        GroundNeed::Failure => "What failed in a significant respect",
        GroundNeed::Raised => "When and with whom it was raised",
        GroundNeed::NotAddressed => "How it was not put right in reasonable time",
        GroundNeed::Advice => "When independent legal advice was taken",
    }
}

/// What the note of a gate's record asks for.
#[must_use]
pub fn gate_note(kind: ReferralGateKind) -> &'static str {
    match kind {
        ReferralGateKind::Notice => "What they were told",
        ReferralGateKind::Consultation | ReferralGateKind::Agreement => "What they said",
        ReferralGateKind::Consideration | ReferralGateKind::Stages => "How it was weighed",
    }
}

/// Is a gate met?
#[must_use]
pub fn gate_met(met: bool) -> &'static str {
    if met { "Met" } else { "Not met" }
}
