use crate::components::Choice;
use crate::pages::office::or_none;
use shared::api::PeopleAndPosts;
use shared::organisation::Role;
use shared::people::{ChairKind, PlanKind};
use shared::procedure::Procedure;
use shared::wording::plan;

/// Everybody in that role, after what choosing nobody is called.
pub(super) fn people(directory: &PeopleAndPosts, role: Role, none: &str) -> Vec<Choice> {
    let known = directory.people.iter().filter(|person| person.roles.contains(&role));
    or_none(none, known.map(|person| Choice::new(person.id.to_string(), person.name.clone())))
}

/// Everybody who may chair such a plan; nobody before one is chosen.
pub(super) fn chairs(directory: &PeopleAndPosts, kind: Option<PlanKind>) -> Vec<Choice> {
    match kind.map(PlanKind::chair) {
        Some(ChairKind::Iro) => people(directory, Role::Iro, "Choose"),
        Some(ChairKind::CpChair) => people(directory, Role::CpChair, "Choose"),
        None => or_none("Choose the plan first", []),
    }
}

/// The plans that the procedure is about.
pub(super) fn plans(procedure: &Procedure) -> Vec<Choice> {
    let kinds = [PlanKind::LookedAfter, PlanKind::ChildProtection];
    let covered = kinds.into_iter().filter(|kind| procedure.covers(*kind));
    or_none("Choose", covered.map(|kind| Choice::new(kind.as_str(), plan(kind))))
}
