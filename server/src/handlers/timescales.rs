//! `/timescales`: the ladder with its dates from a start, for anyone who wants to know by when.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use chrono::NaiveDate;
use serde::Deserialize;
use shared::calendar::OutsideCalendar;
use shared::escalation::{Broken, CommandKind, Violation};
use shared::ids::AuthorityId;
use shared::ladder::{self, LadderPreview, PreviewError, Start, Timing};
use shared::people::PlanKind;
use shared::procedure::{Milestone, Procedure};
use shared::wording;
use shared::wording::english::{capitalised, or};
use std::collections::BTreeMap;
use utoipa::IntoParams;

use super::procedures;
use crate::problem::ApiProblem;
use crate::query::{PLAN, Parameter, unreadable};
use crate::state::AppState;
use crate::words::of_word;

const AUTHORITY: Parameter =
    Parameter { name: "authority", form: "authority= and one of the names that /procedures lists" };
const ENTRY: Parameter = Parameter { name: "entry", form: "entry=2, the number of a stage" };
const RAISED: Parameter =
    Parameter { name: "raised", form: "raised=2026-12-22, a day as year, month and day" };
const CHAIR_DAYS: Parameter = Parameter { name: "chair_days", form: "chair_days=10, a number of days" };

const PRIORITY: Parameter = Parameter { name: "priority", form: "priority= and the id of one" };

const COUNTED_FROM: Parameter =
    Parameter { name: "counted_from", form: "counted_from=2026-12-01, a day as year, month and day" };

/// A start, as the address puts it.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Question {
    /// The authority, as `/procedures` names it.
    #[param(required, value_type = String)]
    authority: Option<String>,
    /// The stage at which it begins.
    #[param(required, value_type = u8, example = 2)]
    entry: Option<String>,
    /// The day of sending: day 0.
    #[param(required, value_type = NaiveDate, example = "2026-12-22")]
    raised: Option<String>,
    /// The plan it is about; where it is left out, a looked-after child's if the procedure covers that.
    #[param(inline, value_type = Option<PlanKind>)]
    plan: Option<String>,
    /// The days the chair gives the first stage; they count only where its time is the chair's to set.
    #[param(value_type = Option<u32>)]
    chair_days: Option<String>,
    /// The id of its priority; it counts only where the procedure has priorities.
    priority: Option<String>,
    /// The day of the review, conference or plan; it counts only where a time counts from such a day.
    #[param(value_type = Option<NaiveDate>)]
    counted_from: Option<String>,
}

/// The dates of every stage from a start upwards, each passed on on the day it lapses.
///
/// A start that the procedure does not list is answered all the same, with `listed` false and the rule.
#[utoipa::path(
    get,
    path = "/timescales",
    security(()),
    params(Question),
    responses(
        (status = 200, description = "The ladder with its dates", body = LadderPreview),
        (status = 400, description = "A parameter is missing or cannot be read"),
        (status = 404, description = "There is no such authority, or it has no such stage or priority"),
        (status = 422, description = "The procedure does not cover the plan, a time counts from a day after that of sending, or a date is outside the calendar"),
    )
)]
pub async fn preview(
    State(state): State<AppState>,
    question: Result<Query<Question>, QueryRejection>,
) -> Result<Json<LadderPreview>, ApiProblem> {
    let Query(question) = question.map_err(unreadable)?;
    let authority = AUTHORITY.require(&question.authority, |name| Some(AuthorityId::from(name)))?;
    let versions = procedures::in_force(&state, &authority).await?;
    let start = question.start(&versions.procedure)?;
    let preview = ladder::preview(&versions.procedure, &versions.calendar, &start);
    preview.map(Json).map_err(|error| refused(error, &versions.procedure))
}

impl Question {
    fn start(&self, procedure: &Procedure) -> Result<Start, ApiProblem> {
        let entry = ENTRY.require(&self.entry, |text| text.parse::<u32>().ok())?;
        let plan = PLAN.read(&self.plan, |word| of_word(word).ok())?;
        Ok(Start {
            // No ladder is so high: what does not fit is a stage that does not exist.
            stage: u8::try_from(entry).unwrap_or(u8::MAX),
            day_zero: RAISED.require(&self.raised, day)?,
            plan: plan.or(procedure.covers.iter().min().copied()).unwrap_or(PlanKind::LookedAfter),
            chair_days: CHAIR_DAYS.read(&self.chair_days, |text| text.parse().ok())?,
            sent_at: None,
            timing: Timing {
                priority: PRIORITY.read(&self.priority, |id| Some(id.to_owned()))?,
                dates: self.dates(procedure)?,
            },
        })
    }

    /// The day, for whatever the times of the procedure count from.
    fn dates(&self, procedure: &Procedure) -> Result<BTreeMap<Milestone, NaiveDate>, ApiProblem> {
        let Some(on) = COUNTED_FROM.read(&self.counted_from, day)? else { return Ok(BTreeMap::new()) };
        let stages = procedure.stages.iter().filter_map(|stage| stage.counts_from);
        Ok(stages.chain(procedure.total.counts_from).map(|day| (day, on)).collect())
    }
}

/// A day written `YYYY-MM-DD` and in no other way.
fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok().filter(|day: &NaiveDate| day.to_string() == text)
}

fn refused(error: PreviewError, procedure: &Procedure) -> ApiProblem {
    match error {
        PreviewError::NoSuchStage { stage, last } => {
            let title = format!("{} has no such {}", procedure.name, procedure.words.stage);
            problem(StatusCode::NOT_FOUND, "no_such_stage", title, ENTRY).detail(rule(
                ENTRY,
                Broken::StageUnknown { stage, last },
                procedure,
            ))
        }
        PreviewError::NotCovered { plan } => {
            let title = rule(PLAN, Broken::PlanNotCovered { plan }, procedure);
            problem(StatusCode::UNPROCESSABLE_ENTITY, "plan_not_covered", title, PLAN)
                .detail("Leave plan out to be answered for the plan that it covers.")
        }
        PreviewError::NoSuchPriority => no_such_priority(procedure),
        PreviewError::CountedFromLaterDay { day } => {
            let title = format!("{} has been before it is sent", capitalised(wording::milestone(day)));
            problem(StatusCode::UNPROCESSABLE_ENTITY, "counted_from_later_day", title, COUNTED_FROM)
                .detail("Write a day that is not after the day of sending.")
        }
        PreviewError::OutsideCalendar(outside) => outside_calendar(&outside),
    }
}

fn no_such_priority(procedure: &Procedure) -> ApiProblem {
    let title = format!("{} has no such priority", procedure.name);
    let known: Vec<String> = procedure.priorities.iter().map(|priority| priority.id.clone()).collect();
    problem(StatusCode::NOT_FOUND, "no_such_priority", title, PRIORITY)
        .detail(format!("Write {}.", or(&known)))
}

/// The broken rule in the words of the form that would break it.
fn rule(part: Parameter, broken: Broken, procedure: &Procedure) -> String {
    let violation = Violation { field: part.name.to_owned(), broken };
    wording::violation(&violation, CommandKind::RaiseFormally, procedure)
}

fn outside_calendar(outside: &OutsideCalendar) -> ApiProblem {
    problem(StatusCode::UNPROCESSABLE_ENTITY, "outside_calendar", outside.to_string(), RAISED)
        .detail("Ask about a day whose whole ladder lies inside it.")
}

fn problem(status: StatusCode, code: &str, title: String, part: Parameter) -> ApiProblem {
    ApiProblem::new(status, code, title).field(part.name)
}
