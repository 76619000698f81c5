use crate::components::{Ladder, Place, Rung};
use crate::forms::Form;
use crate::forms::parts::{Climb, InformalDraft, LadderAside, holder};
use leptos::prelude::*;
use shared::wording::english::capitalised;

/// What stays in view beside the form: the ladder with its dates, or what the informal step is.
#[component]
pub fn Aside(form: Form, formal: Memo<bool>, climb: Memo<Climb>, draft: InformalDraft) -> impl IntoView {
    move || match formal.get() {
        true => view! { <LadderAside form climb /> }.into_any(),
        false => view! { <InformalAside form draft /> }.into_any(),
    }
}

/// Who it is raised with and who is told.
#[component]
fn InformalAside(form: Form, draft: InformalDraft) -> impl IntoView {
    let (title, told, matter) = form.with_facts(|facts| {
        let procedure = facts.procedure();
        let told = procedure.informal.told.iter().map(|post| procedure.title(post).to_owned());
        (capitalised(&procedure.words.concern), told.collect::<Vec<_>>(), procedure.words.matter.clone())
    });
    let rung = move || {
        let people = form.with_facts(|facts| draft.posts().iter().map(|post| holder(post, facts)).collect());
        let told = (!told.is_empty()).then(|| format!("Told as well: {}.", told.join(", ")));
        let next = format!("If it is not settled by then, you can raise a formal {matter}.");
        let lines = told.into_iter().chain([next]).collect();
        vec![Rung {
            mark: "0".to_owned(),
            title: title.clone(),
            place: Place::Current,
            people,
            lines,
            ..Rung::default()
        }]
    };
    view! {
        <aside aria-label="Who it is raised with">
            <h2 class="govuk-heading-s">"If you record it today"</h2>
            {move || view! { <Ladder rungs=rung() /> }}
        </aside>
    }
}

/// What is open for this child already, so that nothing is raised twice.
#[component]
pub fn OtherMatters(form: Form) -> impl IntoView {
    let open = form.with_facts(|facts| {
        facts.context.other_matters.iter().filter(|matter| matter.open).cloned().collect::<Vec<_>>()
    });
    let item = |matter: shared::escalation::OtherMatter| {
        let address = format!("/escalations/{}", matter.reference);
        view! { <li><a class="govuk-link" href=address>{matter.reference.to_string()}</a> ", " {matter.category}</li> }
    };
    (!open.is_empty()).then(|| {
        view! {
            <div class="govuk-inset-text">
                <p>"Open for this child already:"</p>
                <ul class="govuk-list">{open.into_iter().map(item).collect_view()}</ul>
            </div>
        }
    })
}

/// Whose matter the draft was taken from: nothing of it is on this child's record until it is sent (ALL-33).
#[component]
pub fn RaisedLike(form: Form) -> impl IntoView {
    let told = form.with_facts(|facts| {
        let like = facts.like.as_ref()?;
        let (reference, name) = (&like.matter.reference, &facts.context.child.name);
        Some(format!(
            "This begins with the words of {reference}, about {}. Read it through and change it: it goes on the record of {name} alone. Only people who can read both will see that they belong together.",
            like.child
        ))
    });
    told.map(|told| view! { <div class="govuk-inset-text">{told}</div> })
}
