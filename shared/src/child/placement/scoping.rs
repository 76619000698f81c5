//! A meeting of senior managers about the provider, held as it was asked for (KEN-16).

use crate::child::{Child, ChildEvent};
use crate::escalation::common::{past_date, text};
use crate::escalation::{Broken, Checks, Context, Violations};
use crate::ids::PostId;
use crate::people::PersonRef;
use crate::procedure::{Scoping, Visiting};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What the meeting that was asked for considered and decided.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordScoping {
    pub on: Option<NaiveDate>,
    /// The senior manager's post that held it.
    pub held_by: Option<PostId>,
    pub analysis: String,
    /// What is shared of safeguarding in context, and what is still to be explored.
    pub context: String,
    /// Is anything done at once to protect children, and what?
    pub protection: String,
    /// Does the provision go on being used, and on what terms?
    pub continued_use: String,
}

/// That it was held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ScopingHeld {
    pub placement: u32,
    /// The request it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<u32>,
    pub on: NaiveDate,
    pub ground: String,
    pub bases: Vec<String>,
    /// The senior manager who held it, by post and name.
    pub held_by: String,
    pub analysis: String,
    pub context: String,
    pub protection: String,
    pub continued_use: String,
    pub by: PersonRef,
}

pub(super) fn record(
    child: &Child,
    held: &RecordScoping,
    visiting: &Visiting,
    context: &Context,
) -> Result<Vec<ChildEvent>, Violations> {
    let mut checks = Checks::default();
    let Some((placement, scoping)) = child.placement().zip(visiting.scoping.as_ref()) else {
        checks.broken("", Broken::NoPlacement);
        return checks.finish(None);
    };
    let Some(asked) = placement.scoping_asked() else {
        checks.broken("", Broken::NothingWaits);
        return checks.finish(None);
    };
    let on = past_date(&mut checks, "on", held.on, context);
    if let Some(on) = on {
        checks.require(on >= asked.on, "on", || Broken::BeforeItWent { earliest: asked.on });
    }
    let manager = manager(&mut checks, held, scoping, context);
    let texts = [
        ("analysis", &held.analysis),
        ("context", &held.context),
        ("protection", &held.protection),
        ("continued_use", &held.continued_use),
    ];
    texts.into_iter().for_each(|(field, said)| text(&mut checks, field, said));
    let said = |text: &str| text.trim().to_owned();
    let event = on.zip(manager).map(|(on, held_by)| {
        ChildEvent::ScopingHeld(ScopingHeld {
            placement: placement.number,
            request: Some(asked.number),
            on,
            ground: asked.ground.clone(),
            bases: asked.bases.clone(),
            held_by,
            analysis: said(&held.analysis),
            context: said(&held.context),
            protection: said(&held.protection),
            continued_use: said(&held.continued_use),
            by: context.actor.person.clone(),
        })
    });
    checks.finish(event.map(|event| vec![event]))
}

/// The holder today of one of the senior posts.
fn manager(
    checks: &mut Checks,
    held: &RecordScoping,
    scoping: &Scoping,
    context: &Context,
) -> Option<String> {
    let post = held.held_by.as_ref().filter(|post| scoping.held_by.contains(post));
    checks.require(post.is_some(), "held_by", || Broken::Missing);
    post.and_then(|post| context.resolved(post)).map(crate::wording::resolved)
}
