use crate::ids::PostId;
use crate::people::{ChairKind, PlanKind};
use serde::{Deserialize, Serialize};

/// The ways out of the ladder: to Cafcass, and where the procedure has it to the safeguarding partnership (ALL-15).
///
/// The gates are shown and never refuse an IRO: the power is theirs by law (Children Act 1989 s.25B(3)(a)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Referral {
    pub chairs: Vec<ChairKind>,
    pub plans: Vec<PlanKind>,
    /// The chairs who may also turn to the safeguarding partnership (LAM-10).
    #[serde(default)]
    pub partnership: Vec<ChairKind>,
    pub gates: Vec<ReferralGate>,
    /// Grounds the procedure names, in our words.
    pub grounds: Vec<ReferralGround>,
    /// Notes that go with a referral, apart from it (KEN-04).
    #[serde(default)]
    pub notes: Vec<ReferralNote>,
    /// Is it recorded at every stage that a referral was considered (LAM-24)?
    pub considered_at_each_stage: bool,
    /// What the Cafcass duty helpline is for, where the procedure names it (KEN-30).
    #[serde(default)]
    pub helpline: Option<String>,
    pub note: Option<String>,
}

/// Whom a matter can be referred to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReferredTo {
    Cafcass,
    /// The local safeguarding children partnership.
    Partnership,
}

impl ReferredTo {
    pub const ALL: [Self; 2] = [Self::Cafcass, Self::Partnership];
}

impl Referral {
    /// May this chair refer there? To Cafcass an IRO always may, whatever the procedure says.
    #[must_use]
    pub fn open_to(&self, chair: ChairKind, to: ReferredTo) -> bool {
        match to {
            ReferredTo::Cafcass => chair == ChairKind::Iro,
            ReferredTo::Partnership => self.partnership.contains(&chair),
        }
    }

    /// May this chair refer anywhere at all?
    #[must_use]
    pub fn has_a_way_for(&self, chair: ChairKind) -> bool {
        ReferredTo::ALL.into_iter().any(|to| self.open_to(chair, to))
    }

    /// The grounds of which a referral there, about this plan, names at least one; none where reasons alone are asked for.
    pub fn grounds_for(&self, plan: PlanKind, to: ReferredTo) -> impl Iterator<Item = &ReferralGround> {
        let asked = to == ReferredTo::Cafcass;
        self.grounds.iter().filter(move |ground| asked && ground.plans.contains(&plan))
    }

    /// The notes that go with a referral there.
    #[must_use]
    pub fn notes_for(&self, to: ReferredTo) -> &[ReferralNote] {
        match to {
            ReferredTo::Cafcass => &self.notes,
            ReferredTo::Partnership => &[],
        }
    }
}

/// One condition the procedure sets on a referral.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReferralGate {
    pub kind: ReferralGateKind,
    pub what: String,
    /// Who must be told, consulted or agree.
    pub posts: Vec<PostId>,
    /// Stages that come first, where the procedure says so.
    pub after_stages: Vec<u8>,
}

/// What a gate on a referral asks to have on record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReferralGateKind {
    /// Nothing: the record itself shows whether those stages are behind it (KEN-04).
    Stages,
    /// Each post was told, with what they were told (TOR-12).
    Notice,
    /// Each post, or somebody outside the council, was asked for their view (LAM-10).
    Consultation,
    /// Each post agreed (KEN-04, SLO-08).
    Agreement,
    /// It was weighed, and how (TOR-12).
    Consideration,
}

/// A ground for a referral, with what the record says beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReferralGround {
    pub id: String,
    pub text: String,
    /// The plans it holds for.
    pub plans: Vec<PlanKind>,
    pub needs: Vec<GroundNeed>,
}

/// What a ground asks to have said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum GroundNeed {
    /// What failed in a significant respect: plan, review or decisions (LAM-23, HAF-04).
    Failure,
    /// When and with whom it was raised, at the right level of seniority (LAM-23, HAF-04).
    Raised,
    /// That it was not put right within a reasonable time (HAF-04).
    NotAddressed,
    /// When independent legal advice was taken; never what it said (HAF-04).
    Advice,
}

/// A note that a referral is recorded with, apart from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReferralNote {
    pub id: String,
    pub title: String,
    /// What it holds, in our words.
    pub asks: String,
}
