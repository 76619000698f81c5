//! The chair's verdict on an answer (ALL-06).

use super::close::closing;
use super::common::{accounted, coming_date, text};
use super::pass_on::to_next;
use crate::escalation::violation::Checks;
use crate::escalation::{Broken, Context, Ending, Escalation, Event, PassOn, Review, Violations};

pub(super) fn review(
    matter: &Escalation,
    review: &Review,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let Some(stage) = matter.phase.stage() else { return checks.finish(None) };
    not_the_answerer(&mut checks, matter, stage, context);
    let on = context.today;
    let events = match review {
        Review::Resolved { outcome, rationale, unfinished } => {
            text(&mut checks, "outcome", outcome);
            text(&mut checks, "rationale", rationale);
            accounted(&mut checks, matter, unfinished);
            Some(vec![closing(matter, Ending::Resolved, outcome, rationale, unfinished, context)])
        }
        Review::Agreed { rationale } => {
            text(&mut checks, "rationale", rationale);
            checks.require(matter.outstanding().next().is_some(), "", || Broken::NoActions);
            Some(vec![Event::AnswerAgreed { stage, on, rationale: rationale.trim().to_owned() }])
        }
        Review::Discuss { why, until } => {
            text(&mut checks, "why", why);
            let until = coming_date(&mut checks, "until", *until, context);
            until.map(|until| vec![Event::DiscussionOpened { stage, on, until, why: why.trim().to_owned() }])
        }
        Review::NotResolved { target, revised } => {
            let pass_on = PassOn { target: target.clone(), revised: revised.clone() };
            let passed = to_next(&mut checks, matter, stage, &pass_on, context);
            passed.map(|passed| vec![not_resolved(stage, &target.reason, context), passed])
        }
        Review::LastStep { reason } => {
            let last = context.procedure.last_stage();
            checks.require(stage == last, "", || Broken::LadderNotExhausted { last });
            text(&mut checks, "reason", reason);
            Some(vec![not_resolved(stage, reason, context)])
        }
    };
    checks.finish(events)
}

fn not_resolved(stage: u8, reason: &str, context: &Context) -> Event {
    Event::FoundNotResolved { stage, on: context.today, reason: reason.trim().to_owned() }
}

/// Whoever wrote the answer does not judge it (ALL-18).
fn not_the_answerer(checks: &mut Checks, matter: &Escalation, stage: u8, context: &Context) {
    let actor = context.actor.person.id;
    let wrote =
        matter.step(stage).is_some_and(|step| step.answers.iter().any(|given| given.answer.by.id == actor));
    checks.require(!wrote, "", || Broken::OwnPractice);
}
