//! The fields of a form, by where their values stand in its command.

use super::Form;
use super::dates::reads;
use super::problems::id;
use crate::components::{Field, ReadsDates};
use leptos::prelude::*;
use shared::calendar::typed::Look;
use shared::wording;

impl Form {
    /// The field at a path of the command, named as people know it, with what is wrong with it once they tried to go on.
    pub fn field(self, path: &str) -> Field {
        let kind = self.kind_untracked();
        let label = self.with_facts(|facts| wording::field_label(path, kind, facts.procedure()));
        self.named(path, label)
    }

    /// The same under another label. A problem with a part of it is its own.
    pub fn named(self, path: &str, label: impl Into<String>) -> Field {
        let here = path.to_owned();
        let error = self.error(move |problem| is_at(problem, &here));
        Field::new(id(path), label).error(error)
    }

    /// The same for a question whose parts have fields of their own, which say themselves what is wrong with them.
    pub fn with_parts(self, path: &str, label: impl Into<String>) -> Field {
        let here = path.to_owned();
        let error = self.error(move |problem| problem == here);
        Field::new(id(path), label).error(error)
    }

    /// The same for the first field of a group, which also says what is wrong with the group as a whole.
    pub fn with_whole(self, path: &str, label: impl Into<String>, whole: &str) -> Field {
        let (here, whole) = (path.to_owned(), whole.to_owned());
        let error = self.error(move |problem| problem == here || problem == whole);
        Field::new(id(path), label).error(error)
    }

    /// What is wrong there: shown once the person has tried to go on, gone as soon as it is put right.
    fn error(self, is_here: impl Fn(&str) -> bool + Send + Sync + 'static) -> Signal<Option<String>> {
        Signal::derive(move || {
            let shown = self.found.with(|found| found.iter().any(|problem| is_here(&problem.path)));
            let now = self.problems.with(|now| {
                now.iter().find(|problem| is_here(&problem.path)).map(|problem| problem.message.clone())
            });
            now.filter(|_| shown)
        })
    }

    /// How date fields of this form read what is typed.
    pub fn reads(self, look: Look) -> ReadsDates {
        self.with_facts(|facts| reads(&facts.context, look))
    }
}

/// Is a problem's path this field's, or one inside it?
fn is_at(problem: &str, field: &str) -> bool {
    problem.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
