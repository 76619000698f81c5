use super::record::Record;
use crate::components::{Due, DueDate, DueTone, Empty};
use leptos::prelude::*;
use shared::calendar::is_overdue;
use shared::escalation::{SmartAction, may_complete, may_revise};
use shared::smart::SmartDraft;
use shared::wording::{day, last_word_on, owner};

/// What is asked for, action by action, and how far each has come.
pub fn actions(record: &Record) -> AnyView {
    let actions = &record.matter.actions;
    let list = match actions.is_empty() {
        true => view! { <Empty title="No actions" text="None was asked for." /> }.into_any(),
        false => actions.iter().map(|action| card(action, record)).collect_view().into_any(),
    };
    view! { <section id="actions"><h2 class="govuk-heading-m">"Actions"</h2>{list}</section> }.into_any()
}

fn card(action: &SmartAction, record: &Record) -> AnyView {
    let overdue = action.draft.by.is_some_and(|by| is_overdue(by, record.today));
    let class = match action.done {
        Some(_) => "rc-smart rc-smart--done",
        None if overdue => "rc-smart rc-smart--overdue",
        None => "rc-smart",
    };
    view! {
        <article class=class id=format!("action-{}", action.number)>
            <h3 class="govuk-heading-s">{format!("Action {}", action.number)}</h3>
            <p class="rc-said rc-smart__what">{action.draft.what.clone()}</p>
            {parts(&action.draft, record)}
            {state(action, record)}
            {earlier(action, record)}
            {links(action, record)}
        </article>
    }
    .into_any()
}

/// How it will be seen to be done, who does it, why.
fn parts(draft: &SmartDraft, record: &Record) -> AnyView {
    let who = draft.owner.as_ref().map(|named| owner(named, record.context)).unwrap_or_default();
    let part = |(name, text): (&'static str, String)| {
        (!text.is_empty()).then(|| view! { <div><dt>{name}</dt><dd class="rc-said">{text}</dd></div> })
    };
    let parts = [("Seen to be done", draft.measure.clone()), ("Who", who), ("Why", draft.why.clone())];
    view! { <dl class="rc-smart__parts">{parts.map(part).collect_view()}</dl> }.into_any()
}

/// Done, or by when; and what was last answered about it.
fn state(action: &SmartAction, record: &Record) -> AnyView {
    let today = record.today;
    let said = last_word_on(action, &record.matter, record.context)
        .filter(|_| action.done.is_none())
        .map(|text| view! { <p class="rc-smart__said">{text}</p> });
    let (due, how) = match (&action.done, action.draft.by) {
        (Some(done), _) => {
            let words = format!("done, by {}", done.by.name);
            (Some(DueDate::said(done.on, today, words, DueTone::Met)), Some(done.how.clone()))
        }
        (None, Some(by)) => (Some(DueDate::open(by, record.days_left(by), today)), None),
        (None, None) => (None, None),
    };
    let due = due.map(|due| view! { <p class="rc-smart__due"><Due due inline=true /></p> });
    let how = how.map(|how| view! { <p class="rc-said">{how}</p> });
    view! { {due} {how} {said} }.into_any()
}

/// The wordings it had before, oldest first.
fn earlier(action: &SmartAction, record: &Record) -> Option<AnyView> {
    let before = |draft: &SmartDraft| {
        let by = draft.by.map(|by| format!("By {}", day(by, record.today)));
        view! {
            <div class="rc-corrected">
                <del class="rc-said">{draft.what.clone()}</del>
                {parts(draft, record)}
                <p>{by}</p>
            </div>
        }
    };
    (!action.earlier.is_empty()).then(|| {
        view! {
            <details class="govuk-details">
                <summary class="govuk-details__summary">
                    <span class="govuk-details__summary-text">"Earlier wordings"</span>
                </summary>
                <div class="govuk-details__text">{action.earlier.iter().map(before).collect_view()}</div>
            </details>
        }
        .into_any()
    })
}

fn links(action: &SmartAction, record: &Record) -> Option<AnyView> {
    let Record { matter, context, .. } = record;
    let number = action.number;
    let offered = [
        (may_complete(matter, number, context), "complete", "Mark as done"),
        (may_revise(matter, number, context), "revise", "Change"),
    ];
    let links = offered.into_iter().filter(|(open, ..)| *open).map(|(_, form, text)| {
        let of = format!(": action {number}");
        view! {
            <a class="govuk-link" href=record.form(&format!("actions/{number}/{form}"))>
                {text} <span class="govuk-visually-hidden">{of}</span>
            </a>
        }
    });
    let links: Vec<_> = links.collect();
    (!links.is_empty()).then(|| view! { <p class="rc-part-links">{links}</p> }.into_any())
}
