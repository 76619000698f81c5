use super::{HomeForm, HomeFrame, typed};
use crate::components::{Checkboxes, Choice, DateField, TextArea};
use leptos::prelude::*;
use shared::api::ChildHome;
use shared::calendar::typed::Look;
use shared::child::{Finding, PlacementAct, RecordVisit};
use shared::procedure::PlanSection;

/// One section of the visiting form, as it is being written.
#[derive(Clone)]
struct SectionDraft {
    section: PlanSection,
    text: RwSignal<String>,
    short: RwSignal<Vec<String>>,
}

impl SectionDraft {
    fn finding(&self) -> Finding {
        Finding {
            section: self.section.id.clone(),
            text: self.text.get(),
            shortcoming: self.short.with(|short| !short.is_empty()),
        }
    }
}

/// The visiting form, by the chair, the social worker or a manager (KEN-29).
#[component]
pub fn VisitForm(home: ChildHome) -> impl IntoView {
    let facts = StoredValue::new(home.clone());
    let sections = home.context.procedure.visiting.as_ref().map(|visiting| visiting.sections.clone());
    let draft = |section| SectionDraft { section, text: RwSignal::default(), short: RwSignal::default() };
    let drafts: Vec<SectionDraft> = sections.unwrap_or_default().into_iter().map(draft).collect();
    let on = RwSignal::new("today".to_owned());
    let asked = drafts.clone();
    let form = HomeForm::new(home, move || {
        let findings = asked.iter().map(SectionDraft::finding).collect();
        PlacementAct::RecordVisit(RecordVisit { on: typed(facts, on, Look::Back), findings })
    });
    view! {
        <HomeFrame form heading="Record a visit" send="Record the visit">
            <DateField field=form.field("on", "Date of the visit") value=on reads=form.reads(Look::Back) />
            {drafts.into_iter().map(|draft| section(form, draft)).collect_view()}
        </HomeFrame>
    }
}

fn section(form: HomeForm, draft: SectionDraft) -> AnyView {
    let path = format!("findings.{}", draft.section.id);
    let short = vec![Choice::new("short", "This falls short of what the child needs")];
    let mark = form.field(&format!("short.{}", draft.section.id), "Shortcoming");
    view! {
        <TextArea field=form.field(&path, &draft.section.title) value=draft.text rows=3 />
        <Checkboxes field=mark choices=short values=draft.short />
    }
    .into_any()
}
