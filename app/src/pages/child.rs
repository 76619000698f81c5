mod beside;
mod graded;
mod parts;
mod people;

use crate::api::children;
use crate::components::{Empty, Facts, Load, Loaded, MatterList, PageTitle, trigger};
use crate::session::{Desk, SignedIn};
use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::api::{ChildPage, MatterRow};
use shared::calendar::words::day_month;
use shared::child::Birth;
use shared::organisation::Role;
use shared::people::PlanKind;
use shared::wording::{plan, raising};

/// A child: who they are, who is there for them, and everything raised for them.
#[component]
pub fn Child() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    view! {
        <SignedIn page=move |desk| {
            let id = id.get();
            view! { <Record id desk /> }.into_any()
        } />
    }
}

#[component]
fn Record(id: String, desk: Desk) -> impl IntoView {
    let load = Load::new(move || {
        let id = id.clone();
        async move { children::page(&id).await }
    });
    view! { <Loaded load what="the child's page" view=move |page| content(page, &desk) /> }
}

fn content(page: &ChildPage, desk: &Desk) -> AnyView {
    let today = desk.today();
    view! {
        <PageTitle text=page.child.name.clone() caption=page.child.case_number.clone() />
        <Facts facts=facts(page, today) />
        {page.may_raise.iter().map(|kind| raise(page, *kind, desk)).collect_view()}
        {due_to_be_raised(page)}
        {requests(page)}
        {home(page, desk, today)}
        {parts::parts(page)}
        {registration(page, desk)}
        {graded::graded(page, desk)}
        <h2 class="govuk-heading-m">"What has been raised"</h2>
        {matters(page, desk, today)}
        {beside::beside(page, desk)}
        {people::people(&page.people)}
    }
    .into_any()
}

fn facts(page: &ChildPage, today: NaiveDate) -> Vec<(&'static str, AnyView)> {
    let (name, born) = match page.birth {
        Birth::Born(date) => ("Born", format!("{}{}", dated(date), age(date, today))),
        Birth::Expected(date) => ("Expected", dated(date)),
    };
    let in_force =
        page.plans.iter().filter(|plan| plan.from <= today && plan.to.is_none_or(|to| today <= to));
    let plans: Vec<String> =
        in_force.map(|held| format!("{} since {}", plan(held.kind), dated(held.from))).collect();
    let plans = if plans.is_empty() { "None in force".to_owned() } else { plans.join("; ") };
    vec![(name, born.into_any()), ("Plan", plans.into_any()), ("Team", page.team_name.clone().into_any())]
}

/// "3 Mar 2014": nobody asks on which day of the week a child was born.
fn dated(date: NaiveDate) -> String {
    format!("{} {}", day_month(date), date.year())
}

/// ", 12 years old", once there is a year to tell.
fn age(born: NaiveDate, today: NaiveDate) -> String {
    match today.years_since(born) {
        None => String::new(),
        Some(0) => ", under a year old".to_owned(),
        Some(1) => ", 1 year old".to_owned(),
        Some(years) => format!(", {years} years old"),
    }
}

/// Where an administrator changes team, people and plans.
fn registration(page: &ChildPage, desk: &Desk) -> Option<AnyView> {
    let address = format!("/registrations/{}", page.child.id);
    desk.session.roles.contains(&Role::Administrator).then(|| {
        view! { <p><a class="govuk-link" href=address>"Team, social worker, plans and advocates"</a></p> }
            .into_any()
    })
}

/// Where the child lives and the visits there, where the procedure asks for them (KEN-14).
fn home(page: &ChildPage, desk: &Desk, today: NaiveDate) -> Option<AnyView> {
    let visiting = desk.procedure.visiting.as_ref()?;
    page.plans.iter().find(|plan| plan.kind == visiting.plan && plan.on(today))?;
    let address = format!("/children/{}/home", page.child.id);
    Some(
        view! { <p><a class="govuk-link" href=address>"Where the child lives, and visits there"</a></p> }
            .into_any(),
    )
}

/// What the reader may raise about this plan, in the authority's words.
fn raise(page: &ChildPage, kind: PlanKind, desk: &Desk) -> AnyView {
    let (procedure, name) = (desk.procedure.for_plan(kind), kind.as_str());
    let about = match kind {
        _ if page.may_raise.len() < 2 => "",
        PlanKind::LookedAfter => " about the care plan",
        PlanKind::ChildProtection => " about the child protection plan",
    };
    let what = raising(&procedure.words, procedure.informal.exists()) + about;
    view! {
        <div class="rc-primary-action">
            <a class="govuk-button" href=format!("/children/{}/raise?plan={name}", page.child.id)>{what}</a>
        </div>
    }
    .into_any()
}

/// What has gone on for so long that the procedure has it raised.
fn due_to_be_raised(page: &ChildPage) -> Option<AnyView> {
    let items =
        page.triggers.iter().map(|due| view! { <li>{trigger(page.child.id, due)}</li> }).collect_view();
    (!page.triggers.is_empty()).then(|| {
        view! {
            <h2 class="govuk-heading-m">"Due to be raised"</h2>
            <ul class="govuk-list">{items}</ul>
        }
        .into_any()
    })
}

/// To what the child has asked, for the chair.
fn requests(page: &ChildPage) -> Option<AnyView> {
    let address = format!("/children/{}/requests", page.child.id);
    (!page.may_raise.is_empty()).then(|| {
        view! { <p><a class="govuk-link" href=address>"What the child has asked"</a></p> }.into_any()
    })
}

fn matters(page: &ChildPage, desk: &Desk, today: NaiveDate) -> AnyView {
    if page.matters.is_empty() {
        let text = match page.may_raise.is_empty() {
            true => "Matters that you may read appear here when they are raised.",
            false => "When something is wrong for this child, raise it with the button above.",
        };
        return view! { <Empty title="Nothing has been raised" text /> }.into_any();
    }
    let (open, closed): (Vec<&MatterRow>, Vec<&MatterRow>) =
        page.matters.iter().partition(|row| row.closed_on.is_none());
    view! { {group("Open", open, desk, today)} {group("Closed", closed, desk, today)} }.into_any()
}

fn group(title: &'static str, rows: Vec<&MatterRow>, desk: &Desk, today: NaiveDate) -> Option<AnyView> {
    let size = format!(" ({})", rows.len());
    (!rows.is_empty()).then(|| {
        view! {
            <h3 class="rc-tray__group">{title} <span class="rc-tray__size">{size}</span></h3>
            <MatterList rows words=&desk.procedure.words today of_one_child=true />
        }
        .into_any()
    })
}
