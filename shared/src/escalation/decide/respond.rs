//! The addressee answers in writing (ALL-05).

use super::asked::particulars;
use super::common::{coming_date, text};
use super::delegate::drafted_by;
use super::panel;
use crate::asked::Situation;
use crate::calendar::london_date;
use crate::escalation::violation::Checks;
use crate::escalation::{
    ActionAnswer, Addressee, Answer, Answered, Broken, CommandKind, Context, Escalation, Event, Respond,
    StageStep, Violations,
};
use crate::ladder;
use crate::procedure::Mode;
use chrono::NaiveDate;

/// The stages this person may still answer, the highest first: the current one, and late those before it.
#[must_use]
pub fn answerable(matter: &Escalation, context: &Context) -> Vec<u8> {
    let open = |step: &&StageStep| {
        answering_for(&mut Checks::default(), step, context).is_some() && !step.answered()
    };
    matter.stages.iter().rev().filter(open).map(|step| step.sent.stage).collect()
}

/// Why nobody needs their answer: it has been given, or the post is another's now (ALL-30).
pub(super) fn given(matter: &Escalation, context: &Context) -> Option<Broken> {
    if !answerable(matter, context).is_empty() {
        return None;
    }
    let mut asked = matter.stages.iter().rev().flat_map(|step| step.sent.addressees.iter());
    Some(match asked.find(|addressee| answers_stage(addressee, context)) {
        Some(addressee) => Broken::AlreadyAnswered { title: addressee.title.clone() },
        None => Broken::NotYours { act: CommandKind::Respond },
    })
}

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
    let addressee = answering_for(&mut checks, step, context);
    text(&mut checks, "text", &respond.text);
    let drafted_by = drafted_by(&mut checks, respond.drafted_by, context);
    answers(&mut checks, matter, &respond.actions, context);
    let situation = Situation::respond(matter.opening.plan, &matter.opening.category, respond.stage);
    particulars(&mut checks, "particulars", &respond.particulars, &situation, context);
    let answer = addressee.map(|addressee| {
        let sat = panel::sat(&mut checks, addressee, &respond.sat, context);
        Answer { sat, ..answer(step, addressee, respond, drafted_by, context) }
    });
    checks.finish(answer.map(|answer| vec![Event::Responded(answer)]))
}

/// The addressee in whose place the actor answers: themselves, else a post they hold or deputise for today that is silent.
fn answering_for<'a>(checks: &mut Checks, step: &'a StageStep, context: &Context) -> Option<&'a Addressee> {
    let actor = context.actor.person.id;
    let answers = |addressee: &&Addressee| answers_stage(addressee, context);
    let own_first = |addressee: &&Addressee| addressee.person.id != actor;
    let silent = step.silent().filter(answers).min_by_key(own_first);
    match silent.or_else(|| step.sent.addressees.iter().find(answers)) {
        None => checks.broken("", Broken::NotYours { act: CommandKind::Respond }),
        Some(addressee) => {
            let title = addressee.title.clone();
            let open = silent.is_some() && !step.answered();
            checks.require(open, "", || Broken::AlreadyAnswered { title });
        }
    }
    silent
}

/// The addressee of the record, or whoever holds or deputises for the post today.
pub(crate) fn answers_for(addressee: &Addressee, context: &Context) -> bool {
    let actor = context.actor.person.id;
    let today = context.resolved(&addressee.post);
    addressee.person.id == actor || today.is_some_and(|resolved| resolved.answers(actor))
}

/// Whoever holds or deputises for the post today in the line that was asked; the addressee of the record where nobody
/// does (ALL-29, ALL-30).
pub(crate) fn answers_stage(addressee: &Addressee, context: &Context) -> bool {
    let actor = context.actor.person.id;
    let today = context.asked_today(&addressee.post).filter(|today| today.person.is_some());
    today.map_or(addressee.person.id == actor, |today| today.answers(actor))
}

/// Every action asked for is answered: done, will be done by a date, or cannot be, because.
pub(super) fn answers(checks: &mut Checks, matter: &Escalation, given: &[ActionAnswer], context: &Context) {
    for action in matter.outstanding() {
        let number = action.number;
        let answered = given.iter().any(|given| given.action == number);
        checks.require(answered, format!("actions.{number}"), || Broken::ActionUnanswered { action: number });
    }
    for given in given {
        let number = given.action;
        let field = format!("actions.{number}");
        let known = matter.actions.iter().any(|action| action.number == number);
        checks.require(known, field.as_str(), || Broken::ActionUnknown { action: number });
        match &given.answer {
            Answered::Done => {}
            Answered::WillDo { by } => {
                coming_date(checks, &format!("{field}.by"), *by, context);
            }
            Answered::Cannot { because, .. } => text(checks, format!("{field}.because"), because),
        }
    }
}

/// By when the chair judges the answer, where the procedure times the chair.
pub(super) fn review_by(stage: u8, context: &Context) -> Option<NaiveDate> {
    let within = context.procedure.stage(stage)?.review_within?;
    ladder::due(&context.calendar, context.today, within).ok()
}

/// None where the stage has no time, or hours that ended today.
fn days_late(step: &StageStep, context: &Context) -> u32 {
    let late = step.due().and_then(|due| context.calendar.days_late(due, context.today).ok());
    late.unwrap_or_default()
}

fn answer(
    step: &StageStep,
    addressee: &Addressee,
    respond: &Respond,
    drafted_by: Option<String>,
    context: &Context,
) -> Answer {
    let others_silent = step.silent().filter(|silent| silent.post != addressee.post).count();
    let completes = step.sent.mode == Mode::Any || others_silent == 0;
    let asked = step.sent.came_on();
    let written_on = context.written_at.map(london_date);
    let written_on = written_on.filter(|written| (asked..context.today).contains(written));
    let by = context.actor.person.clone();
    Answer {
        stage: respond.stage,
        post: addressee.post.clone(),
        title: addressee.title.clone(),
        in_place_of: (addressee.is_one_person() && addressee.person.id != by.id)
            .then(|| addressee.person.clone()),
        drafted_by,
        sat: Vec::new(),
        by,
        text: respond.text.trim().to_owned(),
        actions: respond.actions.clone(),
        particulars: respond.particulars.clone(),
        on: context.today,
        written_on,
        days_late: days_late(step, context),
        review_by: review_by(respond.stage, context).filter(|_| completes),
        completes,
    }
}
