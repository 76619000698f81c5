use super::Facts;
use super::dates::Dates;
use chrono::NaiveDate;
use shared::escalation::Shown;
use shared::ids::PostId;
use std::collections::BTreeMap;

/// A draft on its way to a command: typed dates and numbers are read, and what cannot be read is noted by its field.
pub struct Reading<'a> {
    pub facts: &'a Facts,
    dates: Dates<'a>,
}

impl<'a> Reading<'a> {
    pub fn new(facts: &'a Facts) -> Self {
        Self { facts, dates: Dates::new(&facts.context) }
    }

    /// What could not be read, by field, with what to do about it.
    pub(super) fn unread(self) -> BTreeMap<String, String> {
        self.dates.unread()
    }

    /// A date still to come.
    pub fn coming(&mut self, field: &str, text: &str) -> Option<NaiveDate> {
        self.dates.coming(field, text)
    }

    /// A date that has been.
    pub fn past(&mut self, field: &str, text: &str) -> Option<NaiveDate> {
        self.dates.past(field, text)
    }

    /// A number of working days; none where the field is empty.
    pub fn working_days(&mut self, field: &str, text: &str) -> Option<u32> {
        let text = text.trim();
        let number = text.parse().ok();
        if number.is_none() && !text.is_empty() {
            self.dates.note(field, "Enter a whole number of working days, such as 5");
        }
        number
    }

    /// Notes that something has not been chosen, where the command cannot say so itself.
    pub fn need(&mut self, field: &str, given: bool, ask: &str) {
        if !given {
            self.dates.note(field, ask);
        }
    }

    /// The posts with the people shown for them; a post that nobody answers for is left out.
    pub fn shown<'p>(&self, posts: impl IntoIterator<Item = &'p PostId>) -> Vec<Shown> {
        let resolved = posts.into_iter().filter_map(|post| self.facts.context.resolved(post));
        resolved
            .filter_map(|resolved| {
                let person = resolved.person.as_ref()?.id;
                Some(Shown { post: resolved.post.clone(), person })
            })
            .collect()
    }
}
