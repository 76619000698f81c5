use super::sending::{Sending, needed};
use crate::components::{Choice, Field, Radios, SubmitButton, TextArea, TextField};
use leptos::prelude::*;
use shared::child::{AskChair, AskedFor, ChildAct};
use shared::people::PlanKind;
use shared::wording::plan;

const ACCOUNT: &str = "account";
const CHALLENGE: &str = "challenge";

/// Asks the chair for a challenge or an account: an advocate for the child, or the chair who records what the child asked.
#[component]
pub fn Ask(plans: Vec<PlanKind>, advocate: bool, sending: Sending) -> impl IntoView {
    let (what, text, on) =
        (RwSignal::new(CHALLENGE.to_owned()), RwSignal::new(String::new()), RwSignal::new(String::new()));
    let about = RwSignal::new(plans.first().map(|plan| plan.as_str().to_owned()).unwrap_or_default());
    let tried = RwSignal::new(false);
    let known = plans.clone();
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        let on_day = on.with_untracked(|on| on.trim().parse().ok());
        let complete = text.with_untracked(|text| !text.trim().is_empty()) && (advocate || on_day.is_some());
        let chosen = about.with_untracked(|about| known.iter().copied().find(|plan| plan.as_str() == about));
        if let Some(plan) = chosen.filter(|_| complete) {
            let what = match what.get_untracked().as_str() {
                ACCOUNT => AskedFor::Account,
                _ => AskedFor::Challenge,
            };
            let text = text.get_untracked();
            sending
                .send(ChildAct::AskChair(AskChair { plan, what, on: on_day, text }), "It is on the record.");
        }
    };
    let heading = if advocate { "Ask the chair" } else { "Record what the child asked" };
    let whats = vec![
        Choice::new(CHALLENGE, "To challenge the council"),
        Choice::new(ACCOUNT, "To say what they have done, and why"),
    ];
    let several = (plans.len() > 1).then(|| {
        let choices: Vec<_> = plans.iter().map(|kind| Choice::new(kind.as_str(), plan(*kind))).collect();
        view! { <Radios field=Field::new("about", "About which plan") choices value=about /> }
    });
    let date = (!advocate).then(|| {
        let error = needed(on, tried, "Enter the date the child asked, such as 2026-11-23");
        let field =
            Field::new("on", "Date the child asked").hint("Year-month-day, such as 2026-11-23.").error(error);
        view! { <TextField field value=on width="govuk-input--width-10" /> }
    });
    let field =
        Field::new("text", "What is asked, and why").error(needed(text, tried, "Enter what is asked"));
    view! {
        <form class="rc-card" novalidate on:submit=send>
            <h2 class="govuk-heading-m">{heading}</h2>
            {several}
            <Radios field=Field::new("what", "What the chair is asked for") choices=whats value=what />
            {date}
            <TextArea field value=text />
            <SubmitButton label="Send it" busy=sending.busy />
        </form>
    }
}
