use crate::components::{Choice, Radios, TextArea};
use crate::forms::{Facts, Form};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::escalation::{Alongside, Beside, OtherMatter};
use shared::ids::Reference;
use shared::wording;

const LINKED: &str = "linked";
const PASSED_OVER: &str = "passed_over";

/// What the new matter has to do with the child's others of its category (ALL-34), as it is being written.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
pub struct AlongsideDraft(RwSignal<Vec<OneDraft>>);

/// The same of one of them.
#[derive(Clone, Serialize, Deserialize)]
struct OneDraft {
    reference: Reference,
    how: RwSignal<String>,
    reason: RwSignal<String>,
}

impl AlongsideDraft {
    /// Makes room for every other matter; a draft that was kept may be older than some of them.
    pub fn meet(self, facts: &Facts) {
        let known =
            self.0.with_untracked(|list| list.iter().map(|one| one.reference.clone()).collect::<Vec<_>>());
        let others = facts.context.other_matters.iter().map(|other| &other.reference);
        let new: Vec<_> = others.filter(|reference| !known.contains(reference)).cloned().collect();
        if !new.is_empty() {
            let fresh =
                |reference| OneDraft { reference, how: RwSignal::default(), reason: RwSignal::default() };
            self.0.update(|list| list.extend(new.into_iter().map(fresh)));
        }
    }

    /// What the command holds, for a matter of that category.
    pub fn said(self, group: &str, facts: &Facts) -> Vec<Alongside> {
        let asked = facts.context.same_category(group).filter_map(|other| self.of(&other.reference));
        asked.filter_map(|one| one.said()).collect()
    }

    fn of(self, reference: &Reference) -> Option<OneDraft> {
        self.0.with(|list| list.iter().find(|one| &one.reference == reference).cloned())
    }
}

impl OneDraft {
    fn said(self) -> Option<Alongside> {
        let how = match self.how.get().as_str() {
            LINKED => Beside::Linked,
            PASSED_OVER => Beside::PassedOver { reason: self.reason.get() },
            _ => return None,
        };
        Some(Alongside { reference: self.reference, how })
    }
}

/// What is open or recent of the category chosen: each to go on with, to link or to pass over with a reason.
#[component]
pub fn AlongsideFields(
    form: Form,
    draft: AlongsideDraft,
    /// The heading of the annex that is chosen.
    group: Memo<String>,
) -> impl IntoView {
    move || {
        let asked: Vec<OtherMatter> = group
            .with(|group| form.with_facts(|facts| facts.context.same_category(group).cloned().collect()));
        (!asked.is_empty()).then(|| {
            view! {
                <h2 class="govuk-heading-m">"Raised before"</h2>
                <p>"This child has these in the same category, open or closed within the last twelve months."</p>
                {asked.into_iter().map(|other| one(form, draft, &other)).collect_view()}
            }
        })
    }
}

fn one(form: Form, draft: AlongsideDraft, other: &OtherMatter) -> Option<AnyView> {
    let OneDraft { reference, how, reason } = draft.of(&other.reference)?;
    let at = format!("opening.alongside.{reference}");
    let because = format!("{at}.reason");
    let address = format!("/escalations/{reference}");
    let choices = vec![
        Choice::new(LINKED, "Link the two").hint("They belong together: each will show the other."),
        Choice::new(PASSED_OVER, "It is about something else"),
    ];
    let why = move || {
        how.with(|how| how == PASSED_OVER)
            .then(|| view! { <TextArea field=form.field(&because) value=reason rows=2 /> })
    };
    let label = wording::other_matter(other);
    let view = view! {
        <Radios field=form.with_parts(&at, label) choices value=how />
        <p><a class="govuk-link" href=address>{format!("Go on with {reference} instead")}</a></p>
        {why}
    };
    Some(view.into_any())
}
