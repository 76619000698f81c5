use super::{Saved, all, follow, forget};
use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::ids::PersonId;
use shared::json;
use std::collections::BTreeMap;

/// The drafts of the forms of one page: what was typed there on an earlier visit, and keeping what is typed now.
#[derive(Clone)]
pub struct PageDrafts {
    person: PersonId,
    /// What the names of its drafts begin with.
    beginning: String,
    /// What was kept, by form.
    kept: BTreeMap<String, String>,
}

impl PageDrafts {
    /// Those of a page on which nothing was typed yet.
    pub fn none(person: PersonId, beginning: String) -> Self {
        Self { person, beginning, kept: BTreeMap::new() }
    }

    /// As the person left them on this device.
    pub async fn read(person: PersonId, beginning: String) -> Self {
        let kept = all(person, &beginning).await;
        Self { person, beginning, kept }
    }

    /// The draft of a form as it was kept, else `fresh`, and how far it is saved from here on.
    pub fn draft<D>(&self, form: &str, fresh: impl FnOnce() -> D) -> (D, RwSignal<Saved>)
    where
        D: Serialize + DeserializeOwned + Copy + 'static,
    {
        let kept = self.kept.get(form).and_then(|text| json::read(text).ok());
        let draft = kept.unwrap_or_else(fresh);
        (draft, follow(self.person, self.name(form), draft))
    }

    /// Was something kept of that form?
    pub fn has(&self, form: &str) -> bool {
        self.kept.contains_key(form)
    }

    /// Lets a draft go that was sent.
    pub fn forget(&self, form: &str) {
        forget(self.person, &self.name(form));
    }

    fn name(&self, form: &str) -> String {
        format!("{}{form}", self.beginning)
    }
}
