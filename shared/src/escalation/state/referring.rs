use crate::escalation::{
    Escalation, HelplineTalk, ReferralConsidered, ReferralCourse, ReferralStep, Referred,
};
use crate::procedure::ReferredTo;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Everything out of the ladder: referrals and their course, what was considered, talks with the helpline.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutOfLadder {
    pub referrals: Vec<Referral>,
    pub considered: Vec<ReferralConsidered>,
    pub helpline: Vec<HelplineTalk>,
}

/// A referral with its course so far, in the order it was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referral {
    pub made: Referred,
    pub course: Vec<ReferralCourse>,
}

impl OutOfLadder {
    /// The referral of that number.
    #[must_use]
    pub fn referral(&self, number: u32) -> Option<&Referral> {
        self.referrals.iter().find(|referral| referral.made.number == number)
    }
}

impl Referral {
    /// The day it was first made, by telephone or in writing.
    #[must_use]
    pub fn made_on(&self) -> NaiveDate {
        let made = [self.made.telephoned_on, self.made.written_on].into_iter().flatten().min();
        made.unwrap_or(self.made.on)
    }

    /// Was it made by telephone only, so that the writing is still to come (TOR-12)?
    #[must_use]
    pub fn to_be_written(&self) -> bool {
        let written = self.course.iter().any(|entry| entry.step == ReferralStep::PutInWriting);
        self.made.written_on.is_none() && !written
    }

    /// Has its course come to an end?
    #[must_use]
    pub fn ended(&self) -> bool {
        self.course.iter().any(|entry| entry.step.ends())
    }

    /// The steps that can be recorded now.
    pub fn next_steps(&self) -> impl Iterator<Item = ReferralStep> {
        let (to, to_be_written, ended) = (self.made.to, self.to_be_written(), self.ended());
        ReferralStep::ALL.into_iter().filter(move |step| match step {
            ReferralStep::PutInWriting => to_be_written,
            step => step.of(to) && !ended,
        })
    }
}

impl ReferralStep {
    pub const ALL: [Self; 8] = [
        Self::PutInWriting,
        Self::OfficerAppointed,
        Self::EnquiriesMade,
        Self::ProceedingsBegun,
        Self::NoProceedings,
        Self::CourtDecided,
        Self::TakenUp,
        Self::PartnershipDecided,
    ];

    /// Can a referral there take this step?
    #[must_use]
    pub fn of(self, to: ReferredTo) -> bool {
        match self {
            Self::PutInWriting => true,
            Self::OfficerAppointed
            | Self::EnquiriesMade
            | Self::ProceedingsBegun
            | Self::NoProceedings
            | Self::CourtDecided => to == ReferredTo::Cafcass,
            Self::TakenUp | Self::PartnershipDecided => to == ReferredTo::Partnership,
        }
    }

    /// Does the referral end with it?
    #[must_use]
    pub fn ends(self) -> bool {
        matches!(self, Self::NoProceedings | Self::CourtDecided | Self::PartnershipDecided)
    }
}

impl Escalation {
    /// The referrals made by telephone only, which the chair has still to put in writing (TOR-12).
    pub fn referrals_to_write(&self) -> impl Iterator<Item = &Referral> {
        let asked = self.raised_in_error().is_none();
        self.out.referrals.iter().filter(move |referral| asked && referral.to_be_written())
    }

    /// Was a referral made, or considered, at the stage where the matter is (LAM-24)?
    #[must_use]
    pub fn referral_considered_here(&self) -> bool {
        let stage = self.current().map(|step| step.sent.stage);
        let here = |entry: &ReferralConsidered| entry.stage == stage;
        let made_here = |referral: &Referral| referral.made.stage == stage;
        self.out.considered.iter().any(here) || self.out.referrals.iter().any(made_here)
    }
}
