use super::{ChildForm, ChildFrame, ChildOpened, Dates, PART};
use crate::components::{Checkboxes, Choice, DateField, Radios, TextArea};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::child::{ChildAct, PlacementAct, RecordScoping};
use shared::ids::PostId;
use shared::procedure::{PlanSection, Scoping};
use shared::wording;

/// What is written of the meeting.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {
    on: RwSignal<String>,
    ground: RwSignal<String>,
    bases: RwSignal<Vec<String>>,
    held_by: RwSignal<String>,
    analysis: RwSignal<String>,
    context: RwSignal<String>,
    protection: RwSignal<String>,
    continued_use: RwSignal<String>,
}

impl Draft {
    fn act(self, dates: &mut Dates<'_>) -> PlacementAct {
        let held_by = self.held_by.get();
        PlacementAct::RecordScoping(RecordScoping {
            on: self.on.with(|text| dates.past("on", text)),
            ground: self.ground.get(),
            bases: self.bases.get(),
            held_by: (!held_by.is_empty()).then(|| PostId::from(held_by.as_str())),
            analysis: self.analysis.get(),
            context: self.context.get(),
            protection: self.protection.get(),
            continued_use: self.continued_use.get(),
        })
    }
}

/// A meeting of senior managers about the provider (KEN-16).
#[component]
pub fn ScopingForm(opened: ChildOpened) -> impl IntoView {
    let draft = opened.draft(Draft::default);
    let form = ChildForm::new(opened, draft, move |dates| ChildAct::Placement(draft.act(dates)));
    let visiting = form.with(|home| home.context.procedure.visiting.clone());
    let scoping = visiting.and_then(|visiting| visiting.scoping);
    let texts = [
        ("analysis", draft.analysis),
        ("context", draft.context),
        ("protection", draft.protection),
        ("continued_use", draft.continued_use),
    ];
    let texts = texts.map(|(path, value)| view! { <TextArea field=form.field(path) value rows=3 /> });
    view! {
        <ChildFrame form part=PART heading="Record a scoping meeting" send="Record the meeting">
            <DateField field=form.field("on") value=draft.on reads=form.reads(Look::Back) />
            {scoping.map(|scoping| reasons(form, draft, &scoping))}
            {texts}
        </ChildFrame>
    }
}

fn reasons(form: ChildForm, draft: Draft, scoping: &Scoping) -> AnyView {
    let listed = |list: &[PlanSection]| -> Vec<Choice> {
        list.iter().map(|one| Choice::new(one.id.clone(), one.title.clone())).collect()
    };
    let managers: Vec<Choice> = form.with(|home| {
        let posts = scoping.held_by.iter().filter_map(|post| home.context.resolved(post));
        posts.map(|post| Choice::new(post.post.as_str(), wording::resolved(post))).collect()
    });
    let (grounds, bases) = (listed(&scoping.grounds), listed(&scoping.bases));
    view! {
        <Radios field=form.field("ground") choices=grounds value=draft.ground />
        <Checkboxes field=form.field("bases") choices=bases values=draft.bases />
        <Radios field=form.field("held_by") choices=managers value=draft.held_by />
    }
    .into_any()
}
