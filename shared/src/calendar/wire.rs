//! How a calendar travels to the browser and into the store, and the version that identifies its days.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Calendar, Days, Table};

/// A calendar without its look-up table. Days are grouped under their names, which halves the size.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = CalendarDays))]
pub(super) struct Wire {
    version: String,
    from: NaiveDate,
    to: NaiveDate,
    proclaimed_to: i32,
    holidays: BTreeMap<String, Vec<NaiveDate>>,
    #[serde(default)]
    closures: BTreeMap<String, Vec<NaiveDate>>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    taken_back: BTreeMap<NaiveDate, u32>,
}

/// A calendar arrived that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadCalendar {
    /// The first day is after the last, or they are more than a century apart.
    #[error("a calendar cannot run from {from} to {to}")]
    Span {
        /// The first day stated.
        from: NaiveDate,
        /// The last day stated.
        to: NaiveDate,
    },
    /// The days are not those that the version was given for.
    #[error("the calendar says it is version {stated}, its days make it {actual}")]
    Version {
        /// The version that came with it.
        stated: String,
        /// The version its days have.
        actual: String,
    },
}

impl TryFrom<Wire> for Calendar {
    type Error = BadCalendar;

    fn try_from(wire: Wire) -> Result<Self, BadCalendar> {
        let Wire { from, to, .. } = wire;
        if !(0..Table::MOST_DAYS).contains(&(to - from).num_days()) {
            return Err(BadCalendar::Span { from, to });
        }
        let calendar = Self::build(Days {
            from,
            to,
            proclaimed_to: wire.proclaimed_to,
            holidays: by_date(wire.holidays),
            closures: by_date(wire.closures),
            taken_back: wire.taken_back,
        });
        if calendar.version() != wire.version {
            let actual = calendar.version().to_owned();
            let stated = wire.version;
            return Err(BadCalendar::Version { stated, actual });
        }
        Ok(calendar)
    }
}

impl From<Calendar> for Wire {
    fn from(calendar: Calendar) -> Self {
        let days = &calendar.0.days;
        Self {
            version: calendar.version().to_owned(),
            from: days.from,
            to: days.to,
            proclaimed_to: days.proclaimed_to,
            holidays: by_name(&days.holidays),
            closures: by_name(&days.closures),
            taken_back: days.taken_back.clone(),
        }
    }
}

impl PartialEq for Calendar {
    fn eq(&self, other: &Self) -> bool {
        self.0.days == other.0.days
    }
}

impl Eq for Calendar {}

impl Days {
    /// The version: FNV-1a over everything the days are made of. It tells calendars apart and is no seal against
    /// forgery. Recorded events name it, so the same days must give the same version for ever.
    pub(super) fn version(&self) -> String {
        let mut hash = Fnv(0xcbf2_9ce4_8422_2325);
        hash.number(self.from.num_days_from_ce());
        hash.number(self.to.num_days_from_ce());
        hash.number(self.proclaimed_to);
        for days in [&self.holidays, &self.closures] {
            hash.number(days.len() as i32);
            for (date, name) in days {
                hash.number(date.num_days_from_ce());
                hash.number(name.len() as i32);
                hash.bytes(name.as_bytes());
            }
        }
        for (date, times) in &self.taken_back {
            hash.number(date.num_days_from_ce());
            hash.number(*times as i32);
        }
        format!("{:016x}", hash.0)
    }
}

/// The Fowler-Noll-Vo hash, variant 1a, of 64 bits. The standard library's hashers promise no stable result.
struct Fnv(u64);

impl Fnv {
    fn number(&mut self, number: i32) {
        self.bytes(&number.to_le_bytes());
    }

    fn bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

fn by_date(named: BTreeMap<String, Vec<NaiveDate>>) -> BTreeMap<NaiveDate, String> {
    let pairs = named.into_iter().flat_map(|(name, dates)| {
        let name = move |date| (date, name.clone());
        dates.into_iter().map(name)
    });
    pairs.collect()
}

fn by_name(days: &BTreeMap<NaiveDate, String>) -> BTreeMap<String, Vec<NaiveDate>> {
    let mut named: BTreeMap<String, Vec<NaiveDate>> = BTreeMap::new();
    for (date, name) in days {
        named.entry(name.clone()).or_default().push(*date);
    }
    named
}
