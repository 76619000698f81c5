use super::{Page, units};
use crate::components::{
    Checkboxes, Choice, ErrorSummary, FieldError, Select, SubmitButton, SummaryList, TextField,
};
use crate::ids;
use crate::pages::office::{Folded, OfficeForm, needed, optional, wrong};
use leptos::prelude::*;
use shared::organisation::{OrganisationCommand, OrganisationProblem, Person, Role};
use shared::procedure::Words;
use shared::wording::english::capitalised;
use shared::wording::role;

const NAME: &str = "person-name";
const ROLES: &str = "person-roles";
const UNIT: &str = "person-unit";

/// A person as they are being written.
#[derive(Clone, Copy)]
pub(super) struct PersonDraft {
    form: OfficeForm,
    name: RwSignal<String>,
    roles: RwSignal<Vec<String>>,
    unit: RwSignal<String>,
}

impl PersonDraft {
    pub(super) fn new(form: OfficeForm) -> Self {
        Self { form, name: RwSignal::default(), roles: RwSignal::default(), unit: RwSignal::default() }
    }

    fn read(self) -> Result<OrganisationCommand, Vec<FieldError>> {
        let mut errors = Vec::new();
        let name = needed(NAME, self.name, "Enter their name", &mut errors);
        let chosen = self.roles.get_untracked();
        let roles = Role::ALL.into_iter().zip(0_usize..);
        let roles = roles.filter(|(_, place)| chosen.contains(&place.to_string()));
        let roles: Vec<Role> = roles.map(|(known, _)| known).collect();
        if roles.is_empty() {
            errors.push(wrong(ROLES, "Choose what they are"));
        }
        let unit = needed(UNIT, self.unit, "Choose where they work", &mut errors);
        match (ids::person(), name, unit) {
            (Some(id), Some(name), Some(unit)) if errors.is_empty() => {
                Ok(OrganisationCommand::AddPerson(Person { id, name, roles, unit }))
            }
            _ => Err(errors),
        }
    }

    fn done(self) -> String {
        let name: String = optional(self.name).unwrap_or_default();
        self.name.set(String::new());
        self.roles.set(Vec::new());
        format!("{name} is added.")
    }
}

fn told(problem: &OrganisationProblem) -> FieldError {
    match problem {
        OrganisationProblem::Unknown { .. } => wrong(UNIT, "choose where they work"),
        OrganisationProblem::NoRole => wrong(ROLES, "choose what they are"),
        problem => wrong(NAME, &problem.to_string()),
    }
}

fn title(words: &Words, known: Role) -> String {
    capitalised(role(words, known))
}

/// Everybody with their roles, units and whether they can sign in, and the form that adds somebody.
#[component]
pub(super) fn Staff(page: Page) -> impl IntoView {
    let rows = page.known.people.iter().map(|person| (person.name.clone(), about(&page, person))).collect();
    view! {
        <h2 class="govuk-heading-m">"People"</h2>
        <p>
            "Somebody new can sign in once whoever runs the server has made them an account, with the command that stands \
             beside their name."
        </p>
        <SummaryList facts=rows />
        <Folded what="Add a person"><AddPerson page=page.clone() /></Folded>
    }
}

fn about(page: &Page, person: &Person) -> AnyView {
    let words = &page.desk.procedure.words;
    let roles: Vec<String> = person.roles.iter().map(|known| title(words, *known)).collect();
    let unit = page.known.unit_name(&person.unit).to_owned();
    let authority = &page.desk.session.authority;
    let command =
        format!("recourse add-account --authority {authority} --login LOGIN --person {}", person.id);
    let account = (!page.known.with_account.contains(&person.id))
        .then(|| view! { <p>"No account yet: " <code class="rc-code">{command}</code></p> });
    view! { <p>{format!("{}, {unit}", roles.join(", "))}</p> {account} }.into_any()
}

#[component]
fn AddPerson(page: Page) -> impl IntoView {
    let draft = page.drafts.person;
    let form = draft.form;
    let words = &page.desk.procedure.words;
    let roles = Role::ALL.into_iter().zip(0_usize..);
    let roles: Vec<Choice> =
        roles.map(|(known, place)| Choice::new(place.to_string(), title(words, known))).collect();
    let units = units::choices(&page.known);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        page.send(form, draft.read(), told, move || draft.done());
    };
    view! {
        <form novalidate on:submit=submit>
            <ErrorSummary errors=form.errors />
            <TextField field=form.field(NAME, "Name") value=draft.name />
            <Checkboxes field=form.field(ROLES, "What they are") choices=roles values=draft.roles />
            <Select field=form.field(UNIT, "Where they work") choices=units value=draft.unit />
            <SubmitButton label="Add the person" busy=form.busy />
        </form>
    }
}
