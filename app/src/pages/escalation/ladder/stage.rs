use super::super::record::Record;
use crate::components::{DueDate, DueTone, InPost, Place, Rung};
use chrono::NaiveDate;
use shared::calendar::is_overdue;
use shared::calendar::words::short_date;
use shared::escalation::{Addressee, Phase, StageStep};
use shared::ids::PostId;
use shared::ladder::StagePreview;
use shared::organisation::ResolvedPost;
use shared::procedure::Stage;
use shared::wording::english::capitalised;
use shared::wording::{
    answered_when, at_the_hour, capacity, due_ahead, due_before, silence_here, stage_name, stage_outcome,
    stage_to_come, sum_with_versions, who, without_time,
};

/// A stage as the drawing shows it: reached, passed over or to come.
pub fn rung(stage: &Stage, ahead: &[StagePreview], record: &Record) -> Rung {
    let drawn = match record.matter.step(stage.number) {
        Some(step) => reached(step, stage, record),
        None => not_reached(stage, ahead, record),
    };
    Rung {
        mark: stage.number.to_string(),
        title: stage_name(&record.procedure().words, stage.number),
        ..drawn
    }
}

fn reached(step: &StageStep, stage: &Stage, record: &Record) -> Rung {
    let here = record.matter.phase.stage() == Some(stage.number);
    let clock = step.clock();
    let waits = matches!(record.matter.phase, Phase::AwaitingAnswer { .. }) && here;
    let silence = waits.then(|| silence_here(stage, record.chair_kind(), record.procedure()));
    Rung {
        state: Some(stage_outcome(step, &record.matter)),
        place: match step.no_response {
            _ if here => Place::Current,
            Some(_) if !step.answered() => Place::Lapsed,
            _ => Place::Done,
        },
        people: step.sent.addressees.iter().map(asked).collect(),
        due: due(step, waits, record),
        lines: due_before(step).map(|before| capitalised(&before)).into_iter().chain(silence).collect(),
        sum: clock.map(|clock| sum_with_versions(clock, &record.context.calendar)),
        ..Rung::default()
    }
}

/// When its answer was or is due; of a stage without a time, when it was answered.
fn due(step: &StageStep, waits: bool, record: &Record) -> Option<DueDate> {
    let answer = step.answers.iter().find(|given| given.answer.completes);
    let Some(clock) = step.clock() else {
        let on = answer?.answer.on;
        return Some(DueDate::said(on, record.today, "answered", DueTone::Met));
    };
    let date = clock.due;
    Some(match answer.map(|given| &given.answer) {
        Some(answer) => {
            let tone = if is_overdue(date, answer.on) { DueTone::Overdue } else { DueTone::Met };
            let words =
                format!("answered {}; was due {}", answered_when(answer, Some(date)), short_date(date));
            DueDate::said(answer.on, record.today, words, tone)
        }
        None if waits => {
            DueDate::open(date, record.days_left(date), record.today).up_to(at_the_hour(clock.until))
        }
        None => unanswered(step, date, record),
    })
}

/// What is said of the date of a stage that waits for no answer now and had none.
fn unanswered(step: &StageStep, date: NaiveDate, record: &Record) -> DueDate {
    let said = |date, words: &str, tone| DueDate::said(date, record.today, words, tone);
    match record.matter.phase {
        Phase::OnHold { stage, until } if stage == step.sent.stage => {
            said(until, "the hold ends, and the days left are given back", DueTone::Plain)
        }
        _ if step.no_response.is_some() => said(date, "no answer by then", DueTone::Overdue),
        _ => said(date, "closed before an answer", DueTone::Plain),
    }
}

/// Below where it is, or once it is closed, a stage is not used; above, it may yet come to whoever holds the post by then.
fn not_reached(stage: &Stage, ahead: &[StagePreview], record: &Record) -> Rung {
    let matter = &record.matter;
    let below = matter.current().is_some_and(|step| stage.number < step.sent.stage);
    if below || matter.phase == Phase::Closed {
        return Rung {
            state: Some(shared::wording::rung::NOT_USED.to_owned()),
            place: Place::PassedOver,
            ..Rung::default()
        };
    }
    let state = shared::wording::rung::if_needed(stage.rare);
    let dates = ahead.iter().find(|dates| dates.stage == stage.number);
    Rung {
        state: Some(state.to_owned()),
        place: Place::Next,
        due: dates.and_then(|dates| due_then(dates, record)),
        lines: dates.and_then(without_time).into_iter().collect(),
        people: stage.addressees.iter().map(|post| today(post, record)).collect(),
        rule: Some(stage_to_come(stage, record.chair_kind(), record.procedure())),
        ..Rung::default()
    }
}

fn due_then(dates: &StagePreview, record: &Record) -> Option<DueDate> {
    let tone = if dates.beyond_total { DueTone::Soon } else { DueTone::Plain };
    Some(DueDate::said(dates.due?, record.today, due_ahead(dates, &record.matter), tone))
}

/// The person on record for a post when the matter came, and why them.
pub fn asked(addressee: &Addressee) -> InPost {
    InPost {
        name: Some(who(&addressee.person.name, &addressee.how)),
        post: addressee.title.clone(),
        note: capacity(&addressee.how),
    }
}

/// Who answers for the post today.
fn today(post: &PostId, record: &Record) -> InPost {
    match record.context.resolved(post) {
        Some(resolved) => in_post(resolved),
        None => InPost::post(record.procedure().title(post)),
    }
}

fn in_post(resolved: &ResolvedPost) -> InPost {
    InPost {
        name: resolved.person.as_ref().map(|person| who(&person.name, &resolved.how)),
        post: resolved.title.clone(),
        note: capacity(&resolved.how),
    }
}
