//! A matter arriving at a stage: to whom it goes, by when, and how it came there.

use super::{Signatories, ToPartner, ToldDate};
use crate::asked::Particulars;
use crate::escalation::{Consultation, RevisedAction, ToldFirst};
use crate::ids::{PostId, UnitId};
use crate::ladder::Timing;
use crate::organisation::How;
use crate::people::PersonRef;
use crate::procedure::{Clock, GateKind, Mode};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// A matter arriving at a stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Sent {
    pub stage: u8,
    pub reason: String,
    pub ground: Option<String>,
    pub consultations: Vec<Consultation>,
    /// Who was told before it came here, where the procedure has somebody told first (KEN-02).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub told_first: Vec<ToldFirst>,
    pub outside_procedure: Option<String>,
    /// What was said to the procedure's own questions about going there.
    #[serde(default, skip_serializing_if = "Particulars::is_empty")]
    pub particulars: Particulars,
    pub addressees: Vec<Addressee>,
    pub mode: Mode,
    pub copies: Vec<Addressee>,
    pub told: Vec<Addressee>,
    /// None where the stage has no time.
    pub clock: Option<ToldDate>,
    pub clock_times: Clock,
    /// The child's team on that day: its line answers this stage, wherever the child moves (ALL-29).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<UnitId>,
    /// The day it came, where no clock began on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
    /// What the procedure asks for before this stage and what had not taken place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<Unmet>,
    /// The agency it is about, where it goes to one (KEN-09, LAM-14).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<ToPartner>,
    /// What its time, and the times of the stages after it, depend on beside the day of sending.
    #[serde(default, skip_serializing_if = "Timing::is_empty")]
    pub timing: Timing,
    /// Whose signatures it needs here, where that is not simply the chair.
    #[serde(default, skip_serializing_if = "Signatories::is_empty")]
    pub signing: Signatories,
}

impl Sent {
    /// The last day for the answer; none where the stage has no time.
    #[must_use]
    pub fn due(&self) -> Option<NaiveDate> {
        self.clock.as_ref().map(|clock| clock.due)
    }

    /// The day it came to the stage.
    #[must_use]
    pub fn came_on(&self) -> NaiveDate {
        self.on.or(self.clock.as_ref().map(|clock| clock.day_zero)).unwrap_or_default()
    }

    /// Is its time up at that moment? Never where it has none.
    #[must_use]
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.clock.as_ref().is_some_and(|clock| clock.is_over(now))
    }
}

/// Something that a matter went to a stage without: warned of, or outside the procedure (HAF-12; IRO Handbook 6.2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Unmet {
    pub kind: GateKind,
    pub what: String,
}

/// A post and the person who answered for it when the matter came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Addressee {
    pub post: PostId,
    pub title: String,
    pub person: PersonRef,
    pub how: How,
}

impl Addressee {
    /// The people asked by name: of a panel all who sit on it, of a unit nobody.
    pub fn people(&self) -> impl Iterator<Item = &PersonRef> {
        let (first, with) = match &self.how {
            How::OnDuty => (None, &[][..]),
            How::Panel { with, .. } => (Some(&self.person), with.as_slice()),
            _ => (Some(&self.person), &[][..]),
        };
        first.into_iter().chain(with)
    }

    /// Does one person answer for the post, so that anybody else who does answers in their place?
    #[must_use]
    pub fn is_one_person(&self) -> bool {
        !matches!(self.how, How::OnDuty | How::Panel { .. })
    }

    /// Does one and the same person answer for both posts? Those who answer together are nobody's double.
    #[must_use]
    pub fn is_same_person(&self, other: &Self) -> bool {
        self.is_one_person() && other.is_one_person() && self.person.id == other.person.id
    }
}

/// How a matter went up the ladder (ALL-07).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PassedOn {
    pub from: u8,
    pub by: PassedBy,
    pub sent: Sent,
    pub revised: Vec<RevisedAction>,
    /// The outcome wanted, where it is another from there on (ALL-07, LAM-06).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<RevisedOutcome>,
}

/// The outcome wanted for the child until a matter was passed on, and from then on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RevisedOutcome {
    pub was: String,
    pub now: String,
}

/// Whose act the passing on was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PassedBy {
    Chair,
    /// Silence, where the procedure passes on by itself (TOR-08).
    Itself,
}
