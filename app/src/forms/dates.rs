use crate::components::ReadsDates;
use chrono::NaiveDate;
use shared::calendar::typed::{Look, Unread};
use shared::escalation::Context;
use std::collections::BTreeMap;

/// Dates on their way from what is typed to a command: what cannot be read is noted by its field.
pub struct Dates<'a> {
    context: &'a Context,
    unread: BTreeMap<String, String>,
}

impl<'a> Dates<'a> {
    pub(super) fn new(context: &'a Context) -> Self {
        Self { context, unread: BTreeMap::new() }
    }

    /// What could not be read, by field, with what to do about it.
    pub(super) fn unread(self) -> BTreeMap<String, String> {
        self.unread
    }

    /// Notes what is to be done about a field.
    pub(super) fn note(&mut self, field: &str, what: impl Into<String>) {
        self.unread.insert(field.to_owned(), what.into());
    }

    /// A date still to come.
    pub fn coming(&mut self, field: &str, text: &str) -> Option<NaiveDate> {
        self.date(field, text, Look::Ahead)
    }

    /// A date that has been.
    pub fn past(&mut self, field: &str, text: &str) -> Option<NaiveDate> {
        self.date(field, text, Look::Back)
    }

    fn date(&mut self, field: &str, text: &str, look: Look) -> Option<NaiveDate> {
        match reads(self.context, look).read(text) {
            Ok(typed) => Some(typed.date),
            // What an empty field asks for, the decider says.
            Err(Unread::Empty) => None,
            Err(unread) => {
                self.note(field, unread.to_string());
                None
            }
        }
    }
}

/// How a date field reads what is typed.
pub(super) fn reads(context: &Context, look: Look) -> ReadsDates {
    ReadsDates { today: context.today, calendar: context.calendar.clone(), look }
}
