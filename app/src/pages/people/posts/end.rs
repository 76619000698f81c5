use super::super::Page;
use super::list::holder;
use crate::components::{Choice, DateField, ErrorSummary, FieldError, ReadsDates, Select, SubmitButton};
use crate::pages::office::{OfficeForm, day, needed, or_none, wrong};
use leptos::prelude::*;
use shared::organisation::{Holding, OrganisationCommand, OrganisationProblem};

const WHICH: &str = "end-which";
const ON: &str = "end-on";

/// Somebody leaving a post, as it is being written.
#[derive(Clone, Copy)]
pub(in super::super) struct EndDraft {
    form: OfficeForm,
    /// Where in the directory's holdings it stands.
    which: RwSignal<String>,
    on: RwSignal<String>,
}

impl EndDraft {
    pub(in super::super) fn new(form: OfficeForm) -> Self {
        Self { form, which: RwSignal::default(), on: RwSignal::default() }
    }

    fn read(self, page: &Page, reads: &ReadsDates) -> Result<OrganisationCommand, Vec<FieldError>> {
        let mut errors = Vec::new();
        let place: Option<usize> = needed(WHICH, self.which, "Choose who leaves which post", &mut errors);
        let held = place.and_then(|place| page.known.holdings.get(place)).cloned();
        let on = day(ON, self.on, reads, &mut errors);
        match held.zip(on) {
            Some((Holding { person, post, unit, .. }, on)) => {
                Ok(OrganisationCommand::EndHolding { person, post, unit, on })
            }
            None => Err(errors),
        }
    }

    fn done(self) -> String {
        self.which.set(String::new());
        self.on.set(String::new());
        "The post is left.".to_owned()
    }
}

fn told(_: &OrganisationProblem) -> FieldError {
    wrong(ON, "enter a day on which they hold it")
}

/// Says until when somebody holds a post.
#[component]
pub(super) fn EndHolding(page: Page) -> impl IntoView {
    let draft = page.drafts.end;
    let (form, reads) = (draft.form, page.reads());
    let open = or_none("Choose", open(&page));
    let typed = reads.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        page.send(form, draft.read(&page, &typed), told, move || draft.done());
    };
    let on = form.field(ON, "Last day").hint("They answer for it on that day still.");
    view! {
        <form novalidate on:submit=submit>
            <ErrorSummary errors=form.errors />
            <Select field=form.field(WHICH, "Who leaves which post") choices=open value=draft.which />
            <DateField field=on value=draft.on reads />
            <SubmitButton label="End it" busy=form.busy />
        </form>
    }
}

/// The holdings that have no end yet, each with its place among all of them.
fn open(page: &Page) -> Vec<Choice> {
    let open = page.known.holdings.iter().enumerate().filter(|(_, held)| held.to.is_none());
    let label = |held: &Holding| {
        let (title, unit) = (page.desk.procedure.title(&held.post), page.known.unit_name(&held.unit));
        format!("{title}, {unit}: {}", holder(page, held))
    };
    open.map(|(place, held)| Choice::new(place.to_string(), label(held))).collect()
}
