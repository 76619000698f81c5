use super::{HomeForm, HomeFrame, typed};
use crate::components::{Checkboxes, Choice, DateField, Radios, TextArea};
use leptos::prelude::*;
use shared::api::ChildHome;
use shared::calendar::typed::Look;
use shared::child::{PlacementAct, RecordScoping};
use shared::ids::PostId;
use shared::procedure::{PlanSection, Scoping};
use shared::wording;

/// What is written of the meeting.
#[derive(Clone, Copy, Default)]
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
    fn act(self, facts: StoredValue<ChildHome>) -> PlacementAct {
        let held_by = self.held_by.get();
        PlacementAct::RecordScoping(RecordScoping {
            on: typed(facts, self.on, Look::Back),
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
pub fn ScopingForm(home: ChildHome) -> impl IntoView {
    let (facts, draft) = (StoredValue::new(home.clone()), Draft::default());
    let scoping = home.context.procedure.visiting.as_ref().and_then(|visiting| visiting.scoping.clone());
    let form = HomeForm::new(home, move || draft.act(facts));
    let texts = [
        ("analysis", "What is known about the provider", draft.analysis),
        ("context", "Safeguarding in context, and what is still to be explored", draft.context),
        ("protection", "What is done at once to protect children", draft.protection),
        ("continued_use", "Whether the provision goes on being used", draft.continued_use),
    ];
    let texts =
        texts.map(|(path, label, value)| view! { <TextArea field=form.field(path, label) value rows=3 /> });
    view! {
        <HomeFrame form heading="Record a scoping meeting" send="Record the meeting">
            <DateField field=form.field("on", "Date of the meeting") value=draft.on reads=form.reads(Look::Back) />
            {scoping.map(|scoping| reasons(form, draft, &scoping))}
            {texts}
        </HomeFrame>
    }
}

fn reasons(form: HomeForm, draft: Draft, scoping: &Scoping) -> AnyView {
    let listed = |list: &[PlanSection]| -> Vec<Choice> {
        list.iter().map(|one| Choice::new(one.id.clone(), one.title.clone())).collect()
    };
    let managers: Vec<Choice> = form.with(|home| {
        let posts = scoping.held_by.iter().filter_map(|post| home.context.resolved(post));
        posts.map(|post| Choice::new(post.post.as_str(), wording::resolved(post))).collect()
    });
    let (grounds, bases) = (listed(&scoping.grounds), listed(&scoping.bases));
    view! {
        <Radios field=form.field("ground", "Why it was called") choices=grounds value=draft.ground />
        <Checkboxes field=form.field("bases", "What the concerns rest on") choices=bases values=draft.bases />
        <Radios field=form.field("held_by", "Who held it") choices=managers value=draft.held_by />
    }
    .into_any()
}
