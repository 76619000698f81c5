use crate::api::records;
use crate::components::{
    Done, ErrorPage, Facts, Failure, Happening, Load, Loaded, PageTitle, Timeline, Weight,
};
use crate::forms::confirmation;
use crate::forms::record::{FetchRecord, RecordFacts, RecordFormPage};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::api::{Recorded, WholeRecord};
use shared::beside::{self, BesideAct, BesideEvent, replay, why_closed};
use shared::wording::{record_act, record_event, record_kind, record_standing};
use std::sync::Arc;

/// The kind and id in the address.
fn address() -> Memo<(String, String)> {
    let params = use_params_map();
    let part = move |name: &'static str| params.with(|params| params.get(name).unwrap_or_default());
    Memo::new(move |_| (part("kind"), part("id")))
}

/// A record beside the matter: how it stands, what its reader can do, what happened.
#[component]
pub fn Record() -> impl IntoView {
    let address = address();
    move || {
        let (kind, id) = address.get();
        view! { <Read kind id /> }
    }
}

#[component]
fn Read(kind: String, id: String) -> impl IntoView {
    let load = Load::new(move || {
        let (kind, id) = (kind.clone(), id.clone());
        async move { records::whole(&kind, &id).await }
    });
    // Told once it has loaded, so that it is heard after the heading.
    let done = RwSignal::new(None);
    Effect::new(move || {
        if let Some(Some(text)) = load.with(|_| confirmation::take()) {
            done.set(Some(text));
        }
    });
    view! { <Done done /> <Loaded load what="the record" view=content /> }
}

fn content(whole: &WholeRecord) -> AnyView {
    let Some(record) = replay(whole.events.iter().map(|recorded| &recorded.event)) else {
        return view! { <ErrorPage failure=Failure::Broken /> }.into_any();
    };
    let procedure = &whole.context.procedure;
    let child = format!("/children/{}", whole.child.id);
    let facts = vec![
        ("Child", view! { <a class="govuk-link" href=child>{whole.child.name.clone()}</a> }.into_any()),
        ("How it stands", record_standing(&record).into_any()),
    ];
    let happenings = whole.events.iter().rev().map(|recorded| happening(recorded, whole)).collect();
    let title = record_kind(whole.kind, record.begun.plan, procedure);
    view! {
        <PageTitle text=title caption=whole.child.name.clone() />
        <Facts facts />
        {acts(&record, whole)}
        <h2 class="govuk-heading-m">"What happened"</h2>
        <Timeline happenings />
    }
    .into_any()
}

/// What its reader can do now.
fn acts(record: &beside::Record, whole: &WholeRecord) -> Option<AnyView> {
    let open: Vec<BesideAct> =
        BesideAct::ALL.into_iter().filter(|act| why_closed(record, *act, &whole.context).is_none()).collect();
    let item = |act: &BesideAct| {
        let address = format!("/records/{}/{}/{}", whole.kind.as_str(), whole.id, act.as_str());
        view! { <li><a class="govuk-link" href=address>{record_act(*act, whole.kind)}</a></li> }
    };
    (!open.is_empty()).then(|| {
        view! {
            <section class="rc-card rc-acts" aria-labelledby="can-do">
                <h2 class="govuk-heading-m" id="can-do">"What you can do now"</h2>
                <ul class="rc-acts__open">{open.iter().map(item).collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

fn happening(recorded: &Recorded<BesideEvent>, whole: &WholeRecord) -> Happening {
    let words = record_event(&recorded.event, &whole.context.procedure, &whole.context.calendar);
    Happening {
        title: words.title,
        at: recorded.recorded_at,
        by: recorded.actor.as_ref().map_or_else(|| "Recourse".to_owned(), |actor| actor.name.clone()),
        weight: Weight::Plain,
        lines: words.lines.into_iter().map(|line| (line.label, line.text)).collect(),
        copy: None,
        note: None,
    }
}

/// A form on a record.
#[component]
pub fn RecordAct() -> impl IntoView {
    let (address, params) = (address(), use_params_map());
    let act = Memo::new(move |_| params.with(|params| params.get("act").unwrap_or_default()));
    move || {
        let ((kind, id), name) = (address.get(), act.get());
        match BesideAct::ALL.into_iter().find(|act| act.as_str() == name) {
            Some(act) => view! { <On kind id act /> }.into_any(),
            None => view! { <ErrorPage failure=Failure::NotFound /> }.into_any(),
        }
    }
}

#[component]
fn On(kind: String, id: String, act: BesideAct) -> impl IntoView {
    let name = format!("record/{kind}/{id}/{}", act.as_str());
    let fetch: FetchRecord = Arc::new(move || {
        let (kind, id) = (kind.clone(), id.clone());
        Box::pin(
            async move { RecordFacts::of(records::whole(&kind, &id).await?, act).ok_or(Failure::Broken) },
        )
    });
    view! { <RecordFormPage name fetch /> }
}
