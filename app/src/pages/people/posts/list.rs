use super::{Page, capacity, held_by_people};
use crate::components::{SummaryList, Tag};
use leptos::prelude::*;
use shared::calendar::words::short_date;
use shared::ids::{PostId, UnitId};
use shared::organisation::{Holding, HoldingKind};
use std::collections::BTreeSet;

/// The posts, each with who holds it in which unit from when.
#[component]
pub(super) fn List(page: Page) -> impl IntoView {
    let rows = held_by_people(&page).map(|post| (post.title.clone(), post_row(&page, &post.id)));
    view! { <SummaryList facts=rows.collect() /> }
}

/// A line for each unit in which the post is or was held; a post that nobody ever held is vacant.
fn post_row(page: &Page, post: &PostId) -> AnyView {
    let holdings: Vec<&Holding> = page.known.holdings.iter().filter(|held| held.post == *post).collect();
    let units: BTreeSet<&UnitId> = holdings.iter().map(|held| &held.unit).collect();
    if units.is_empty() {
        return view! { <Tag text="Vacant" colour="red" /> }.into_any();
    }
    units.into_iter().map(|unit| unit_line(page, unit, &holdings)).collect_view().into_any()
}

fn unit_line(page: &Page, unit: &UnitId, holdings: &[&Holding]) -> AnyView {
    let today = page.desk.today();
    let not_over = holdings.iter().filter(|held| held.unit == *unit && held.to.is_none_or(|to| today <= to));
    let mut not_over: Vec<&&Holding> = not_over.collect();
    not_over.sort_by_key(|held| (held.from, held.kind));
    let held = not_over.iter().any(|held| held.on(today) && held.kind == HoldingKind::Holder);
    let vacant = (!held).then(|| view! { " " <Tag text="Vacant" colour="red" /> });
    let people = not_over.into_iter().map(|held| view! { <li>{holder(page, held)}</li> }).collect_view();
    view! {
        <p>{page.known.unit_name(unit).to_owned()} {vacant}</p>
        <ul class="govuk-list govuk-list--bullet">{people}</ul>
    }
    .into_any()
}

/// "Ann Lee (acting), since Tue 1 Sep 2026 until Fri 18 Dec 2026".
pub(super) fn holder(page: &Page, held: &Holding) -> String {
    let begun = if held.from <= page.desk.today() { "since" } else { "from" };
    let until = held.to.map_or(String::new(), |to| format!(" until {}", short_date(to)));
    let (name, kind) = (page.known.name_of(held.person), capacity(held.kind));
    format!("{name}{kind}, {begun} {}{until}", short_date(held.from))
}
