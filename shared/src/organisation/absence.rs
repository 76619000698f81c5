//! Absences: entered with dates and cover, ended early, never a reason for a date to move (ALL-32).

use super::decide::unknown;
use super::{Absence, Organisation, OrganisationProblem};
use chrono::NaiveDate;

/// What keeps an absence from being entered.
pub(super) fn problems(state: &Organisation, absence: &Absence) -> Vec<OrganisationProblem> {
    let people = [absence.person, absence.cover].into_iter();
    let mut problems: Vec<_> =
        people.filter(|person| !state.people.contains_key(person)).map(unknown).collect();
    if absence.to < absence.from {
        problems.push(OrganisationProblem::EndsBeforeItBegins);
    }
    if absence.person == absence.cover {
        problems.push(OrganisationProblem::CoversThemselves);
    }
    if state.people.get(&absence.cover).is_some_and(|cover| !cover.is_staff()) {
        problems.push(OrganisationProblem::CoverIsNotStaff);
    }
    problems
}

/// What keeps an absence from ending on that day: it was never entered, or has ended by then.
pub(super) fn problems_of_end(
    state: &Organisation,
    absence: &Absence,
    on: NaiveDate,
) -> Vec<OrganisationProblem> {
    let known = state.absences.contains(absence) && on < absence.to;
    if known { Vec::new() } else { vec![OrganisationProblem::NoSuchAbsence] }
}

/// That day is the last; an absence that has not begun by then does not take place.
pub(super) fn end(state: &mut Organisation, absence: &Absence, on: NaiveDate) {
    let Some(at) = state.absences.iter().position(|known| known == absence) else { return };
    if on < absence.from {
        state.absences.remove(at);
    } else {
        state.absences[at].to = on;
    }
}
