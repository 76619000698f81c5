//! What leaves the product on paper: the record for a court, the form for the child's file.
//!
//! A document is text in sections, so that the same words are previewed, printed and copied.

mod course;
mod court;
mod deadlines;
mod form;
mod letter;

pub use court::court_record;
pub use form::{file_form, informal_note};
pub use letter::partner_letter;

use super::WordedLine;
use super::english::capitalised;
use crate::api::{ChainHead, Recorded};
use crate::calendar::words::short_date;
use crate::child::Birth;
use crate::escalation::{Context, Escalation, Event};

/// A document to be read on a screen, printed or copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    pub title: String,
    /// Stands at the head of every page: what it is and whom it is about.
    pub running: Vec<String>,
    pub sections: Vec<DocumentSection>,
}

/// A part of a document under its heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentSection {
    pub heading: String,
    pub lines: Vec<WordedLine>,
}

/// A matter with everything a document about it is made from.
#[derive(Clone, Copy, Debug)]
pub struct OnPaper<'a> {
    pub matter: &'a Escalation,
    pub events: &'a [Recorded<Event>],
    pub context: &'a Context,
    pub heads: &'a [ChainHead],
}

impl Document {
    /// The whole as plain text, for the child's file.
    #[must_use]
    pub fn plain_text(&self) -> String {
        let mut text = format!("{}\n{}\n", self.title, self.running.join("\n"));
        for section in &self.sections {
            text.push_str(&format!("\n{}\n", section.heading));
            for line in &section.lines {
                text.push_str(&format!("{}: {}\n", line.label, line.text));
            }
        }
        text
    }
}

impl DocumentSection {
    /// The section, where there is anything in it.
    fn of(heading: impl Into<String>, lines: Vec<WordedLine>) -> Option<Self> {
        (!lines.is_empty()).then(|| Self { heading: heading.into(), lines })
    }
}

impl OnPaper<'_> {
    /// What it is, and the child it is about: the head of every page.
    fn running(&self, what: &str) -> Vec<String> {
        let child = &self.context.child;
        let words = &self.context.procedure.words;
        let birth = match child.birth {
            Birth::Born(on) => format!("born {}", short_date(on)),
            Birth::Expected(on) => format!("expected {}", short_date(on)),
        };
        vec![
            format!("{what}: {} {}", capitalised(&words.matter), self.matter.reference),
            format!("{}, {birth}, {} {}", child.name, words.case_system, child.case_number),
        ]
    }
}
