use super::super::record::Record;
use crate::components::{DueDate, DueTone, Place, Rung};
use shared::escalation::{InformalStep, Phase};
use shared::wording::english::capitalised;
use shared::wording::{informal_outcome, sum_with_versions};

/// The informal step, where the matter took it; else that it began formally.
pub fn rung(record: &Record) -> Rung {
    let title = capitalised(&record.procedure().words.concern);
    let mark = "0".to_owned();
    let Some(step) = &record.matter.informal else {
        return Rung {
            mark,
            title,
            state: Some("not used".to_owned()),
            place: Place::PassedOver,
            ..Rung::default()
        };
    };
    let here = record.matter.phase == Phase::Informal;
    Rung {
        mark,
        title,
        state: informal_outcome(&record.matter).map(str::to_owned),
        place: if here { Place::Current } else { Place::Done },
        people: step.with.iter().map(super::stage::asked).collect(),
        due: Some(due(step, here, record)),
        sum: Some(sum_with_versions(&step.clock, &record.context.calendar)),
        ..Rung::default()
    }
}

fn due(step: &InformalStep, here: bool, record: &Record) -> DueDate {
    let date = step.clock.due;
    match here {
        true => DueDate::open(date, record.days_left(date), record.today),
        false => DueDate::said(date, record.today, "to be settled by", DueTone::Plain),
    }
}
