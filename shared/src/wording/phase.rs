//! Where a matter stands and how it ends, in a few words for tags, rows and headings.

use super::english::capitalised;
use super::names::{chair, in_text, stage_name};
use crate::api::MatterRow;
use crate::calendar::words::short_date;
use crate::escalation::{CorrectableField, Ending, InError, Phase, PlanEnd, Step, StepState, Waiting};
use crate::procedure::Words;

/// Where a matter stands: `Waiting for an answer at stage 2`.
#[must_use]
pub fn phase(phase: Phase, words: &Words) -> String {
    capitalised(&phase_in_text(phase, words))
}

pub(super) fn phase_in_text(phase: Phase, words: &Words) -> String {
    let at = |stage| in_text(words, stage);
    match phase {
        Phase::Informal => "informal".to_owned(),
        Phase::AwaitingAnswer { stage } => format!("waiting for an answer at {}", at(stage)),
        Phase::Answered { stage } => format!("answered at {}, to be reviewed", at(stage)),
        Phase::Lapsed { stage } => format!("not answered in time at {}", at(stage)),
        Phase::InDiscussion { stage, .. } => format!("being discussed at {}", at(stage)),
        Phase::OnHold { stage, until } => format!("on hold at {} until {}", at(stage), short_date(until)),
        Phase::ActionsOutstanding { stage } => {
            format!("agreed at {}, with actions still to be done", at(stage))
        }
        Phase::LastStep { stage } => format!("not resolved at {}, the last step to be taken", at(stage)),
        Phase::Closed => "closed".to_owned(),
    }
}

/// What a row of the tray asks of its reader, as a verb; for a matter that waits for somebody else, for what it waits.
#[must_use]
pub fn asked(row: &MatterRow, words: &Words) -> String {
    if row.for_manager {
        return format!("The answer waits for the {} to review it", chair(words, row.plan.chair()));
    }
    if row.mine { asked_of_me(row).to_owned() } else { asked_of_others(row, words) }
}

fn asked_of_me(row: &MatterRow) -> &'static str {
    match row.waiting {
        Waiting::ChairInformal if row.days_left.is_some_and(|days| days < 0) => {
            "The informal time has run out: raise it formally or record why not"
        }
        Waiting::ChairInformal => "Settle it or raise it formally",
        Waiting::Answer => "Answer",
        Waiting::ChairLetter => "Send the letter",
        Waiting::Endorsement => "Endorse the letter",
        Waiting::ChairReview => "Review the answer",
        Waiting::SignOff => "Judge it and sign it off",
        Waiting::Signature => "Sign the closing",
        Waiting::ChairLapse if row.at_last_stage => "Nobody answered: take the last step",
        Waiting::ChairLapse => "Nobody answered: pass it on",
        Waiting::ChairDiscussion => "Discuss it and decide",
        Waiting::ChairExtension => "Decide on more time",
        Waiting::Hold => "Check whether it is done",
        Waiting::Actions => "Do what was agreed",
        Waiting::ChairLastStep => "Take the last step",
        Waiting::Nobody => "Closed",
    }
}

fn asked_of_others(row: &MatterRow, words: &Words) -> String {
    let chair = chair(words, row.plan.chair());
    match row.waiting {
        Waiting::ChairInformal => format!("With the {chair} to settle or raise formally"),
        Waiting::Answer => "Waiting for an answer".to_owned(),
        Waiting::ChairLetter => format!("With the {chair} to send the letter"),
        Waiting::Endorsement => "The letter waits to be endorsed".to_owned(),
        Waiting::ChairReview => format!("With the {chair} to review the answer"),
        Waiting::SignOff => "Waiting to be signed off".to_owned(),
        Waiting::Signature => "The closing waits for another signature".to_owned(),
        Waiting::ChairLapse => format!("Nobody answered: with the {chair}"),
        Waiting::ChairDiscussion => format!("Being discussed by the {chair}"),
        Waiting::ChairExtension => format!("With the {chair} to decide on more time"),
        Waiting::Hold => "On hold until its date".to_owned(),
        Waiting::Actions => "Agreed actions are being done".to_owned(),
        Waiting::ChairLastStep => format!("With the {chair} to take the last step"),
        Waiting::Nobody => "Closed".to_owned(),
    }
}

/// How a matter ended.
#[must_use]
pub fn ending(ending: Ending) -> &'static str {
    match ending {
        Ending::Resolved => "Resolved",
        Ending::NotResolved => "Not resolved",
        Ending::NotProportionate => "No longer proportionate",
        Ending::Noted => "Noted and answered",
        Ending::PlanEnded { because } => plan_end(because),
        Ending::Withdrawn => "Withdrawn",
        Ending::RaisedInError { error: InError::WrongChild } => "Raised in error on the wrong child’s record",
        Ending::RaisedInError { error: InError::Duplicate } => "Raised in error as a duplicate",
        Ending::RaisedInError { error: InError::Other } => "Raised in error",
    }
}

/// Why the end of a plan ended a matter.
#[must_use]
pub fn plan_end(because: PlanEnd) -> &'static str {
    match because {
        PlanEnd::LeftCare => "The child left care",
        PlanEnd::MovedAuthority => "The child moved to another authority",
        PlanEnd::TurnedEighteen => "The child turned 18",
        PlanEnd::Died => "The child died",
        PlanEnd::PlanCeased => "The child protection plan ended",
    }
}

/// A step of the way as its heading: `Stage 2`, or the informal one.
#[must_use]
pub fn step_title(step: &Step, words: &Words) -> String {
    step.stage.map_or_else(|| capitalised(&words.concern), |stage| stage_name(words, stage))
}

/// How a step of the way stands.
#[must_use]
pub fn step_state(state: StepState) -> &'static str {
    match state {
        StepState::PassedOver => "Not used",
        StepState::Done => "Done",
        StepState::Silent => "Nobody answered in time",
        StepState::Here => "You are here",
        StepState::ToCome => "Only if it is not resolved before",
    }
}

/// The text that a correction replaces, inside a sentence.
#[must_use]
pub fn correctable(field: CorrectableField) -> String {
    match field {
        CorrectableField::Wrong => "what is wrong".to_owned(),
        CorrectableField::Impact => "the impact on the child".to_owned(),
        CorrectableField::Outcome => "the outcome wanted".to_owned(),
        CorrectableField::Answer { number } => format!("answer {number}"),
        CorrectableField::Note { number } => format!("note {number}"),
    }
}
