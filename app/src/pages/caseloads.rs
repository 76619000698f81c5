use crate::api::caseloads;
use crate::components::{Choice, Field, Load, Loaded, PageTitle, Select, SubmitButton};
use crate::ids;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::api::{Caseload, HandOver};
use shared::wording::plan;

/// Handing all the children of a chair to another, for administrators (ALL-31).
#[component]
pub fn Caseloads() -> impl IntoView {
    let again = RwSignal::new(0_u32);
    let load = Load::new(move || {
        again.track();
        async move { caseloads::list().await }
    });
    let said = RwSignal::new(String::new());
    let done = Callback::new(move |text: String| {
        said.set(text);
        again.update(|count| *count += 1);
    });
    view! {
        <PageTitle text="Hand over a caseload" />
        <p role="status">{said}</p>
        <Loaded load what="the caseloads" view=move |loads| content(loads, done) />
    }
}

fn content(loads: &[Caseload], done: Callback<String>) -> AnyView {
    let rows = loads.iter().map(|load| {
        let plans: Vec<&str> = load.plans.iter().map(|kind| plan(*kind)).collect();
        let children = counted_children(load.children);
        view! { <li>{format!("{}: {children} ({})", load.person.name, plans.join(", "))}</li> }
    });
    let choices: Vec<Choice> = std::iter::once(Choice::new("", "Choose"))
        .chain(loads.iter().map(|load| Choice::new(load.person.id.to_string(), load.person.name.clone())))
        .collect();
    view! {
        <ul class="govuk-list govuk-list--bullet">{rows.collect_view()}</ul>
        <HandOverForm choices done />
    }
    .into_any()
}

fn counted_children(children: u32) -> String {
    match children {
        1 => "1 child".to_owned(),
        children => format!("{children} children"),
    }
}

#[component]
fn HandOverForm(choices: Vec<Choice>, done: Callback<String>) -> impl IntoView {
    let (from, to) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (busy, tried) = (RwSignal::new(false), RwSignal::new(false));
    let chosen = |field: RwSignal<String>, ask: &'static str| {
        Signal::derive(move || (tried.get() && field.with(String::is_empty)).then(|| ask.to_owned()))
    };
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        let people = from.get_untracked().parse().ok().zip(to.get_untracked().parse().ok());
        let command = ids::command().filter(|_| !busy.get_untracked());
        if let Some(((from, to), command)) = people.zip(command) {
            busy.set(true);
            spawn_local(async move {
                let said = match caseloads::hand_over(command, &HandOver { from, to }).await {
                    Ok(over) => format!("{} handed over.", counted_children(over.children)),
                    Err(_) => "Nothing was handed over. Try again.".to_owned(),
                };
                busy.set(false);
                done.run(said);
            });
        }
    };
    let of = Field::new("from", "Whose children").error(chosen(from, "Choose whose children"));
    let new = Field::new("to", "Who chairs from today")
        .hint("They take over the plans they may chair, with everything open. Each child’s record has it.")
        .error(chosen(to, "Choose who chairs from today"));
    view! {
        <form class="rc-card rc-page--narrow" novalidate on:submit=send>
            <Select field=of choices=choices.clone() value=from />
            <Select field=new choices value=to />
            <SubmitButton label="Hand over" busy />
        </form>
    }
}
