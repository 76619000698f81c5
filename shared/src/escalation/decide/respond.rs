//! The addressee answers in writing (ALL-05).

use super::common::{coming_date, text};
use crate::calendar::london_date;
use crate::escalation::violation::Checks;
use crate::escalation::{
    ActionAnswer, Addressee, Answer, Answered, Broken, CommandKind, Context, Escalation, Event, Respond,
    StageStep, Violations,
};
use crate::procedure::Mode;

pub(super) fn respond(
    matter: &Escalation,
    respond: &Respond,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let Some(step) = matter.step(respond.stage) else {
        checks.broken("stage", Broken::StageNotReached { stage: respond.stage });
        return checks.finish(None);
    };
    own_practice(&mut checks, matter, context);
    let addressee = answering_for(&mut checks, step, context);
    text(&mut checks, "text", &respond.text);
    answers(&mut checks, matter, &respond.actions, context);
    let answer = addressee.map(|addressee| answer(step, addressee, respond, context));
    checks.finish(answer.map(|answer| vec![Event::Responded(answer)]))
}

/// Nobody answers a challenge they chair (ALL-18).
fn own_practice(checks: &mut Checks, matter: &Escalation, context: &Context) {
    let chair = context.chair_of(matter.opening.plan);
    let is_chair = chair.is_some_and(|chair| chair.id == context.actor.person.id);
    checks.require(!is_chair, "", || Broken::OwnPractice);
}

/// The addressee in whose place the actor answers: themselves, or the post they hold or deputise for today.
fn answering_for<'a>(checks: &mut Checks, step: &'a StageStep, context: &Context) -> Option<&'a Addressee> {
    let actor = context.actor.person.id;
    let answers = |addressee: &&Addressee| {
        let today = context.resolved(&addressee.post);
        addressee.person.id == actor || today.is_some_and(|resolved| resolved.answers(actor))
    };
    let Some(addressee) = step.sent.addressees.iter().find(answers) else {
        checks.broken("", Broken::NotYours { act: CommandKind::Respond });
        return None;
    };
    let silent = step.silent().any(|silent| silent.post == addressee.post);
    let title = addressee.title.clone();
    checks.require(silent && !step.answered(), "", || Broken::AlreadyAnswered { title });
    Some(addressee)
}

/// Every action asked for is answered: done, will be done by a date, or cannot be, because.
fn answers(checks: &mut Checks, matter: &Escalation, given: &[ActionAnswer], context: &Context) {
    for action in matter.outstanding() {
        let number = action.number;
        let field = format!("actions.{number}");
        match given.iter().find(|given| given.action == number).map(|given| &given.answer) {
            None => checks.broken(field, Broken::ActionUnanswered { action: number }),
            Some(Answered::Done) => {}
            Some(Answered::WillDo { by }) => {
                coming_date(checks, &format!("{field}.by"), *by, context);
            }
            Some(Answered::Cannot { because }) => text(checks, format!("{field}.because"), because),
        }
    }
    for given in given {
        let number = given.action;
        let known = matter.actions.iter().any(|action| action.number == number);
        checks.require(known, format!("actions.{number}"), || Broken::ActionUnknown { action: number });
    }
}

fn answer(step: &StageStep, addressee: &Addressee, respond: &Respond, context: &Context) -> Answer {
    let others_silent = step.silent().filter(|silent| silent.post != addressee.post).count();
    let written_on = context.written_at.map(london_date).filter(|written| *written < context.today);
    Answer {
        stage: respond.stage,
        post: addressee.post.clone(),
        title: addressee.title.clone(),
        by: context.actor.person.clone(),
        text: respond.text.trim().to_owned(),
        actions: respond.actions.clone(),
        on: context.today,
        written_on,
        days_late: context.calendar.days_late(step.sent.clock.due, context.today).unwrap_or_default(),
        completes: step.sent.mode == Mode::Any || others_silent == 0,
    }
}
