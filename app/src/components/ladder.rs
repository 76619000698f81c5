use super::{Due, DueDate, InPost, Person};
use leptos::prelude::*;

/// One rung of a ladder, drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rung {
    /// What stands in its circle: the stage's number, or a sign.
    pub mark: String,
    pub title: String,
    /// How it stands, in a word or two: "answered", "you are here".
    pub state: Option<String>,
    pub place: Place,
    pub people: Vec<InPost>,
    pub due: Option<DueDate>,
    /// What happens if nobody answers, and anything else to know about it.
    pub lines: Vec<String>,
    /// The sum behind the date, opened by a click.
    pub sum: Option<String>,
    /// What would happen here, opened by a click.
    pub rule: Option<String>,
}

/// Where a rung lies on the way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    Done,
    /// Nobody answered in time.
    Lapsed,
    /// The matter began above it, jumped over it or ended before it.
    PassedOver,
    Current,
    Next,
    /// Nobody is on the way: the ladder itself is shown.
    #[default]
    Anywhere,
}

/// The way from the first step to the last, as a drawing that reads as a list.
#[component]
pub fn Ladder(rungs: Vec<Rung>) -> impl IntoView {
    view! { <ol class="rc-ladder">{rungs.into_iter().map(rung).collect_view()}</ol> }
}

fn rung(rung: Rung) -> AnyView {
    let (class, step) = match rung.place {
        Place::Done => ("rc-ladder__stage rc-ladder__stage--done", None),
        Place::Lapsed => ("rc-ladder__stage rc-ladder__stage--lapsed", None),
        Place::PassedOver => ("rc-ladder__stage rc-ladder__stage--passed-over", None),
        Place::Current => ("rc-ladder__stage rc-ladder__stage--current", Some("step")),
        Place::Anywhere => ("rc-ladder__stage", None),
        Place::Next => ("rc-ladder__stage rc-ladder__stage--next", None),
    };
    let state = rung.state.map(|state| view! { " " <span class="rc-ladder__state">{state}</span> });
    let people = rung.people.into_iter().map(|person| view! { <Person person /> }).collect_view();
    let due = rung.due.map(|due| view! { <p class="rc-ladder__due"><Due due inline=true /></p> });
    let line = |text: String| view! { <p class="rc-ladder__silence">{text}</p> };
    view! {
        <li class=class aria-current=step>
            <span class="rc-ladder__mark" aria-hidden="true">{rung.mark}</span>
            <p class="rc-ladder__title">{rung.title} {state}</p>
            {people}
            {due}
            {rung.lines.into_iter().map(line).collect_view()}
            {rung.sum.map(|text| more("How this date is counted", text))}
            {rung.rule.map(|text| more("If it comes to this", text))}
        </li>
    }
    .into_any()
}

fn more(summary: &'static str, text: String) -> AnyView {
    view! {
        <details class="govuk-details rc-ladder__sum">
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{summary}</span>
            </summary>
            <div class="govuk-details__text">{text}</div>
        </details>
    }
    .into_any()
}
