use super::super::corrected::{corrected, with_correction};
use super::super::record::Record;
use super::discussions::discussion;
use crate::components::{Due, DueDate, DueTone};
use leptos::prelude::*;
use shared::api::Recorded;
use shared::calendar::is_overdue;
use shared::calendar::words::short_date;
use shared::escalation::{CorrectableField, Event, Found, NumberedAnswer, Pause, Phase, StageStep, Verdict};
use shared::wording::{
    action_answer, answered_when, found, more_time, recorded_by, silence, stage_name, still_silent,
};

/// Everything that was heard at one stage: answers, silence, discussions, and what the chair found.
pub fn stage(step: &StageStep, record: &Record) -> AnyView {
    let words = &record.procedure().words;
    let answers = step.answers.iter().map(|given| answer(given, step, record)).collect_view();
    let talks = step.discussions.iter().map(discussion).collect_view();
    view! {
        <div class="rc-card rc-heard">
            <h3 class="govuk-heading-s">{stage_name(words, step.sent.stage)}</h3>
            {said("Why it came here", Some(&step.sent.reason))}
            {said("Outside the procedure because", step.sent.outside_procedure.as_ref())}
            {step.no_response.as_ref().map(|none| view! { <p class="rc-heard__silence">{silence(none)}</p> })}
            {step.sent.without.iter().map(|unmet| said("Went there without", Some(&unmet.what))).collect_view()}
            {step.extensions.iter().map(|asked| view! { <p class="rc-heard__why">{more_time(asked)}</p> }).collect_view()}
            {nothing_yet(step, record)}
            {answers}
            {still_silent(step).map(|text| view! { <p class="rc-heard__silence">{text}</p> })}
            {talks}
            {step.verdict.as_ref().map(|verdict| judged(verdict, step.sent.stage, record))}
        </div>
    }
    .into_any()
}

fn said(name: &'static str, text: Option<&String>) -> Option<AnyView> {
    let text = text.filter(|text| !text.is_empty())?.clone();
    Some(view! { <p class="rc-heard__why"><strong>{name}</strong> ": " {text}</p> }.into_any())
}

fn nothing_yet(step: &StageStep, record: &Record) -> Option<AnyView> {
    let text = match record.matter.phase {
        Phase::Closed => "It was closed before anybody answered here.",
        _ => "No answer yet.",
    };
    let nothing = step.answers.is_empty() && step.no_response.is_none();
    nothing.then(|| view! { <p class="rc-heard__none">{text}</p> }.into_any())
}

/// An answer with its writer, when it came, and what it says of each action.
fn answer(given: &NumberedAnswer, step: &StageStep, record: &Record) -> AnyView {
    let NumberedAnswer { number, answer } = given;
    let due = step.due();
    let tone =
        if due.is_some_and(|due| is_overdue(due, answer.on)) { DueTone::Overdue } else { DueTone::Met };
    let came = DueDate::said(answer.on, record.today, answered_when(answer, due), tone);
    let actions = answer.actions.iter().map(|given| {
        let said = action_answer(&given.answer);
        view! { <li><strong>{format!("Action {}", given.action)}</strong> ": " {said}</li> }
    });
    let field = CorrectableField::Answer { number: *number };
    let by = view! {
        <p class="rc-answer__by">
            <span class="rc-person__name">{answer.by.name.clone()}</span>
            <span class="rc-person__post">{answer.title.clone()}</span>
            " "
            <Due due=came inline=true />
        </p>
    };
    view! {
        <article class="rc-answer">
            {with_correction(by.into_any(), field, record)}
            {corrected(field, &answer.text, record)}
            <ul class="rc-answer__actions">{actions.collect_view()}</ul>
        </article>
    }
    .into_any()
}

/// What was found, and who found it: the chair, or a manager in their place.
fn judged(verdict: &Verdict, stage: u8, record: &Record) -> AnyView {
    let judged_here = |recorded: &&Recorded<Event>| match (verdict.found, &recorded.event) {
        (Found::Agreed, Event::AnswerAgreed { stage: at, .. })
        | (Found::ToDiscuss, Event::DiscussionOpened { stage: at, .. })
        | (Found::Held, Event::HeldUntil(Pause { stage: at, .. }))
        | (Found::NotResolved, Event::FoundNotResolved { stage: at, .. }) => *at == stage,
        (Found::Resolved, Event::Closed(closing)) => closing.stage == Some(stage),
        _ => false,
    };
    let event = record.events.iter().rev().find(judged_here);
    let by = event.map(|recorded| format!("{}, ", recorded_by(recorded)));
    view! {
        <div class="rc-verdict">
            <p class="rc-verdict__found">{found(verdict.found)}</p>
            <p class="rc-said">{verdict.text.clone()}</p>
            <p class="rc-verdict__by">{by} {short_date(verdict.on)}</p>
        </div>
    }
    .into_any()
}
