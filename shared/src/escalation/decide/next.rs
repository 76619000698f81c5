//! What a matter asks of one person next, and what they could try in vain: asked before any form is filled in.

use super::action::owns;
use super::gate::meeting_due;
use super::permit::{in_own_right, why_closed};
use super::redirect;
use super::respond::answerable;
use super::{hold, informal_step, lapse};
use crate::calendar::is_overdue;
use crate::escalation::{Broken, CommandKind, Context, Escalation, Phase, SmartAction, Waiting};

/// The act that the matter waits for from this person: theirs in their own right, and open to them now.
///
/// A chair's manager is asked nothing: they act when the chair cannot.
///
/// ```
/// use shared::{escalation::{CommandKind, next_act}, procedure, testing::Story};
///
/// let authority = &procedure::all()[0].authority;
/// let story = Story::of(authority.as_str()).on("2026-09-01").chair().raises_at(1).ok().holder_of_stage(1);
/// assert_eq!(next_act(story.matter(), &story.context()), Some(CommandKind::Respond));
/// ```
#[must_use]
pub fn next_act(matter: &Escalation, context: &Context) -> Option<CommandKind> {
    let kind = asked(matter, context)?;
    let open = why_closed(Some(matter), kind, context).is_none();
    (open && in_own_right(kind, context)).then_some(kind)
}

/// The actions still to be done that are this person's.
pub fn own_actions<'a>(
    matter: &'a Escalation,
    context: &'a Context,
) -> impl Iterator<Item = &'a SmartAction> {
    matter.outstanding().filter(|action| owns(action, context))
}

fn asked(matter: &Escalation, context: &Context) -> Option<CommandKind> {
    let standing = matter.standing();
    let overdue = standing.due.is_some_and(|due| is_overdue(due, context.today));
    if owes_answer(matter, context) {
        return Some(CommandKind::Respond);
    }
    Some(match standing.waiting {
        Waiting::ChairInformal if overdue && informal_step::next(matter, context).is_some() => {
            CommandKind::GoOnInformally
        }
        Waiting::ChairInformal if overdue => CommandKind::RaiseFormally,
        Waiting::ChairInformal => CommandKind::ResolveInformally,
        Waiting::Answer if lapsed(matter, context) => CommandKind::RecordNoResponse,
        Waiting::ChairLetter => CommandKind::RecordLetter,
        Waiting::Endorsement => CommandKind::EndorseLetter,
        Waiting::Signature => CommandKind::SignOff,
        Waiting::SignOff => of_signer(matter, context),
        Waiting::Answer if partner_answers(matter, context) => CommandKind::RecordPartnerAnswer,
        Waiting::ChairReview | Waiting::ChairDiscussion => CommandKind::Review,
        Waiting::ChairExtension if overdue => CommandKind::RecordNoResponse,
        Waiting::ChairExtension => CommandKind::DecideExtension,
        Waiting::Hold if !hold::is_over(matter, context.today) => return None,
        Waiting::Hold if matter.rests_unanswered() => CommandKind::LiftHold,
        Waiting::Hold => CommandKind::Review,
        Waiting::ChairLapse | Waiting::ChairLastStep if meeting_due(matter, context).is_some() => {
            CommandKind::RecordMeeting
        }
        Waiting::ChairLapse if at_the_last(matter, context) => CommandKind::Close,
        Waiting::ChairLapse => CommandKind::PassOn,
        Waiting::Actions if own_actions(matter, context).next().is_some() => CommandKind::CompleteAction,
        Waiting::Actions if overdue && matches!(matter.phase, Phase::LastStep { .. }) => CommandKind::Close,
        Waiting::Actions if overdue => CommandKind::Review,
        Waiting::ChairLastStep => CommandKind::Close,
        Waiting::Answer | Waiting::Actions | Waiting::Nobody => return None,
    })
}

/// What is asked of those who sign off in the chair's place.
fn of_signer(matter: &Escalation, context: &Context) -> CommandKind {
    match matter.phase {
        Phase::Lapsed { .. } if !at_the_last(matter, context) => CommandKind::PassOn,
        Phase::Lapsed { .. } | Phase::LastStep { .. } => CommandKind::Close,
        _ => CommandKind::Review,
    }
}

/// Does an outside addressee answer, so that the chair puts it on record (KEN-09)?
fn partner_answers(matter: &Escalation, context: &Context) -> bool {
    let by_letter = matter.current().is_some_and(|step| step.is_by_letter());
    by_letter && !lapsed(matter, context)
}

/// Has the time of the stage where it waits run out, to the hour where hours are counted?
fn lapsed(matter: &Escalation, context: &Context) -> bool {
    matter.current().is_some_and(|step| step.is_over(context.now))
}

/// Is this person's answer missing at the stage where the matter is? Late, it is still wanted until somebody has moved on.
fn owes_answer(matter: &Escalation, context: &Context) -> bool {
    let waits = matches!(matter.phase, Phase::AwaitingAnswer { .. } | Phase::Lapsed { .. });
    waits && answerable(matter, context).first().copied() == matter.phase.stage()
}

/// The ladder ends here for this chair (LAM-08).
fn at_the_last(matter: &Escalation, context: &Context) -> bool {
    let chair = matter.opening.plan.chair();
    matter.phase.stage().is_some_and(|stage| context.procedure.ends_at(stage, chair))
}

/// Why an act would be refused whatever is entered, though it is this person's and has its time.
pub(super) fn in_vain(matter: &Escalation, kind: CommandKind, context: &Context) -> Option<Broken> {
    let stage = matter.phase.stage()?;
    match kind {
        CommandKind::RecordNoResponse => lapse::not_over(matter.step(stage)?, context),
        CommandKind::Redirect => (!redirect::is_open(matter, context)).then_some(Broken::NothingToRedirect),
        CommandKind::PassOn if at_the_last(matter, context) => Some(Broken::NoStageAbove { stage }),
        _ => None,
    }
}
