use super::choices;
use super::draft::{Draft, Part};
use super::one::Page;
use crate::components::{Choice, DateField, ErrorSummary, FieldError, ReadsDates, Select, SubmitButton};
use crate::pages::office::{Folded, or_none};
use leptos::prelude::*;
use shared::calendar::typed::Look;
use shared::child::{Appointment, ChildCommand};
use shared::organisation::Role;

/// Appoints an advocate, who then sees how the child's matters stand.
#[component]
pub(super) fn Appoint(page: Page) -> impl IntoView {
    let draft = page.drafts.advocate;
    let advocates = choices::people(&page.directory, Role::Advocate, "Choose");
    let reads = page.reads(Look::Ahead);
    let typed = reads.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        page.send(draft, appointment(draft, &typed), "The advocate is appointed.");
    };
    let last =
        draft.field(Part::To, "Last day, if it is known").hint("They see how things stand until then.");
    view! {
        <Folded what="An advocate is appointed">
            <form novalidate on:submit=submit>
                <ErrorSummary errors=draft.form.errors />
                <Select field=draft.field(Part::Person, "Advocate") choices=advocates value=draft.value(Part::Person) />
                <DateField
                    field=draft.field(Part::From, "First day")
                    value=draft.value(Part::From)
                    reads=reads.clone()
                />
                <DateField field=last value=draft.value(Part::To) reads />
                <SubmitButton label="Appoint" busy=draft.form.busy />
            </form>
        </Folded>
    }
}

fn appointment(draft: Draft, reads: &ReadsDates) -> Result<ChildCommand, Vec<FieldError>> {
    let mut errors = Vec::new();
    let person = draft.needed(Part::Person, "Choose the advocate", &mut errors);
    let from = draft.day(Part::From, reads, &mut errors);
    let given = draft.value(Part::To).with_untracked(|to| !to.trim().is_empty());
    let to = given.then(|| draft.day(Part::To, reads, &mut errors)).flatten();
    match person.zip(from) {
        Some((person, from)) if errors.is_empty() => {
            Ok(ChildCommand::AppointAdvocate(Appointment { person, from, to }))
        }
        _ => Err(errors),
    }
}

/// Says until when somebody is the child's advocate.
#[component]
pub(super) fn EndAppointment(page: Page) -> impl IntoView {
    let draft = page.drafts.leave;
    let (appointed, reads) = (appointed(&page), page.reads(Look::Ahead));
    let typed = reads.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let mut errors = Vec::new();
        let person = draft.needed(Part::Person, "Choose the advocate", &mut errors);
        let on = draft.day(Part::To, &typed, &mut errors);
        let end = person.zip(on).map(|(person, on)| ChildCommand::EndAppointment { person, on });
        page.send(draft, end.ok_or(errors), "The end of the appointment is on record.");
    };
    let last = draft.field(Part::To, "Last day").hint("From the next day on they see nothing of the child.");
    view! {
        <Folded what="An advocate’s appointment ends">
            <form novalidate on:submit=submit>
                <ErrorSummary errors=draft.form.errors />
                <Select field=draft.field(Part::Person, "Whose") choices=appointed value=draft.value(Part::Person) />
                <DateField field=last value=draft.value(Part::To) reads />
                <SubmitButton label="End the appointment" busy=draft.form.busy />
            </form>
        </Folded>
    }
}

/// The advocates whose appointment is not over.
fn appointed(page: &Page) -> Vec<Choice> {
    let today = page.desk.today();
    let given = page.kept.advocates.iter().filter(|given| given.to.is_none_or(|to| today <= to));
    let choice = |given: &Appointment| {
        Choice::new(given.person.to_string(), page.directory.name_of(given.person).to_owned())
    };
    or_none("Choose", given.map(choice))
}
