//! Actions to begin from, by what a matter is about: whole and exact as they stand, to be made to fit the child.

use super::DateFacts;
use super::words::words;
use crate::calendar::Calendar;
use chrono::NaiveDate;
use serde::Deserialize;
use std::sync::OnceLock;

/// How many actions are suggested at once.
const AT_ONCE: usize = 3;

/// An entry of `shared/data/actions.json`.
#[derive(Debug, Deserialize)]
pub struct SuggestedAction {
    /// Words of a category for which it is suggested; none for any.
    when: Vec<String>,
    pub what: String,
    pub measure: String,
    pub why: String,
    /// The working days that are commonly enough for it.
    pub days: u32,
}

impl SuggestedAction {
    /// The day by which the stage's work is to be finished, where that comes before the working days it commonly takes.
    #[must_use]
    pub fn sooner(&self, dates: &DateFacts, calendar: &Calendar) -> Option<NaiveDate> {
        let finished_by = dates.stage_due.filter(|_| dates.clock_is_completion)?;
        let commonly = calendar.add_working_days(dates.today, self.days).ok()?;
        (finished_by < commonly).then_some(finished_by)
    }
}

/// The table of actions, read on first use.
pub fn suggested_actions() -> &'static [SuggestedAction] {
    static ACTIONS: OnceLock<Vec<SuggestedAction>> = OnceLock::new();
    // The file is part of the program and a test reads it. What is only suggested may not stop a form.
    ACTIONS.get_or_init(|| serde_json::from_str(include_str!("../../data/actions.json")).unwrap_or_default())
}

/// The actions to begin from for a category in words; those made for it first, then those that fit anything.
///
/// ```
/// use shared::smart::suggested;
/// let actions = suggested("Report not prepared for a review meeting");
/// assert_eq!(actions.len(), 3);
/// assert!(actions[0].what.contains("report"));
/// ```
#[must_use]
pub fn suggested(about: &str) -> Vec<&'static SuggestedAction> {
    let about = words(about);
    let fits =
        |action: &&SuggestedAction| action.when.iter().any(|wanted| about.iter().any(|word| word.is(wanted)));
    let made_for_it = suggested_actions().iter().filter(fits);
    let for_anything = suggested_actions().iter().filter(|action| action.when.is_empty());
    made_for_it.chain(for_anything).take(AT_ONCE).collect()
}
