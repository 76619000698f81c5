use super::parts::Lines;
use crate::calendar::words::short_date;
use crate::escalation::{LetterSent, LetterWay, TakenToPartner};

pub(super) fn letter_sent(lines: &mut Lines<'_>, letter: &LetterSent) -> String {
    lines.text("Sent on", short_date(letter.on));
    lines.text("How", letter_way(letter.way));
    lines.text("By", &letter.by.name);
    if let Some(clock) = &letter.clock {
        lines.told("Answer due", clock);
    }
    "The letter went".to_owned()
}

/// How a letter went.
#[must_use]
pub fn letter_way(way: LetterWay) -> &'static str {
    match way {
        LetterWay::SecureMail => "By secure e-mail",
        LetterWay::Post => "By post",
        LetterWay::ByHand => "By hand",
    }
}

pub(super) fn taken(lines: &mut Lines<'_>, taken: &TakenToPartner) -> String {
    lines.text("When", short_date(taken.on));
    lines.text("With", &taken.with);
    lines.text("What was said and agreed", &taken.agreed);
    lines.text("By", &taken.by.name);
    "Taken to the senior managers of the agency".to_owned()
}
