use super::super::record::Record;
use crate::components::{DueDate, DueTone, Place, Rung};
use shared::escalation::{InformalStep, Phase};
use shared::wording::english::capitalised;
use shared::wording::{informal_outcome, informal_title, sum_with_versions};

/// The informal steps it took, where the procedure has any; else that it began formally.
pub fn rungs(record: &Record) -> Vec<Rung> {
    if !record.procedure().informal.exists() {
        return Vec::new();
    }
    let taken: Vec<Rung> = record.matter.informal_steps().map(|step| rung(step, record)).collect();
    if taken.is_empty() { vec![not_used(record)] } else { taken }
}

fn not_used(record: &Record) -> Rung {
    Rung {
        mark: "0".to_owned(),
        title: capitalised(&record.procedure().words.concern),
        state: Some(shared::wording::rung::NOT_USED.to_owned()),
        place: Place::PassedOver,
        ..Rung::default()
    }
}

fn rung(step: &InformalStep, record: &Record) -> Rung {
    let last = record.matter.informal.as_ref().is_some_and(|last| last.number == step.number);
    let here = last && record.matter.phase == Phase::Informal;
    let outcome = if last { informal_outcome(&record.matter) } else { Some("not settled, taken on") };
    Rung {
        mark: "0".to_owned(),
        title: informal_title(step.number, record.procedure()),
        state: outcome.map(str::to_owned),
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
