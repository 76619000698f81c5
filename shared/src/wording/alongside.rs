//! What a matter has to do with the child's others (ALL-34).

use crate::calendar::words::short_date;
use crate::escalation::{Alongside, Beside, OtherMatter};

/// Another matter in a list: `KEN-26-00417, Health: dentist, open`.
#[must_use]
pub fn other_matter(other: &OtherMatter) -> String {
    let OtherMatter { reference, category, closed_on, .. } = other;
    match closed_on {
        None => format!("{reference}, {category}, open"),
        Some(on) => format!("{reference}, {category}, closed on {}", short_date(*on)),
    }
}

/// What was said of one of them when it was raised, as label and text.
pub(super) fn said(alongside: &Alongside) -> (String, String) {
    let reference = &alongside.reference;
    match &alongside.how {
        Beside::Linked => ("Linked to".to_owned(), reference.to_string()),
        Beside::PassedOver { reason } => (format!("Raised beside {reference} because"), reason.clone()),
    }
}

/// The label of a field about another matter, and what it asks for when empty.
pub(super) fn field(path: &str) -> Option<(String, String)> {
    let rest = path.strip_prefix("opening.alongside.")?;
    Some(match rest.split_once('.') {
        Some((reference, _)) => (
            format!("Why {reference} is about something else"),
            format!("Enter why {reference} is about something else"),
        ),
        None => (rest.to_owned(), format!("Choose what this has to do with {rest}")),
    })
}
