//! The chair asks senior managers for a meeting about the provider (KEN-16).

use super::Placement;
use crate::child::{Child, ChildEvent};
use crate::escalation::common::text;
use crate::escalation::{Broken, Checks, Context, Violations};
use crate::ids::Reference;
use crate::people::PersonRef;
use crate::procedure::{Scoping, Visiting};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Why a meeting is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequestScoping {
    /// One of the procedure's grounds.
    pub ground: String,
    /// The matter whose stages are exhausted, where the ground rests on one.
    pub matter: Option<Reference>,
    /// What the concerns rest on, of the procedure's list.
    pub bases: Vec<String>,
    /// The concerns themselves.
    pub concerns: String,
}

/// That it was asked for; numbered through the placement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ScopingRequested {
    pub number: u32,
    pub placement: u32,
    pub on: NaiveDate,
    pub by: PersonRef,
    pub ground: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matter: Option<Reference>,
    pub bases: Vec<String>,
    pub concerns: String,
}

pub(super) fn request(
    child: &Child,
    asked: &RequestScoping,
    visiting: &Visiting,
    context: &Context,
) -> Result<Vec<ChildEvent>, Violations> {
    let mut checks = Checks::default();
    let Some((placement, scoping)) = child.placement().zip(visiting.scoping.as_ref()) else {
        checks.broken("", Broken::NoPlacement);
        return checks.finish(None);
    };
    if let Some(waits) = placement.scoping_asked() {
        checks.broken("", Broken::ScopingAsked { on: waits.on });
    }
    let matter = ground(&mut checks, asked, scoping, context);
    let known = |basis: &String| scoping.basis(basis).is_some();
    let based = !asked.bases.is_empty() && asked.bases.iter().all(known);
    checks.require(based, "bases", || Broken::Missing);
    text(&mut checks, "concerns", &asked.concerns);
    checks.finish(Some(vec![ChildEvent::ScopingRequested(ScopingRequested {
        number: placement.scopings_asked.len() as u32 + 1,
        placement: placement.number,
        on: context.today,
        by: context.actor.person.clone(),
        ground: asked.ground.clone(),
        matter,
        bases: asked.bases.clone(),
        concerns: asked.concerns.trim().to_owned(),
    })]))
}

/// One of the procedure's; where it is that the stages are exhausted, theirs is the matter that is named.
fn ground(
    checks: &mut Checks,
    asked: &RequestScoping,
    scoping: &Scoping,
    context: &Context,
) -> Option<Reference> {
    let Some(ground) = scoping.ground(&asked.ground) else {
        checks.broken("ground", Broken::Missing);
        return None;
    };
    if !ground.exhausted {
        return None;
    }
    checks.require(asked.matter.is_some(), "matter", || Broken::Missing);
    let matter = asked.matter.as_ref()?;
    let named = context.other_matters.iter().find(|other| &other.reference == matter);
    checks.require(named.is_some_and(|other| other.exhausted), "matter", || Broken::StagesNotExhausted);
    Some(matter.clone())
}

impl Placement {
    /// The meeting that was asked for and is still to be held.
    #[must_use]
    pub fn scoping_asked(&self) -> Option<&ScopingRequested> {
        let held =
            |asked: &ScopingRequested| self.scopings.iter().any(|held| held.request == Some(asked.number));
        self.scopings_asked.iter().find(|asked| !held(asked))
    }
}
