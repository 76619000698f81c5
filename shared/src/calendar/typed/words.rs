//! What stands beside a date field.

use super::super::words::{short_date, weekday_name};
use super::{CalendarUnit, How, Look, Typed};
use crate::calendar::NonWorkingReason;
use crate::wording::english::{and, counted};
use std::fmt;

impl fmt::Display for Typed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&short_date(self.date))?;
        match &self.how {
            How::Written { working_days_ahead: None } => {}
            How::Written { working_days_ahead: Some(count) } => {
                write!(f, ", in {}", counted((*count).into(), "working day"))?;
            }
            How::Today => f.write_str(": today")?,
            How::Weekday { weekday, look: Look::Ahead } => {
                write!(f, ": the first {} after today", weekday_name(*weekday))?;
            }
            How::Weekday { weekday, look: Look::Back } => {
                write!(f, ": the last {} before today", weekday_name(*weekday))?;
            }
            How::WeekdayWeek(weekday) => {
                write!(f, ": a week after the first {} after today", weekday_name(*weekday))?;
            }
            How::WorkingDays { count, passed_over } => {
                write!(f, ": {} from today", counted((*count).into(), "working day"))?;
                write_passed_over(f, passed_over)?;
            }
            How::ByCalendar { count, unit } => {
                let unit = match unit {
                    CalendarUnit::Days => "calendar day",
                    CalendarUnit::Weeks => "week",
                    CalendarUnit::Months => "month",
                };
                write!(f, ": {} from today", counted((*count).into(), unit))?;
            }
        }
        match &self.not_working {
            Some(reason) => write!(f, "; not a working day ({reason})"),
            None => Ok(()),
        }
    }
}

fn write_passed_over(f: &mut fmt::Formatter<'_>, reasons: &[NonWorkingReason]) -> fmt::Result {
    if reasons.is_empty() {
        return Ok(());
    }
    let names: Vec<String> = reasons.iter().map(ToString::to_string).collect();
    write!(f, ", not counting {}", and(&names))
}
