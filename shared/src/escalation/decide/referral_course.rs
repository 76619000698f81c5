//! What becomes of a referral, that one was considered, and talks with the helpline (ALL-27, LAM-24, KEN-30).

use super::common::{optional_text, past_date, text};
use crate::escalation::violation::Checks;
use crate::escalation::{
    Broken, CommandKind, ConsiderReferral, Context, Escalation, Event, HelplineTalk, RecordHelplineTalk,
    RecordReferralCourse, Referral, ReferralConsidered, ReferralCourse, Violations,
};
use crate::procedure::ReferredTo;

/// Why an act out of the ladder is not open: the way is not this chair's, or nothing is on it.
pub(super) fn closed(matter: &Escalation, kind: CommandKind, context: &Context) -> Option<Broken> {
    match kind {
        CommandKind::Refer | CommandKind::ConsiderReferral if !is_open(matter, context) => {
            Some(Broken::ReferralNotYours { to: ReferredTo::Cafcass })
        }
        CommandKind::RecordReferralCourse => {
            let mut steps = matter.out.referrals.iter().flat_map(Referral::next_steps);
            steps.next().is_none().then_some(Broken::ReferralStepNotNow)
        }
        CommandKind::RecordHelplineTalk if context.procedure.referral.helpline.is_none() => {
            Some(Broken::NoHelpline)
        }
        _ => None,
    }
}

pub(super) fn record(
    matter: &Escalation,
    course: &RecordReferralCourse,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let referral = matter.out.referral(course.referral);
    checks.require(referral.is_some(), "referral", || Broken::ReferralUnknown);
    let Some(referral) = referral else { return checks.finish(None) };
    let open = referral.next_steps().any(|step| step == course.step);
    checks.require(open, "step", || Broken::ReferralStepNotNow);
    optional_text(&mut checks, "note", &course.note);
    let on = past_date(&mut checks, "on", course.on, context);
    let made = referral.made_on();
    checks.require(on.is_none_or(|on| on >= made), "on", || Broken::BeforeReferral { made });
    let event = on.map(|on| {
        Event::ReferralCourseRecorded(ReferralCourse {
            referral: course.referral,
            step: course.step,
            on,
            note: course.note.trim().to_owned(),
            by: context.actor.person.clone(),
        })
    });
    checks.finish(event.map(|event| vec![event]))
}

pub(super) fn consider(
    matter: &Escalation,
    consider: &ConsiderReferral,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let event = considered(&mut checks, "", matter, consider, context);
    checks.finish(event.map(|event| vec![event]))
}

/// What came of considering a referral, said on leaving a stage or ending there; needed where it is asked.
pub(super) fn on_leaving(
    checks: &mut Checks,
    within: &str,
    matter: &Escalation,
    said: Option<&ConsiderReferral>,
    asked: bool,
    context: &Context,
) -> Option<Event> {
    let unsaid = asked && said.is_none();
    checks.require(!unsaid, format!("{within}result"), || Broken::ReferralNotConsidered);
    considered(checks, within, matter, said?, context)
}

/// Might it be referred by this chair, and does the record not say that it was considered where the matter stands?
pub(super) fn is_unsaid(matter: &Escalation, context: &Context) -> bool {
    is_open(matter, context) && !matter.referral_considered_here()
}

/// Is any way of referring open to the chair of this plan?
fn is_open(matter: &Escalation, context: &Context) -> bool {
    context.procedure.referral.has_a_way_for(matter.opening.plan.chair())
}

/// That a referral was considered where the matter stands; `within` is where it is said in the command. Whoever may refer
/// nowhere has none to consider (TOR-12).
fn considered(
    checks: &mut Checks,
    within: &str,
    matter: &Escalation,
    consider: &ConsiderReferral,
    context: &Context,
) -> Option<Event> {
    let not_yours = || Broken::ReferralNotYours { to: ReferredTo::Cafcass };
    checks.require(is_open(matter, context), format!("{within}result"), not_yours);
    checks.require(consider.result.is_some(), format!("{within}result"), || Broken::Missing);
    text(checks, format!("{within}why"), &consider.why);
    Some(Event::ReferralConsidered(ReferralConsidered {
        stage: matter.current().map(|step| step.sent.stage),
        on: context.today,
        by: context.actor.person.clone(),
        result: consider.result?,
        why: consider.why.trim().to_owned(),
    }))
}

pub(super) fn helpline(talk: &RecordHelplineTalk, context: &Context) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let on = past_date(&mut checks, "on", talk.on, context);
    text(&mut checks, "said", &talk.said);
    let by = context.actor.person.clone();
    let event =
        on.map(|on| Event::HelplineTalked(HelplineTalk { on, by, said: talk.said.trim().to_owned() }));
    checks.finish(event.map(|event| vec![event]))
}
