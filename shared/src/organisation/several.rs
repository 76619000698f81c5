//! Posts under whose title several people answer: a panel that sits as one, a unit where anybody on duty does.

use super::resolve::Answering;
use super::{Holding, How, Lines, Organisation, ResolvedPost};
use crate::ids::{PersonId, PostId, UnitId};
use crate::people::PersonRef;
use crate::procedure::{Line, Post, Procedure};
use chrono::NaiveDate;

impl Organisation {
    /// The people who sit for the panel's posts, each once, and the posts that nobody holds; none where nobody sits at all.
    pub(super) fn panel(
        &self,
        members: &[PostId],
        procedure: &Procedure,
        lines: &Lines<'_>,
        day: NaiveDate,
    ) -> Option<Answering> {
        let posts = members.iter().filter_map(|member| procedure.post(member));
        let seats: Vec<_> = posts.map(|post| self.resolve(procedure, post, lines, day)).collect();
        let mut with = each_once(seats.iter().filter_map(|seat| seat.person.clone()));
        let vacant: Vec<String> =
            seats.iter().filter(|seat| !seat.is_held()).map(|seat| seat.title.clone()).collect();
        let deputies = seats.into_iter().flat_map(|seat| seat.deputies);
        let others = each_once(with.iter().skip(1).cloned().chain(deputies));
        let person = (!with.is_empty()).then(|| with.remove(0))?;
        Some(Answering { person, how: How::Panel { with, vacant }, deputies: others })
    }

    /// Everybody who holds a post in the unit and is not away, with those who cover for the others.
    pub(super) fn on_duty(&self, unit: &UnitId, day: NaiveDate) -> Option<Answering> {
        let mut holdings: Vec<&Holding> =
            self.holdings.iter().filter(|holding| &holding.unit == unit && holding.on(day)).collect();
        holdings.sort_by_key(|holding| holding.kind);
        let present = holdings.into_iter().flat_map(|holding| self.present_for(holding.person, day));
        let mut people = each_once(present);
        let person = (!people.is_empty()).then(|| people.remove(0))?;
        Some(Answering { person, how: How::OnDuty, deputies: people })
    }

    /// The person; while they are away those who cover for them.
    fn present_for(&self, person: PersonId, day: NaiveDate) -> Vec<PersonRef> {
        let cover: Vec<PersonRef> = self.cover_of(person, day).collect();
        if cover.is_empty() { self.named(person).into_iter().collect() } else { cover }
    }
}

impl ResolvedPost {
    /// Does somebody hold the post itself, or answer for who does?
    fn is_held(&self) -> bool {
        matches!(self.how, How::Holder | How::Acting | How::Deputy)
    }
}

/// The unit that a post of a unit speaks of.
pub(super) fn unit_of<'a>(post: &Post, named: Option<&'a UnitId>, lines: &Lines<'a>) -> Option<&'a UnitId> {
    named.or(match post.line {
        Line::Chair => lines.chair_unit,
        Line::Child | Line::SocialWorker | Line::Authority => Some(lines.team),
    })
}

fn each_once(people: impl Iterator<Item = PersonRef>) -> Vec<PersonRef> {
    people.fold(Vec::new(), |mut found, person| {
        if !found.iter().any(|known| known.id == person.id) {
            found.push(person);
        }
        found
    })
}
