//! Who may do what: one pure policy over what a person is to a child and a matter.
//!
//! The browser hides what it refuses; the server refuses it. A person may have several relations at once; any one that
//! allows an act is enough. What nobody allows to be read does not exist for them (404).

mod relations;

pub use relations::{Subject, relations};

use crate::beside::BesideKind;
use crate::child::ChildActKind;
use crate::escalation::CommandKind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What a person is, today, to one child and one of the child's matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// Chairs the plan the matter is about.
    Chair,
    /// Holds a post in the line above the chair.
    ChairsManager,
    /// Answers for the current stage: its addressee, the post's present holder, or a deputy.
    Addressee,
    /// Answered, or was to answer, for an earlier stage.
    FormerAddressee,
    Copied,
    /// Owns an action of the matter that is still to be done.
    Owner,
    /// Signs the matter off where it is, in the chair's place or with the chair.
    SignsOff,
    /// Endorses the letter of the stage before it leaves.
    Endorses,
    /// The child's allocated social worker.
    SocialWorker,
    /// Holds a post in the line above the child's team.
    LineManager,
    Qa,
    /// The child's advocate, within the dates of appointment.
    Advocate,
    Administrator,
    /// Keeps what is withheld as raised on the wrong child's record (ALL-35).
    InformationOfficer,
    /// Could read it until it was withheld: learns that it was raised in error, and no more (ALL-35).
    ToldOfError,
    /// The job that watches deadlines.
    System,
}

impl Relation {
    /// Every relation, in the order of the access table.
    pub const ALL: [Self; 16] = [
        Self::Chair,
        Self::ChairsManager,
        Self::Addressee,
        Self::FormerAddressee,
        Self::Copied,
        Self::Owner,
        Self::SignsOff,
        Self::Endorses,
        Self::SocialWorker,
        Self::LineManager,
        Self::Qa,
        Self::Advocate,
        Self::Administrator,
        Self::InformationOfficer,
        Self::ToldOfError,
        Self::System,
    ];
}

/// An act on a matter or on a child's record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// The whole matter with its events.
    Read,
    /// The view made for an advocate: how it stands, without anyone's name or words.
    ReadStatus,
    /// That a matter was raised in error, by its reference and nothing else (ALL-35).
    ReadError,
    /// The child's page: plans, people, the list of matters one may read.
    ReadChild,
    /// Who is around the child and how each is reached: shared with those who work with the child (KEN-20).
    ReadNetwork,
    Do(CommandKind),
    /// An act on a child's record that is not an administrator's.
    ForChild(ChildActKind),
    /// A record beside the matter, where the procedure keeps such.
    Begin(BesideKind),
    /// Who chairs a plan of the child, from today or a day to come (ALL-31).
    ChangeChair,
    /// Changes to people, posts and units, and to a child's registration and allocations.
    Administer,
}

/// May someone with these relations do it?
///
/// On a restricted record, managers of the line and QA read only with a named grant.
///
/// ```
/// use shared::access::{Act, Relation, may};
/// use shared::escalation::CommandKind;
/// let advocate = [Relation::Advocate].into();
/// assert!(may(&advocate, Act::ReadStatus, false));
/// assert!(!may(&advocate, Act::Read, false));
/// assert!(!may(&advocate, Act::Do(CommandKind::AddNote), false));
/// ```
#[must_use]
pub fn may(relations: &BTreeSet<Relation>, act: Act, restricted: bool) -> bool {
    relations.iter().any(|relation| allows(*relation, act, restricted))
}

fn allows(relation: Relation, act: Act, restricted: bool) -> bool {
    if let Act::Begin(kind) = act {
        // Whoever may not see the child begins nothing about them.
        return begins(relation, kind) && allows(relation, Act::ReadChild, restricted);
    }
    match relation {
        Relation::Chair => chair_may(act) && act != Act::ChangeChair,
        // The power to refer is the chair's own: nobody refers in their place.
        Relation::ChairsManager => chair_may(act) && !matches!(act, Act::Do(CommandKind::Refer)),
        Relation::Addressee => addressee_may(act),
        Relation::FormerAddressee => {
            reader_may(act)
                || matches!(act, Act::Do(CommandKind::Respond | CommandKind::AnswerPrompt))
                || corrects(act)
        }
        Relation::Copied => reader_may(act),
        Relation::Owner => reader_may(act) || matches!(act, Act::Do(CommandKind::CompleteAction)),
        Relation::SignsOff => reader_may(act) || signs_off(act),
        Relation::Endorses => reader_may(act) || matches!(act, Act::Do(CommandKind::EndorseLetter)),
        Relation::SocialWorker => {
            reader_may(act)
                || looks_after_home(act)
                || matches!(act, Act::ReadNetwork | Act::Do(CommandKind::CompleteAction))
        }
        Relation::Advocate => {
            matches!(act, Act::ReadStatus | Act::ForChild(ChildActKind::AskChair))
        }
        Relation::LineManager => {
            !restricted && (matches!(act, Act::Read | Act::ReadChild | Act::ReadNetwork) || manages_home(act))
        }
        Relation::Qa => !restricted && matches!(act, Act::Read | Act::ReadChild),
        Relation::Administrator => {
            matches!(act, Act::Administer | Act::ChangeChair | Act::Do(CommandKind::AcceptDates))
        }
        Relation::InformationOfficer => matches!(act, Act::Read),
        Relation::ToldOfError => matches!(act, Act::ReadError),
        Relation::System => matches!(
            act,
            Act::Do(
                CommandKind::RecordNoResponse
                    | CommandKind::RecordInformalTimeOver
                    | CommandKind::RecordChairChange
            ) | Act::Administer
                | Act::ChangeChair
        ),
    }
}

/// A grave event is anyone's to tell who can see the child (LAM-09); a concern about a chair is the service's (LAM-13), or
/// an agency's that somebody here writes down (SLO-10).
fn begins(relation: Relation, kind: BesideKind) -> bool {
    match kind {
        BesideKind::GraveEvent => true,
        BesideKind::Supervision => relation == Relation::ChairsManager,
        // The chair's own: nobody seeks it in their place.
        BesideKind::Advice => relation == Relation::Chair,
        BesideKind::Alert | BesideKind::GoodPractice => {
            matches!(relation, Relation::Chair | Relation::ChairsManager)
        }
        BesideKind::Concern => matches!(
            relation,
            Relation::ChairsManager | Relation::SocialWorker | Relation::LineManager | Relation::Qa
        ),
    }
}

fn chair_may(act: Act) -> bool {
    let not_theirs = [
        CommandKind::Respond,
        CommandKind::TakeToPartner,
        CommandKind::EndorseLetter,
        CommandKind::RecordInformalTimeOver,
        CommandKind::AcceptDates,
        CommandKind::RecordChairChange,
    ];
    let theirs = !not_theirs.map(Act::Do).contains(&act);
    theirs && !matches!(act, Act::ReadStatus | Act::ReadError | Act::Administer)
}

fn addressee_may(act: Act) -> bool {
    reader_may(act)
        || corrects(act)
        || matches!(
            act,
            Act::ReadNetwork
                | Act::Do(
                    CommandKind::Respond
                        | CommandKind::CompleteAction
                        | CommandKind::AnswerPrompt
                        | CommandKind::RequestExtension
                        | CommandKind::TakeToPartner
                )
        )
}

/// Whoever signs off judges as the chair would elsewhere; the form, the child and the referral stay the chair's.
fn signs_off(act: Act) -> bool {
    use CommandKind as Kind;
    matches!(act, Act::Do(Kind::Review | Kind::Close | Kind::SignOff | Kind::PassOn | Kind::RecordDiscussion))
}

fn reader_may(act: Act) -> bool {
    matches!(act, Act::Read | Act::ReadChild | Act::Do(CommandKind::AddNote | CommandKind::ReportBreach))
}

/// Where the child lives, and the visits there, are the service's to record as well (KEN-29).
fn looks_after_home(act: Act) -> bool {
    use ChildActKind as Kind;
    matches!(
        act,
        Act::ForChild(
            Kind::RecordPlacement
                | Kind::MovePlacementReview
                | Kind::RecordVisit
                | Kind::RecordServiceConcern
        )
    )
}

/// A meeting about the provider is a senior manager's (KEN-16).
fn manages_home(act: Act) -> bool {
    looks_after_home(act) || matches!(act, Act::ForChild(ChildActKind::RecordScoping))
}

fn corrects(act: Act) -> bool {
    matches!(act, Act::Do(CommandKind::Correct))
}
