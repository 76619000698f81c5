use crate::components::{DueDate, DueTone, Facts, InPost, Ladder, PageTitle, Place, Rung, Sentence};
use chrono::NaiveDate;
use leptos::prelude::*;
use shared::api::StatusView;
use shared::calendar::words::short_date;
use shared::escalation::{Phase, Step, StepState};
use shared::procedure::Words;
use shared::wording::english::capitalised;
use shared::wording::{Reader, next_step, plan, status_sentence, step_state, step_title};

/// How a matter stands, for an advocate and through them a child: one sentence, the way with *you are here*, and what comes
/// next. It names posts and nobody who holds one.
#[component]
pub fn Status<'a>(view: &'a StatusView) -> AnyView {
    let StatusView { status, child_name, procedure, today } = view;
    let rungs = status.steps.iter().map(|step| rung(step, &procedure.words, *today)).collect();
    let next = next_step(status, procedure, Reader::Advocate).map(|text| {
        view! { <h2 class="govuk-heading-m">"What happens next"</h2> <p>{text}</p> }
    });
    let freeze = procedure.freeze.as_ref().filter(|_| status.phase != Phase::Closed);
    let freeze = freeze.map(|freeze| view! { <div class="govuk-inset-text">{freeze.what.clone()}</div> });
    let mut facts = vec![
        ("Reference", status.reference.to_string().into_any()),
        ("Plan", plan(status.plan).into_any()),
        ("Raised", short_date(status.raised_on).into_any()),
    ];
    facts.extend(status.total_runs_out.map(|date| ("Should be over by", short_date(date).into_any())));
    view! {
        <PageTitle text=capitalised(&procedure.words.matter) caption=child_name.clone() />
        <Facts facts />
        <Sentence text=status_sentence(status, procedure, *today, Reader::Advocate) phase=status.phase />
        {freeze}
        {next}
        <h2 class="govuk-heading-m">"The way it takes"</h2>
        <Ladder rungs />
    }
    .into_any()
}

fn rung(step: &Step, words: &Words, today: NaiveDate) -> Rung {
    Rung {
        mark: step.stage.map_or_else(|| "0".to_owned(), |stage| stage.to_string()),
        title: step_title(step, words),
        state: Some(step_state(step.state).to_owned()),
        place: match step.state {
            StepState::Done => Place::Done,
            StepState::Silent => Place::Lapsed,
            StepState::Here => Place::Current,
            StepState::PassedOver | StepState::ToCome => Place::Next,
        },
        people: step.posts.iter().map(InPost::post).collect(),
        due: dates(step, today),
        ..Rung::default()
    }
}

/// When it was answered; else by when it is, or was, to be.
fn dates(step: &Step, today: NaiveDate) -> Option<DueDate> {
    match (step.answered_on, step.due) {
        (Some(answered), _) => Some(DueDate::said(answered, today, "answered", DueTone::Met)),
        (None, Some(due)) => Some(match step.state {
            StepState::Here => {
                DueDate::said(due, today, "to be answered by the end of this day", DueTone::Plain)
            }
            StepState::Silent => DueDate::said(due, today, "was the day to answer by", DueTone::Overdue),
            StepState::PassedOver | StepState::Done | StepState::ToCome => return None,
        }),
        (None, None) => None,
    }
}
