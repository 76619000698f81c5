//! A way up the ladder in the words and figures that are drawn.

use super::ladder::Climb;
use crate::components::{DueDate, DueTone, InPost, Place, Rung};
use crate::forms::Facts;
use shared::calendar::words::short_date;
use shared::ids::PostId;
use shared::ladder::StagePreview;
use shared::wording;
use shared::wording::english::counted;
use shared::wording::rung;

/// Every stage of the way, the first as the one that is reached at once.
pub fn rungs(climb: &Climb, facts: &Facts) -> Vec<Rung> {
    climb.stages.iter().enumerate().map(|(at, stage)| rung(stage, at == 0, facts)).collect()
}

fn rung(stage: &StagePreview, first: bool, facts: &Facts) -> Rung {
    let (procedure, context) = (facts.procedure(), &facts.context);
    let rule = procedure.stage(stage.stage);
    let posts = rule.into_iter().flat_map(|rule| &rule.addressees);
    let rare = rule.is_some_and(|rule| rule.rare);
    let silence = rule.filter(|_| first).map(|rule| format!("{}.", wording::silence_rule(rule, procedure)));
    let beyond = stage.beyond_total.then(|| "This is after the total has run out.".to_owned());
    let tone = if stage.beyond_total { DueTone::Soon } else { DueTone::Plain };
    Rung {
        mark: stage.stage.to_string(),
        title: wording::stage_name(&procedure.words, stage.stage),
        state: Some(if first { rung::GOES_HERE } else { rung::if_needed(rare) }.to_owned()),
        place: if first { Place::Current } else { Place::Next },
        people: posts.map(|post| holder(post, facts)).collect(),
        due: stage
            .due
            .zip(stage.length)
            .map(|(due, time)| DueDate::said(due, context.today, wording::due_after(stage, time), tone)),
        lines: silence.into_iter().chain(wording::without_time(stage)).chain(beyond).collect(),
        sum: wording::sum_of_stage(stage, &context.calendar),
        ..Rung::default()
    }
}

/// The post with whoever answers for it today.
pub fn holder(post: &PostId, facts: &Facts) -> InPost {
    let title = facts.procedure().title(post).to_owned();
    let Some(resolved) = facts.context.resolved(post) else { return InPost::post(title) };
    let note = wording::answers_as(&resolved.title, &resolved.how);
    let name = resolved.person.as_ref().map(|person| wording::who(&person.name, &resolved.how));
    InPost { name, post: title, note }
}

/// The way in one line.
pub fn foot_line(climb: &Climb, facts: &Facts) -> String {
    let Some(first) = climb.stages.first() else { return "Who answers, and by when".to_owned() };
    let name = wording::stage_name(&facts.procedure().words, first.stage);
    let today = facts.context.today;
    let first = match first.due {
        Some(due) => format!("{name} due {}", wording::day(due, today)),
        None => format!("{name}, no time set"),
    };
    match climb.total {
        Some((runs_out, _)) => format!("{first}; in all until {}", wording::day(runs_out, today)),
        None => first,
    }
}

/// What of the total is used, and when it runs out.
pub fn total_line(climb: &Climb, facts: &Facts) -> Option<String> {
    let (runs_out, days) = climb.total?;
    let context = &facts.context;
    let told = facts.matter.as_ref().and_then(|matter| matter.total.as_ref());
    let used = told.and_then(|told| told.on(context.today, &context.calendar).ok());
    Some(match used {
        Some(used) => format!("{}.", wording::total_in_words(&used, context.today)),
        None => {
            let days = counted(days.into(), "working day");
            format!("The whole may take {days}: they run out on {}.", short_date(runs_out))
        }
    })
}
