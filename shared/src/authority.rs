//! What an administrator changes of the authority's calendar. A newer calendar moves no date by itself (timescales: rule 10).

use crate::calendar::{Calendar, Closure};
use crate::ids::AuthorityId;
use crate::text;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Names the record of an authority's calendar. The authority's own name is that of its organisation's record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarId(pub AuthorityId);

const OF: &str = "calendar-of-";

impl fmt::Display for CalendarId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{OF}{}", self.0)
    }
}

/// It is not the name of a calendar's record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a calendar is named calendar-of- and its authority")]
pub struct NoCalendarId;

impl FromStr for CalendarId {
    type Err = NoCalendarId;

    fn from_str(text: &str) -> Result<Self, NoCalendarId> {
        text.strip_prefix(OF).map(|authority| Self(authority.into())).ok_or(NoCalendarId)
    }
}

/// What an administrator may ask for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
pub enum AuthorityCommand {
    /// A day on which the authority does no business, or a bank holiday proclaimed since the list was published.
    AddClosure(Closure),
    /// A closure to come will not be, or was entered in error.
    TakeBackClosure { date: NaiveDate },
}

/// What happened to the authority's calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
pub enum AuthorityEvent {
    /// A closure was added; `calendar` is the version that this makes.
    ClosureAdded { date: NaiveDate, reason: String, calendar: String },
    /// A closure was taken back; `calendar` is the version that this makes.
    ClosureTakenBack { date: NaiveDate, calendar: String },
}

impl AuthorityEvent {
    /// The calendar after this, from the one before.
    #[must_use]
    pub fn applied_to(&self, calendar: &Calendar) -> Calendar {
        match self {
            Self::ClosureAdded { date, reason, .. } => {
                calendar.with_closures([Closure { date: *date, reason: reason.clone() }])
            }
            Self::ClosureTakenBack { date, .. } => calendar.without_closure(*date),
        }
    }
}

/// Why a change of the calendar is refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum AuthorityProblem {
    #[error("the day is past")]
    Past { date: NaiveDate },
    #[error("the day is no working day already")]
    NoWorkingDay { date: NaiveDate },
    #[error("there is no closure on that day")]
    NoClosure { date: NaiveDate },
    #[error("the calendar does not hold the day")]
    OutsideCalendar { date: NaiveDate },
    #[error("the reason is missing, too long, or holds characters that cannot be kept")]
    Reason,
}

/// The event that records a change of the calendar. Only a day from today on changes: what is past was told.
///
/// # Errors
/// Every reason the change is refused.
///
/// ```
/// use shared::authority::{AuthorityCommand, change};
/// use shared::calendar::{Calendar, Closure};
///
/// let (date, today) = ("2026-12-24".parse().unwrap(), "2026-11-23".parse().unwrap());
/// let command = AuthorityCommand::AddClosure(Closure { date, reason: "Offices closed".to_owned() });
/// let closed = change(&Calendar::england(), &command, today).unwrap().applied_to(&Calendar::england());
/// assert_eq!(closed.is_working_day(date), Ok(false));
///
/// let again = change(&closed, &AuthorityCommand::TakeBackClosure { date }, today).unwrap().applied_to(&closed);
/// assert_eq!(again.is_working_day(date), Ok(true));
/// ```
pub fn change(
    calendar: &Calendar,
    command: &AuthorityCommand,
    today: NaiveDate,
) -> Result<AuthorityEvent, Vec<AuthorityProblem>> {
    match command {
        AuthorityCommand::AddClosure(closure) => add(calendar, closure, today),
        AuthorityCommand::TakeBackClosure { date } => take_back(calendar, *date, today),
    }
}

fn add(
    calendar: &Calendar,
    closure: &Closure,
    today: NaiveDate,
) -> Result<AuthorityEvent, Vec<AuthorityProblem>> {
    let Closure { date, reason } = closure;
    let (date, reason) = (*date, reason.trim());
    let mut problems: Vec<AuthorityProblem> = past(date, today).into_iter().collect();
    match calendar.is_working_day(date) {
        Ok(true) => {}
        Ok(false) => problems.push(AuthorityProblem::NoWorkingDay { date }),
        Err(_) => problems.push(AuthorityProblem::OutsideCalendar { date }),
    }
    if reason.is_empty() || !text::fits(reason) || !text::printable(reason) {
        problems.push(AuthorityProblem::Reason);
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let added = calendar.with_closures([Closure { date, reason: reason.to_owned() }]);
    let calendar = added.version().to_owned();
    Ok(AuthorityEvent::ClosureAdded { date, reason: reason.to_owned(), calendar })
}

fn take_back(
    calendar: &Calendar,
    date: NaiveDate,
    today: NaiveDate,
) -> Result<AuthorityEvent, Vec<AuthorityProblem>> {
    let mut problems: Vec<AuthorityProblem> = past(date, today).into_iter().collect();
    if !calendar.closures().any(|closure| closure.date == date) {
        problems.push(AuthorityProblem::NoClosure { date });
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let calendar = calendar.without_closure(date).version().to_owned();
    Ok(AuthorityEvent::ClosureTakenBack { date, calendar })
}

fn past(date: NaiveDate, today: NaiveDate) -> Option<AuthorityProblem> {
    (date < today).then_some(AuthorityProblem::Past { date })
}
