//! Stages, chairs, plans and people's parts, as the authority calls them.

use super::english::{capitalised, or};
use crate::access::Relation;
use crate::escalation::Obstacle;
use crate::organisation::Role;
use crate::people::{ChairKind, PlanKind};
use crate::procedure::{Manner, Procedure, Words};

/// A rung as a heading names it: `Stage 2`, `Level 2`.
#[must_use]
pub fn stage_name(words: &Words, stage: u8) -> String {
    capitalised(&in_text(words, stage))
}

/// A rung inside a sentence: `stage 2`.
pub(super) fn in_text(words: &Words, stage: u8) -> String {
    format!("{} {stage}", words.stage)
}

/// The chair of a kind of plan, as people there say it; without an article.
#[must_use]
pub fn chair(words: &Words, kind: ChairKind) -> &str {
    match kind {
        ChairKind::Iro => &words.iro,
        ChairKind::CpChair => &words.cp_chair,
    }
}

/// Several kinds of chair: `IRO or CP Chair`; once where the authority has one name for both.
#[must_use]
pub fn chairs(words: &Words, kinds: &[ChairKind]) -> String {
    let mut names: Vec<String> = kinds.iter().map(|kind| chair(words, *kind).to_owned()).collect();
    names.dedup();
    or(&names)
}

/// An informal step by its number, inside a sentence: `informal stage 2`.
#[must_use]
pub fn informal_stage(number: u8, words: &Words) -> String {
    format!("informal {} {number}", words.stage)
}

/// An informal step as a heading: `Concern`; where the procedure has several, with its number: `Concern, informal stage 2`.
#[must_use]
pub fn informal_title(number: u8, procedure: &Procedure) -> String {
    let concern = capitalised(&procedure.words.concern);
    if procedure.informal.then.is_empty() {
        return concern;
    }
    format!("{concern}, {}", informal_stage(number, &procedure.words))
}

/// What the matter is about, in a table or a heading.
#[must_use]
pub fn plan(kind: PlanKind) -> &'static str {
    match kind {
        PlanKind::LookedAfter => "Care plan (looked after)",
        PlanKind::ChildProtection => "Child protection plan",
    }
}

/// The children a kind of plan is for, inside a sentence.
#[must_use]
pub fn children_on(kind: PlanKind) -> &'static str {
    match kind {
        PlanKind::LookedAfter => "looked-after children",
        PlanKind::ChildProtection => "children on a child protection plan",
    }
}

/// How people spoke.
#[must_use]
pub fn manner(manner: Manner) -> &'static str {
    match manner {
        Manner::InPerson => "In person",
        Manner::Telephone => "By telephone",
        Manner::Video => "By video call",
        Manner::Form => "On the form",
        Manner::Writing => "In writing",
    }
}

/// What is said to be wanting, where an action cannot be done.
#[must_use]
pub fn obstacle(obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::Resources => "Lack of resources",
        Obstacle::Staffing => "Lack of staff",
        Obstacle::OtherAgency => "Delay of another agency",
    }
}

/// Who keeps what is withheld (ALL-35).
pub(super) const INFORMATION_OFFICER: &str = "Information officer";

/// What a person is to the child and the matter.
#[must_use]
pub fn relation(words: &Words, kind: ChairKind, relation: Relation) -> String {
    let chair = chair(words, kind);
    match relation {
        Relation::Chair => capitalised(chair),
        Relation::ChairsManager => capitalised(chair) + "’s manager",
        Relation::Addressee => "Answers now".to_owned(),
        Relation::FormerAddressee => format!("Answered at an earlier {}", words.stage),
        Relation::Copied => "Copied in".to_owned(),
        Relation::Owner => "Owns an action".to_owned(),
        Relation::SignsOff => "Signs it off".to_owned(),
        Relation::Endorses => "Endorses the letter".to_owned(),
        Relation::SocialWorker => "Social worker".to_owned(),
        Relation::LineManager => "Manager of the child’s team".to_owned(),
        Relation::Qa => "Quality assurance".to_owned(),
        Relation::Advocate => "Advocate".to_owned(),
        Relation::Administrator => "Administrator".to_owned(),
        Relation::InformationOfficer => INFORMATION_OFFICER.to_owned(),
        Relation::ToldOfError => "Told that it was raised in error".to_owned(),
        Relation::System => "Recourse".to_owned(),
    }
}

/// What a person is to Recourse.
#[must_use]
pub fn role(words: &Words, role: Role) -> &str {
    match role {
        Role::Iro => &words.iro,
        Role::CpChair => &words.cp_chair,
        Role::SocialWorker => "Social worker",
        Role::Manager => "Manager",
        Role::Qa => "Quality assurance",
        Role::Advocate => "Advocate",
        Role::Lawyer => "Lawyer",
        Role::Administrator => "Administrator",
        Role::InformationOfficer => INFORMATION_OFFICER,
    }
}
