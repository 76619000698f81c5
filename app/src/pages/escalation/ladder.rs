mod informal;
mod stage;

use super::record::Record;
use crate::components::{Ladder, TotalBar};
use leptos::prelude::*;
use shared::escalation::Phase;
use shared::ladder::{StagePreview, Start, onward};
use shared::wording::sum_with_versions;

/// The way it takes: the informal step, each stage open to this chair, and what is used of the total.
pub fn way(record: &Record) -> AnyView {
    let procedure = record.procedure();
    let ahead = ahead(record);
    let stages = procedure.stages_for(record.chair_kind()).map(|rung| stage::rung(rung, &ahead, record));
    let rungs = informal::rungs(record).into_iter().chain(stages).collect();
    view! {
        <section class="rc-card" aria-labelledby="way">
            <h2 class="govuk-heading-m" id="way">"The way it takes"</h2>
            {total(record)}
            <Ladder rungs />
        </section>
    }
    .into_any()
}

/// The dates of the stages to come, each passed on as soon as it can be; none while it is informal, and none once it is closed.
fn ahead(record: &Record) -> Vec<StagePreview> {
    let Record { matter, context, today, .. } = record;
    let Some(sent) = matter.current().map(|step| &step.sent).filter(|_| matter.phase != Phase::Closed) else {
        return Vec::new();
    };
    let follows = context.procedure.follows(sent.stage, record.chair_kind());
    let Some(stage) = follows.first().copied() else { return Vec::new() };
    let day_zero = match matter.phase {
        Phase::AwaitingAnswer { .. } => sent.due().unwrap_or(*today).max(*today),
        _ => *today,
    };
    let start = Start { timing: matter.timing(), ..Start::at(stage, day_zero, matter.opening.plan) };
    let runs_out = matter.total.as_ref().map(|total| total.due);
    onward(&context.procedure, &context.calendar, Some(sent.stage), &start, runs_out).unwrap_or_default()
}

/// What is used of the total, where one runs, with the sum behind the day it runs out (ALL-10).
fn total(record: &Record) -> Option<AnyView> {
    let told = record.matter.standing().total?;
    let calendar = &record.context.calendar;
    let total = told.on(record.today, calendar).ok()?;
    Some(
        view! {
            <div class="rc-total">
                <TotalBar total today=record.today long=true />
                <details class="govuk-details rc-ladder__sum">
                    <summary class="govuk-details__summary">
                        <span class="govuk-details__summary-text">"How the total is counted"</span>
                    </summary>
                    <div class="govuk-details__text">{sum_with_versions(&told, calendar)}</div>
                </details>
            </div>
        }
        .into_any(),
    )
}
