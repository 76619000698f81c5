//! How a matter stands and what comes next, for those who may not read it: posts, but nobody's name or words.

use super::english::{capitalised, or, with_article};
use super::names::{chair, in_text};
use super::procedure::silence_for;
use super::sentence::closing_in_words;
use super::signing::judge_of;
use super::{Reader, child};
use crate::calendar::words::short_date;
use crate::escalation::{Ended, Phase, Status};
use crate::procedure::Procedure;
use chrono::NaiveDate;

/// The one sentence that says how a matter stands, for its reader; staff who see only the status read what an advocate reads.
#[must_use]
pub fn status_sentence(status: &Status, procedure: &Procedure, today: NaiveDate, reader: Reader) -> String {
    match reader {
        Reader::Child => child::status(status, procedure, today),
        Reader::Staff | Reader::Advocate => advocate(status, procedure, today),
    }
}

/// What happens next and by when; nothing once it is closed.
#[must_use]
pub fn next_step(status: &Status, procedure: &Procedure, reader: Reader) -> Option<String> {
    match reader {
        Reader::Child => child::next(status, procedure),
        Reader::Staff | Reader::Advocate => next(status, procedure),
    }
}

fn advocate(status: &Status, procedure: &Procedure, today: NaiveDate) -> String {
    let words = &procedure.words;
    let chair = &judge_at(status, procedure);
    let at = |stage| in_text(words, stage);
    let by = status.next_by.map(|date| format!(" by {}", short_date(date))).unwrap_or_default();
    let late = status.next_by.is_some_and(|date| date < today);
    match status.phase {
        Phase::Informal => {
            format!("{} was raised, to be settled{by}.", capitalised(&with_article(&words.concern)))
        }
        Phase::AwaitingAnswer { stage } if late => {
            format!(
                "{} was to answer at {}{by}. The answer is late.",
                capitalised(&posts(status, stage)),
                at(stage)
            )
        }
        Phase::AwaitingAnswer { stage } => {
            format!("Waiting for {} to answer at {}{by}.", posts(status, stage), at(stage))
        }
        Phase::Answered { stage } => {
            format!("There is an answer at {}. The {chair} is reviewing it.", at(stage))
        }
        Phase::Lapsed { stage } => {
            format!("Nobody answered at {}{by}. The {chair} decides what to do next.", at(stage))
        }
        Phase::InDiscussion { stage, .. } => {
            format!("The {chair} is discussing the answer at {} and will decide{by}.", at(stage))
        }
        Phase::OnHold { stage, .. } => {
            format!(
                "It is on hold at {}. The {chair} will look at it again{}.",
                at(stage),
                by.replace(" by ", " on ")
            )
        }
        Phase::ActionsOutstanding { stage } => {
            let next = status.next_by.map(|date| format!(", the next by {}", short_date(date)));
            format!(
                "An answer was agreed at {}. Actions are being done{}.",
                at(stage),
                next.unwrap_or_default()
            )
        }
        Phase::LastStep { stage } => {
            format!("It was not resolved at {}, the last. The {chair} is taking the last step.", at(stage))
        }
        Phase::Closed => ended(status.ended),
    }
}

/// Whoever judges where it is: the chair, or who signs off in the chair's place.
fn judge_at(status: &Status, procedure: &Procedure) -> String {
    let stage = status.phase.stage().and_then(|stage| procedure.stage(stage));
    match stage {
        Some(stage) => judge_of(stage, &[status.plan.chair()], procedure),
        None => chair(&procedure.words, status.plan.chair()).to_owned(),
    }
}

fn ended(ended: Option<Ended>) -> String {
    match ended {
        Some(Ended { how, on }) => format!("It closed on {}: {}.", short_date(on), closing_in_words(how)),
        None => "It is closed.".to_owned(),
    }
}

fn next(status: &Status, procedure: &Procedure) -> Option<String> {
    let words = &procedure.words;
    let chair = &judge_at(status, procedure);
    Some(match status.phase {
        Phase::Informal => {
            format!("The {chair} settles it or raises {}.", with_article(&words.matter))
        }
        Phase::AwaitingAnswer { stage } => {
            let silence = procedure
                .stage(stage)
                .map(|stage| format!(" {}.", silence_for(stage, &[status.plan.chair()], procedure)));
            format!("When there is an answer, the {chair} reviews it.{}", silence.unwrap_or_default())
        }
        Phase::Answered { stage } | Phase::InDiscussion { stage, .. } => {
            format!(
                "The {chair} decides whether it is resolved. If not, {}.",
                onwards(stage, status, procedure)
            )
        }
        Phase::Lapsed { stage } => format!("As nobody answered, {}.", onwards(stage, status, procedure)),
        Phase::OnHold { stage, .. } => {
            format!(
                "On that day the {chair} checks whether it is done. If not, {}.",
                onwards(stage, status, procedure)
            )
        }
        Phase::ActionsOutstanding { .. } => {
            format!("When the actions are done, or one is late, the {chair} checks them.")
        }
        Phase::LastStep { .. } => format!("The {chair} closes it when the last step has been taken."),
        Phase::Closed => return None,
    })
}

fn onwards(stage: u8, status: &Status, procedure: &Procedure) -> String {
    let words = &procedure.words;
    let follows = procedure.follows(stage, status.plan.chair());
    let next: Vec<String> = follows.into_iter().map(|stage| in_text(words, stage)).collect();
    if next.is_empty() { "the last step follows".to_owned() } else { format!("it can go to {}", or(&next)) }
}

/// Who has to answer at a stage, by post.
fn posts(status: &Status, stage: u8) -> String {
    let step = status.steps.iter().find(|step| step.stage == Some(stage));
    let posts: Vec<String> =
        step.into_iter().flat_map(|step| &step.posts).map(|post| format!("the {post}")).collect();
    or(&posts)
}
