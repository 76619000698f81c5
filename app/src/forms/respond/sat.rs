use crate::components::{Checkboxes, Choice};
use crate::forms::{Facts, Form, Reading};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::escalation::{Shown, answering_panel};
use shared::ids::PostId;
use shared::wording;

/// Who of a panel sat, by post, as it is being written.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SatDraft {
    posts: RwSignal<Vec<String>>,
}

impl SatDraft {
    /// What the command holds: the people who were shown for the posts chosen.
    pub fn sat(self, stage: u8, reading: &Reading<'_>) -> Vec<Shown> {
        let chosen = self.posts.get();
        let members = members(stage, reading.facts).into_iter();
        let posts: Vec<PostId> = members.filter(|post| chosen.iter().any(|id| id == post.as_str())).collect();
        let resolved = posts.iter().filter_map(|post| reading.facts.context.asked_today(post));
        let shown = resolved.filter_map(|post| {
            let person = post.person.as_ref()?.id;
            Some(Shown { post: post.post.clone(), person })
        });
        shown.collect()
    }
}

/// Asks who sat, where a panel answers.
#[component]
pub fn SatFields(form: Form, draft: SatDraft, stage: u8) -> impl IntoView {
    let choices = form.with_facts(|facts| choices(stage, facts));
    let field = form.field("sat").hint("The record names everybody who decided on this answer.");
    (!choices.is_empty()).then(|| view! { <Checkboxes field choices values=draft.posts /> })
}

fn members(stage: u8, facts: &Facts) -> Vec<PostId> {
    let panel = facts.matter.as_ref().and_then(|matter| answering_panel(matter, stage, &facts.context));
    panel.map(<[PostId]>::to_vec).unwrap_or_default()
}

/// The seats that somebody holds.
fn choices(stage: u8, facts: &Facts) -> Vec<Choice> {
    let members = members(stage, facts);
    let seats = members.iter().filter_map(|post| facts.context.asked_today(post));
    let held = seats.filter(|seat| seat.person.is_some());
    held.map(|seat| Choice::new(seat.post.as_str(), wording::resolved(seat))).collect()
}
