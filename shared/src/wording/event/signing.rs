//! Signatures and endorsements, in words.

use super::parts::Lines;
use crate::calendar::words::short_date;
use crate::escalation::{ClosingNotSigned, ClosingSigned, LetterEndorsed, Signature};
use crate::wording::english::continued;
use crate::wording::names::in_text;
use crate::wording::phase::ending;

/// Each with the post and the day.
pub(super) fn signed_by(lines: &mut Lines<'_>, signed: &[Signature]) {
    let each = |given: &Signature| format!("{}, {}, on {}", given.title, given.by.name, short_date(given.on));
    lines.list("Signed by", &signed.iter().map(each).collect::<Vec<_>>());
}

pub(super) fn closing_signed(lines: &mut Lines<'_>, signed: &ClosingSigned) -> String {
    let closing = &signed.closing;
    lines.text("Outcome", &closing.outcome);
    lines.text("Why", &closing.rationale);
    for entry in &closing.unfinished {
        lines.text(format!("What becomes of action {}", entry.action), &entry.becomes);
    }
    signed_by(lines, &closing.signed);
    let awaits: Vec<String> = signed.awaits.iter().map(|wanted| wanted.title.clone()).collect();
    lines.list("Still to sign", &awaits);
    format!("Closing signed: {}", continued(ending(closing.how)))
}

pub(super) fn not_signed(lines: &mut Lines<'_>, refused: &ClosingNotSigned) -> String {
    lines.text("Why", &refused.reason);
    let (by, stage) = (&refused.by, in_text(lines.words(), refused.stage));
    format!("Closing at {stage} not signed by the {}, {}", by.title, by.by.name)
}

pub(super) fn endorsed(lines: &mut Lines<'_>, endorsed: &LetterEndorsed) -> String {
    lines.text("Note", &endorsed.note);
    let by = &endorsed.by;
    format!("Letter endorsed by the {}, {}", by.title, by.by.name)
}
