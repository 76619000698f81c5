use crate::api::{Error, children};
use crate::ids;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::child::ChildAct;

/// Sends acts on a child's record and says what came of them; the page is loaded anew after each.
#[derive(Clone, Copy)]
pub struct Sending {
    child: StoredValue<String>,
    version: StoredValue<u64>,
    said: RwSignal<String>,
    pub busy: RwSignal<bool>,
    done: Callback<()>,
}

impl Sending {
    pub fn new(child: String, done: Callback<()>) -> Self {
        let (said, busy) = (RwSignal::new(String::new()), RwSignal::new(false));
        Self { child: StoredValue::new(child), version: StoredValue::new(0), said, busy, done }
    }

    /// The record's version that the page shows.
    pub fn at(self, version: u64) {
        self.version.set_value(version);
    }

    /// What came of the last one sent.
    pub fn said(self) -> String {
        self.said.get()
    }

    pub fn send(self, act: ChildAct, done: &'static str) {
        let Some(command) = ids::command().filter(|_| !self.busy.get_untracked()) else { return };
        self.busy.set(true);
        let (child, version) = (self.child.get_value(), self.version.get_value());
        spawn_local(async move {
            let said = match children::act(&child, command, version, act).await {
                Ok(_) => done.to_owned(),
                Err(Error::Problem(problem)) if problem.status == 409 => {
                    "Somebody has changed the record meanwhile. Look at it, then send yours again.".to_owned()
                }
                Err(Error::Problem(problem)) => problem.title,
                Err(_) => "This was not sent. Check your connection and try again.".to_owned(),
            };
            self.said.set(said);
            self.busy.set(false);
            self.done.run(());
        });
    }
}

/// What is wrong with a text that is needed, once somebody has tried to send it.
pub fn needed(text: RwSignal<String>, tried: RwSignal<bool>, ask: &'static str) -> Signal<Option<String>> {
    Signal::derive(move || (tried.get() && text.with(|text| text.trim().is_empty())).then(|| ask.to_owned()))
}
