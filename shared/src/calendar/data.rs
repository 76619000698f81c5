//! What a calendar is made from, the bundled bank holidays and an authority's closure days, and what it can say of itself.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;
use serde::Deserialize;

use super::published::PublishedEvent;
use super::{Calendar, Closure, Days, Inner, Table};

/// The bundled file: a published list, and beside it what the list does not say of itself.
#[derive(Deserialize)]
struct Bundled {
    from: NaiveDate,
    to: NaiveDate,
    proclaimed_to: i32,
    events: Vec<PublishedEvent>,
}

static ENGLAND: LazyLock<Calendar> = LazyLock::new(|| {
    let bundled: Bundled = serde_json::from_str(include_str!("../../calendars/england.json"))
        .expect("the bundled calendar is well formed, or no test passes");
    let days = Days {
        from: bundled.from,
        to: bundled.to,
        proclaimed_to: bundled.proclaimed_to,
        holidays: bundled.events.iter().map(PublishedEvent::named).collect(),
        closures: BTreeMap::new(),
        taken_back: BTreeMap::new(),
    };
    Calendar::build(days)
});

impl Calendar {
    /// The bank holidays of England, 2000 to 2040, with no closure days.
    pub fn england() -> Self {
        ENGLAND.clone()
    }

    /// This calendar with closure days added to it. The last of two on one day counts.
    pub fn with_closures(&self, closures: impl IntoIterator<Item = Closure>) -> Self {
        let mut days = self.0.days.clone();
        let added = closures.into_iter().map(|closure| (closure.date, closure.reason));
        days.closures.extend(added);
        Self::build(days)
    }

    /// This calendar without the closure of that day.
    pub fn without_closure(&self, date: NaiveDate) -> Self {
        let mut days = self.0.days.clone();
        if days.closures.remove(&date).is_some() {
            *days.taken_back.entry(date).or_default() += 1;
        }
        Self::build(days)
    }

    /// What identifies exactly these days: it changes when a bank holiday, a closure or its wording changes.
    pub fn version(&self) -> &str {
        &self.0.version
    }

    /// The first day held.
    pub fn from(&self) -> NaiveDate {
        self.0.days.from
    }

    /// The last day held.
    pub fn to(&self) -> NaiveDate {
        self.0.days.to
    }

    /// The last year whose bank holidays have been published; later ones are made by rule.
    pub fn proclaimed_to(&self) -> i32 {
        self.0.days.proclaimed_to
    }

    /// Every bank holiday, in order of date, with its name.
    pub fn holidays(&self) -> impl Iterator<Item = (NaiveDate, &str)> {
        self.0.days.holidays.iter().map(|(date, name)| (*date, name.as_str()))
    }

    /// Every closure day, in order of date.
    pub fn closures(&self) -> impl Iterator<Item = Closure> {
        self.0.days.closures.iter().map(|(date, reason)| Closure { date: *date, reason: reason.clone() })
    }

    pub(super) fn build(days: Days) -> Self {
        let table = Table::build(days.from, days.to, |date| days.non_working_reason(date).is_none());
        Self(Arc::new(Inner { version: days.version(), days, table }))
    }
}
