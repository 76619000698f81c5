use super::question::{Answer, Worked};
use crate::components::{DaysDrawn, DueDate, DueTone, InPost, Ladder, Place, Rung};
use chrono::NaiveDate;
use leptos::prelude::*;
use shared::calendar::Explanation;
use shared::calendar::words::{long_date, short_date};
use shared::ladder::{LadderPreview, StagePreview};
use shared::procedure::Procedure;
use shared::wording::english::counted;
use shared::wording::{depends_on, due_after, stage_name, total_unsaid, without_time};

/// What the question comes to, in a line that is read out, then drawn.
pub fn answer(answer: &Answer, rules: Option<&Procedure>) -> AnyView {
    match (answer, rules) {
        (Answer::Lacking(what), _) => view! { <p role="status">{what.clone()}</p> }.into_any(),
        (Answer::Days(sum), _) => drawn(sum),
        (Answer::Ladder(worked), Some(rules)) => {
            let rules = &*rules.for_plan(worked.plan);
            view! {
                {first(worked)}
                <h2 class="govuk-heading-m">"The whole ladder"</h2>
                {beside(&worked.preview)}
                <Ladder rungs=rungs(worked, rules) />
            }
            .into_any()
        }
        (Answer::Ladder(_), None) => ().into_any(),
    }
}

fn drawn(sum: &Explanation) -> AnyView {
    view! {
        {due_by(sum.due)}
        <p>{format!("{sum}.")}</p>
        <DaysDrawn sum=sum.clone() />
    }
    .into_any()
}

fn due_by(due: NaiveDate) -> AnyView {
    view! {
        <p class="rc-sentence" role="status">
            "Due by the end of "
            <strong>{long_date(due)}</strong>
        </p>
    }
    .into_any()
}

/// The date of the first stage and how it is reached; or what has to be said before it is known.
fn first(worked: &Worked) -> Option<AnyView> {
    let stage = worked.preview.stages.first()?;
    let Some(due) = stage.due else {
        return without_time(stage).map(|lacking| view! { <p role="status">{lacking}</p> }.into_any());
    };
    let sum = worked.sums.first().and_then(Option::as_ref).map(|sum| view! { <p>{format!("{sum}.")}</p> });
    let days = worked.first.clone().map(|sum| view! { <DaysDrawn sum /> });
    Some(view! { {due_by(due)} {sum} {days} }.into_any())
}

/// What holds for the ladder as a whole: how it is assumed to be climbed, the total, a start that is not listed.
fn beside(preview: &LadderPreview) -> AnyView {
    let unlisted = preview.rule.clone().map(|rule| {
        view! { <div class="govuk-inset-text">{rule} " An IRO may begin elsewhere with a reason; a child protection chair may not."</div> }
    });
    let total = match (preview.total, preview.total_unsaid) {
        (Some(total), _) => format!(
            "The {} for the whole run out on {}.",
            counted(total.working_days.into(), "working day"),
            short_date(total.runs_out)
        ),
        (None, Some(unsaid)) => total_unsaid(unsaid),
        (None, None) => "No limit is set on the whole for this plan.".to_owned(),
    };
    let assumed = "Each stage is taken to be passed on on the day its time runs out; an answer before that moves all later dates.";
    view! { {unlisted} <p>{total} " " {assumed}</p> }.into_any()
}

fn rungs(worked: &Worked, rules: &Procedure) -> Vec<Rung> {
    let (preview, mut sums) = (&worked.preview, worked.sums.iter());
    let rung = |stage: &StagePreview| {
        let goes_by = depends_on(stage, worked.timing.priority.as_deref(), rules);
        let beyond = stage.beyond_total.then(|| "After the total has run out.".to_owned());
        let tone = if stage.beyond_total { DueTone::Soon } else { DueTone::Plain };
        let posts = rules.stage(stage.stage).map(|stage| stage.addressees.as_slice()).unwrap_or_default();
        Rung {
            mark: stage.stage.to_string(),
            title: stage_name(&rules.words, stage.stage),
            place: if Some(stage) == preview.stages.first() { Place::Current } else { Place::Next },
            people: posts.iter().map(|post| InPost::post(rules.title(post))).collect(),
            due: stage.due.zip(stage.length).map(|(due, time)| {
                DueDate::said(due, stage.day_zero.unwrap_or(due), due_after(stage, time), tone)
            }),
            lines: without_time(stage).into_iter().chain(goes_by).chain(beyond).collect(),
            sum: sums.next().and_then(Option::as_ref).map(|sum| format!("{sum}.")),
            ..Rung::default()
        }
    };
    preview.stages.iter().map(rung).collect()
}
