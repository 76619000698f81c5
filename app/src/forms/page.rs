use super::{Facts, Opened, Reload};
use crate::components::{Failure, Load, Loaded};
use leptos::prelude::*;
use std::pin::Pin;
use std::sync::Arc;

/// How the facts of a form are fetched.
pub type Fetch = Arc<dyn Fn() -> Pin<Box<dyn Future<Output = Result<Facts, Failure>>>> + Send + Sync>;

/// Loads the facts of a form, opens its draft and shows it; again when others were faster, with what they did.
#[component]
pub fn FormPage(
    /// The name its draft goes by.
    name: String,
    fetch: Fetch,
    view: Callback<Opened, AnyView>,
) -> impl IntoView {
    let since = StoredValue::new(Vec::new());
    let load = Load::new(move || {
        let (facts, name, since) = (fetch(), name.clone(), since.get_value());
        async move { Ok::<_, Failure>(Opened::new(facts.await?, name, since).await) }
    });
    provide_context(Reload(Callback::new(move |happened| {
        since.set_value(happened);
        load.again();
    })));
    view! { <Loaded load what="the form" view=move |opened: &Opened| view.run(opened.clone()) /> }
}
