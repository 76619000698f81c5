use super::problems::{Problem, id, listed};
use crate::components::{Field, FieldError};
use leptos::prelude::*;

/// What is in the way of sending a form, told once somebody has tried.
#[derive(Clone, Copy)]
pub struct Attempt {
    now: Memo<Vec<Problem>>,
    /// What was in the way when somebody last tried.
    found: RwSignal<Vec<Problem>>,
    /// The same as the error summary lists it: it stays as it is while one puts things right, and so leaves the focus alone.
    pub summary: RwSignal<Vec<FieldError>>,
}

impl Attempt {
    /// With everything that is in the way now, one problem a field.
    pub fn new(now: impl Fn() -> Vec<Problem> + Send + Sync + 'static) -> Self {
        let (now, summary) = (Memo::new(move |_| now()), RwSignal::new(Vec::<FieldError>::new()));
        // Once nothing is in the way any more, the summary of what was goes.
        Effect::new(move || {
            let clear = now.with(Vec::is_empty);
            if clear && summary.with_untracked(|summary| !summary.is_empty()) {
                summary.set(Vec::new());
            }
        });
        Self { now, found: RwSignal::new(Vec::new()), summary }
    }

    /// Tries: true where nothing is in the way; else everything that is, is shown.
    pub fn is_clear(self) -> bool {
        let now = self.now.get_untracked();
        self.summary.set(listed(&now));
        let clear = now.is_empty();
        self.found.set(now);
        clear
    }

    /// How many things are in the way.
    pub fn left(self) -> usize {
        self.now.with(Vec::len)
    }

    /// The field at a path, with what is wrong with it: shown once somebody has tried, gone as soon as it is put right.
    pub fn field(self, path: &str, label: impl Into<String>) -> Field {
        let here = path.to_owned();
        let error = Signal::derive(move || {
            let shown = self.found.with(|found| found.iter().any(|problem| problem.path == here));
            let now = self.now.with(|now| now.iter().find(|problem| problem.path == here).cloned());
            now.filter(|_| shown).map(|problem| problem.message)
        });
        Field::new(id(path), label).error(error)
    }
}
