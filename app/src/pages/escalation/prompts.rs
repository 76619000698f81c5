use super::record::Record;
use crate::forms::Act;
use leptos::prelude::*;
use shared::calendar::words::short_date;
use shared::escalation::{OpenPrompt, PromptAnswered, PromptOutcome, may_answer_prompt};
use shared::procedure::{Prompt, Strand};
use shared::wording::{manner, stage_name};

/// What the child has been told, and what else is done beside the ladder: open first, then what was recorded (ALL-14).
pub fn prompts(record: &Record) -> AnyView {
    let strands = [(Strand::Child, "What the child has been told"), (Strand::Matter, "Beside the ladder")];
    let shown = strands.into_iter().map(|(strand, title)| self::strand(strand, title, record)).collect_view();
    view! { <div id="prompts">{shown}</div> }.into_any()
}

/// Is anything open here that its reader may record?
pub fn any_to_record(record: &Record) -> bool {
    let Record { matter, context, .. } = record;
    let mut open = matter.open_prompts(&context.procedure).into_iter();
    open.any(|open| may_answer_prompt(matter, open.prompt, open.stage, context))
}

/// A strand with nothing open and nothing recorded is left out.
fn strand(strand: Strand, title: &'static str, record: &Record) -> Option<AnyView> {
    let procedure = record.procedure();
    let open: Vec<OpenPrompt> = record.matter.open_prompts(procedure);
    let open: Vec<_> = open.into_iter().filter(|open| open.prompt.strand == strand).collect();
    let of_strand = |given: &&PromptAnswered| {
        let prompt = procedure.prompts.iter().find(|prompt| prompt.id == given.prompt);
        prompt.is_some_and(|prompt| prompt.strand == strand)
    };
    let given: Vec<_> = record.matter.prompts_answered.iter().filter(of_strand).collect();
    (!open.is_empty() || !given.is_empty()).then(|| {
        view! {
            <section>
                <h2 class="govuk-heading-m">{title}</h2>
                <ul class="rc-prompts">
                    {open.into_iter().map(|open| waiting(open, record)).collect_view()}
                    {given.into_iter().map(|given| recorded(given, record)).collect_view()}
                </ul>
            </section>
        }
        .into_any()
    })
}

fn waiting(open: OpenPrompt, record: &Record) -> AnyView {
    let OpenPrompt { prompt, stage } = open;
    let link = link(prompt, stage, "Record it", record);
    let state = if link.is_some() { "Still to be done" } else { "Not recorded yet" };
    view! {
        <li>
            <div>
                <p class="rc-prompts__what">{named(&prompt.what, stage, record)}</p>
                <p class="rc-prompts__state">{state}</p>
            </div>
            {link}
        </li>
    }
    .into_any()
}

fn recorded(given: &PromptAnswered, record: &Record) -> AnyView {
    let (when, said) = match &given.outcome {
        PromptOutcome::Done { on, manner: how, note } => {
            let how = how.map(|how| format!(", {}", manner(how).to_lowercase())).unwrap_or_default();
            (format!("Done on {}{how}, {}", short_date(*on), given.by.name), note)
        }
        PromptOutcome::NotDone { because } => {
            (format!("Not done: {}, {}", given.by.name, short_date(given.recorded_on)), because)
        }
    };
    let prompt = record.procedure().prompts.iter().find(|prompt| prompt.id == given.prompt);
    view! {
        <li>
            <div>
                <p class="rc-prompts__what">{named(&given.what, given.stage, record)}</p>
                <p class="rc-prompts__state">{when}</p>
                {(!said.is_empty()).then(|| view! { <p class="rc-said">{said.clone()}</p> })}
            </div>
            {prompt.and_then(|prompt| link(prompt, given.stage, "Record it again", record))}
        </li>
    }
    .into_any()
}

/// The prompt, with the stage it is about.
fn named(what: &str, stage: Option<u8>, record: &Record) -> String {
    match stage {
        Some(stage) => format!("{what} ({})", stage_name(&record.procedure().words, stage)),
        None => what.to_owned(),
    }
}

/// To the form, for those who may fill it in.
fn link(prompt: &Prompt, stage: Option<u8>, text: &'static str, record: &Record) -> Option<AnyView> {
    let Record { matter, context, .. } = record;
    let place = context.procedure.prompts.iter().position(|other| other.id == prompt.id)?;
    let number = u8::try_from(place + 1).ok()?;
    may_answer_prompt(matter, prompt, stage, context).then(|| {
        view! {
            <a class="govuk-link rc-part-link" href=record.form(Act::Prompt { number, stage })>
                {text} <span class="govuk-visually-hidden">{format!(": {}", prompt.what)}</span>
            </a>
        }
        .into_any()
    })
}
