use shared::asked::{Particulars, Said};
use shared::child::GradedDraft;
use shared::escalation::Category;
use shared::procedure::{Grading, Procedure, SOMETHING_ELSE};
use shared::wording;

/// What another record has said of a matter before it is raised: a visit (KEN-14), the grade of a review (KEN-08).
#[derive(Clone, Debug, Default)]
pub struct Prepared {
    /// What is wrong.
    pub wrong: String,
    pub category: Option<Category>,
    pub particulars: Particulars,
    /// The draft it completes, where a grade asked for it.
    pub graded: Option<GradedDraft>,
    /// How the address of the form names what it is from: `&visit=2`.
    pub from: String,
}

impl Prepared {
    /// From what a visit found.
    pub fn by_visit(visit: u32, found: String) -> Self {
        Self { wrong: found, from: format!("&visit={visit}"), ..Self::default() }
    }

    /// From a grade: under the heading that the procedure has for it, about the section.
    pub fn by_grade(draft: GradedDraft, procedure: &Procedure) -> Self {
        let grading = procedure.grading.as_ref();
        Self {
            wrong: wording::graded_as_wrong(&draft),
            category: grading.map(|grading| category(&draft, grading)),
            particulars: grading.map(source).unwrap_or_default(),
            from: format!("&graded={}", draft.number),
            graded: Some(draft),
        }
    }
}

fn category(draft: &GradedDraft, grading: &Grading) -> Category {
    let other = (grading.example == SOMETHING_ELSE).then(|| draft.graded.title.clone());
    Category { group: grading.group.clone(), example: grading.example.clone(), other }
}

/// That it arose from the grading, where the procedure asks what it arose from (KEN-21).
fn source(grading: &Grading) -> Particulars {
    let said = grading.source.iter().map(|said| (said.question.clone(), Said::Chosen(said.options.clone())));
    Particulars(said.collect())
}
