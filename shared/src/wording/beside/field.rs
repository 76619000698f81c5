//! The fields of the forms that records are written with, and what is wrong with them.

use crate::beside::{BesideAct, BesideKind};
use crate::escalation::{Broken, CommandKind, Violation};
use crate::procedure::Procedure;
use crate::wording::violation;

/// A form that a record is written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BesideForm {
    Begin(BesideKind),
    Act(BesideAct, BesideKind),
}

/// A field's label, and what it asks for when it is empty.
#[must_use]
pub fn record_field(path: &str, form: BesideForm) -> (&'static str, &'static str) {
    let name = path.rsplit('.').next().unwrap_or(path);
    match name {
        "matter" => ("Escalation", "Choose the escalation it belongs to"),
        "plan" => ("Plan", "Nobody chairs this plan yet. Ask an administrator to say who does"),
        "topic" if matches!(form, BesideForm::Act(_, BesideKind::Advice)) => ("Step", "Choose the step"),
        "lawyer" => ("Your lawyer", "Choose your lawyer from the list"),
        "topic" => ("What is recorded", "Choose what is recorded"),
        "on" => ("Date", "Enter the date"),
        "worker" => ("Worker", "Choose the worker it is about"),
        "shown" => ("Who it goes to", "Check who it goes to"),
        "from" => ("Whose concern it is", "Choose whose concern it is"),
        "agency" => ("Agency", "Enter the agency"),
        "talked_on" => ("Date of the talk with the chair", "Enter the date of the talk with the chair"),
        "came_of_it" => ("What came of the talk", "Enter what came of the talk with the chair"),
        "whose" => ("Whose good practice it is", "Enter whose good practice it is"),
        "event" => ("What has happened", "Choose what has happened"),
        "other" => ("What it is", "Enter what it is"),
        "post" => ("Who was told", "Choose who was told"),
        "how" if matches!(form, BesideForm::Act(BesideAct::End, _)) => {
            ("How it ended", "Choose how it ended")
        }
        "how" => ("How they were told", "Enter how they were told"),
        _ => text_of(form),
    }
}

/// The one long text of each form.
fn text_of(form: BesideForm) -> (&'static str, &'static str) {
    match form {
        BesideForm::Begin(BesideKind::Advice) => {
            ("What you need advice on, and why", "Enter what you need advice on, and why")
        }
        BesideForm::Begin(BesideKind::Supervision) | BesideForm::Act(BesideAct::AddEntry, _) => {
            ("Notes", "Enter the notes")
        }
        BesideForm::Begin(BesideKind::Alert) => (
            "What gives concern, in particulars",
            "Enter what gives concern, so that the manager can take it up",
        ),
        BesideForm::Begin(BesideKind::Concern) => ("What the concern is", "Enter what the concern is"),
        BesideForm::Begin(BesideKind::GoodPractice) => ("What was good", "Enter what was good"),
        BesideForm::Begin(BesideKind::GraveEvent) => ("What is known so far", "Enter what is known so far"),
        BesideForm::Act(BesideAct::PutInWriting, _) => {
            ("What you write", "Enter what the concern is and why it is not settled")
        }
        BesideForm::Act(BesideAct::Answer, BesideKind::Alert) => {
            ("How it was taken up", "Enter how it was taken up with the worker")
        }
        BesideForm::Act(BesideAct::Answer, _) => ("Your answer", "Enter what you found and your answer"),
        BesideForm::Act(BesideAct::End, _) => ("Outcome", "Enter what came of it"),
        BesideForm::Act(BesideAct::RecordTold, _) => ("How they were told", "Enter how they were told"),
    }
}

/// A violation as the message at its field and in the error summary.
#[must_use]
pub fn record_violation(broken: &Violation, form: BesideForm, procedure: &Procedure) -> String {
    let (label, ask) = record_field(&broken.field, form);
    match &broken.broken {
        Broken::Missing => ask.to_owned(),
        Broken::NotInList if !broken.field.is_empty() => ask.to_owned(),
        // The rest says itself what it is about; a label that the other forms do not know is put before it here.
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
