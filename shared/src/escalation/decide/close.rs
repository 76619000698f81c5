//! The end of a matter, with its outcome and rationale, the stage reached and the days taken (ALL-17).

use super::action::{accounted, what_becomes};
use super::common::{coming_date, optional_text, text};
use super::target::others;
use super::{gate, referral_course, signing};
use crate::escalation::violation::Checks;
use crate::escalation::{
    Broken, Changed, Close, Closing, CommandKind, ConsiderReferral, Context, Ending, Escalation, Event,
    Further, InformalStep, Phase, StageStep, Unfinished, Violations,
};

/// What a close says, whichever way it came about.
#[derive(Clone, Copy)]
pub(super) struct End<'a> {
    pub how: Ending,
    pub outcome: &'a str,
    pub rationale: &'a str,
    pub unfinished: &'a [Unfinished],
    pub further: &'a Further,
    pub considered: Option<&'a ConsiderReferral>,
}

pub(super) fn close(matter: &Escalation, close: &Close, context: &Context) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let Close { how, outcome, rationale, unfinished, further, considered } = close;
    let considered = considered.as_ref();
    let end = End { how: *how, outcome, rationale, unfinished, further, considered };
    open_to(&mut checks, matter, *how, context);
    match how {
        Ending::Withdrawn => {
            optional_text(&mut checks, "outcome", outcome);
            what_becomes(&mut checks, matter, unfinished);
            reconvened(&mut checks, further, context);
        }
        Ending::Resolved => resolved(&mut checks, matter, &end, context),
        _ => ended(&mut checks, matter, &end, context),
    }
    text(&mut checks, "rationale", rationale);
    let closes = closes(&mut checks, matter, &end, context);
    checks.finish(Some(closes))
}

/// What every end but a withdrawal says: the outcome, and what becomes of each action.
fn ended(checks: &mut Checks, matter: &Escalation, end: &End<'_>, context: &Context) {
    text(checks, "outcome", end.outcome);
    accounted(checks, matter, end.unfinished);
    reconvened(checks, end.further, context);
}

/// Resolved: an answer of resources is never itself the ground, so that it also says what has changed (ALL-13).
pub(super) fn resolved(checks: &mut Checks, matter: &Escalation, end: &End<'_>, context: &Context) {
    ended(checks, matter, end, context);
    match &end.further.changed {
        None => checks.require(!matter.held_up(), "further.changed", || Broken::NothingChanged),
        Some(Changed::ForChild { what }) => text(checks, "further.changed", what),
        Some(Changed::AgreedWait { person, until }) => {
            let allowed = context.procedure.may_close_on_agreed_wait;
            checks.require(allowed, "further.changed", || Broken::NothingChanged);
            text(checks, "further.person", person);
            coming_date(checks, "further.until", *until, context);
        }
    }
}

/// The review is reconvened where the procedure speaks of it, for a reason (LAM-12).
fn reconvened(checks: &mut Checks, further: &Further, context: &Context) {
    if let Some(why) = &further.reconvene {
        let spoken_of = context.procedure.may_reconvene_review;
        checks.require(spoken_of, "further.reconvene", || Broken::NotInProcedure);
        text(checks, "further.reconvene", why);
    }
}

pub(super) fn withdraw(
    matter: &Escalation,
    reason: &str,
    considered: Option<&ConsiderReferral>,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    text(&mut checks, "reason", reason);
    let (how, further) = (Ending::Withdrawn, Further::default());
    let end = End { how, outcome: "", rationale: reason, unfinished: &[], further: &further, considered };
    let closes = closes(&mut checks, matter, &end, context);
    checks.finish(Some(closes))
}

/// What closes it; before that, what came of considering a referral (LAM-24, ALL-17).
pub(super) fn closes(
    checks: &mut Checks,
    matter: &Escalation,
    end: &End<'_>,
    context: &Context,
) -> Vec<Event> {
    let asked = closing_asks_whether_to_refer(matter, end.how, context);
    let considered =
        referral_course::on_leaving(checks, "considered.", matter, end.considered, asked, context);
    considered.into_iter().chain([closing(matter, end, context)]).collect()
}

/// Does ending it so ask whether to refer, and the record not say: at a stage of a procedure that asks at each (LAM-24), or
/// unresolved after a last step that asks (ALL-17)?
#[must_use]
pub fn closing_asks_whether_to_refer(matter: &Escalation, how: Ending, context: &Context) -> bool {
    let last = how == Ending::NotResolved && context.procedure.last_step.considers_referral;
    let each = matter.current().is_some() && context.procedure.referral.considered_at_each_stage;
    (last || each) && referral_course::is_unsaid(matter, context)
}

/// Where each ending is open.
fn open_to(checks: &mut Checks, matter: &Escalation, how: Ending, context: &Context) {
    let phase = matter.phase;
    let not_now = || Broken::NotNow { act: CommandKind::Close, phase: Some(phase) };
    match how {
        Ending::Resolved => checks.require(is_heard(phase), "how", not_now),
        Ending::NotResolved => {
            let chair = matter.opening.plan.chair();
            let last = context.procedure.last_stage_for(chair);
            let exhausted = matter.is_exhausted(&context.procedure);
            checks.require(exhausted, "how", || Broken::LadderNotExhausted { last });
            if let Some(lacks) = gate::last_step_lacks(matter, context).filter(|_| exhausted) {
                checks.broken("how", Broken::LastStepMissing { lacks });
            }
        }
        Ending::NotProportionate => {
            let allowed = context.procedure.may_end_as_not_proportionate;
            checks.require(allowed, "how", || Broken::NotProportionateNotAllowed);
        }
        Ending::Noted => {
            let procedure = &context.procedure;
            let noted = matter.opening.particulars.are_for_awareness(&procedure.questions);
            checks.require(noted, "how", || Broken::NotForAwareness);
            let answered = matter.current().is_some_and(StageStep::answered);
            checks.require(!noted || answered, "how", not_now);
        }
        // That has a command of its own.
        Ending::RaisedInError { .. } => checks.broken("how", Broken::NotInList),
        Ending::PlanEnded { .. } | Ending::Withdrawn => {}
    }
}

/// Has the service been heard, or let its time go by, so that the matter can be called resolved?
pub(super) fn is_heard(phase: Phase) -> bool {
    !matches!(phase, Phase::Informal | Phase::AwaitingAnswer { .. })
}

/// The closing event, or the first signature under a closing that several sign.
pub(super) fn closing(matter: &Escalation, end: &End<'_>, context: &Context) -> Event {
    let closing = Closing {
        how: end.how,
        on: context.today,
        outcome: end.outcome.trim().to_owned(),
        rationale: end.rationale.trim().to_owned(),
        stage: matter.current().map(|step| step.sent.stage),
        days_taken: days_taken(matter, context),
        unfinished: end.unfinished.to_vec(),
        told: others(&context.procedure.told_on_closing, &[], context),
        further: end.further.clone(),
        signed: Vec::new(),
    };
    signing::closes(matter, closing, context)
}

/// Working days from day 0 of the first formal stage, or of the concern where it stayed informal, up to today.
pub(super) fn days_taken(matter: &Escalation, context: &Context) -> u32 {
    let formal = matter.stages.first().map(|step| step.sent.came_on());
    let began = formal.or(matter.informal.as_ref().map(InformalStep::began));
    began.and_then(|began| context.calendar.days_taken(began, context.today).ok()).unwrap_or_default()
}
