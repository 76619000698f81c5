use super::{ChildForm, ChildFrame, ChildOpened, Dates};
use crate::components::{Choice, DateField, LiveText, Radios, Tone};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::child::{ChildAct, GradeReview, Raises};
use shared::people::PlanKind;
use shared::procedure::{Grading, PlanSection};
use shared::wording;
use std::collections::BTreeMap;

/// The grades of a review, as they are being given.
#[derive(Clone, Serialize, Deserialize)]
struct Draft {
    on: RwSignal<String>,
    sections: Vec<SectionDraft>,
}

/// That of one section of the plan.
#[derive(Clone, Serialize, Deserialize)]
struct SectionDraft {
    id: String,
    grade: RwSignal<String>,
}

impl Draft {
    fn new(grading: &Grading) -> Self {
        let section =
            |section: &PlanSection| SectionDraft { id: section.id.clone(), grade: RwSignal::default() };
        let sections = grading.sections.iter().map(section).collect();
        Self { on: RwSignal::new("today".to_owned()), sections }
    }

    fn grades(&self) -> BTreeMap<String, u8> {
        let given = self.sections.iter().filter_map(|section| {
            let grade = section.grade.with(|grade| grade.parse().ok())?;
            Some((section.id.clone(), grade))
        });
        given.collect()
    }

    fn act(&self, plan: PlanKind, dates: &mut Dates<'_>) -> ChildAct {
        let held_on = self.on.with(|text| dates.past("held_on", text));
        ChildAct::GradeReview(GradeReview { plan, held_on, grades: self.grades() })
    }
}

/// The grades that a review gave; which of them raise something is said while they are chosen.
#[component]
pub fn GradeForm(opened: ChildOpened, grading: Grading) -> impl IntoView {
    let draft = opened.draft(|| Draft::new(&grading));
    let (asks, given, plan) = (draft.clone(), draft.clone(), grading.plan);
    let form = ChildForm::new(opened, draft.clone(), move |dates| asks.act(plan, dates));
    let choices = choices(&grading);
    let raised = Memo::new(move |_| form.with(|about| about.record.would_raise(&grading, &given.grades())));
    let waits =
        move || form.with(|about| raised.with(|all| wording::will_wait(all, &about.context.procedure.words)));
    let sections: Vec<AnyView> =
        draft.sections.into_iter().map(|draft| section(form, draft, choices.clone(), raised)).collect();
    view! {
        <ChildFrame form heading="Record the grades of a review" part="" send="Record the grades">
            <DateField field=form.field("held_on") value=draft.on reads=form.reads(Look::Back) />
            {sections}
            <div role="status">
                {move || waits().map(|waits| view! { <div class="govuk-inset-text"><p>{waits}</p></div> })}
            </div>
        </ChildFrame>
    }
}

pub(super) fn choices(grading: &Grading) -> Vec<Choice> {
    let grades = (1..).zip(&grading.grades);
    grades.map(|(grade, called)| Choice::new(grade.to_string(), wording::grade(grade, called))).collect()
}

fn section(form: ChildForm, draft: SectionDraft, choices: Vec<Choice>, raised: Memo<Vec<Raises>>) -> AnyView {
    let field = form.field(&format!("grades.{}", draft.id));
    let live = Signal::derive(move || {
        let asked = raised.with(|all| all.iter().find(|one| one.graded.section == draft.id).cloned());
        asked.map_or_else(LiveText::default, |asked| {
            let why = form
                .with(|about| wording::why_raised(&asked.graded, asked.why, &about.context.procedure.words));
            LiveText::new(Tone::Lacking, why)
        })
    });
    view! { <Radios field=field.live(live) choices value=draft.grade inline=true /> }.into_any()
}
