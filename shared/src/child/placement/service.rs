//! The child's service raises with the provider what a visit found short, before the chair does (KEN-14).

use super::Visitor;
use crate::child::{Child, ChildEvent};
use crate::escalation::common::{optional_text, past_date, text};
use crate::escalation::{Broken, Checks, Context, Violations};
use crate::people::PersonRef;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The child's service has raised shortcomings, informally.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordServiceConcern {
    /// The visit that found them.
    pub visit: u32,
    pub on: Option<NaiveDate>,
    /// Who of the service raised it; empty where whoever records it did. A chair always says who: the step is not theirs.
    #[serde(default)]
    pub raised_by: String,
    /// With whom, and what came of it.
    pub note: String,
}

/// That it did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RaisedByService {
    pub visit: u32,
    pub on: NaiveDate,
    /// Who put it on record.
    pub by: PersonRef,
    /// Who raised it, where that was somebody else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raised_by: Option<String>,
    pub note: String,
}

pub(super) fn raised(
    child: &Child,
    raised: &RecordServiceConcern,
    context: &Context,
) -> Result<Vec<ChildEvent>, Violations> {
    let mut checks = Checks::default();
    let visit = child.visits().find(|visit| visit.number == raised.visit);
    let short = visit.filter(|visit| visit.shortcomings().next().is_some());
    checks.require(short.is_some(), "visit", || Broken::NoShortcomings);
    let on = past_date(&mut checks, "on", raised.on, context);
    if let (Some(on), Some(earliest)) = (on, short.map(|visit| visit.on)) {
        checks.require(on >= earliest, "on", || Broken::BeforeItWent { earliest });
    }
    match Visitor::of(context) {
        Visitor::Chair => text(&mut checks, "raised_by", &raised.raised_by),
        Visitor::SocialWorker | Visitor::Manager => {
            optional_text(&mut checks, "raised_by", &raised.raised_by);
        }
    }
    text(&mut checks, "note", &raised.note);
    let other = raised.raised_by.trim();
    let event = on.map(|on| {
        ChildEvent::ServiceConcernRaised(RaisedByService {
            visit: raised.visit,
            on,
            by: context.actor.person.clone(),
            raised_by: (!other.is_empty()).then(|| other.to_owned()),
            note: raised.note.trim().to_owned(),
        })
    });
    checks.finish(event.map(|event| vec![event]))
}
