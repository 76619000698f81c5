//! Prompts of the procedure: what was done when it was asked for, or why not (ALL-14).

use super::common::{optional_text, past_date, text};
use super::permit::why_closed;
use super::respond::answers_stage;
use crate::access::Relation;
use crate::escalation::violation::Checks;
use crate::escalation::{
    AnswerPrompt, Became, Broken, CommandKind, Context, Escalation, Event, OpenPrompt, PromptAnswered,
    PromptOutcome, Violations,
};
use crate::people::PlanKind;
use crate::procedure::{Prompt, PromptedPost};

/// The open prompts that this person is asked to answer.
#[must_use]
pub fn own_prompts<'c>(matter: &Escalation, context: &'c Context) -> Vec<OpenPrompt<'c>> {
    let open = matter.open_prompts(&context.procedure).into_iter();
    open.filter(|open| is_asked(matter, open.prompt, open.stage, context)).collect()
}

/// May this person record what became of the prompt, now or unprompted?
#[must_use]
pub fn may_answer_prompt(matter: &Escalation, prompt: &Prompt, stage: Option<u8>, context: &Context) -> bool {
    why_closed(Some(matter), CommandKind::AnswerPrompt, context).is_none()
        && is_theirs(matter, prompt, stage, context)
}

/// The chair's prompts are also their manager's to answer; the addressees' also those who oversee the matter.
fn is_theirs(matter: &Escalation, prompt: &Prompt, stage: Option<u8>, context: &Context) -> bool {
    is_asked(matter, prompt, stage, context)
        || prompt.by != PromptedPost::ChairsManager && holds(Relation::Chair, context)
        || holds(Relation::ChairsManager, context)
}

fn is_asked(matter: &Escalation, prompt: &Prompt, stage: Option<u8>, context: &Context) -> bool {
    match prompt.by {
        PromptedPost::Chair => holds(Relation::Chair, context),
        PromptedPost::ChairsManager => holds(Relation::ChairsManager, context),
        PromptedPost::Addressee => {
            let step = stage.map_or_else(|| matter.current(), |stage| matter.step(stage));
            step.is_some_and(|step| step.sent.addressees.iter().any(|asked| answers_stage(asked, context)))
        }
    }
}

fn holds(relation: Relation, context: &Context) -> bool {
    context.actor.relations.contains(&relation)
}

pub(super) fn answer(
    matter: &Escalation,
    given: &AnswerPrompt,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let plan = matter.opening.plan;
    let Some(prompt) = context.procedure.prompts_for(plan).find(|prompt| prompt.id == given.prompt) else {
        checks.broken("prompt", Broken::PromptUnknown);
        return checks.finish(None);
    };
    stage(&mut checks, matter, prompt, given.stage);
    let theirs = is_theirs(matter, prompt, given.stage, context);
    checks.require(theirs, "", || Broken::NotYours { act: CommandKind::AnswerPrompt });
    let outcome = outcome(&mut checks, prompt, plan, &given.became, context);
    let event = outcome.map(|outcome| {
        Event::PromptAnswered(PromptAnswered {
            prompt: prompt.id.clone(),
            what: prompt.what.clone(),
            stage: given.stage,
            by: context.actor.person.clone(),
            recorded_on: context.today,
            outcome,
        })
    });
    checks.finish(event.map(|event| vec![event]))
}

/// A stage it has come to, where the prompt comes at stages; none where it comes once.
fn stage(checks: &mut Checks, matter: &Escalation, prompt: &Prompt, stage: Option<u8>) {
    let of_a_stage = prompt.when.of_a_stage();
    checks.require(of_a_stage == stage.is_some(), "prompt", || Broken::PromptUnknown);
    if let Some(stage) = stage {
        checks.require(matter.step(stage).is_some(), "stage", || Broken::StageNotReached { stage });
    }
}

fn outcome(
    checks: &mut Checks,
    prompt: &Prompt,
    plan: PlanKind,
    became: &Became,
    context: &Context,
) -> Option<PromptOutcome> {
    match became {
        Became::Done { on, manner, note } => {
            let on = past_date(checks, "on", *on, context);
            if prompt.spoken {
                checks.require(manner.is_some(), "manner", || Broken::Missing);
                optional_text(checks, "note", note);
            } else {
                text(checks, "note", note);
            }
            let (manner, note) = (*manner, note.trim().to_owned());
            Some(PromptOutcome::Done { on: on?, manner, note })
        }
        Became::NotDone { because } => {
            text(checks, "because", because);
            checks.require(prompt.excusable(plan), "became", || Broken::PromptNotExcusable);
            Some(PromptOutcome::NotDone { because: because.trim().to_owned() })
        }
    }
}
