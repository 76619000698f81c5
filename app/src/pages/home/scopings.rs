use crate::components::SummaryList;
use leptos::prelude::*;
use shared::api::ChildRecord;
use shared::calendar::words::short_date;
use shared::child::{ScopingHeld, ScopingRequested};
use shared::procedure::Scoping;
use shared::wording;

/// The meetings of senior managers about the provider that were asked for, and what those held decided; the newest first.
pub fn scopings(home: &ChildRecord) -> Option<AnyView> {
    let scoping = home.context.procedure.visiting.as_ref()?.scoping.as_ref()?;
    let cards = home.record.placements.iter().rev().flat_map(|placement| {
        let asked = |held: &ScopingHeld| {
            placement.scopings_asked.iter().find(|asked| held.request == Some(asked.number)).cloned()
        };
        let waits = placement.scoping_asked().map(|asked| waiting(asked, scoping));
        let held = placement.scopings.iter().rev().map(move |held| card(held, asked(held).as_ref(), scoping));
        waits.into_iter().chain(held)
    });
    let cards: Vec<AnyView> = cards.collect();
    (!cards.is_empty())
        .then(|| view! { <h2 class="govuk-heading-m">"Scoping meetings"</h2> {cards} }.into_any())
}

/// One that is still to be held.
fn waiting(asked: &ScopingRequested, scoping: &Scoping) -> AnyView {
    let title = format!("Asked for on {} by {}", short_date(asked.on), asked.by.name);
    let why = wording::scoping_reasons(&asked.ground, asked.matter.as_ref(), &asked.bases, scoping);
    let why = why.into_iter().chain([("Concerns".to_owned(), asked.concerns.clone())]);
    summary(title, why.collect())
}

fn card(held: &ScopingHeld, asked: Option<&ScopingRequested>, scoping: &Scoping) -> AnyView {
    let matter = asked.and_then(|asked| asked.matter.as_ref());
    let why = wording::scoping_reasons(&held.ground, matter, &held.bases, scoping);
    let asked = asked.map(|asked| {
        let on = format!("On {} by {}", short_date(asked.on), asked.by.name);
        [("Asked for".to_owned(), on), ("Concerns".to_owned(), asked.concerns.clone())]
    });
    let decided = [
        ("Held by", &held.held_by),
        ("What is known", &held.analysis),
        ("In context", &held.context),
        ("Done at once to protect", &held.protection),
        ("Continued use", &held.continued_use),
    ];
    let decided = decided.map(|(label, text)| (label.to_owned(), text.clone()));
    let facts = asked.into_iter().flatten().chain(why).chain(decided);
    summary(format!("Held on {}", short_date(held.on)), facts.collect())
}

fn summary(title: String, facts: Vec<(String, String)>) -> AnyView {
    let facts = facts.into_iter().map(|(label, text)| (label, text.into_any()));
    view! {
        <article class="rc-card">
            <h3 class="govuk-heading-s">{title}</h3>
            <SummaryList facts=facts.collect() />
        </article>
    }
    .into_any()
}
