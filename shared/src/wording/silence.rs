use crate::calendar::words::short_date;
use crate::escalation::{Escalation, Phase};
use crate::procedure::Procedure;
use chrono::NaiveDate;

/// The reason a silent stage is passed on by itself (TOR-08).
#[must_use]
pub fn silence_reason(procedure: &Procedure, stage: u8, due: NaiveDate) -> String {
    format!("No response at {} {stage} by {}.", procedure.words.stage, short_date(due))
}

/// The reason with which a chair is asked to pass a silent stage on, written for them (LAM-22).
#[must_use]
pub fn reason_to_pass_on(matter: &Escalation, procedure: &Procedure) -> Option<String> {
    let Phase::Lapsed { stage } = matter.phase else { return None };
    Some(silence_reason(procedure, stage, matter.current()?.due()?))
}
