//! Forms that write on a record beside the matter: one draft for all, since each asks for a few of the same fields.
//!
//! They decide as one types like the forms about matters do, and keep what was typed until it has arrived.

mod asked;
mod draft;
mod facts;
mod fields;
mod form;
mod frame;

pub use draft::Draft;
pub use facts::{RecordFacts, Task};
pub use form::RecordForm;

use crate::components::{Load, Loaded};
use crate::drafts;
use leptos::prelude::*;
use shared::json;
use std::pin::Pin;
use std::sync::Arc;

/// How the facts of a form are fetched.
pub type FetchRecord = Arc<
    dyn Fn() -> Pin<Box<dyn Future<Output = Result<RecordFacts, crate::components::Failure>>>> + Send + Sync,
>;

/// Loads what a form decides on, opens its draft and shows it.
#[component]
pub fn RecordFormPage(
    /// The name its draft goes by.
    name: String,
    fetch: FetchRecord,
) -> impl IntoView {
    let kept_as = name.clone();
    let load = Load::new(move || {
        let (facts, name) = (fetch(), name.clone());
        async move {
            let facts = facts.await?;
            let kept = drafts::read(facts.person(), &name).await;
            Ok::<_, crate::components::Failure>((facts, kept))
        }
    });
    let view = move |(facts, kept): &(RecordFacts, Option<String>)| {
        let draft = kept.as_ref().and_then(|text| json::read::<Draft>(text).ok());
        let draft = draft.unwrap_or_else(|| Draft::fresh(facts));
        let form = RecordForm::new(facts.clone(), draft, kept_as.clone());
        view! { <frame::Frame form>{fields::fields(form, draft)}</frame::Frame> }.into_any()
    };
    view! { <Loaded load what="the form" view /> }
}
