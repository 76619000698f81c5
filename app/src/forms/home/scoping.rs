use super::{ChildForm, ChildFrame, ChildOpened, Dates, PART};
use crate::components::{Choice, DateField, Radios, TextArea};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::api::ChildRecord;
use shared::calendar::typed::Look;
use shared::child::{ChildAct, PlacementAct, RecordScoping};
use shared::ids::PostId;
use shared::wording;

/// What is written of the meeting.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {
    on: RwSignal<String>,
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
    let managers = form.with(managers);
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
            <Radios field=form.field("held_by") choices=managers value=draft.held_by />
            {texts}
        </ChildFrame>
    }
}

/// Those who may hold it, as they are resolved today.
fn managers(home: &ChildRecord) -> Vec<Choice> {
    let scoping = home.context.procedure.visiting.as_ref().and_then(|visiting| visiting.scoping.as_ref());
    let posts = scoping.into_iter().flat_map(|scoping| &scoping.held_by);
    let known = posts.filter_map(|post| home.context.resolved(post));
    known.map(|post| Choice::new(post.post.as_str(), wording::resolved(post))).collect()
}
