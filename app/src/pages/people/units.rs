use super::Page;
use crate::components::{Choice, ErrorSummary, FieldError, Select, SubmitButton, SummaryList, TextField};
use crate::pages::office::{Folded, OfficeForm, needed, optional, or_none, wrong};
use leptos::prelude::*;
use shared::api::PeopleAndPosts;
use shared::ids::UnitId;
use shared::organisation::{OrganisationCommand, OrganisationProblem, Unit};

const NAME: &str = "unit-name";
const PARENT: &str = "unit-parent";

/// A unit as it is being written.
#[derive(Clone, Copy)]
pub(super) struct UnitDraft {
    form: OfficeForm,
    name: RwSignal<String>,
    parent: RwSignal<String>,
}

impl UnitDraft {
    pub(super) fn new(form: OfficeForm) -> Self {
        Self { form, name: RwSignal::default(), parent: RwSignal::default() }
    }

    /// A unit is known by its name in lower case: an address needs no more, and nobody types it.
    fn read(self) -> Result<OrganisationCommand, Vec<FieldError>> {
        let mut errors = Vec::new();
        let name: Option<String> = needed(NAME, self.name, "Enter what the unit is called", &mut errors);
        let parent: Option<UnitId> = needed(PARENT, self.parent, "Choose what it belongs to", &mut errors);
        let unit =
            name.zip(parent).map(|(name, parent)| Unit { id: id_of(&name), name, parent: Some(parent) });
        unit.map(OrganisationCommand::AddUnit).ok_or(errors)
    }

    fn done(self) -> String {
        let name: String = optional(self.name).unwrap_or_default();
        self.name.set(String::new());
        format!("{name} is added.")
    }
}

fn id_of(name: &str) -> UnitId {
    let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    UnitId(words.map(str::to_lowercase).collect::<Vec<_>>().join("-"))
}

fn told(problem: &OrganisationProblem) -> FieldError {
    match problem {
        OrganisationProblem::AlreadyThere { .. } => wrong(NAME, "there is a unit of this name"),
        OrganisationProblem::Missing { .. } => {
            wrong(NAME, "enter what the unit is called, with letters or numbers")
        }
        OrganisationProblem::Unknown { .. } => wrong(PARENT, "choose what it belongs to"),
        problem => wrong(NAME, &problem.to_string()),
    }
}

/// Every unit, for a form to choose from.
pub(in crate::pages) fn choices(known: &PeopleAndPosts) -> Vec<Choice> {
    let units = known.units.iter().map(|unit| Choice::new(unit.id.to_string(), unit.name.clone()));
    or_none("Choose", units)
}

/// Teams and services with what each belongs to, and the form that adds one.
#[component]
pub(super) fn Units(page: Page) -> impl IntoView {
    let part_of = |unit: &Unit| unit.parent.as_ref().map(|parent| page.known.unit_name(parent).to_owned());
    let row = |unit: &Unit| {
        let part =
            part_of(unit).map_or("The whole authority".to_owned(), |parent| format!("Part of {parent}"));
        (unit.name.clone(), part.into_any())
    };
    let rows = page.known.units.iter().map(row).collect();
    view! {
        <h2 class="govuk-heading-m">"Units"</h2>
        <SummaryList facts=rows />
        <Folded what="Add a unit"><AddUnit page=page.clone() /></Folded>
    }
}

#[component]
fn AddUnit(page: Page) -> impl IntoView {
    let draft = page.drafts.unit;
    let form = draft.form;
    let parents = choices(&page.known);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        page.send(form, draft.read(), told, move || draft.done());
    };
    view! {
        <form novalidate on:submit=submit>
            <ErrorSummary errors=form.errors />
            <TextField field=form.field(NAME, "What the unit is called") value=draft.name />
            <Select field=form.field(PARENT, "Part of") choices=parents value=draft.parent />
            <SubmitButton label="Add the unit" busy=form.busy />
        </form>
    }
}
