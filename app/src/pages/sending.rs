use crate::api::{Error, children};
use crate::components::ReadsDates;
use crate::drafts::{PageDrafts, Saved};
use crate::forms::problems::Problem;
use crate::ids;
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::calendar::typed::Unread;
use shared::child::ChildAct;
use shared::ids::PersonId;

/// Sends acts on a child's record and says what came of them; keeps what is typed until then.
#[derive(Clone, Copy)]
pub struct Sending {
    child: StoredValue<String>,
    version: StoredValue<u64>,
    drafts: StoredValue<PageDrafts>,
    said: RwSignal<String>,
    pub busy: RwSignal<bool>,
    again: Callback<()>,
}

impl Sending {
    /// `again` loads the page anew.
    pub fn new(child: String, person: PersonId, again: Callback<()>) -> Self {
        Self {
            drafts: StoredValue::new(PageDrafts::none(person, beginning(&child))),
            child: StoredValue::new(child),
            version: StoredValue::new(0),
            said: RwSignal::new(String::new()),
            busy: RwSignal::new(false),
            again,
        }
    }

    /// The record's version that the page shows, and what was kept of its forms.
    pub fn at(self, version: u64, drafts: PageDrafts) {
        self.version.set_value(version);
        self.drafts.set_value(drafts);
    }

    /// The address of the child's page.
    pub fn of_child(self) -> String {
        self.child.with_value(|child| format!("/children/{child}"))
    }

    /// What came of the last one sent.
    pub fn said(self) -> String {
        self.said.get()
    }

    /// The draft of a form as it was kept, else `fresh`, and how far it is saved from here on.
    pub fn draft<D>(self, form: &str, fresh: impl FnOnce() -> D) -> (D, RwSignal<Saved>)
    where
        D: Serialize + DeserializeOwned + Copy + 'static,
    {
        self.drafts.with_value(|drafts| drafts.draft(form, fresh))
    }

    /// Sends what that form makes. Where it arrives or others were faster, the page is loaded anew; else it stays as it is.
    pub fn send(self, form: &str, act: ChildAct, done: &'static str) {
        let Some(command) = ids::command().filter(|_| !self.busy.get_untracked()) else { return };
        self.busy.set(true);
        let (child, version) = (self.child.get_value(), self.version.get_value());
        let (drafts, form) = (self.drafts.get_value(), form.to_owned());
        spawn_local(async move {
            let answer = children::act(&child, command, version, act).await;
            self.busy.set(false);
            if answer.is_ok() {
                drafts.forget(&form);
            }
            let (said, changed) = outcome(answer.map(|_| done));
            self.said.set(said);
            if changed {
                self.again.run(());
            }
        });
    }
}

/// What the names of a child's drafts on this page begin with.
pub fn beginning(child: &str) -> String {
    format!("requests/{child}/")
}

/// What is said, and whether the record has changed.
fn outcome(answer: Result<&'static str, Error>) -> (String, bool) {
    match answer {
        Ok(done) => (done.to_owned(), true),
        Err(Error::Problem(problem)) if problem.status == 409 => {
            ("Somebody has changed the record meanwhile. Look at it, then send yours again.".to_owned(), true)
        }
        Err(Error::Problem(problem)) => (problem.title, false),
        Err(_) => (
            "This was not sent, and what you wrote is kept. Try again when you are connected and signed in."
                .to_owned(),
            false,
        ),
    }
}

/// A text that is needed.
pub fn needed(path: &str, text: RwSignal<String>, ask: &str) -> Option<Problem> {
    text.with(|text| text.trim().is_empty()).then(|| Problem::at(path, ask))
}

/// A day that has been, and is needed.
pub fn past(path: &str, text: RwSignal<String>, reads: &ReadsDates, ask: &str) -> Result<NaiveDate, Problem> {
    match text.with(|text| reads.read(text)) {
        Ok(typed) if typed.date <= reads.today => Ok(typed.date),
        Ok(_) => Err(Problem::at(path, "Enter a date that is today or earlier")),
        Err(Unread::Empty) => Err(Problem::at(path, ask)),
        Err(unread) => Err(Problem::at(path, unread.to_string())),
    }
}
