use crate::components::{Checkboxes, Choice, DateField, TextArea, TextField};
use crate::forms::{Form, Reading};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::escalation::Failure;
use shared::procedure::{GroundNeed, ReferredTo};

/// The grounds and what they ask to have said, as they are being written (LAM-23, HAF-04).
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
pub struct GroundsDraft {
    chosen: RwSignal<Vec<String>>,
    what: RwSignal<String>,
    raised_on: RwSignal<String>,
    raised_with: RwSignal<String>,
    not_addressed: RwSignal<String>,
    advice_on: RwSignal<String>,
}

impl GroundsDraft {
    pub fn chosen(self) -> Vec<String> {
        self.chosen.get()
    }

    pub fn failure(self, reading: &mut Reading<'_>) -> Failure {
        Failure {
            what: self.what.get(),
            raised_on: self.raised_on.with(|text| reading.past("failure.raised_on", text)),
            raised_with: self.raised_with.get(),
            not_addressed: self.not_addressed.get(),
        }
    }

    pub fn advice_on(self, reading: &mut Reading<'_>) -> Option<chrono::NaiveDate> {
        self.advice_on.with(|text| reading.past("advice_on", text))
    }
}

/// The grounds that the procedure names, and the fields of those chosen.
#[component]
pub fn GroundFields(form: Form, draft: GroundsDraft, to: Memo<ReferredTo>) -> impl IntoView {
    let choices = Memo::new(move |_| choices(form, to.get()));
    let asked = move || {
        let choices = choices.get();
        (!choices.is_empty())
            .then(|| view! { <Checkboxes field=form.field("grounds") choices values=draft.chosen /> })
    };
    let needs = Memo::new(move |_| draft.chosen.with(|chosen| needs(form, to.get(), chosen)));
    let fields = move || needs.get().into_iter().map(|need| field(form, draft, need)).collect_view();
    view! { {asked} {fields} }
}

fn choices(form: Form, to: ReferredTo) -> Vec<Choice> {
    form.with_facts(|facts| {
        let grounds = facts.procedure().referral.grounds_for(facts.context.plan, to);
        grounds.map(|ground| Choice::new(&ground.id, &ground.text)).collect()
    })
}

/// What the grounds chosen ask for, each once, in one order.
fn needs(form: Form, to: ReferredTo, chosen: &[String]) -> Vec<GroundNeed> {
    form.with_facts(|facts| {
        let grounds = facts.procedure().referral.grounds_for(facts.context.plan, to);
        let grounds = grounds.filter(|ground| chosen.contains(&ground.id));
        let mut needs: Vec<_> = grounds.flat_map(|ground| ground.needs.iter().copied()).collect();
        needs.sort();
        needs.dedup();
        needs
    })
}

fn field(form: Form, draft: GroundsDraft, need: GroundNeed) -> AnyView {
    let reads = form.reads(Look::Back);
    match need {
        GroundNeed::Failure => {
            let field = form.field("failure.what").hint("In the plan, in the review, or in what was decided there.");
            view! { <TextArea field value=draft.what rows=3 /> }.into_any()
        }
        GroundNeed::Raised => view! {
            <DateField field=form.field("failure.raised_on") value=draft.raised_on reads />
            <TextField field=form.field("failure.raised_with").hint("Names and posts.") value=draft.raised_with />
        }
        .into_any(),
        GroundNeed::NotAddressed => {
            view! { <TextArea field=form.field("failure.not_addressed") value=draft.not_addressed rows=3 /> }.into_any()
        }
        GroundNeed::Advice => {
            let hint = "Only the date: what was advised stays between you, your manager and the lawyer.";
            view! { <DateField field=form.field("advice_on").hint(hint) value=draft.advice_on reads /> }.into_any()
        }
    }
}
