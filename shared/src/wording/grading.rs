//! The grades of a review, and what they ask to be raised, in words (KEN-08).

use super::english::{counted, with_article};
use crate::calendar::words::short_date;
use crate::child::{GradeCorrected, GradedDraft, Raises, SectionGraded, Why};
use crate::procedure::Words;

/// A grade with what it is called: `1, Inadequate`.
#[must_use]
pub fn grade(grade: u8, called: &str) -> String {
    if called.is_empty() { grade.to_string() } else { format!("{grade}, {called}") }
}

/// What a draft is raised from: `Health graded 1, Inadequate, at the review of Mon 31 Aug 2026`.
#[must_use]
pub fn graded(draft: &GradedDraft) -> String {
    let SectionGraded { title, grade: given, called, .. } = &draft.graded;
    format!("{title} graded {}, at the review of {}", grade(*given, called), short_date(draft.held_on))
}

/// Why a grade raises a matter: `A grade of 1 raises an escalation by itself`.
#[must_use]
pub fn why_raised(graded: &SectionGraded, why: Why, words: &Words) -> String {
    let (grade, matter) = (graded.grade, with_article(&words.matter));
    match why {
        Why::AtOnce => format!("A grade of {grade} raises {matter} by itself"),
        Why::TwiceInARow => format!("A second {grade} in a row for this section raises {matter} by itself"),
    }
}

/// What is wrong, as far as the grade says it, for the chair to complete.
#[must_use]
pub fn graded_as_wrong(draft: &GradedDraft) -> String {
    let SectionGraded { title, grade: given, called, .. } = &draft.graded;
    let twice = match draft.why {
        Why::AtOnce => String::new(),
        Why::TwiceInARow => format!(" It is the second {given} in a row for this section."),
    };
    let (held_on, given) = (short_date(draft.held_on), grade(*given, called));
    format!("The review of {held_on} graded this section of the plan {given}: {title}.{twice}")
}

/// What sending the grades puts into the chair’s work tray; nothing where no grade asks for anything.
#[must_use]
pub fn will_wait(raises: &[Raises], words: &Words) -> Option<String> {
    let sections: Vec<String> = raises.iter().map(|raises| raises.graded.title.clone()).collect();
    let drafts = counted(sections.len() as u64, &words.matter);
    let waits = || format!("In your work tray, to complete and send: {drafts} ({})", sections.join("; "));
    (!sections.is_empty()).then(waits)
}

/// That a grade was put right: `Health was put on record as 1, Inadequate. Put right on Tue 1 Sep 2026 by Imogen Reeve: …`.
#[must_use]
pub fn grade_corrected(corrected: &GradeCorrected) -> String {
    let GradeCorrected { was, reason, on, by, .. } = corrected;
    let (title, given, on) = (&was.title, grade(was.grade, &was.called), short_date(*on));
    format!("{title} was put on record as {given}. Put right on {on} by {}: {reason}", by.name)
}
