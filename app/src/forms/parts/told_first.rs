use crate::components::DateField;
use crate::forms::{Facts, Form, Reading};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::escalation::ToldFirst;
use shared::ids::PostId;
use shared::procedure::Procedure;
use std::collections::BTreeSet;

/// The day on which somebody was told before a stage, as it is being written (KEN-02).
#[derive(Clone, Serialize, Deserialize)]
pub struct ToldFirstDraft {
    post: PostId,
    on: RwSignal<String>,
}

impl ToldFirstDraft {
    /// A draft for every post that any stage has told first.
    pub fn all(facts: &Facts) -> Vec<Self> {
        let stages = facts.procedure().stages.iter();
        let posts: BTreeSet<PostId> =
            stages.flat_map(|stage| posts(facts.procedure(), stage.number)).collect();
        posts.into_iter().map(|post| Self { post, on: RwSignal::default() }).collect()
    }

    /// What the command holds: the days that were written down and belong to this stage.
    pub fn told(drafts: &[Self], stage: u8, reading: &mut Reading<'_>) -> Box<[ToldFirst]> {
        let posts = posts(reading.facts.procedure(), stage);
        let said =
            |draft: &&Self| posts.contains(&draft.post) && draft.on.with(|text| !text.trim().is_empty());
        let told = drafts.iter().filter(said).map(|draft| ToldFirst {
            post: draft.post.clone(),
            on: draft.on.with(|text| reading.past(&path(&draft.post), text)),
        });
        told.collect()
    }
}

fn path(post: &PostId) -> String {
    format!("target.told_first.{post}")
}

fn posts(procedure: &Procedure, stage: u8) -> Vec<PostId> {
    procedure.told_before(stage).map(|(_, post)| post.clone()).collect()
}

/// A date for each post that the stage has told first.
#[component]
pub fn ToldFirstFields(
    form: Form,
    drafts: RwSignal<Vec<ToldFirstDraft>>,
    stage: Signal<u8>,
) -> impl IntoView {
    move || {
        let posts = form.with_facts(|facts| posts(facts.procedure(), stage.get()));
        let drafts = drafts.get().into_iter().filter(|draft| posts.contains(&draft.post));
        let field = |draft: ToldFirstDraft| {
            let field = form.field(&path(&draft.post));
            view! { <DateField field value=draft.on reads=form.reads(Look::Back) /> }
        };
        drafts.map(field).collect_view()
    }
}
