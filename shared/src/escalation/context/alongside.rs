//! The child's other matters, as far as the actor can read them.

use super::{Context, OtherMatter};
use crate::ids::Reference;
use chrono::Months;

/// How long a matter that has ended is recent.
const RECENT: Months = Months::new(12);

impl Context {
    /// Those of that category that are open, or ended within the last twelve months: what is raised now may be the same again
    /// (ALL-34). What was raised in error is none of them.
    pub fn same_category<'a>(&'a self, group: &'a str) -> impl Iterator<Item = &'a OtherMatter> {
        let since = self.today.checked_sub_months(RECENT).unwrap_or(self.today);
        let recent = move |other: &OtherMatter| other.closed_on.is_none_or(|closed| closed >= since);
        let others = self.other_matters.iter().filter(|other| !other.in_error);
        others.filter(move |other| other.group == group && recent(other))
    }

    /// Those that were linked to that one when they were raised.
    pub fn linked_to<'a>(&'a self, reference: &'a Reference) -> impl Iterator<Item = &'a OtherMatter> {
        self.other_matters.iter().filter(move |other| other.linked.contains(reference))
    }
}
