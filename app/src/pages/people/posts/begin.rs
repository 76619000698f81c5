use super::super::{Page, units};
use super::choices;
use crate::components::{
    Choice, DateField, ErrorSummary, FieldError, Radios, ReadsDates, Select, SubmitButton,
};
use crate::pages::office::{OfficeForm, day, needed, or_none, wrong};
use leptos::prelude::*;
use shared::organisation::{Holding, HoldingKind, OrganisationCommand, OrganisationProblem};

const PERSON: &str = "holding-person";
const POST: &str = "holding-post";
const UNIT: &str = "holding-unit";
const KIND: &str = "holding-kind";
const FROM: &str = "holding-from";

const KINDS: [(HoldingKind, &str, &str); 3] = [
    (HoldingKind::Holder, "holder", "As its holder"),
    (HoldingKind::Acting, "acting", "Acting, while it has no holder"),
    (HoldingKind::Deputy, "deputy", "As deputy of its holder"),
];

/// Somebody being given a post, as it is being written.
#[derive(Clone, Copy)]
pub(in super::super) struct HoldingDraft {
    form: OfficeForm,
    person: RwSignal<String>,
    post: RwSignal<String>,
    unit: RwSignal<String>,
    kind: RwSignal<String>,
    from: RwSignal<String>,
}

impl HoldingDraft {
    pub(in super::super) fn new(form: OfficeForm) -> Self {
        let empty = RwSignal::<String>::default;
        Self { form, person: empty(), post: empty(), unit: empty(), kind: empty(), from: empty() }
    }

    fn read(self, reads: &ReadsDates) -> Result<OrganisationCommand, Vec<FieldError>> {
        let mut errors = Vec::new();
        let post = needed(POST, self.post, "Choose the post", &mut errors);
        let unit = needed(UNIT, self.unit, "Choose for which unit", &mut errors);
        let person = needed(PERSON, self.person, "Choose who holds it", &mut errors);
        let chosen = self.kind.get_untracked();
        let kind = KINDS.into_iter().find(|(_, word, _)| *word == chosen).map(|(kind, ..)| kind);
        if kind.is_none() {
            errors.push(wrong(KIND, "Choose in what capacity"));
        }
        let from = day(FROM, self.from, reads, &mut errors);
        match (post, unit, person, kind, from) {
            (Some(post), Some(unit), Some(person), Some(kind), Some(from)) => {
                let holding = Holding { person, post, unit, from, to: None, kind };
                Ok(OrganisationCommand::BeginHolding(holding))
            }
            _ => Err(errors),
        }
    }

    fn done(self) -> String {
        for typed in [self.person, self.post, self.unit, self.kind, self.from] {
            typed.set(String::new());
        }
        "The post is given.".to_owned()
    }
}

fn told(problem: &OrganisationProblem) -> FieldError {
    match problem {
        OrganisationProblem::AlreadyHeld { .. } => {
            wrong(FROM, "somebody holds it for this unit then. End that first, or enter a later day")
        }
        problem => wrong(POST, &problem.to_string()),
    }
}

/// Gives somebody a post from a day on.
#[component]
pub(super) fn BeginHolding(page: Page) -> impl IntoView {
    let draft = page.drafts.holding;
    let (form, reads) = (draft.form, page.reads());
    let (posts, units) = (choices(&page), units::choices(&page.known));
    let people = page.known.people.iter().map(|known| Choice::new(known.id.to_string(), known.name.clone()));
    let people = or_none("Choose", people);
    let kinds = KINDS.map(|(_, word, label)| Choice::new(word, label)).to_vec();
    let typed = reads.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        page.send(form, draft.read(&typed), told, move || draft.done());
    };
    let unit = form.field(UNIT, "For which unit").hint("It answers for that unit and what belongs to it.");
    view! {
        <form novalidate on:submit=submit>
            <ErrorSummary errors=form.errors />
            <Select field=form.field(POST, "Post") choices=posts value=draft.post />
            <Select field=unit choices=units value=draft.unit />
            <Select field=form.field(PERSON, "Who holds it") choices=people value=draft.person />
            <Radios field=form.field(KIND, "In what capacity") choices=kinds value=draft.kind />
            <DateField field=form.field(FROM, "First day") value=draft.from reads />
            <SubmitButton label="Give the post" busy=form.busy />
        </form>
    }
}
