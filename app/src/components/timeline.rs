use chrono::{DateTime, Timelike, Utc};
use leptos::prelude::*;
use shared::calendar::london_time;
use shared::calendar::words::short_date;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happening {
    pub title: String,
    pub at: DateTime<Utc>,
    /// Who did it, as people should read it.
    pub by: String,
    pub weight: Weight,
    /// What was said, each with its label.
    pub lines: Vec<(String, String)>,
}

/// How much a happening matters to how things stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Plain,
    /// It changed how the matter stands.
    Key,
    /// Nobody did what was due.
    Lapse,
}

/// What happened, as a list in the order given: newest first.
#[component]
pub fn Timeline(happenings: Vec<Happening>) -> impl IntoView {
    view! { <ol class="rc-timeline">{happenings.into_iter().map(item).collect_view()}</ol> }
}

fn item(happening: Happening) -> AnyView {
    let class = match happening.weight {
        Weight::Plain => "rc-timeline__item",
        Weight::Key => "rc-timeline__item rc-timeline__item--key",
        Weight::Lapse => "rc-timeline__item rc-timeline__item--lapsed",
    };
    let text = (!happening.lines.is_empty()).then(|| {
        let line = |(label, text)| view! { <p><strong>{label}</strong>": " {text}</p> };
        view! { <div class="rc-timeline__text">{happening.lines.into_iter().map(line).collect_view()}</div> }
    });
    view! {
        <li class=class>
            <h3 class="rc-timeline__title">{happening.title}</h3>
            <p class="rc-timeline__when">
                <time datetime=in_machine_form(happening.at)>{clock_time(happening.at)}</time>
                ", "
                {happening.by}
            </p>
            {text}
        </li>
    }
    .into_any()
}

fn in_machine_form(at: DateTime<Utc>) -> String {
    let at = at.naive_utc();
    format!("{}T{}Z", at.date(), at.time())
}

/// A moment as London reads it: "Tue 24 Nov 2026, 9:00".
pub fn clock_time(at: DateTime<Utc>) -> String {
    let there = london_time(at);
    format!("{}, {}:{:02}", short_date(there.date()), there.hour(), there.minute())
}
