use crate::components::{Checkboxes, Choice};
use crate::forms::alike::Alike;
use crate::forms::{Facts, Form};
use leptos::prelude::*;
use shared::escalation::{Command, Respond, answerable};

/// The matters raised with this one for brothers and sisters that wait for the reader's answer too (ALL-33).
#[component]
pub fn AlsoFields(
    form: Form,
    /// Their references, as chosen.
    also: RwSignal<Vec<String>>,
) -> impl IntoView {
    form.also(Callback::new(move |command: Command| match command {
        Command::Respond(respond) => form.with_facts(|facts| {
            let chosen = chosen(facts, also);
            chosen.filter_map(|other| alike(&respond, other)).collect()
        }),
        _ => Vec::new(),
    }));
    let choices = form.with_facts(|facts| facts.siblings.iter().filter_map(choice).collect::<Vec<_>>());
    let apart = move || {
        let Command::Respond(respond) = form.command() else { return Vec::new() };
        form.with_facts(|facts| {
            let others = chosen(facts, also).filter(|other| alike(&respond, other).is_none());
            others.filter_map(reference).collect()
        })
    };
    let field = form.named("also", "Send this answer for their brothers and sisters too");
    (!choices.is_empty()).then(|| {
        view! {
            <Checkboxes
                field=field.hint("Each gets an answer of its own, on its own record.")
                choices
                values=also
            />
            {move || apart().into_iter().map(by_itself).collect_view()}
        }
    })
}

fn by_itself(reference: String) -> AnyView {
    let address = format!("/escalations/{reference}/answer");
    view! {
        <p role="status">
            "This answer does not fit " {reference.clone()} " as it stands, and is not sent there. "
            <a class="govuk-link" href=address>{format!("Answer {reference} by itself")}</a>
        </p>
    }
    .into_any()
}

fn chosen(facts: &Facts, also: RwSignal<Vec<String>>) -> impl Iterator<Item = &Facts> {
    let references = also.get();
    let is_chosen = move |other: &&Facts| reference(other).is_some_and(|own| references.contains(&own));
    facts.siblings.iter().filter(is_chosen)
}

fn reference(facts: &Facts) -> Option<String> {
    facts.matter.as_ref().map(|matter| matter.reference.to_string())
}

fn choice(other: &Facts) -> Option<Choice> {
    stage(other)?;
    let reference = reference(other)?;
    Some(Choice::new(&reference, format!("{}, {reference}", other.context.child.name)))
}

/// The stage of it that waits for the reader's answer.
fn stage(other: &Facts) -> Option<u8> {
    answerable(other.matter.as_ref()?, &other.context).first().copied()
}

/// The answer as the other matter would have it, if that would be accepted.
fn alike(respond: &Respond, other: &Facts) -> Option<Alike> {
    let (stage, reference) = (stage(other)?, reference(other)?);
    let command = Command::Respond(Respond { stage, ..respond.clone() });
    other.decide(&command, "").ok()?;
    Some(Alike {
        matter: other.id,
        version: other.version,
        command,
        draft: format!("{reference}/answer"),
        title: format!("Your answer to {reference}"),
        page: format!("/escalations/{reference}/answer"),
    })
}
