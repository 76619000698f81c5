use crate::calendar::words::short_date;
use crate::procedure::Procedure;
use chrono::NaiveDate;

/// The reason a silent stage is passed on by itself (TOR-08).
#[must_use]
pub fn silence_reason(procedure: &Procedure, stage: u8, due: NaiveDate) -> String {
    format!("No response at {} {stage} by {}.", procedure.words.stage, short_date(due))
}
