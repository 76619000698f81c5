use super::{ChildForm, ChildFrame, ChildOpened, PART};
use crate::components::{Checkboxes, Choice, Radios, Select, TextArea};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::api::ChildRecord;
use shared::child::{ChildAct, PlacementAct, RequestScoping};
use shared::ids::Reference;
use shared::procedure::Scoping;
use shared::wording;

/// Why the meeting is asked for, as it is being written.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {
    ground: RwSignal<String>,
    matter: RwSignal<String>,
    bases: RwSignal<Vec<String>>,
    concerns: RwSignal<String>,
}

impl Draft {
    fn act(self) -> PlacementAct {
        let matter = self.matter.get();
        PlacementAct::RequestScoping(RequestScoping {
            ground: self.ground.get(),
            matter: (!matter.is_empty()).then_some(Reference(matter)),
            bases: self.bases.get(),
            concerns: self.concerns.get(),
        })
    }
}

/// The chair asks senior managers for a meeting about the provider (KEN-16).
#[component]
pub fn ScopingRequestForm(opened: ChildOpened) -> impl IntoView {
    let draft = opened.draft(Draft::default);
    let form = ChildForm::new(opened, draft, move |_| ChildAct::Placement(draft.act()));
    let scoping = form.with(|home| home.context.procedure.visiting.clone()?.scoping);
    view! {
        <ChildFrame form part=PART heading="Ask for a scoping meeting" send="Ask for the meeting">
            {scoping.map(|scoping| reasons(form, draft, scoping))}
            <TextArea field=form.field("concerns") value=draft.concerns rows=4 />
        </ChildFrame>
    }
}

fn reasons(form: ChildForm, draft: Draft, scoping: Scoping) -> AnyView {
    let grounds = scoping.grounds.iter().map(|ground| Choice::new(ground.id.clone(), ground.title.clone()));
    let grounds: Vec<Choice> = grounds.collect();
    let bases = scoping.bases.iter().map(|basis| Choice::new(basis.id.clone(), basis.title.clone()));
    let bases: Vec<Choice> = bases.collect();
    let of_matter = Memo::new(move |_| {
        draft.ground.with(|ground| scoping.ground(ground).is_some_and(|ground| ground.exhausted))
    });
    let matter = move || {
        let choices = form.with(matters);
        of_matter.get().then(|| view! { <Select field=form.field("matter") choices value=draft.matter /> })
    };
    view! {
        <Radios field=form.field("ground") choices=grounds value=draft.ground />
        {matter}
        <Checkboxes field=form.field("bases") choices=bases values=draft.bases />
    }
    .into_any()
}

/// The child's matters that have come to the end of the ladder, after none.
fn matters(home: &ChildRecord) -> Vec<Choice> {
    let exhausted = home.context.other_matters.iter().filter(|other| other.exhausted);
    let known = exhausted.map(|other| Choice::new(other.reference.as_str(), wording::other_matter(other)));
    std::iter::once(Choice::new("", "Choose one")).chain(known).collect()
}
