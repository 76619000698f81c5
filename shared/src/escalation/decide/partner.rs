//! A matter with another agency: the letter goes, its answer comes, or the addressee takes it there (ALL-37, KEN-09, LAM-14).

use super::common::{optional_text, past_date, text, told_date};
use super::respond::answers;
use crate::asked::Particulars;
use crate::escalation::violation::Checks;
use crate::escalation::{
    Answer, Broken, CommandKind, Context, Escalation, Event, LetterSent, RecordLetter, RecordPartnerAnswer,
    StageStep, TakeToPartner, TakenToPartner, Violations,
};
use crate::ids::PersonId;
use crate::people::PersonRef;
use chrono::NaiveDate;

/// Has the act a meaning where the matter is now?
pub(super) fn is_open(matter: &Escalation, kind: CommandKind) -> bool {
    let formal = matter.phase.stage().is_some();
    let step = matter.current().filter(|_| formal);
    match kind {
        CommandKind::RecordLetter => matter.letter_to_send(),
        CommandKind::RecordPartnerAnswer => {
            step.is_some_and(|step| step.is_by_letter() && step.letter.is_some() && !step.answered())
        }
        CommandKind::TakeToPartner => step.is_some_and(StageStep::is_through_addressee),
        _ => false,
    }
}

pub(super) fn letter(
    matter: &Escalation,
    letter: &RecordLetter,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let Some(step) = matter.current() else { return checks.finish(None) };
    let on = since(&mut checks, letter.on, step.sent.came_on(), context);
    checks.require(letter.way.is_some(), "way", || Broken::Missing);
    let time = step.sent.partner.as_ref().and_then(|to| to.time);
    let clock = on.zip(time).and_then(|(on, time)| told_date(&mut checks, "on", on, time, context));
    let by = context.actor.person.clone();
    let stage = step.sent.stage;
    let event = on.zip(letter.way);
    let event = event.map(|(on, way)| Event::LetterSent(LetterSent { stage, on, way, by, clock }));
    checks.finish(event.map(|event| vec![event]))
}

pub(super) fn answer(
    matter: &Escalation,
    given: &RecordPartnerAnswer,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let Some(step) = matter.current() else { return checks.finish(None) };
    let sent_on = step.letter.as_ref().map_or(context.today, |letter| letter.on);
    let on = since(&mut checks, given.on, sent_on, context);
    text(&mut checks, "from", &given.from);
    text(&mut checks, "text", &given.text);
    answers(&mut checks, matter, &given.actions, context);
    let event = on.zip(step.sent.addressees.first()).map(|(on, addressee)| {
        let due = step.due();
        Event::Responded(Answer {
            stage: step.sent.stage,
            post: addressee.post.clone(),
            title: addressee.title.clone(),
            by: PersonRef { id: OUTSIDE, name: given.from.trim().to_owned() },
            drafted_by: None,
            sat: Vec::new(),
            in_place_of: None,
            particulars: Particulars::default(),
            text: given.text.trim().to_owned(),
            actions: given.actions.clone(),
            on: context.today,
            written_on: Some(on).filter(|on| *on < context.today),
            days_late: due.and_then(|due| context.calendar.days_late(due, on).ok()).unwrap_or_default(),
            review_by: super::respond::review_by(step.sent.stage, context),
            completes: true,
        })
    });
    checks.finish(event.map(|event| vec![event]))
}

/// Whoever is outside the council has no account: no person of the directory has this id.
pub(super) const OUTSIDE: PersonId = PersonId(uuid::Uuid::max());

pub(super) fn take(
    matter: &Escalation,
    taken: &TakeToPartner,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let Some(step) = matter.current() else { return checks.finish(None) };
    let on = since(&mut checks, taken.on, step.sent.came_on(), context);
    text(&mut checks, "with", &taken.with);
    optional_text(&mut checks, "agreed", &taken.agreed);
    let event = on.map(|on| {
        Event::TakenToPartner(TakenToPartner {
            stage: step.sent.stage,
            on,
            by: context.actor.person.clone(),
            with: taken.with.trim().to_owned(),
            agreed: taken.agreed.trim().to_owned(),
        })
    });
    checks.finish(event.map(|event| vec![event]))
}

/// A day from `earliest` to today.
fn since(
    checks: &mut Checks,
    on: Option<NaiveDate>,
    earliest: NaiveDate,
    context: &Context,
) -> Option<NaiveDate> {
    let on = past_date(checks, "on", on, context)?;
    checks.require(on >= earliest, "on", || Broken::BeforeItWent { earliest });
    Some(on)
}
