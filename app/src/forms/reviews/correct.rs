use super::grade::choices;
use super::{ChildForm, ChildFrame, ChildOpened};
use crate::components::{Choice, Radios, Select, TextArea};
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::words::short_date;
use shared::child::{ChildAct, CorrectGrade, ReviewGraded, SectionGraded};
use shared::people::PlanKind;
use shared::procedure::Grading;
use shared::wording;

/// The grade that a review truly gave, as it is being written.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {
    section: RwSignal<String>,
    grade: RwSignal<String>,
    reason: RwSignal<String>,
}

impl Draft {
    fn act(self, plan: PlanKind, held_on: NaiveDate) -> ChildAct {
        ChildAct::CorrectGrade(CorrectGrade {
            plan,
            held_on,
            section: self.section.get(),
            grade: self.grade.with(|grade| grade.parse().ok()),
            reason: self.reason.get(),
        })
    }
}

/// Puts right a grade that was put on record wrongly (KEN-08).
#[component]
pub fn CorrectForm(opened: ChildOpened, grading: Grading, review: ReviewGraded) -> impl IntoView {
    let draft = opened.draft(Draft::default);
    let (plan, held_on) = (review.plan, review.held_on);
    let form = ChildForm::new(opened, draft, move |_| draft.act(plan, held_on));
    let sections = sections(&review);
    let heading = format!("Put right a grade of the review of {}", short_date(held_on));
    let hint = "What was mistyped and how it was found. It stays on the record, with the grade as it was.";
    view! {
        <ChildFrame form heading part="/reviews" send="Put it right">
            <p>"What waits to be raised follows the grade as it is put right here. What was raised already stays raised."</p>
            <Select field=form.field("section") choices=sections value=draft.section />
            <Radios field=form.field("grade") choices=choices(&grading) value=draft.grade inline=true />
            <TextArea field=form.field("reason").hint(hint) value=draft.reason rows=3 />
        </ChildFrame>
    }
}

/// The sections with the grades on record, after none.
fn sections(review: &ReviewGraded) -> Vec<Choice> {
    let named = |graded: &SectionGraded| {
        let given = wording::grade(graded.grade, &graded.called);
        Choice::new(graded.section.clone(), format!("{}: {given}", graded.title))
    };
    std::iter::once(Choice::new("", "Choose one")).chain(review.grades.iter().map(named)).collect()
}
