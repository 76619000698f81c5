use super::{ChildForm, ChildFrame, ChildOpened};
use crate::components::TextArea;
use leptos::prelude::*;
use shared::child::{ChildAct, DropGradedEscalation, GradedDraft};
use shared::wording;

/// What a grade asks for is not raised: the reason stays on the record.
#[component]
pub fn DropForm(opened: ChildOpened, draft: GradedDraft) -> impl IntoView {
    let words = opened.about.context.procedure.words.clone();
    let heading = format!("Do not raise this {}", words.matter);
    let (from, why) = (wording::graded(&draft), wording::why_raised(&draft.graded, draft.why, &words));
    let reason = opened.draft(RwSignal::<String>::default);
    let (plan, number) = (draft.plan, draft.number);
    let form = ChildForm::new(opened, reason, move |_| {
        ChildAct::DropGradedEscalation(DropGradedEscalation { plan, number, reason: reason.get() })
    });
    let hint = "It stays on the child’s record, where everybody who works with the child reads it.";
    view! {
        <ChildFrame form heading part="" send="Do not raise it">
            <p>{from} ". " {why} "."</p>
            <TextArea field=form.field("reason").hint(hint) value=reason rows=3 />
        </ChildFrame>
    }
}
