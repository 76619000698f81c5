//! The visiting form (KEN-14, KEN-15, KEN-29).

use super::{Placement, RaisedByService};
use crate::access::Relation;
use crate::child::{Child, ChildEvent};
use crate::escalation::common::{past_date, text};
use crate::escalation::{Broken, Checks, Context, Violations};
use crate::people::PersonRef;
use crate::procedure::Visiting;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// The visiting form, filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordVisit {
    pub on: Option<NaiveDate>,
    pub findings: Vec<Finding>,
}

/// What was found about one section of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Finding {
    pub section: String,
    pub text: String,
    /// Does it fall short of what the child needs?
    pub shortcoming: bool,
}

/// As what somebody visited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Visitor {
    Chair,
    SocialWorker,
    Manager,
}

/// A visit, numbered through the child's record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VisitRecorded {
    pub number: u32,
    pub placement: u32,
    pub on: NaiveDate,
    pub by: PersonRef,
    pub visitor: Visitor,
    pub findings: Vec<Finding>,
    /// The other's visit in the same week, where the two are to visit at different times (KEN-15).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub same_week_as: Option<NaiveDate>,
    /// That the worker's service raised what it found; known once it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raised_by_service: Option<RaisedByService>,
}

impl VisitRecorded {
    /// What falls short.
    pub fn shortcomings(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.shortcoming)
    }
}

pub(super) fn record(
    child: &Child,
    visit: &RecordVisit,
    visiting: &Visiting,
    context: &Context,
) -> Result<Vec<ChildEvent>, Violations> {
    let mut checks = Checks::default();
    let Some(placement) = child.placement() else {
        checks.broken("", Broken::NoPlacement);
        return checks.finish(None);
    };
    let on = past_date(&mut checks, "on", visit.on, context);
    if let Some(on) = on {
        let earliest = placement.began_on;
        checks.require(on >= earliest, "on", || Broken::BeforeItWent { earliest });
    }
    findings(&mut checks, visit, visiting);
    let visitor = Visitor::of(context);
    let event = on.map(|on| {
        let apart = visiting.times(placement.registered).apart;
        ChildEvent::VisitRecorded(VisitRecorded {
            number: child.visits().count() as u32 + 1,
            placement: placement.number,
            on,
            by: context.actor.person.clone(),
            visitor,
            findings: visit.findings.clone(),
            same_week_as: same_week(placement, visitor, on).filter(|_| apart),
            raised_by_service: None,
        })
    });
    checks.finish(event.map(|event| vec![event]))
}

/// Each section of the form is answered, and no other.
fn findings(checks: &mut Checks, visit: &RecordVisit, visiting: &Visiting) {
    for section in &visiting.sections {
        let found = visit.findings.iter().find(|finding| finding.section == section.id);
        let said = found.map_or("", |finding| finding.text.as_str());
        text(checks, format!("findings.{}", section.id), said);
    }
    for finding in &visit.findings {
        let known = visiting.section(&finding.section).is_some();
        checks.require(known, format!("findings.{}", finding.section), || Broken::SectionUnknown);
    }
}

impl Visitor {
    /// A social worker or manager fills in the form as well (KEN-29); whoever chairs does so as the chair.
    #[must_use]
    pub fn of(context: &Context) -> Self {
        let relations = &context.actor.relations;
        if relations.contains(&Relation::Chair) || relations.contains(&Relation::ChairsManager) {
            Self::Chair
        } else if relations.contains(&Relation::SocialWorker) {
            Self::SocialWorker
        } else {
            Self::Manager
        }
    }
}

/// The visit of chair or worker in the week of the other's, Monday to Sunday.
fn same_week(placement: &Placement, visitor: Visitor, on: NaiveDate) -> Option<NaiveDate> {
    let other = match visitor {
        Visitor::Chair => Visitor::SocialWorker,
        Visitor::SocialWorker => Visitor::Chair,
        Visitor::Manager => return None,
    };
    let mut theirs = placement.visits.iter().filter(|visit| visit.visitor == other).map(|visit| visit.on);
    theirs.rfind(|theirs| theirs.iso_week() == on.iso_week())
}

impl Child {
    /// Every visit to where the child lives or lived, oldest first.
    pub fn visits(&self) -> impl Iterator<Item = &VisitRecorded> {
        self.placements.iter().flat_map(|placement| &placement.visits)
    }
}
