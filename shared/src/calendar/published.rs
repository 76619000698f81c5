//! The list of bank holidays as the UK government publishes it, by which a calendar is renewed.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Calendar;

/// The list of bank holidays in the shape in which the UK government publishes it, for one division.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Published {
    /// The nation: `england-and-wales`.
    pub division: String,
    /// Every bank holiday of the years covered.
    pub events: Vec<PublishedEvent>,
}

/// One bank holiday of the published list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublishedEvent {
    /// "Boxing Day".
    pub title: String,
    /// The day that is free of work: the substitute day, where there is one.
    pub date: NaiveDate,
    /// "Substitute day", or empty.
    #[serde(default)]
    pub notes: String,
}

/// A published list that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadList {
    /// The list is another nation's.
    #[error("the list is for {0}, not for {DIVISION}")]
    Division(String),
    /// The list has nothing in it.
    #[error("the list is empty")]
    Empty,
    /// The list has a date that the calendar does not reach.
    #[error("the list has {0}, which the calendar does not hold")]
    Reach(NaiveDate),
    /// A year has fewer bank holidays than England always has: accepted, it would make one of them a working day.
    #[error("the list has {found} bank holidays in {year}, England has at least {LEAST_IN_A_YEAR}")]
    Year {
        /// The year.
        year: i32,
        /// How many the list has in it.
        found: usize,
    },
}

/// The division whose bank holidays are England's.
const DIVISION: &str = "england-and-wales";

/// New Year, Good Friday, Easter Monday, two in May, August, Christmas and Boxing Day.
const LEAST_IN_A_YEAR: usize = 8;

impl Published {
    /// The days by name, once the list is known to be England's and whole.
    fn checked(&self, calendar: &Calendar) -> Result<BTreeMap<NaiveDate, String>, BadList> {
        if self.division != DIVISION {
            return Err(BadList::Division(self.division.clone()));
        }
        let holidays: BTreeMap<_, _> = self.events.iter().map(PublishedEvent::named).collect();
        let held = calendar.from()..=calendar.to();
        let mut in_year = BTreeMap::new();
        for date in holidays.keys() {
            if !held.contains(date) {
                return Err(BadList::Reach(*date));
            }
            *in_year.entry(date.year()).or_insert(0) += 1;
        }
        let (Some(first), Some(last)) = (in_year.keys().next(), in_year.keys().last()) else {
            return Err(BadList::Empty);
        };
        for year in *first..=*last {
            let found = in_year.get(&year).copied().unwrap_or(0);
            if found < LEAST_IN_A_YEAR {
                return Err(BadList::Year { year, found });
            }
        }
        Ok(holidays)
    }
}

impl PublishedEvent {
    /// The day and how an explanation names it: "Boxing Day, substitute day".
    pub(super) fn named(&self) -> (NaiveDate, String) {
        let name = match self.notes.trim() {
            "" => self.title.clone(),
            notes => format!("{}, {}", self.title, notes.to_lowercase()),
        };
        (self.date, name)
    }
}

impl Calendar {
    /// This calendar with a newly published list in place of its own bank holidays, in every year the list covers.
    ///
    /// # Errors
    /// [`BadList`] when the list is another nation's, is empty, leaves a year incomplete or goes beyond the calendar.
    pub fn with_published(&self, list: &Published) -> Result<Self, BadList> {
        let holidays = list.checked(self)?;
        let years: Vec<i32> = holidays.keys().map(NaiveDate::year).collect();
        let mut days = self.0.days.clone();
        days.holidays.retain(|date, _| !years.contains(&date.year()));
        days.holidays.extend(holidays);
        days.proclaimed_to = years.into_iter().fold(days.proclaimed_to, i32::max);
        Ok(Self::build(days))
    }
}
