//! Broken rules, said as what to do: what is missing, then what is impossible, then the rest.

mod referral;
mod target;
mod value;
mod way;

use super::command::{not_now, not_yours};
use super::english::{and, or, with_article};
use super::field::{Place, about, asks};
use super::milestone::milestone;
use super::names::{children_on, in_text};
use super::times::length;
use crate::calendar::london_time;
use crate::calendar::words::{clock_time, short_date};
use crate::escalation::{Broken, CommandKind, Violation};
use crate::people::PlanKind;
use crate::procedure::{Procedure, Words};
use chrono::NaiveDate;

/// A violation as the message at its field and in the error summary; like every such message without a full stop at its end.
///
/// `form` is the command that was to be given: an empty text is an answer on one form and a note on the next.
#[must_use]
pub fn violation(violation: &Violation, form: CommandKind, procedure: &Procedure) -> String {
    let words = &procedure.words;
    let field = violation.field.as_str();
    let labelled = |must: String| value::labelled(field, form, procedure, &must);
    match &violation.broken {
        Broken::NotYours { act } => not_yours(*act, procedure),
        Broken::NotNow { act, phase } => not_now(*act, *phase, words),
        Broken::NotInProcedure => not_in_procedure(procedure),
        Broken::AlreadyRaised => "This has already been raised".to_owned(),
        Broken::StandInReasonMissing | Broken::Missing => asks(field, form, procedure),
        Broken::TooLong { limit } => labelled(value::too_long(*limit)),
        Broken::ControlCharacters => labelled(value::NOT_PLAIN.to_owned()),
        Broken::DateInFuture { today } => labelled(value::not_later(*today)),
        Broken::DateInPast { today } => labelled(value::not_earlier(*today)),
        Broken::DateOutsideCalendar { from, to } => labelled(value::in_calendar(*from, *to)),
        Broken::NotWorkingDay { nearest } => value::working_day(*nearest),
        Broken::NotAfterLastReview { last } => {
            format!("Enter a date after {}, the last review that was graded", short_date(*last))
        }
        Broken::SameGrade => "Choose another grade: this is the one on the record".to_owned(),
        Broken::SectionUnknown => "Reload the page: the sections that are graded have changed".to_owned(),
        Broken::PlanNotCovered { plan } => not_covered(*plan, procedure),
        Broken::PlanNotInForce { plan } => not_in_force(*plan).to_owned(),
        Broken::ChildDiffers => "Go back and start again: this is about another child or plan".to_owned(),
        Broken::CategoryUnknown => "Choose one from the list".to_owned(),
        Broken::CategoryNotForPlan { plan } => {
            format!("Choose another example: this one is not for {}", children_on(*plan))
        }
        Broken::NotAskedHere => "Leave this out: it is not asked here".to_owned(),
        Broken::OptionUnknown => "Choose from the list".to_owned(),
        Broken::StartsWhereDecided => {
            format!("Choose a higher {}: it starts with whoever can decide it", words.stage)
        }
        Broken::NotForAwareness => "Choose another ending: this was not raised for awareness".to_owned(),
        Broken::OpensFormally => opens_formally(words),
        Broken::NoActions if form == CommandKind::Review => {
            "Choose another decision: no action is left to be done".to_owned()
        }
        Broken::NoActions => asks("actions", form, procedure),
        Broken::ActionLacks { lack } => about(Place::of(field, form).action, lack.missing()),
        Broken::ActionUnknown { action } => format!("Choose another action: there is no action {action}"),
        Broken::ActionDone { action } => format!("Choose another action: action {action} is already done"),
        Broken::ActionUnanswered { action } => {
            format!("Action {action}: choose whether it is done, will be done or cannot be done")
        }
        Broken::ActionUnaccounted { action } => format!("Action {action}: enter what becomes of it"),
        Broken::NotOwner { action } => format!("Only the owner of action {action} can mark it as done"),
        Broken::NobodyToTalkTo => asks("with", CommandKind::RaiseConcern, procedure),
        Broken::PostNotInformal { .. } => informal_posts(procedure),
        Broken::MannerNotNamed { named } => way::manners(named),
        Broken::InformalTooLong { latest } => informal_limit(*latest, procedure),
        Broken::StageUnknown { last, .. } => target::unknown(*last, words),
        Broken::StartNotListed { stage, may_override } => {
            target::not_listed(*stage, *may_override, procedure)
        }
        Broken::StageNotForChair { stage } => target::not_for_chair(*stage, procedure),
        Broken::StageNotAbove { current, .. } => format!("Choose a {} above {current}", words.stage),
        Broken::NoStageAbove { stage } => target::none_above(*stage, words),
        Broken::ReasonMissing { stage } => target::reason(*stage, form, words),
        Broken::ConsultationMissing { title, .. } => format!("Enter your discussion with the {title}"),
        Broken::GateUnmet { kind, stage, lacks, may_override } => {
            way::gate(*kind, *stage, lacks, *may_override, words)
        }
        Broken::MeetingNotNow => way::meeting_not_now(),
        Broken::NothingToMeetAbout { since } => way::nothing_to_meet_about(*since),
        Broken::NobodyPresent => "Choose who was there".to_owned(),
        Broken::NextStepsMissing => "Choose the next steps, or that it was settled".to_owned(),
        Broken::LastStepMissing { lacks } => way::last_step_missing(lacks),
        Broken::NothingChanged => way::nothing_changed(procedure),
        Broken::HoldNotHere => "Choose another decision: no answer is put on hold here".to_owned(),
        Broken::AgreedIsHeld { stage } => way::held(*stage, words),
        Broken::OnHold { until } => way::on_hold(*until),
        Broken::NotLater { due } => way::not_later_than(*due),
        Broken::ExtensionAsked => "More time has been asked for and not been decided on yet".to_owned(),
        Broken::ExtensionNotAsked => "Nobody has asked for more time".to_owned(),
        Broken::GroundMissing { stage } => format!("Choose why it goes to {}", in_text(words, *stage)),
        Broken::GroundUnknown => "Choose a ground from the list".to_owned(),
        Broken::NobodyHolds { title, .. } => target::nobody_holds(title),
        Broken::AddresseeChanged { title, now, .. } => target::changed(title, now),
        Broken::AddresseeNotShown { title, .. } => target::not_shown(title),
        Broken::AddresseeIsChair { title, .. } => target::is_chair(title, words),
        Broken::OwnPractice => own_practice(field, form).to_owned(),
        Broken::DaysNotYours { stage } => target::days_fixed(*stage, words),
        Broken::DaysOutOfRange { least, most } => {
            format!("Enter a number of working days from {least} to {most}")
        }
        Broken::StageNotReached { stage } => target::not_reached(*stage, form, words),
        Broken::RaisedBy { stage, by, may_override } => target::raised_by(*stage, by, *may_override, words),
        Broken::SignedOffBy { by } => format!("Only the {} can do this here", or(by)),
        Broken::SignatureAwaited { by } => {
            format!("The closing is signed and waits for the signature of the {}", and(by))
        }
        Broken::NotEndorsed { by } => format!("The {} has to endorse the letter first", and(by)),
        Broken::TooFewSat { quorum } => format!("Choose who sat: at least {quorum} people"),
        Broken::AlreadyAnswered { title } => format!("The {title} has already answered"),
        Broken::InformalTimeRuns { due } => {
            format!("There is time to settle it until the end of {}", short_date(*due))
        }
        Broken::NotYetLapsed { due } => {
            format!("There is time to answer until the end of {}", short_date(*due))
        }
        Broken::HoursNotOver { until } => {
            let end = london_time(*until);
            format!("There is time to answer until {} on {}", clock_time(end.time()), short_date(end.date()))
        }
        Broken::CalendarChanged => "The calendar has changed again: look at the dates once more".to_owned(),
        Broken::NoDateMoves => "No date of this moves".to_owned(),
        Broken::NoInformalStep => {
            format!(
                "The {} has no informal step: raise {} formally",
                words.process,
                with_article(&words.matter)
            )
        }
        Broken::StageHasNoTime { stage } => {
            format!(
                "Nothing times {}, so its time cannot run out: pass it on instead",
                in_text(words, *stage)
            )
        }
        Broken::NotProportionateNotAllowed => no_such_ending(procedure),
        Broken::LadderNotExhausted { last } => {
            format!("Choose another way: this is open only after {}, the last", in_text(words, *last))
        }
        Broken::NoPlacement => "Record first where the child lives".to_owned(),
        Broken::ScopingAsked { on } => {
            format!("Wait for the meeting that was asked for on {}: it is still to be held", short_date(*on))
        }
        Broken::StagesNotExhausted => {
            format!("Choose {} whose stages are exhausted", with_article(&words.matter))
        }
        Broken::NoShortcomings => "Choose a visit that found shortcomings".to_owned(),
        Broken::PartnerUnknown => "Choose the agency".to_owned(),
        Broken::PartnerNotReached { stages } => target::partner_stages(stages, words),
        Broken::BeforeItWent { earliest } => {
            format!("Enter {} or a later date: it was not there before", short_date(*earliest))
        }
        Broken::EventUnknown { version } => {
            format!("Choose from the list: the record has no entry {version}")
        }
        Broken::AlreadyOnFile { version } => {
            format!("Choose from the list: entry {version} is on the child’s file already")
        }
        Broken::ReferralNotYours { to } => referral::not_yours(*to, procedure),
        Broken::ReferralGatesUnmet { gates } => referral::gates_unmet(gates),
        Broken::GateUnknown => "Load the form again: the procedure has no such condition".to_owned(),
        Broken::ReferralUnknown => "Choose a referral that is on the record".to_owned(),
        Broken::ReferralStepNotNow => "No referral is waiting for this".to_owned(),
        Broken::BeforeReferral { made } => referral::before(*made),
        Broken::ReferralNotConsidered => asks("considered.result", form, procedure),
        Broken::NoHelpline => "The procedure names no helpline".to_owned(),
        Broken::NothingToCorrect => "Choose a text that is on the record".to_owned(),
        Broken::NothingToRedirect => "The child’s team has not changed since it was sent".to_owned(),
        Broken::PromptUnknown => "Choose something that this procedure asks for here".to_owned(),
        Broken::PromptNotExcusable => {
            "Choose “Done” once it is done: the child has a right to this".to_owned()
        }
        Broken::NotWeighed { reference } => {
            format!("Choose what this has to do with {reference}, or go on with that one")
        }
        Broken::NotASibling => {
            "Go back and choose again: the one this begins with is not of another child of yours".to_owned()
        }
        Broken::OnlyWrongChild => {
            "Choose the wrong child’s record: anything else is no longer marked once it is closed".to_owned()
        }
        Broken::SameText => "Enter a text that is different from the one on the record".to_owned(),
        Broken::NotForYou => "Only the people this goes to can do it".to_owned(),
        Broken::NothingWaits => "There is nothing to do here now: go back to see how it stands".to_owned(),
        Broken::NotInList => "Choose one from the list".to_owned(),
        Broken::StepNotYet { before } => {
            format!("Choose an earlier step: this is not on record yet: “{before}”")
        }
        Broken::StepSigned { by } => format!("Choose another step: only the {} records this one", or(by)),
        Broken::ConductIsNoMatter => {
            format!("Alert the worker’s manager instead: this is not for the {}", words.process)
        }
        Broken::NobodyAbove { title, .. } => {
            format!("Nobody answers above the {title}. Ask an administrator who does")
        }
    }
}

fn not_covered(plan: PlanKind, procedure: &Procedure) -> String {
    let process = &procedure.words.process;
    format!("The {process} of {} does not cover {}", procedure.name, children_on(plan))
}

/// A listed ground opens the formal process at once (TOR-03).
fn opens_formally(words: &Words) -> String {
    format!("Raise {}: this opens the {} at once", with_article(&words.matter), words.process)
}

fn not_in_force(plan: PlanKind) -> &'static str {
    match plan {
        PlanKind::LookedAfter => "This child is not looked after now",
        PlanKind::ChildProtection => "This child is not on a child protection plan now",
    }
}

fn informal_posts(procedure: &Procedure) -> String {
    let with = procedure.informal.steps().flat_map(|step| &step.with);
    let mut titles: Vec<String> = with.map(|post| procedure.title(post).to_owned()).collect();
    titles.dedup();
    format!("Choose the {}", or(&titles))
}

fn informal_limit(latest: NaiveDate, procedure: &Procedure) -> String {
    let latest = short_date(latest);
    // Of several informal steps it is not said here which has this limit.
    match procedure.informal.at_most.filter(|_| procedure.informal.then.is_empty()) {
        Some(limit) => {
            let from = procedure.informal.counts_from.map_or("today", milestone);
            format!("Enter a date no later than {latest}, which is {} from {from}", length(limit))
        }
        None => format!("Enter a date no later than {latest}"),
    }
}

/// Nobody decides on their own practice (ALL-18): nobody answers themselves, nobody judges what they were to answer.
fn own_practice(field: &str, form: CommandKind) -> &'static str {
    match form {
        _ if field == "target.stage" => "Someone else has to send it there: you would answer it yourself",
        _ if field == "sat" => "Choose others: the chair of this plan cannot sit on it",
        CommandKind::Respond => "Someone else has to answer this: you chair the plan",
        _ => "Someone else has to do this: you were to answer it",
    }
}

fn not_in_procedure(procedure: &Procedure) -> String {
    format!("The {} of {} does not have this", procedure.words.process, procedure.name)
}

fn no_such_ending(procedure: &Procedure) -> String {
    let process = &procedure.words.process;
    format!("Choose another ending: the {process} of {} does not have this one", procedure.name)
}
