use super::record::Record;
use crate::components::{Due, DueDate, DueTone, Empty};
use crate::forms::Act;
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
    let open = record.matter.closing.is_none();
    let overdue = open && action.draft.by.is_some_and(|by| is_overdue(by, record.today));
    let class = match action.done {
        Some(_) => "rc-smart rc-smart--done",
        None if overdue => "rc-smart rc-smart--overdue",
        None => "rc-smart",
    };
    view! {
        <article class=class id=format!("action-{}", action.number)>
            <div class="rc-head">
                <h3 class="govuk-heading-s">{format!("Action {}", action.number)}</h3>
                {due(action, record)}
            </div>
            <p class="rc-said rc-smart__what">{action.draft.what.clone()}</p>
            {parts(&action.draft, state(action, record), record)}
            {earlier(action, record)}
            {links(action, record)}
        </article>
    }
    .into_any()
}

/// How it will be seen to be done, who does it, why; and how far it has come.
fn parts(draft: &SmartDraft, state: Vec<(&'static str, String)>, record: &Record) -> AnyView {
    let who = draft.owner.as_ref().map(|named| owner(named, record.context)).unwrap_or_default();
    let part = |(name, text): (&'static str, String)| {
        (!text.is_empty()).then(|| view! { <div><dt>{name}</dt><dd class="rc-said">{text}</dd></div> })
    };
    let parts = [("Seen to be done", draft.measure.clone()), ("Who", who), ("Why", draft.why.clone())];
    let parts = parts.into_iter().chain(state);
    view! { <dl class="rc-smart__parts">{parts.map(part).collect_view()}</dl> }.into_any()
}

/// Done, or by when.
fn due(action: &SmartAction, record: &Record) -> Option<AnyView> {
    let due = match (&action.done, action.draft.by) {
        (Some(done), _) => {
            DueDate::said(done.on, record.today, format!("done, by {}", done.by.name), DueTone::Met)
        }
        (None, Some(by)) if record.matter.closing.is_some() => {
            DueDate::said(by, record.today, "not done when it closed", DueTone::Plain)
        }
        (None, Some(by)) => DueDate::open(by, record.days_left(by), record.today),
        (None, None) => return None,
    };
    Some(view! { <Due due inline=true /> }.into_any())
}

/// How it was done; until it is, what was last answered about it, and once it is closed what becomes of it.
fn state(action: &SmartAction, record: &Record) -> Vec<(&'static str, String)> {
    if let Some(done) = &action.done {
        return vec![("How", done.how.clone())];
    }
    let answered = last_word_on(action, &record.matter, record.context).map(|text| ("Last answer", text));
    let closing = record.matter.closing.iter().flat_map(|closing| &closing.unfinished);
    let becomes = closing.filter(|entry| entry.action == action.number);
    let becomes = becomes.map(|entry| ("What becomes of it", entry.becomes.clone()));
    answered.into_iter().chain(becomes).collect()
}

/// The wordings it had before, oldest first.
fn earlier(action: &SmartAction, record: &Record) -> Option<AnyView> {
    let before = |draft: &SmartDraft| {
        let by = draft.by.map(|by| format!("By {}", day(by, record.today)));
        view! {
            <div class="rc-corrected">
                <del class="rc-said">{draft.what.clone()}</del>
                {parts(draft, Vec::new(), record)}
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
        (may_complete(matter, number, context), Act::Complete(number), "Mark as done"),
        (may_revise(matter, number, context), Act::Revise(number), "Change"),
    ];
    let links = offered.into_iter().filter(|(open, ..)| *open).map(|(_, form, text)| {
        let of = format!(": action {number}");
        view! {
            <a class="govuk-link" href=record.form(form)>
                {text} <span class="govuk-visually-hidden">{of}</span>
            </a>
        }
    });
    let links: Vec<_> = links.collect();
    (!links.is_empty()).then(|| view! { <p class="rc-part-links">{links}</p> }.into_any())
}
