//! What may be done, as buttons say it, and why the rest may not.

use super::english::with_article;
use super::names::chairs;
use super::phase::phase_in_text;
use super::violation::violation;
use crate::escalation::{Broken, CommandKind, Phase, Violation};
use crate::people::PlanKind;
use crate::procedure::{Procedure, Words};

/// A command as its button says it.
#[must_use]
pub fn command(kind: CommandKind, words: &Words) -> String {
    match kind {
        CommandKind::RaiseConcern => format!("Raise {}", with_article(&words.concern)),
        CommandKind::RaiseFormally => format!("Raise {}", with_article(&words.matter)),
        CommandKind::Respond => "Answer".to_owned(),
        CommandKind::Review => "Review the answer".to_owned(),
        CommandKind::RecordDiscussion => "Record a discussion".to_owned(),
        CommandKind::ResolveInformally => "Settle it informally".to_owned(),
        CommandKind::RecordInformalTimeOver => "Record that the informal time has run out".to_owned(),
        CommandKind::KeepInformal => "Record why it stays informal".to_owned(),
        CommandKind::GoOnInformally => format!("Take it to the next informal {}", words.stage),
        CommandKind::PassOn => format!("Pass it on to a higher {}", words.stage),
        CommandKind::Redirect => "Send it to the child’s new team".to_owned(),
        CommandKind::RecordNoResponse => "Record that nobody answered".to_owned(),
        CommandKind::RecordMeeting => "Record a meeting".to_owned(),
        CommandKind::PutOnHold => "Put it on hold".to_owned(),
        CommandKind::LiftHold => "Lift the hold".to_owned(),
        CommandKind::RequestExtension => "Ask for more time".to_owned(),
        CommandKind::DecideExtension => "Decide on more time".to_owned(),
        CommandKind::ReportBreach => "Report something done against the child".to_owned(),
        CommandKind::CompleteAction => "Mark an action as done".to_owned(),
        CommandKind::ReviseAction => "Change an action".to_owned(),
        CommandKind::Refer => "Refer it out of the council".to_owned(),
        CommandKind::RecordReferralCourse => "Record what became of a referral".to_owned(),
        CommandKind::ConsiderReferral => "Record that a referral was considered".to_owned(),
        CommandKind::RecordHelplineTalk => "Log a talk with the Cafcass helpline".to_owned(),
        CommandKind::AddNote => "Add a note".to_owned(),
        CommandKind::Correct => "Correct the record".to_owned(),
        CommandKind::AnswerPrompt => "Record what was done or told".to_owned(),
        CommandKind::RecordLetter => "Record that the letter went".to_owned(),
        CommandKind::EndorseLetter => "Endorse the letter".to_owned(),
        CommandKind::SignOff => "Sign the closing".to_owned(),
        CommandKind::RecordPartnerAnswer => "Record what the agency answered".to_owned(),
        CommandKind::TakeToPartner => "Record that you took it to the agency".to_owned(),
        CommandKind::AcceptDates => "Accept dates by the newer calendar".to_owned(),
        CommandKind::RecordChairChange => "Record that the chair has changed".to_owned(),
        CommandKind::PutOnFile => "Say what is on the child’s file".to_owned(),
        CommandKind::Close => format!("Close the {}", words.matter),
        CommandKind::Withdraw => format!("Withdraw the {}", words.matter),
        CommandKind::MarkRaisedInError => "Mark it as raised in error".to_owned(),
    }
}

/// What is raised, as a heading: in both ways, or formally alone where there is no other.
#[must_use]
pub fn raising(words: &Words, informally: bool) -> String {
    let matter = with_article(&words.matter);
    match informally {
        true => format!("Raise {} or {matter}", with_article(&words.concern)),
        false => format!("Raise {matter}"),
    }
}

/// Why a command is not open to a person now.
#[must_use]
pub fn closed(kind: CommandKind, why: &Broken, procedure: &Procedure) -> String {
    let whole = Violation { field: String::new(), broken: why.clone() };
    violation(&whole, kind, procedure)
}

/// Why a command is not a person's to give, ever.
#[must_use]
pub fn never(kind: CommandKind, procedure: &Procedure) -> String {
    not_yours(kind, procedure)
}

/// Whose the command is, said to someone it is not for.
pub(super) fn not_yours(act: CommandKind, procedure: &Procedure) -> String {
    match act {
        CommandKind::RecordInformalTimeOver => "Recourse records this by itself".to_owned(),
        CommandKind::Respond => "Only the people it was sent to can answer it".to_owned(),
        CommandKind::TakeToPartner => "Only the people it was sent to take it to the agency".to_owned(),
        CommandKind::CompleteAction => {
            "Only the owner of an action, or the people handling this, can mark it as done".to_owned()
        }
        CommandKind::Correct => "Only the person who wrote a text can correct it".to_owned(),
        CommandKind::RequestExtension => "Only the people it was sent to can ask for more time".to_owned(),
        CommandKind::ReportBreach => "Only people who can read this record can report this".to_owned(),
        CommandKind::AddNote => "Only people who can read this record can add a note".to_owned(),
        CommandKind::AnswerPrompt => "Only the people who are asked to do this can record it".to_owned(),
        CommandKind::AcceptDates => "Only an administrator can accept dates by a newer calendar".to_owned(),
        CommandKind::RecordChairChange => "Recourse records this by itself".to_owned(),
        CommandKind::EndorseLetter => {
            "Only the people whom the procedure names can endorse the letter".to_owned()
        }
        CommandKind::Refer => {
            let kinds: Vec<_> = procedure.covers.iter().copied().map(PlanKind::chair).collect();
            format!(
                "Only the {} can refer it; nobody does so in their place",
                chairs(&procedure.words, &kinds)
            )
        }
        CommandKind::RaiseConcern
        | CommandKind::RaiseFormally
        | CommandKind::RecordReferralCourse
        | CommandKind::ConsiderReferral
        | CommandKind::RecordHelplineTalk
        | CommandKind::Review
        | CommandKind::RecordDiscussion
        | CommandKind::ResolveInformally
        | CommandKind::KeepInformal
        | CommandKind::GoOnInformally
        | CommandKind::PassOn
        | CommandKind::Redirect
        | CommandKind::RecordNoResponse
        | CommandKind::RecordMeeting
        | CommandKind::PutOnHold
        | CommandKind::LiftHold
        | CommandKind::DecideExtension
        | CommandKind::ReviseAction
        | CommandKind::PutOnFile
        | CommandKind::RecordLetter
        | CommandKind::RecordPartnerAnswer
        | CommandKind::Close
        | CommandKind::SignOff
        | CommandKind::Withdraw
        | CommandKind::MarkRaisedInError => {
            let kinds: Vec<_> = procedure.covers.iter().copied().map(PlanKind::chair).collect();
            format!("Only the {} can do this, or their manager", chairs(&procedure.words, &kinds))
        }
    }
}

/// When the command would be open, and how the matter stands instead.
pub(super) fn not_now(act: CommandKind, phase: Option<Phase>, words: &Words) -> String {
    let Some(phase) = phase else {
        return "Nothing has been raised yet".to_owned();
    };
    if phase == Phase::Closed && act == CommandKind::MarkRaisedInError {
        return "This was raised in error, and is marked so".to_owned();
    }
    if phase == Phase::Closed {
        return format!("This is closed. To go on, raise a new {}", words.matter);
    }
    format!("{} Now it is {}", open_when(act, phase), phase_in_text(phase, words))
}

fn open_when(act: CommandKind, phase: Phase) -> &'static str {
    match act {
        CommandKind::RaiseConcern | CommandKind::RaiseFormally => "This was raised before.",
        CommandKind::RecordDiscussion => {
            "You can record a discussion while it is informal, once there is an answer, or when the time has run out."
        }
        CommandKind::RecordInformalTimeOver | CommandKind::KeepInformal => {
            "This is for a matter that is still informal when its time has run out."
        }
        CommandKind::GoOnInformally => {
            "This is for an informal matter that is not yet at its last informal step."
        }
        CommandKind::ResolveInformally => "You can settle it informally only before it is formal.",
        CommandKind::RecordLetter => "This can be recorded while a letter to an agency is still to be sent.",
        CommandKind::EndorseLetter => "You can endorse a letter to an agency before it is sent.",
        CommandKind::SignOff => "You can sign a closing once somebody else has signed it.",
        CommandKind::RecordPartnerAnswer => "This can be recorded once a letter has gone to an agency.",
        CommandKind::TakeToPartner => "This can be recorded of a matter about another agency.",
        CommandKind::Respond => "You can answer once it is formal.",
        CommandKind::Review => "You can review once there is an answer.",
        CommandKind::PassOn if matches!(phase, Phase::Answered { .. } | Phase::ActionsOutstanding { .. }) => {
            "You can pass it on by reviewing the answer."
        }
        CommandKind::PassOn => "You can pass it on once there is an answer, or when the time has run out.",
        CommandKind::Redirect => "You can send it to another team while an answer is awaited.",
        CommandKind::RecordNoResponse => "This can be recorded while an answer is awaited.",
        CommandKind::RequestExtension | CommandKind::DecideExtension => {
            "More time can be asked for and given while an answer is awaited."
        }
        CommandKind::PutOnHold => "You can put it on hold while an answer is awaited.",
        CommandKind::LiftHold => "You can lift a hold while it is on hold.",
        CommandKind::RecordMeeting
        | CommandKind::ReportBreach
        | CommandKind::CompleteAction
        | CommandKind::ReviseAction
        | CommandKind::Refer
        | CommandKind::RecordReferralCourse
        | CommandKind::ConsiderReferral
        | CommandKind::RecordHelplineTalk
        | CommandKind::AddNote
        | CommandKind::Correct
        | CommandKind::AnswerPrompt
        | CommandKind::PutOnFile
        | CommandKind::AcceptDates
        | CommandKind::RecordChairChange
        | CommandKind::MarkRaisedInError
        | CommandKind::Withdraw => "You can do this while it is open.",
        CommandKind::Close => {
            "You can close it as resolved only once there is an answer, or when the time has run out."
        }
    }
}
