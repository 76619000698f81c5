//! What is asked for on the way out of the ladder.

use crate::calendar::words::short_date;
use crate::procedure::{Procedure, ReferredTo};
use crate::wording::english::{and, continued};
use crate::wording::names::{chairs, children_on};
use chrono::NaiveDate;

pub(super) fn not_yours(to: ReferredTo, procedure: &Procedure) -> String {
    match to {
        ReferredTo::Cafcass => {
            let iro = chairs(&procedure.words, &[crate::people::ChairKind::Iro]);
            let children = children_on(crate::people::PlanKind::LookedAfter);
            format!("Only the {iro} refers to Cafcass, for {children}")
        }
        ReferredTo::Partnership => "The procedure has no way to the safeguarding partnership here".to_owned(),
    }
}

/// Names what is unmet, in the procedure's own words.
pub(super) fn gates_unmet(gates: &[String]) -> String {
    let gates: Vec<String> =
        gates.iter().map(|what| format!("“{}”", continued(what.trim_end_matches('.')))).collect();
    format!("Enter why you refer although this is not met: {}", and(&gates))
}

pub(super) fn before(made: NaiveDate) -> String {
    format!("Enter a date on or after {}, when the referral was made", short_date(made))
}
