//! What a command would do to a record beside the matter: one exhaustive match, a file for what several kinds share.

mod advice;
mod begin;
mod going_on;
mod people;

pub use people::{goes_next_to, manager_of};

use super::{BesideCommand, BesideEvent, BesideKind, Record};
use crate::access;
use crate::escalation::{Broken, Context, Violation, Violations, answers_for};
use crate::ids::PostId;

/// What may be done to a record that has begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BesideAct {
    AddEntry,
    PutInWriting,
    Answer,
    RecordTold,
    End,
}

impl BesideAct {
    /// Every act, in the order in which they are offered.
    pub const ALL: [Self; 5] =
        [Self::Answer, Self::AddEntry, Self::RecordTold, Self::PutInWriting, Self::End];

    /// As addresses name it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AddEntry => "entry",
            Self::PutInWriting => "writing",
            Self::Answer => "answer",
            Self::RecordTold => "told",
            Self::End => "end",
        }
    }
}

/// What a command would do to a record: the events it makes, or every rule it breaks.
///
/// # Errors
/// Every rule the command would break, by field. Who may not act at all, or not now, learns only that.
pub fn decide(
    state: Option<&Record>,
    command: &BesideCommand,
    context: &Context,
) -> Result<Vec<BesideEvent>, Violations> {
    let record = match (command, state) {
        (BesideCommand::Begin(begin), None) => return begin::begin(begin, context),
        (BesideCommand::Begin(_), Some(_)) => return Err(whole(Broken::AlreadyRaised)),
        (_, None) => return Err(whole(Broken::NothingWaits)),
        (_, Some(record)) => record,
    };
    let permitted = |act| why_closed(record, act, context).map_or(Ok(()), |broken| Err(whole(broken)));
    match command {
        BesideCommand::Begin(_) => Err(whole(Broken::AlreadyRaised)),
        BesideCommand::AddEntry(entry) => {
            permitted(BesideAct::AddEntry)?;
            let added = match record.kind() {
                BesideKind::Advice => advice::step(record, entry, context),
                _ => going_on::entry(entry, "", context),
            };
            added.map(|entry| vec![BesideEvent::EntryAdded(entry)])
        }
        BesideCommand::PutInWriting { text, shown } => {
            permitted(BesideAct::PutInWriting)?;
            going_on::writing(record, text, shown, context)
        }
        BesideCommand::Answer { text } => {
            permitted(BesideAct::Answer)?;
            going_on::answer(record, text, context)
        }
        BesideCommand::RecordTold { post, on, how } => {
            permitted(BesideAct::RecordTold)?;
            going_on::told(record, post, *on, how, context)
        }
        BesideCommand::End { how, text } => {
            permitted(BesideAct::End)?;
            going_on::end(*how, text, context)
        }
    }
}

/// Why a record of that kind is not this person's to begin here; none where it is.
#[must_use]
pub fn why_not_begun(kind: BesideKind, context: &Context) -> Option<Broken> {
    let beside = &context.procedure.beside;
    let known = match kind {
        BesideKind::Supervision => beside.supervision.is_some(),
        BesideKind::Advice => {
            let route = context.procedure.legal.as_ref();
            route.is_some_and(|route| route.chairs.contains(&context.plan.chair()))
        }
        BesideKind::Alert => beside.conduct.is_some(),
        BesideKind::Concern => beside.reverse.is_some(),
        BesideKind::GoodPractice => beside.good_practice.is_some(),
        BesideKind::GraveEvent => beside.overriding.is_some(),
    };
    if !known {
        return Some(Broken::NotInProcedure);
    }
    let theirs = access::may(&context.actor.relations, access::Act::Begin(kind), false);
    let theirs = theirs
        && match kind {
            BesideKind::Supervision => supervises(context),
            // Nobody's concern about a chair is the chair's own to begin.
            BesideKind::Concern => !is_chair(context),
            BesideKind::Advice | BesideKind::Alert | BesideKind::GoodPractice | BesideKind::GraveEvent => {
                true
            }
        };
    (!theirs).then_some(Broken::NotForYou)
}

/// Why an act on a record is closed to this person now; none where it is open.
#[must_use]
pub fn why_closed(record: &Record, act: BesideAct, context: &Context) -> Option<Broken> {
    let actor = context.actor.person.id;
    let began = record.begun.by.id == actor;
    let tracks = || {
        let reverse = context.procedure.beside.reverse.as_ref();
        reverse.is_some_and(|reverse| answers_for_any(&reverse.tracked_by, context))
    };
    let (theirs, now) = match (act, record.kind()) {
        (BesideAct::AddEntry, BesideKind::Supervision) => (supervises(context), true),
        // Whoever may read it takes part in it.
        (BesideAct::AddEntry, BesideKind::Advice) => (true, true),
        (BesideAct::PutInWriting, BesideKind::Concern) => {
            (began || tracks(), record.waiting().is_none() && people::next_step(record, context).is_some())
        }
        (BesideAct::Answer, BesideKind::Alert | BesideKind::Concern) => {
            let waiting = record.waiting();
            (waiting.is_none_or(|writing| answers_for(&writing.to, context)) && !began, waiting.is_some())
        }
        (BesideAct::RecordTold, BesideKind::GraveEvent) => (true, record.untold().next().is_some()),
        (BesideAct::End, BesideKind::Concern) => (began || tracks(), record.waiting().is_none()),
        (BesideAct::End, BesideKind::GraveEvent) => (began || is_told(record, context), true),
        _ => return Some(Broken::NotInProcedure),
    };
    if record.about() == Some(actor) || !theirs {
        return Some(Broken::NotForYou);
    }
    (!now || record.concluded.is_some()).then_some(Broken::NothingWaits)
}

fn supervises(context: &Context) -> bool {
    let supervision = context.procedure.beside.supervision.as_ref();
    supervision.is_some_and(|supervision| answers_for_any(&supervision.by, context))
}

fn is_chair(context: &Context) -> bool {
    context.chair_of(context.plan).is_some_and(|chair| chair.id == context.actor.person.id)
}

fn is_told(record: &Record, context: &Context) -> bool {
    record.begun.told.iter().any(|told| answers_for(told, context))
}

/// Does this person answer for one of the posts today?
pub(super) fn answers_for_any(posts: &[PostId], context: &Context) -> bool {
    let mut resolved = posts.iter().filter_map(|post| context.resolved(post));
    resolved.any(|resolved| resolved.answers(context.actor.person.id))
}

fn whole(broken: Broken) -> Violations {
    Violations(vec![Violation { field: String::new(), broken }])
}
