//! A matter that should never have been on this record (ALL-35).

use super::{About, Act, Facts, Form, Frame, Opened};
use crate::components::{Choice, Radios, TextArea};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::escalation::{Command, CommandKind, InError, MarkRaisedInError, Phase};
use shared::ids::Reference;
use shared::wording;

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {
    /// By its place among [`InError::ALL`].
    error: RwSignal<String>,
    duplicate_of: RwSignal<String>,
    reason: RwSignal<String>,
}

impl Draft {
    fn error(self) -> Option<InError> {
        self.error.with(|at| at.parse::<usize>().ok()).and_then(|at| InError::ALL.get(at).copied())
    }

    fn command(self) -> Command {
        let repeats = self.duplicate_of.with(|of| (!of.is_empty()).then(|| Reference(of.clone())));
        Command::MarkRaisedInError(MarkRaisedInError {
            error: self.error().unwrap_or(InError::Other),
            duplicate_of: repeats.filter(|_| self.error() == Some(InError::Duplicate)),
            reason: self.reason.get(),
        })
    }
}

/// The form that marks a matter as raised in error.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(|_| Draft::default());
    let heading = wording::command(CommandKind::MarkRaisedInError, &opened.facts.procedure().words);
    let about = About::act(&opened.facts, Act::InError, heading, "Marking as raised in error");
    let form = Form::new(opened, about, draft, move |reading| {
        reading.need("error", draft.error().is_some(), "Choose what was wrong with raising it");
        draft.command()
    });
    let means = move || {
        draft.error().map(|error| {
            view! { <div class="govuk-inset-text">{wording::in_error_means(error)}</div> }
        })
    };
    let repeats = move || {
        (draft.error() == Some(InError::Duplicate)).then(|| {
            let choices = form.with_facts(others);
            view! { <Radios field=form.field("duplicate_of") choices value=draft.duplicate_of /> }
        })
    };
    view! {
        <Frame form>
            <Radios field=form.field("error") choices=form.with_facts(errors) value=draft.error />
            <div aria-live="polite">{means}</div>
            {repeats}
            <TextArea field=form.field("reason") value=draft.reason rows=3 />
        </Frame>
    }
    .into_any()
}

/// What has ended is only marked where it is on the wrong child's record.
fn errors(facts: &Facts) -> Vec<Choice> {
    let over = facts.matter.as_ref().is_some_and(|matter| matter.phase == Phase::Closed);
    let named = InError::ALL.iter().enumerate();
    let open = named.filter(|(_, error)| !over || **error == InError::WrongChild);
    open.map(|(at, error)| Choice::new(at.to_string(), wording::in_error(*error))).collect()
}

/// The child's other matters, by reference.
fn others(facts: &Facts) -> Vec<Choice> {
    let known = facts.context.other_matters.iter();
    known
        .map(|other| {
            Choice::new(other.reference.as_str(), other.reference.as_str()).hint(other.category.clone())
        })
        .collect()
}
