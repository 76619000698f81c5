use super::{ChildForm, ChildFrame, ChildOpened, Dates, PART};
use crate::components::{Checkboxes, Choice, DateField, TextArea};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::api::ChildRecord;
use shared::calendar::typed::Look;
use shared::child::{ChildAct, Finding, PlacementAct, RecordVisit};
use shared::procedure::PlanSection;

/// The visiting form, as it is being written.
#[derive(Clone, Serialize, Deserialize)]
struct Draft {
    on: RwSignal<String>,
    sections: Vec<SectionDraft>,
}

/// One section of it.
#[derive(Clone, Serialize, Deserialize)]
struct SectionDraft {
    id: String,
    text: RwSignal<String>,
    short: RwSignal<Vec<String>>,
}

impl Draft {
    fn new(home: &ChildRecord) -> Self {
        let sections = home.context.procedure.visiting.iter().flat_map(|visiting| &visiting.sections);
        let section = |section: &PlanSection| SectionDraft {
            id: section.id.clone(),
            text: RwSignal::default(),
            short: RwSignal::default(),
        };
        Self { on: RwSignal::new("today".to_owned()), sections: sections.map(section).collect() }
    }

    fn act(&self, dates: &mut Dates<'_>) -> PlacementAct {
        let findings = self.sections.iter().map(SectionDraft::finding).collect();
        PlacementAct::RecordVisit(RecordVisit { on: self.on.with(|text| dates.past("on", text)), findings })
    }
}

impl SectionDraft {
    fn finding(&self) -> Finding {
        Finding {
            section: self.id.clone(),
            text: self.text.get(),
            shortcoming: self.short.with(|short| !short.is_empty()),
        }
    }
}

/// The visiting form, by the chair, the social worker or a manager (KEN-29).
#[component]
pub fn VisitForm(opened: ChildOpened) -> impl IntoView {
    let draft = opened.draft(|| Draft::new(&opened.about));
    let asks = draft.clone();
    let form = ChildForm::new(opened, draft.clone(), move |dates| ChildAct::Placement(asks.act(dates)));
    view! {
        <ChildFrame form part=PART heading="Record a visit" send="Record the visit">
            <DateField field=form.field("on") value=draft.on reads=form.reads(Look::Back) />
            {draft.sections.into_iter().map(|draft| section(form, draft)).collect_view()}
        </ChildFrame>
    }
}

fn section(form: ChildForm, draft: SectionDraft) -> AnyView {
    let short = vec![Choice::new("short", "This falls short of what the child needs")];
    let (found, mark) = (format!("findings.{}", draft.id), format!("short.{}", draft.id));
    view! {
        <TextArea field=form.field(&found) value=draft.text rows=3 />
        <Checkboxes field=form.field(&mark) choices=short values=draft.short />
    }
    .into_any()
}
