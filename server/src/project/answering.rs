//! Who answers for a post, day by day: holdings begin and end by date, so a list of any day can be made from rows that
//! were written before.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use shared::ids::{PersonId, PostId};
use shared::organisation::{Lines, Organisation};
use shared::procedure::Procedure;

/// Resolves posts for one child.
pub struct Answerers<'a> {
    pub organisation: &'a Organisation,
    pub procedure: &'a Procedure,
    pub lines: Lines<'a>,
}

/// A person's turn to answer for a post, both days included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    pub person: PersonId,
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
}

impl Answerers<'_> {
    /// Everybody's turns for the post from that day on.
    pub fn of(&self, post: &PostId, from: NaiveDate) -> Vec<Turn> {
        let mut running: BTreeMap<PersonId, NaiveDate> = BTreeMap::new();
        let mut turns = Vec::new();
        for day in self.changes(from) {
            let now = self.on(post, day);
            running.retain(|person, began| {
                let goes_on = now.contains(person);
                if !goes_on {
                    turns.push(Turn { person: *person, from: *began, to: day.pred_opt() });
                }
                goes_on
            });
            for person in now {
                running.entry(person).or_insert(day);
            }
        }
        turns.extend(running.into_iter().map(|(person, from)| Turn { person, from, to: None }));
        turns
    }

    /// That day, and every later one on which a holding or an absence begins or has ended.
    fn changes(&self, from: NaiveDate) -> BTreeSet<NaiveDate> {
        let holdings = self.organisation.holdings.iter();
        let changes = holdings.flat_map(|holding| {
            let after = holding.to.and_then(|to| to.succ_opt());
            [Some(holding.from), after].into_iter().flatten()
        });
        let absences = self.organisation.absences.iter();
        let away =
            absences.flat_map(|absence| [Some(absence.from), absence.to.succ_opt()].into_iter().flatten());
        std::iter::once(from).chain(changes.chain(away).filter(|day| *day > from)).collect()
    }

    fn on(&self, post: &PostId, day: NaiveDate) -> BTreeSet<PersonId> {
        let resolved = self.organisation.resolve_all(self.procedure, &self.lines, day);
        let found = resolved.into_iter().find(|resolved| &resolved.post == post);
        let answering = found.map(|resolved| resolved.person.into_iter().chain(resolved.deputies));
        answering.into_iter().flatten().map(|person| person.id).collect()
    }
}
