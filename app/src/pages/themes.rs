mod chart;

use crate::api::themes;
use crate::components::{Empty, Load, Loaded, PageTitle};
use crate::session::{Desk, SignedIn};
use chart::Chart;
use leptos::prelude::*;
use shared::api::{Tally, ThemeRow, Themes as Counted};
use shared::wording::english::{capitalised, continued, plural};

/// What was raised, open and resolved, by theme: for the chairs' managers and quality assurance (TOR-11).
#[component]
pub fn Themes() -> impl IntoView {
    view! { <SignedIn page=|desk| view! { <All desk /> }.into_any() /> }
}

#[component]
fn All(desk: Desk) -> impl IntoView {
    let load = Load::new(themes::all);
    view! {
        <PageTitle text="Counts and themes" />
        <p>"Everything that is yours to read, by what it is about."</p>
        <Loaded load what="the counts" view=move |counted| content(counted, &desk) />
    }
}

fn content(counted: &Counted, desk: &Desk) -> AnyView {
    if counted.rows.is_empty() {
        return view! { <Empty title="Nothing yet" text="What is raised is counted here." next=("/", "See your work tray") /> }
            .into_any();
    }
    let words = &desk.procedure.words;
    let rows = |tally: fn(&ThemeRow) -> Tally| -> Vec<(String, Tally)> {
        let counted = counted.rows.iter().map(|row| (row.theme.clone(), tally(row)));
        counted.filter(|(_, tally)| tally.all() > 0).collect()
    };
    view! {
        <Kind name=capitalised(&plural(&words.matter)) rows=rows(|row| row.formal) />
        <Kind name=capitalised(&plural(&words.concern)) rows=rows(|row| row.informal) />
    }
    .into_any()
}

/// One kind of matter, in figures and drawn beside them.
#[component]
fn Kind(name: String, rows: Vec<(String, Tally)>) -> impl IntoView {
    if rows.is_empty() {
        return view! { <section><h2 class="govuk-heading-m">{name}</h2><p>"None."</p></section> }.into_any();
    }
    let all = rows.iter().fold(Tally::default(), |all, (_, tally)| all.and(*tally));
    let sums = parts(all).map(|(name, count)| format!("{count} {}", continued(name))).join(", ");
    let caption = format!("{name}: {sums}");
    let body = rows.iter().map(|(theme, tally)| figures(theme, *tally)).collect_view();
    view! {
        <section>
            <h2 class="govuk-heading-m">{name.clone()}</h2>
            <div class="rc-themes">
                <table class="govuk-table">
                    <caption class="govuk-table__caption">{caption}</caption>
                    <thead class="govuk-table__head">
                        <tr class="govuk-table__row">
                            <th scope="col" class="govuk-table__header">"Theme"</th>
                            {parts(all).map(|(name, _)| heading(name)).into_iter().collect_view()}
                        </tr>
                    </thead>
                    <tbody class="govuk-table__body">{body}</tbody>
                </table>
                <Chart name rows />
            </div>
        </section>
    }
    .into_any()
}

/// What is counted, each under its own name.
fn parts(tally: Tally) -> [(&'static str, u32); 4] {
    [
        ("Open", tally.open),
        ("Resolved", tally.resolved),
        ("Not proportionate", tally.not_proportionate),
        ("Otherwise ended", tally.ended),
    ]
}

fn heading(name: &'static str) -> AnyView {
    view! { <th scope="col" class="govuk-table__header govuk-table__header--numeric">{name}</th> }.into_any()
}

fn figures(theme: &str, tally: Tally) -> AnyView {
    let cell = |count: u32| view! { <td class="govuk-table__cell govuk-table__cell--numeric">{count}</td> };
    view! {
        <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">{theme.to_owned()}</th>
            {parts(tally).map(|(_, count)| cell(count)).into_iter().collect_view()}
        </tr>
    }
    .into_any()
}
