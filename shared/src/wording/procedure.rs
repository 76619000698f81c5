//! A procedure's rules in words: what silence does, what a start needs, what a time is for.

use super::english::{and, capitalised, or};
use super::milestone::{counted_from, unsaid};
use super::names::{chairs, in_text};
use super::signing::judge_of;
use super::times::length;
use crate::escalation::Category;
use crate::ladder::StagePreview;
use crate::people::ChairKind;
use crate::procedure::{
    Clock, Length, Mode, Need, Priority, PriorityTime, Procedure, Risk, Silence, Stage, StageTime, Words,
};

/// What happens if nobody answers at a stage (ALL-08).
#[must_use]
pub fn silence_rule(stage: &Stage, procedure: &Procedure) -> String {
    silence_for(stage, &stage.chairs, procedure)
}

/// The same where it is known who chairs: the ladder may end earlier for one than for another (LAM-08).
pub(super) fn silence_for(stage: &Stage, chairing: &[ChairKind], procedure: &Procedure) -> String {
    let words = &procedure.words;
    let own = stage.only.map(|plan| procedure.for_plan(plan));
    let procedure = own.as_deref().unwrap_or(procedure);
    let next = chairing.iter().find_map(|chair| procedure.follows(stage.number, *chair).first().copied());
    if stage.time == StageTime::Nobody {
        return format!("Nothing times it: the {} decides how long to wait", chairs(words, chairing));
    }
    let next = match &stage.silence {
        Silence::Agreed => {
            return "If nobody answers, that counts as agreement: the actions are to be done by their dates"
                .to_owned();
        }
        Silence::PassOn | Silence::Ask { .. } => next,
    };
    if let (Silence::PassOn, Some(next)) = (&stage.silence, next) {
        return format!("If nobody answers, it goes to {} by itself", in_text(words, next));
    }
    let next = if next.is_none() { "take the last step" } else { "pass it on" };
    let mut asked = vec![format!("the {}", judge_of(stage, chairing, procedure))];
    if let Silence::Ask { also } = &stage.silence {
        asked.extend(also.iter().map(|post| format!("the {}", procedure.title(post))));
    }
    let verb = if asked.len() == 1 { "is" } else { "are" };
    format!("If nobody answers, {} {verb} asked to {next}", and(&asked))
}

/// The time a stage has: `5 working days`, or that the chair sets it (KEN-24).
#[must_use]
pub fn stage_time(stage: &Stage, procedure: &Procedure) -> String {
    match &stage.time {
        StageTime::Procedure { length: fixed } => length(*fixed),
        StageTime::Chair { offered, least, most } => {
            let (chairs, offered) = (chairs(&procedure.words, &stage.chairs), length(*offered));
            format!("set by the {chairs}; {offered} offered{}", limits(*least, *most))
        }
        StageTime::Priority { times } => by_priority(times, procedure),
        StageTime::Nobody => "no time set".to_owned(),
    }
}

/// `, at least 2 working days, at most 10 working days`.
fn limits(least: Option<Length>, most: Option<Length>) -> String {
    let least = least.map(|least| format!(", at least {}", length(least)));
    let most = most.map(|most| format!(", at most {}", length(most)));
    least.into_iter().chain(most).collect()
}

/// `2 working days (Urgent) or 5 working days (Standard)`.
fn by_priority(times: &[PriorityTime], procedure: &Procedure) -> String {
    let title = |id: &str| procedure.priority(id).map_or_else(|| id.to_owned(), |known| known.title.clone());
    let times = times.iter().map(|time| format!("{} ({})", length(time.time), title(&time.priority)));
    or(&times.collect::<Vec<_>>())
}

/// A priority and when it is chosen: `Urgent: the child may come to harm.`
#[must_use]
pub fn priority(priority: &Priority) -> String {
    match &priority.when {
        Some(when) => format!("{}: {when}", priority.title),
        None => priority.title.clone(),
    }
}

/// How many of several addressees must answer; nothing to say of one.
#[must_use]
pub fn mode(stage: &Stage) -> Option<&'static str> {
    match (stage.addressees.len(), stage.mode) {
        (0 | 1, _) => None,
        (_, Mode::Any) => Some("Any one of them may answer"),
        (_, Mode::All) => Some("Each of them answers"),
    }
}

/// Where an unresolved matter goes from a stage that names it: `If it is not resolved, it goes to stage 2 or stage 3.`
#[must_use]
pub fn ways_on(stage: &Stage, words: &Words) -> Option<String> {
    let named = stage.next.as_ref()?;
    let ways: Vec<String> = named.iter().map(|next| in_text(words, *next)).collect();
    Some(match ways.as_slice() {
        [] => "If it is not resolved, the last step follows.".to_owned(),
        _ => format!("If it is not resolved, it goes to {}.", or(&ways)),
    })
}

/// The time a chair has to judge an answer, where the procedure gives one.
#[must_use]
pub fn chair_judges(time: Length, stage: &Stage, words: &Words) -> String {
    format!("The {} has {} to judge the answer.", chairs(words, &stage.chairs), length(time))
}

/// The time a stage has and what it is a time for: `5 working days for the written answer`, `no time set`.
#[must_use]
pub fn timing(stage: &Stage, procedure: &Procedure) -> String {
    match stage.time {
        StageTime::Nobody => stage_time(stage, procedure),
        _ => {
            let (time, from) = (stage_time(stage, procedure), counted_from(stage.counts_from));
            format!("{time} {}{from}", clock(stage.clock))
        }
    }
}

/// Why a stage of a ladder has no date: it has no time, one before it has none, or something has not been said.
#[must_use]
pub fn without_time(stage: &StagePreview) -> Option<String> {
    if let Some(missing) = stage.unsaid {
        return Some(unsaid(missing, stage.length));
    }
    let why = match (stage.length, stage.day_zero) {
        (None, _) => "No time is set here.".to_owned(),
        (Some(time), None) => format!("Due {} from the day it comes here.", length(time)),
        (Some(_), Some(_)) => return None,
    };
    Some(why)
}

/// What a stage's time is a time for.
#[must_use]
pub fn clock(clock: Clock) -> &'static str {
    match clock {
        Clock::Reply => "for the written answer",
        Clock::Completion => "for the answer and the work",
    }
}

/// What a start at a stage needs on record (ALL-09).
#[must_use]
pub fn need(need: &Need, procedure: &Procedure) -> String {
    match need {
        Need::Reason => format!("the reason for this {}", procedure.words.stage),
        Need::Consultation { post } => {
            format!("a discussion with the {}, with its date", procedure.title(post))
        }
        Need::ConsultationOn { post, ground } => {
            let grounds = procedure.stages.iter().flat_map(|stage| &stage.grounds);
            let text = grounds.into_iter().find(|known| &known.id == ground).map(|known| known.text.as_str());
            let (title, text) = (procedure.title(post), text.unwrap_or(ground));
            format!("a discussion with the {title}, with its date, where the ground is “{text}”")
        }
        Need::Ground => format!("the ground on which it comes to this {}", procedure.words.stage),
    }
}

/// What a careful reader is told about a procedure before relying on it (TOR-13, KEN-25).
#[must_use]
pub fn risk(risk: Risk, words: &Words) -> String {
    match risk {
        Risk::LadderOverTotal { sum, total } => format!(
            "The {}s add up to {sum} working days. That is more than the {total} working days the whole {} may take.",
            words.stage, words.process
        ),
    }
}

/// What a matter is about: the heading of the annex with its example, or what was written instead (ALL-19, ALL-26).
#[must_use]
pub fn category(category: &Category, procedure: &Procedure) -> String {
    match category_group(category, procedure) {
        Some(group) if example_of(category, procedure).is_some() => {
            format!("{group}: {}", category_example(category, procedure))
        }
        _ => category_example(category, procedure),
    }
}

/// The heading of the annex it stands under; none where there is no such heading, or only one, which tells nothing.
#[must_use]
pub fn category_group<'a>(category: &Category, procedure: &'a Procedure) -> Option<&'a str> {
    let group = procedure.categories.iter().find(|group| group.id == category.group)?;
    (procedure.categories.len() > 1).then_some(group.title.as_str())
}

/// What a matter is about, without its heading: the title of its page.
#[must_use]
pub fn category_example(category: &Category, procedure: &Procedure) -> String {
    let group = procedure.categories.iter().find(|group| group.id == category.group);
    match (example_of(category, procedure), group) {
        (Some(text), Some(_)) => text.to_owned(),
        (Some(text), None) => capitalised(text),
        (None, Some(group)) => group.title.clone(),
        (None, None) => "Something else".to_owned(),
    }
}

/// What was written instead of an example, or the example chosen.
fn example_of<'a>(category: &'a Category, procedure: &'a Procedure) -> Option<&'a str> {
    let group = procedure.categories.iter().find(|group| group.id == category.group);
    let examples = group.into_iter().flat_map(|group| &group.examples);
    let chosen = examples.into_iter().find(|example| example.id == category.example);
    category.other.as_deref().or(chosen.map(|example| example.text.as_str()))
}
