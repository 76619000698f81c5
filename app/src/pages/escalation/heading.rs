use super::freeze;
use super::record::Record;
use crate::components::{Facts, PageTitle, Sentence};
use leptos::prelude::*;
use shared::calendar::words::short_date;
use shared::wording::english::capitalised;
use shared::wording::{category_example, category_group, plan, sentence};

/// What the matter is about, its facts, and the one sentence that says how it stands.
pub fn heading(record: &Record) -> AnyView {
    let Record { matter, context, today, .. } = record;
    let procedure = record.procedure();
    let kind = format!("{} {}", capitalised(&procedure.words.matter), matter.reference);
    view! {
        <a class="govuk-back-link" href="/">"Work tray"</a>
        <PageTitle text=category_example(&matter.opening.category, procedure) caption=kind />
        <Facts facts=facts(record) />
        <Sentence text=sentence(matter, *today, &context.calendar, procedure) phase=matter.phase />
        {freeze::freeze(record)}
    }
    .into_any()
}

fn facts(record: &Record) -> Vec<(&'static str, AnyView)> {
    let Record { matter, context, .. } = record;
    let child = &context.child;
    let address = format!("/children/{}", child.id);
    let link = view! { <a class="govuk-link" href=address>{child.name.clone()}</a> };
    let group = category_group(&matter.opening.category, record.procedure());
    let mut facts = vec![("Child", link.into_any())];
    facts.extend(group.map(|group| ("About", group.to_owned().into_any())));
    facts.extend([
        ("Plan", plan(matter.opening.plan).into_any()),
        ("Team", child.team_name.clone().into_any()),
        ("Raised", short_date(matter.raised_on()).into_any()),
    ]);
    facts
}
