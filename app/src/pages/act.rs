use crate::api::escalations;
use crate::components::{ErrorPage, Failure};
use crate::forms::{self, Facts, Fetch, FormPage};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::api::{Matter, WholeMatter};
use std::sync::Arc;

/// A form about a matter: answering, reviewing, passing on, and every other act.
#[component]
pub fn Act() -> impl IntoView {
    let params = use_params_map();
    let part = move |name: &'static str| params.with(|params| params.get(name).unwrap_or_default());
    let address = Memo::new(move |_| (part("reference"), part("act")));
    move || {
        let (reference, act) = address.get();
        match forms::Act::at(&act) {
            Some(form) => view! { <About reference act form /> }.into_any(),
            None => view! { <ErrorPage failure=Failure::NotFound /> }.into_any(),
        }
    }
}

#[component]
fn About(reference: String, act: String, form: forms::Act) -> impl IntoView {
    let name = format!("{reference}/{act}");
    let fetch: Fetch = Arc::new(move || {
        let reference = reference.clone();
        Box::pin(async move {
            match escalations::matter(&reference).await? {
                Matter::Whole(whole) if form == forms::Act::Answer => {
                    let siblings = siblings(&whole).await;
                    Ok(Facts { siblings, ..Facts::of(*whole) })
                }
                Matter::Whole(whole) => Ok(Facts::of(*whole)),
                // Whoever only sees how a matter stands, or that it was, has nothing to do there.
                Matter::Status(_) | Matter::Withheld(_) => Err(Failure::NotFound),
            }
        })
    });
    view! { <FormPage name fetch view=Callback::new(move |opened| form.view(opened)) /> }
}

/// The matters raised with it for brothers and sisters, as far as they could be fetched: the answer may go to them too.
async fn siblings(whole: &WholeMatter) -> Vec<Facts> {
    let mut found = Vec::new();
    for other in &whole.siblings {
        if let Ok(Matter::Whole(whole)) = escalations::matter(other.reference.as_str()).await {
            found.push(Facts::of(*whole));
        }
    }
    found
}
