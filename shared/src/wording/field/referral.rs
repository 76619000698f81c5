//! The fields of a referral that are named by the procedure: its gates and its notes.

use crate::procedure::{Procedure, ReferralGate, ReferralNote};
use crate::wording::english::continued;
use crate::wording::referral::gate_note;

/// A field that the procedure names.
enum Named<'p, 'f> {
    /// A gate, and the part of its record.
    Gate(&'p ReferralGate, &'f str),
    Note(&'p ReferralNote),
}

/// Its label, where the field is one that the procedure names.
pub(super) fn label(field: &str, procedure: &Procedure) -> Option<String> {
    Some(match named(field, procedure)? {
        Named::Gate(_, "on") => "Date".to_owned(),
        Named::Gate(gate, "note") => gate_note(gate.kind).to_owned(),
        Named::Gate(_, "agreed") => "Did they agree?".to_owned(),
        Named::Gate(gate, _) => gate.what.clone(),
        Named::Note(note) => note.title.clone(),
    })
}

/// What it asks for when empty.
pub(super) fn asks(field: &str, procedure: &Procedure) -> Option<String> {
    Some(match named(field, procedure)? {
        Named::Gate(gate, part) => {
            let what = continued(gate.what.trim_end_matches('.'));
            match part {
                "on" => format!("Enter the date on which you did this: {what}"),
                "note" => format!("Enter what came of this: {what}"),
                "agreed" => format!("Choose whether they agreed: {what}"),
                _ => format!("Enter what you did about this: {what}"),
            }
        }
        Named::Note(note) => format!("Enter the note “{}”", note.title),
    })
}

fn named<'p, 'f>(field: &'f str, procedure: &'p Procedure) -> Option<Named<'p, 'f>> {
    if let Some(id) = field.strip_prefix("notes.") {
        return procedure.referral.notes.iter().find(|note| note.id == id).map(Named::Note);
    }
    let rest = field.strip_prefix("gates.")?;
    let (number, part) = rest.split_once('.').unwrap_or((rest, ""));
    let number: usize = number.parse().ok()?;
    let gate = procedure.referral.gates.get(number.checked_sub(1)?)?;
    // The post of the record, where there is one, stands between them.
    Some(Named::Gate(gate, part.rsplit('.').next().unwrap_or(part)))
}
