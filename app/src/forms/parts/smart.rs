//! One SMART action as it is being written.

use crate::components::Choice;
use crate::forms::{Facts, Reading};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::words::short_date;
use shared::ids::PostId;
use shared::smart::{Owner, SmartDraft, SuggestedAction};
use shared::wording;

/// The owner chosen who is not in the list.
pub const SOMEBODY_ELSE: &str = "else";

/// An action as typed: its date in the person's own way of writing dates.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
pub struct ActionDraft {
    pub what: RwSignal<String>,
    pub measure: RwSignal<String>,
    /// A post by its id, [`SOMEBODY_ELSE`], or nobody yet.
    pub owner: RwSignal<String>,
    pub owner_name: RwSignal<String>,
    pub why: RwSignal<String>,
    pub by: RwSignal<String>,
}

impl ActionDraft {
    /// An action as it is on the record, to be changed.
    pub fn of(draft: &SmartDraft) -> Self {
        let owner = draft.owner.clone().unwrap_or_default();
        let chosen = match &owner.post {
            Some(post) => post.to_string(),
            None if owner.name.is_empty() => String::new(),
            None => SOMEBODY_ELSE.to_owned(),
        };
        Self {
            what: RwSignal::new(draft.what.clone()),
            measure: RwSignal::new(draft.measure.clone()),
            owner_name: RwSignal::new(if owner.post.is_some() { String::new() } else { owner.name }),
            owner: RwSignal::new(chosen),
            why: RwSignal::new(draft.why.clone()),
            by: RwSignal::new(draft.by.map(short_date).unwrap_or_default()),
        }
    }

    /// An action to begin from, with who would do it and by when.
    pub fn begun(action: &SuggestedAction, owner: &str, by: String) -> Self {
        Self {
            what: RwSignal::new(action.what.clone()),
            measure: RwSignal::new(action.measure.clone()),
            owner: RwSignal::new(owner.to_owned()),
            owner_name: RwSignal::default(),
            why: RwSignal::new(action.why.clone()),
            by: RwSignal::new(by),
        }
    }

    /// What the command holds; `at` is the action's place in it.
    pub fn action(self, at: &str, reading: &mut Reading<'_>) -> SmartDraft {
        SmartDraft {
            what: self.what.get(),
            measure: self.measure.get(),
            owner: self.owner(reading.facts),
            why: self.why.get(),
            by: self.by.with(|text| reading.coming(&format!("{at}.by"), text)),
        }
    }

    fn owner(self, facts: &Facts) -> Option<Owner> {
        let chosen = self.owner.get();
        match chosen.as_str() {
            "" => None,
            SOMEBODY_ELSE => Some(Owner { name: self.owner_name.get(), ..Owner::default() }),
            post => {
                let post = PostId::from(post);
                let resolved = facts.context.resolved(&post);
                let name =
                    resolved.map_or_else(|| facts.procedure().title(&post).to_owned(), wording::resolved);
                let person = resolved.and_then(|resolved| resolved.person.as_ref()).map(|person| person.id);
                Some(Owner { post: Some(post), person, name })
            }
        }
    }

    /// Has anything of it been written?
    pub fn is_begun(self) -> bool {
        [self.what, self.measure, self.why].iter().any(|text| text.with(|text| !text.trim().is_empty()))
    }
}

/// Who may own an action: every post of the procedure that somebody answers for today, or somebody else by name.
pub fn owners(facts: &Facts) -> Vec<Choice> {
    let held = facts.context.posts.iter().filter(|post| post.person.is_some());
    let posts = held.map(|post| Choice::new(post.post.as_str(), wording::resolved(post)));
    let nobody = Choice::new("", "Choose one");
    let else_ = Choice::new(SOMEBODY_ELSE, "Somebody else");
    [nobody].into_iter().chain(posts).chain([else_]).collect()
}
