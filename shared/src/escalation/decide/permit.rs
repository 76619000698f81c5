//! Who may act, and when: the first question about every command.

use super::common::optional_text;
use super::{
    extension, hold, informal_step, informal_time, next, partner, practice, referral_course, respond, signing,
};
use crate::access::{Act, Relation, may};
use crate::escalation::violation::Checks;
use crate::escalation::{
    Broken, Command, CommandKind, Context, Escalation, Event, Phase, Violation, Violations,
};
use serde::{Deserialize, Serialize};

/// A command as it is offered to a person: open to them now, or why not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Offer {
    pub kind: CommandKind,
    /// Why it is closed; none where it is open.
    pub closed: Option<Broken>,
}

/// Every command this person might ever give here, each open now or with the reason it is not.
///
/// Commands that are never theirs, or that the procedure does not have, are left out.
#[must_use]
pub fn offers(state: Option<&Escalation>, context: &Context) -> Vec<Offer> {
    let in_vain = |kind| state.and_then(|matter| next::in_vain(matter, kind, context));
    CommandKind::ALL
        .into_iter()
        .filter(|kind| may(&context.actor.relations, Act::Do(*kind), false) && exists(*kind, context))
        .map(|kind| Offer { kind, closed: why_closed(state, kind, context).or_else(|| in_vain(kind)) })
        .collect()
}

pub(super) fn permitted(
    state: Option<&Escalation>,
    kind: CommandKind,
    context: &Context,
) -> Result<(), Violations> {
    match why_closed(state, kind, context) {
        None => Ok(()),
        Some(broken) => Err(whole(broken)),
    }
}

pub(super) fn not_now(act: CommandKind, phase: Option<Phase>) -> Violations {
    whole(Broken::NotNow { act, phase })
}

fn whole(broken: Broken) -> Violations {
    Violations(vec![Violation { field: String::new(), broken }])
}

pub(super) fn why_closed(state: Option<&Escalation>, kind: CommandKind, context: &Context) -> Option<Broken> {
    if !may(&context.actor.relations, Act::Do(kind), false) {
        return Some(Broken::NotYours { act: kind });
    }
    if !exists(kind, context) {
        return Some(Broken::NotInProcedure);
    }
    if practice::own(state, kind, context) {
        return Some(Broken::OwnPractice);
    }
    has_its_time(state, kind, context)
        .or_else(|| state.and_then(|matter| signing::closed(matter, kind, context)))
}

/// Why the matter does not stand where the act has a meaning.
fn has_its_time(state: Option<&Escalation>, kind: CommandKind, context: &Context) -> Option<Broken> {
    let phase = state.map(|matter| matter.phase);
    let closed = Broken::NotNow { act: kind, phase };
    match kind {
        CommandKind::RaiseConcern if phase.is_some() => Some(Broken::AlreadyRaised),
        CommandKind::RaiseConcern => (!context.procedure.informal.exists()).then_some(Broken::NoInformalStep),
        CommandKind::RaiseFormally if matches!(phase, None | Some(Phase::Informal)) => None,
        CommandKind::RaiseFormally => Some(Broken::AlreadyRaised),
        CommandKind::PassOn if state.is_some_and(Escalation::waits_without_end) => None,
        _ if !phase.is_some_and(|phase| open_in(kind, phase)) => Some(closed),
        CommandKind::Correct if phase == Some(Phase::Closed) && context.procedure.closing_is_final() => {
            Some(closed)
        }
        CommandKind::RecordLetter | CommandKind::RecordPartnerAnswer | CommandKind::TakeToPartner => {
            let open = state.is_some_and(|matter| partner::is_open(matter, kind));
            (!open).then_some(closed)
        }
        CommandKind::MarkRaisedInError => {
            state.and_then(Escalation::raised_in_error).is_some().then_some(closed)
        }
        CommandKind::Respond => state.and_then(|matter| respond::given(matter, context)),
        CommandKind::RequestExtension | CommandKind::DecideExtension => {
            state.and_then(|matter| extension::closed(matter, kind, context))
        }
        CommandKind::Review => state.and_then(|matter| resting(matter, context)),
        CommandKind::GoOnInformally => {
            let last = state.is_none_or(|matter| informal_step::next(matter, context).is_none());
            last.then_some(closed)
        }
        CommandKind::KeepInformal => state.and_then(|matter| informal_time::closed(matter, context)),
        _ => state.and_then(|matter| referral_course::closed(matter, kind, context)),
    }
}

/// Does the procedure have such an act at all?
fn exists(kind: CommandKind, context: &Context) -> bool {
    let procedure = &context.procedure;
    match kind {
        CommandKind::RequestExtension | CommandKind::DecideExtension => procedure.extension.is_some(),
        CommandKind::PutOnHold => procedure.hold.as_ref().is_some_and(|hold| hold.while_awaited),
        CommandKind::LiftHold => procedure.hold.is_some(),
        CommandKind::ReportBreach => procedure.freeze.is_some(),
        CommandKind::GoOnInformally => !procedure.informal.then.is_empty(),
        CommandKind::SignOff => procedure.has_joint_sign_off(),
        CommandKind::EndorseLetter => procedure.has_endorsements(),
        _ => true,
    }
}

/// On hold, an answer is checked on the day the hold ends, not before; and where none has come there is nothing to review.
fn resting(matter: &Escalation, context: &Context) -> Option<Broken> {
    let Phase::OnHold { until, .. } = matter.phase else { return None };
    let rests = matter.rests_unanswered() || !hold::is_over(matter, context.today);
    rests.then_some(Broken::OnHold { until })
}

/// In which phases each command has a meaning.
fn open_in(kind: CommandKind, phase: Phase) -> bool {
    use CommandKind as Kind;
    match kind {
        Kind::RaiseConcern | Kind::RaiseFormally => false,
        Kind::RecordDiscussion => {
            matches!(
                phase,
                Phase::Informal
                    | Phase::Answered { .. }
                    | Phase::Lapsed { .. }
                    | Phase::InDiscussion { .. }
                    | Phase::OnHold { .. }
                    | Phase::ActionsOutstanding { .. }
                    | Phase::LastStep { .. }
            )
        }
        Kind::ResolveInformally
        | Kind::RecordInformalTimeOver
        | Kind::KeepInformal
        | Kind::GoOnInformally => phase == Phase::Informal,
        // A late answer is taken in any formal phase but Closed.
        Kind::Respond => phase.stage().is_some(),
        Kind::Review => matches!(
            phase,
            Phase::Answered { .. }
                | Phase::InDiscussion { .. }
                | Phase::OnHold { .. }
                | Phase::ActionsOutstanding { .. }
        ),
        Kind::Redirect => matches!(phase, Phase::AwaitingAnswer { .. } | Phase::Lapsed { .. }),
        Kind::PassOn => matches!(phase, Phase::Lapsed { .. } | Phase::InDiscussion { .. }),
        Kind::RecordNoResponse | Kind::RequestExtension | Kind::DecideExtension | Kind::PutOnHold => {
            matches!(phase, Phase::AwaitingAnswer { .. })
        }
        Kind::LiftHold => matches!(phase, Phase::OnHold { .. }),
        Kind::RecordMeeting
        | Kind::ReportBreach
        | Kind::CompleteAction
        | Kind::ReviseAction
        | Kind::Refer
        | Kind::ConsiderReferral
        | Kind::RecordHelplineTalk
        | Kind::AddNote
        | Kind::AcceptDates
        | Kind::RecordChairChange
        | Kind::Close
        | Kind::Withdraw => phase != Phase::Closed,
        // The end of a matter has to come onto the child's file as well, and a referral takes its course after it.
        // What is on the wrong child's record is found out late too.
        Kind::Correct
        | Kind::AnswerPrompt
        | Kind::PutOnFile
        | Kind::RecordReferralCourse
        | Kind::MarkRaisedInError => true,
        // Only of a matter that goes to another agency, or that several sign.
        Kind::RecordLetter
        | Kind::EndorseLetter
        | Kind::RecordPartnerAnswer
        | Kind::TakeToPartner
        | Kind::SignOff => phase.stage().is_some(),
    }
}

/// Is the act this person's own, not only in an absent chair's place? The managers above a chair are at meetings themselves.
pub(super) fn in_own_right(kind: CommandKind, context: &Context) -> bool {
    let manages = context.actor.relations.contains(&Relation::ChairsManager);
    if manages && matches!(kind, CommandKind::RecordMeeting | CommandKind::ReportBreach) {
        return true;
    }
    let own = context.actor.relations.iter().filter(|relation| **relation != Relation::ChairsManager);
    may(&own.copied().collect(), Act::Do(kind), false)
}

/// Would this person give the command only in an absent chair's place, and so have to say why?
#[must_use]
pub fn stands_in(command: &Command, context: &Context) -> bool {
    let kind = command.kind();
    let stage = command.target().and_then(|target| context.procedure.stage(target.stage));
    let by_post = stage.is_some_and(|stage| signing::raises_by_post(stage, context));
    // A prompt's answer names who did it, chair or manager: nobody's place is taken.
    kind != CommandKind::AnswerPrompt
        && !by_post
        && context.actor.relations.contains(&Relation::ChairsManager)
        && !in_own_right(kind, context)
}

/// The event that says a manager acts for an absent chair, or the reason that is missing; nothing where the actor acts
/// in their own right.
pub(super) fn stand_in(command: &Command, context: &Context) -> Option<Result<Event, Violations>> {
    if !stands_in(command, context) {
        return None;
    }
    let actor = &context.actor;
    let chair = context.chair_of(context.plan)?.clone();
    let reason = actor.standing_in.as_deref().unwrap_or_default().trim();
    let mut checks = Checks::default();
    checks.require(!reason.is_empty(), "standing_in", || Broken::StandInReasonMissing);
    optional_text(&mut checks, "standing_in", reason);
    let event = Event::ChairStoodIn { chair, by: actor.person.clone(), reason: reason.to_owned() };
    Some(checks.finish(Some(event)))
}

/// Puts the stand-in before the events, or its violations before the others.
pub(super) fn with_stand_in(
    stand_in: Option<Result<Event, Violations>>,
    decided: Result<Vec<Event>, Violations>,
) -> Result<Vec<Event>, Violations> {
    match (stand_in, decided) {
        (None, decided) => decided,
        (Some(Ok(event)), Ok(made)) => Ok(std::iter::once(event).chain(made).collect()),
        (Some(Ok(_)), Err(broken)) | (Some(Err(broken)), Ok(_)) => Err(broken),
        (Some(Err(Violations(first))), Err(Violations(rest))) => {
            Err(Violations(first.into_iter().chain(rest).collect()))
        }
    }
}
