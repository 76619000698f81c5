mod document;
mod ladder;
mod routes;
mod starts;
mod topics;

use crate::api::procedures;
use crate::clock;
use crate::components::{Ladder, Load, Loaded, PageTitle};
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::procedure::Procedure as Rules;
use shared::wording::english::{capitalised, with_article};
use shared::wording::risk;

/// An authority's procedure in plain words, with its ladder drawn; open to anyone (ALL-20).
#[component]
pub fn Procedure() -> impl IntoView {
    let params = use_params_map();
    let authority = Memo::new(move |_| params.with(|params| params.get("authority").unwrap_or_default()));
    move || view! { <Read authority=authority.get() /> }
}

#[component]
fn Read(authority: String) -> impl IntoView {
    let load = Load::new(move || {
        let authority = authority.clone();
        async move { procedures::procedure(&authority).await }
    });
    view! { <Loaded load what="the procedure" view=|rules| content(rules, clock::today()) /> }
}

fn content(rules: &Rules, today: Option<NaiveDate>) -> AnyView {
    let sections = [
        ("How it climbs", ladder(rules)),
        ("How pressing it is", starts::priorities(rules)),
        ("Where it may begin", starts::starts(rules)),
        ("When it is raised in any case", topics::triggers(rules)),
        ("How it ends", routes::endings(rules)),
        ("Cafcass", routes::referral(rules)),
        ("Legal advice", routes::legal(rules)),
        ("More time", routes::more_time(rules)),
        ("What may be raised", topics::topics(rules)),
        ("What the forms also ask", topics::questions(rules)),
        ("Other rules", document::provisions(rules)),
        ("Where the document contradicts itself", document::contradictions(rules)),
        ("The document", document::document(rules, today)),
    ];
    let sections = sections.into_iter().filter_map(|(title, body)| Some((title, body?)));
    let sections: Vec<_> = sections.collect();
    let titles = sections.iter().enumerate().map(|(number, (title, _))| entry(number, title)).collect_view();
    view! {
        <PageTitle text=capitalised(&rules.words.process) caption=rules.name.clone() />
        <div class="rc-read">
            <p>{summary(rules)}</p>
            {rules.risks().into_iter().map(|found| warning(&risk(found, &rules.words))).collect_view()}
            {document::review_passed(rules, today)}
            <nav aria-labelledby="contents">
                <h2 class="govuk-heading-s" id="contents">"On this page"</h2>
                <ul class="govuk-list">{titles}</ul>
            </nav>
            {sections.into_iter().enumerate().map(section).collect_view()}
        </div>
    }
    .into_any()
}

fn summary(rules: &Rules) -> String {
    let words = &rules.words;
    let chairs: Vec<String> = starts::chairs_of(rules).map(|chair| format!("the {chair}")).collect();
    format!(
        "When something is wrong with the plan or the care of a child, {} raises {} with those who can put it right. If that does not settle it, it becomes {} that climbs {} by {} until it is resolved. {}",
        shared::wording::english::or(&chairs),
        with_article(&words.concern),
        with_article(&words.matter),
        words.stage,
        words.stage,
        starts::covers(rules),
    )
}

/// The ladder with the total it is held against (ALL-10).
fn ladder(rules: &Rules) -> Option<AnyView> {
    let total = starts::total(rules).map(|text| view! { <p>{text}</p> });
    Some(view! { {total} <Ladder rungs=ladder::rungs(rules) /> }.into_any())
}

fn entry(number: usize, title: &'static str) -> AnyView {
    view! { <li><a class="govuk-link" href=format!("#part-{number}")>{title}</a></li> }.into_any()
}

fn section((number, (title, body)): (usize, (&'static str, AnyView))) -> AnyView {
    let id = format!("part-{number}");
    view! { <section id=id><h2 class="govuk-heading-m">{title}</h2>{body}</section> }.into_any()
}

/// Something to know before relying on what follows.
fn warning(text: &str) -> AnyView {
    view! {
        <div class="govuk-warning-text">
            <span class="govuk-warning-text__icon" aria-hidden="true">"!"</span>
            <strong class="govuk-warning-text__text">
                <span class="govuk-visually-hidden">"Warning"</span>
                {text.to_owned()}
            </strong>
        </div>
    }
    .into_any()
}

/// A list of sentences.
fn bullets(items: impl IntoIterator<Item = String>) -> AnyView {
    let items = items.into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
    view! { <ul class="govuk-list govuk-list--bullet">{items}</ul> }.into_any()
}
