use super::CopyButton;
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
    /// What became of the entry itself: since when it is on the child's file.
    pub note: Option<String>,
    /// The same as plain text, to be copied for the child's file.
    pub copy: Option<String>,
}

/// More lines than this are opened by a click.
const IN_SIGHT: usize = 2;

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
    let copied = RwSignal::new(String::new());
    let items = happenings.into_iter().map(|happening| item(happening, copied)).collect_view();
    view! {
        <p class="govuk-visually-hidden" role="status">{copied}</p>
        <ol class="rc-timeline">{items}</ol>
    }
}

fn item(happening: Happening, copied: RwSignal<String>) -> AnyView {
    let class = match happening.weight {
        Weight::Plain => "rc-timeline__item",
        Weight::Key => "rc-timeline__item rc-timeline__item--key",
        Weight::Lapse => "rc-timeline__item rc-timeline__item--lapsed",
    };
    let title = happening.title;
    let copy = happening.copy.map(|text| view! { <CopyButton text of=title.clone() copied /> });
    view! {
        <li class=class>
            <div class="rc-head">
                <div>
                    <h3 class="rc-timeline__title">{title.clone()}</h3>
                    <p class="rc-timeline__when">
                        <time datetime=in_machine_form(happening.at)>{clock_time(happening.at)}</time>
                        ", "
                        {happening.by}
                    </p>
                </div>
                {copy}
            </div>
            {happening.note.map(|note| view! { <p class="rc-timeline__when">{note}</p> })}
            {said(happening.lines, title)}
        </li>
    }
    .into_any()
}

/// What was said: a line or two in sight, more behind a click.
fn said(lines: Vec<(String, String)>, of: String) -> Option<AnyView> {
    let many = lines.len() > IN_SIGHT;
    let line = |(label, text)| view! { <p><strong>{label}</strong>": " {text}</p> };
    let text = (!lines.is_empty()).then(|| {
        view! { <div class="rc-timeline__text">{lines.into_iter().map(line).collect_view()}</div> }.into_any()
    })?;
    if !many {
        return Some(text);
    }
    Some(
        view! {
            <details class="govuk-details rc-timeline__more">
                <summary class="govuk-details__summary">
                    <span class="govuk-details__summary-text">
                        "What was recorded" <span class="govuk-visually-hidden">{format!(": {of}")}</span>
                    </span>
                </summary>
                {text}
            </details>
        }
        .into_any(),
    )
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
