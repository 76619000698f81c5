use crate::people::ChairKind;
use crate::procedure::Procedure;

/// What the procedure says of where this chair may begin, in a sentence (ALL-09).
///
/// ```
/// use shared::{ladder::starts, people::ChairKind, procedure};
///
/// let torbay = procedure::bundled(&"torbay".into()).unwrap();
/// assert_eq!(starts(torbay, ChairKind::Iro), "In Torbay the IRO may begin at stage 1 only.");
/// ```
#[must_use]
pub fn starts(procedure: &Procedure, chair: ChairKind) -> String {
    let words = &procedure.words;
    let office = match chair {
        ChairKind::Iro => &words.iro,
        ChairKind::CpChair => &words.cp_chair,
    };
    format!("In {} the {office} may begin at {} {}.", procedure.name, words.stage, listed(procedure, chair))
}

/// The stages as people say them: `1 only`, `1, 2 or 3`.
fn listed(procedure: &Procedure, chair: ChairKind) -> String {
    let own = procedure.for_plan(chair.plan());
    let open = own.stages.iter().map(|stage| stage.number);
    let numbers: Vec<String> = open
        .filter(|stage| procedure.entry_rule(chair, *stage).is_some())
        .map(|stage| stage.to_string())
        .collect();
    match numbers.split_last() {
        Some((last, [])) => format!("{last} only"),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
        None => "none".to_owned(),
    }
}
