//! The fields of the forms of a child's record, and what is wrong with them: where the child lives (KEN-14, KEN-16), the
//! grades of a review (KEN-08).

use super::violation;
use crate::child::ChildActKind;
use crate::escalation::{Broken, CommandKind, Violation};
use crate::procedure::Procedure;

/// The label of the field at that path of an act.
#[must_use]
pub fn child_field(path: &str, act: ChildActKind, procedure: &Procedure) -> String {
    match path.split_once('.') {
        Some(("findings", id)) => {
            let section = procedure.visiting.as_ref().and_then(|visiting| visiting.section(id));
            section.unwrap_or(id).to_owned()
        }
        Some(("grades", id)) => {
            let section = procedure.grading.as_ref().and_then(|grading| grading.section(id));
            section.unwrap_or(id).to_owned()
        }
        _ => field(path, act).0.to_owned(),
    }
}

/// A field's label, and what it asks for when it is empty.
fn field(path: &str, act: ChildActKind) -> (&'static str, &'static str) {
    match path {
        "name" => ("Provider, home or carer", "Enter the provider, home or carer"),
        "registered" => ("Whether it is registered", "Choose whether it is registered"),
        "began_on" => ("Since when", "Enter since when the child has lived there"),
        "review_on" => ("Date of the review", "Enter the date of the review"),
        "review_there" => ("Where the review is held", "Choose where the review is held"),
        "on" if act == ChildActKind::RecordVisit => ("Date of the visit", "Enter the date of the visit"),
        "on" if act == ChildActKind::RecordScoping => {
            ("Date of the meeting", "Enter the date of the meeting")
        }
        "on" => ("Date it was raised", "Enter the date it was raised"),
        "held_on" => ("Date of the review", "Enter the date of the review"),
        "section" => ("Section of the plan", "Choose the section of the plan"),
        "grade" => ("The grade that the review gave", "Choose the grade that the review gave"),
        "reason" if act == ChildActKind::CorrectGrade => ("Why it is put right", "Enter why it is put right"),
        "reason" => ("Why it is not raised", "Enter why it is not raised"),
        "raised_by" => ("Who of the child’s service raised it", "Enter who of the child’s service raised it"),
        "note" => ("With whom, and what came of it", "Enter with whom, and what came of it"),
        "ground" => ("Why a meeting is asked for", "Choose why a meeting is asked for"),
        "matter" => ("Whose stages are exhausted", "Choose whose stages are exhausted"),
        "concerns" => ("The concerns about the provider", "Enter the concerns about the provider"),
        "bases" => ("What the concerns rest on", "Choose what the concerns rest on"),
        "held_by" => ("Who held it", "Choose who held it"),
        "analysis" => ("What is known about the provider", "Enter what is known about the provider"),
        "context" => (
            "Safeguarding in context, and what is still to be explored",
            "Enter the safeguarding context, and what is still to be explored",
        ),
        "protection" => {
            ("What is done at once to protect children", "Enter what is done at once to protect children")
        }
        "continued_use" => {
            ("Whether the provision goes on being used", "Enter whether the provision goes on being used")
        }
        _ => ("Shortcoming", "Choose whether it falls short"),
    }
}

/// What is wrong with a field of such an act, and what to do.
#[must_use]
pub fn child_violation(broken: &Violation, act: ChildActKind, procedure: &Procedure) -> String {
    let label = child_field(&broken.field, act, procedure);
    match &broken.broken {
        Broken::Missing if broken.field.starts_with("findings.") => {
            format!("Enter what was found: {label}")
        }
        Broken::Missing if broken.field.starts_with("grades.") => format!("Choose the grade: {label}"),
        Broken::Missing => field(&broken.field, act).1.to_owned(),
        // The rest says itself what it is about; a label that other forms do not know is put before it here.
        _ => {
            let plain = Violation { field: String::new(), broken: broken.broken.clone() };
            let said = violation(&plain, CommandKind::AddNote, procedure);
            match said.strip_prefix("This must") {
                Some(must) => format!("{label} must{must}"),
                None => said,
            }
        }
    }
}
