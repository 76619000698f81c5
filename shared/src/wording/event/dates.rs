use super::parts::Lines;
use crate::calendar::words::short_date;
use crate::escalation::{Dated, DatesAccepted, MovedDate};
use crate::procedure::Words;
use crate::wording::names::stage_name;

pub(super) fn accepted(lines: &mut Lines<'_>, accepted: &DatesAccepted) -> String {
    accepted.moved.iter().for_each(|date| moved(lines, date));
    lines.text("Why", "The calendar of working days has changed");
    lines.text("Accepted by", &accepted.by.name);
    "Dates moved".to_owned()
}

/// A date beside the one it was until a newer calendar moved it.
pub(in crate::wording) fn moved(lines: &mut Lines<'_>, date: &MovedDate) {
    let MovedDate { of, old, new } = *date;
    let label = dated(of, lines.words());
    lines.text(label, format!("{}, moved from {}", short_date(new), short_date(old)));
}

/// What a told date is the end of: `Stage 2 due`, `Stage 2 to be judged by`, `Total runs out`.
#[must_use]
pub fn dated(of: Dated, words: &Words) -> String {
    match of {
        Dated::Stage { stage } => format!("{} due", stage_name(words, stage)),
        Dated::Review { stage } => format!("{} to be judged by", stage_name(words, stage)),
        Dated::Total => "Total runs out".to_owned(),
    }
}
