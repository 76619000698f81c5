//! The chair's verdict on an answer (ALL-06).

use super::close::{self, End};
use super::common::{deadline, text};
use super::pass_on::to_next;
use super::{hold, target};
use crate::escalation::violation::Checks;
use crate::escalation::{
    Addressee, Broken, CommandKind, Context, Ending, Escalation, Event, PassOn, Phase, Review, Violations,
};

pub(super) fn review(
    matter: &Escalation,
    review: &Review,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let Some(stage) = matter.phase.stage() else { return checks.finish(None) };
    let on = context.today;
    let events = match review {
        Review::Resolved { outcome, rationale, unfinished, further, considered } => {
            let (how, considered) = (Ending::Resolved, considered.as_ref());
            let end = End { how, outcome, rationale, unfinished, further, considered };
            text(&mut checks, "rationale", rationale);
            close::resolved(&mut checks, matter, &end, context);
            Some(close::closes(&mut checks, matter, &end, context))
        }
        Review::Agreed { rationale } => {
            text(&mut checks, "rationale", rationale);
            agreeable(&mut checks, matter, context);
            Some(vec![Event::AnswerAgreed { stage, on, rationale: rationale.trim().to_owned() }])
        }
        Review::Hold { rationale, until } => {
            let held = hold::satisfactory(&mut checks, stage, rationale, *until, context);
            held.map(|held| vec![held])
        }
        Review::Discuss { why, until } => {
            text(&mut checks, "why", why);
            let until = deadline(&mut checks, "until", *until, context);
            until.map(|until| vec![Event::DiscussionOpened { stage, on, until, why: why.trim().to_owned() }])
        }
        Review::NotResolved { target, revised } => {
            let pass_on = PassOn { target: target.clone(), revised: revised.clone() };
            let passed = to_next(&mut checks, matter, stage, &pass_on, context);
            passed.map(|passed| {
                let found = not_resolved(stage, &target.reason, Vec::new(), context);
                std::iter::once(found).chain(passed).collect()
            })
        }
        Review::LastStep { reason } => {
            let chair = matter.opening.plan.chair();
            let (ends, last) =
                (context.procedure.ends_at(stage, chair), context.procedure.last_stage_for(chair));
            checks.require(ends, "", || Broken::LadderNotExhausted { last });
            text(&mut checks, "reason", reason);
            let posts = &context.procedure.last_step.posts;
            let told = target::others(posts, &[], context);
            Some(vec![not_resolved(stage, reason, told, context)])
        }
    };
    checks.finish(events)
}

fn not_resolved(stage: u8, reason: &str, told: Vec<Addressee>, context: &Context) -> Event {
    Event::FoundNotResolved { stage, on: context.today, reason: reason.trim().to_owned(), told }
}

/// An answer is agreed once, while something of it is still to be done, and not where it is put on hold instead (LAM-07).
fn agreeable(checks: &mut Checks, matter: &Escalation, context: &Context) {
    let phase = matter.phase;
    if let Some(stage) = phase.stage().filter(|stage| hold::is_held_at(*stage, context)) {
        checks.broken("verdict", Broken::AgreedIsHeld { stage });
    }
    let agreed_before = matches!(phase, Phase::ActionsOutstanding { .. });
    checks.require(!agreed_before, "", || Broken::NotNow { act: CommandKind::Review, phase: Some(phase) });
    checks.require(matter.outstanding().next().is_some(), "", || Broken::NoActions);
}
