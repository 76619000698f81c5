use super::choices;
use super::draft::Part;
use super::one::Page;
use crate::components::{ErrorSummary, Select, SubmitButton};
use crate::pages::office::{Folded, optional};
use crate::pages::people::unit_choices;
use leptos::prelude::*;
use shared::child::ChildCommand;
use shared::organisation::Role;

/// Gives the child to another team (ALL-29).
#[component]
pub(super) fn Team(page: Page) -> impl IntoView {
    let draft = page.drafts.team;
    let teams = unit_choices(&page.directory);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let mut errors = Vec::new();
        let team = draft.needed(Part::Team, "Choose the team", &mut errors);
        let read = team.map(|team| ChildCommand::AllocateTeam { team }).ok_or(errors);
        page.send(draft, read, "The team is changed.");
    };
    let field = draft
        .field(Part::Team, "Team")
        .hint("What is open stays with whoever was to answer it; what comes after goes to the new team.");
    view! {
        <Folded what="Another team">
            <form novalidate on:submit=submit>
                <ErrorSummary errors=draft.form.errors />
                <Select field choices=teams value=draft.value(Part::Team) />
                <SubmitButton label="Change the team" busy=draft.form.busy />
            </form>
        </Folded>
    }
}

/// Allocates a social worker, or nobody.
#[component]
pub(super) fn Worker(page: Page) -> impl IntoView {
    let draft = page.drafts.worker;
    let workers = choices::people(&page.directory, Role::SocialWorker, "Nobody");
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let person = optional(draft.value(Part::Worker));
        page.send(draft, Ok(ChildCommand::AllocateSocialWorker { person }), "The social worker is changed.");
    };
    let field = draft.field(Part::Worker, "Social worker");
    view! {
        <Folded what="Another social worker">
            <form novalidate on:submit=submit>
                <ErrorSummary errors=draft.form.errors />
                <Select field choices=workers value=draft.value(Part::Worker) />
                <SubmitButton label="Change the social worker" busy=draft.form.busy />
            </form>
        </Folded>
    }
}
