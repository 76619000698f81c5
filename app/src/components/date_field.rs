use super::{Field, LiveText, TextField, Tone};
use chrono::NaiveDate;
use leptos::prelude::*;
use shared::calendar::Calendar;
use shared::calendar::typed::{Look, Typed, Typing, Unread, read};

/// What a typed date is read by.
#[derive(Clone)]
pub struct ReadsDates {
    pub today: NaiveDate,
    pub calendar: Calendar,
    pub look: Look,
}

impl ReadsDates {
    /// Reads what was typed.
    ///
    /// # Errors
    /// [`Unread`] when it is no date.
    pub fn read(&self, text: &str) -> Result<Typed, Unread> {
        read(text, &Typing { today: self.today, calendar: &self.calendar, look: self.look })
    }

    /// What stands beside the field while one types: the date with its reason, or what is missing; nothing of an empty one.
    fn live(&self, text: &str) -> LiveText {
        match self.read(text) {
            Ok(typed) if typed.not_working.is_some() => LiveText::new(Tone::Vague, typed.to_string()),
            Ok(typed) => LiveText::new(Tone::Good, typed.to_string()),
            Err(Unread::Empty) => LiveText::default(),
            Err(unread) => LiveText::new(Tone::Lacking, unread.to_string()),
        }
    }
}

/// A date as people type it, with the day it was read as and why beside it.
#[component]
pub fn DateField(field: Field, value: RwSignal<String>, reads: ReadsDates) -> impl IntoView {
    let live = Signal::derive(move || value.with(|text| reads.live(text)));
    view! { <TextField field=field.live(live) value width="govuk-input--width-10" /> }
}
