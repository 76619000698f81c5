//! What is open or recent of the same category is looked at, one by one, before another is raised; none of it blocks (ALL-34).

use super::common::text;
use crate::escalation::violation::Checks;
use crate::escalation::{Alongside, Beside, Broken, Context, Opening};

pub(super) fn alongside(checks: &mut Checks, opening: &Opening, context: &Context) {
    let said = &opening.alongside;
    for other in context.same_category(&opening.category.group) {
        let reference = &other.reference;
        let unsaid = !said.iter().any(|said| &said.reference == reference);
        checks
            .require(!unsaid, at(reference.as_str()), || Broken::NotWeighed { reference: reference.clone() });
    }
    for Alongside { reference, how } in said {
        let known = context.other_matters.iter().any(|other| &other.reference == reference);
        checks.require(known, at(reference.as_str()), || Broken::NotInList);
        if let Beside::PassedOver { reason } = how {
            text(checks, format!("{}.reason", at(reference.as_str())), reason);
        }
    }
}

fn at(reference: &str) -> String {
    format!("opening.alongside.{reference}")
}
