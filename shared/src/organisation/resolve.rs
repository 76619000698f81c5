//! Who answers for a post: holder, else acting, else deputy, else the next post above, saying why.

use super::several::unit_of;
use super::{HoldingKind, Organisation};
use crate::ids::{PersonId, PostId, UnitId};
use crate::people::PersonRef;
use crate::procedure::{Line, Post, Procedure, Seat};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Where the lines of one child begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines<'a> {
    /// The child's team.
    pub team: &'a UnitId,
    /// The unit of the chair of the plan in question.
    pub chair_unit: Option<&'a UnitId>,
    pub social_worker: Option<PersonId>,
}

/// A post of the procedure with the person who answers for it for this child today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ResolvedPost {
    pub post: PostId,
    /// In the authority's own words.
    pub title: String,
    /// Nobody, where neither the post nor any above it is held. Of several the first.
    pub person: Option<PersonRef>,
    pub how: How,
    /// Those who may answer in this person's place, or with them.
    pub deputies: Vec<PersonRef>,
}

/// In what capacity the person answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", tag = "how")]
pub enum How {
    Holder,
    Acting,
    Deputy,
    /// The post is not held; the post above answers.
    Above {
        post: PostId,
        title: String,
        because: Gap,
    },
    Nobody,
    /// Of another agency: without an account, reached by letter (ALL-37).
    Outside,
    /// With others, as one body.
    Panel {
        /// Those who sit with them.
        with: Vec<PersonRef>,
        /// The seats that nobody holds, by title.
        vacant: Vec<String>,
    },
    /// As one of those on duty in a unit: any of them may answer.
    OnDuty,
}

impl How {
    /// The same without anybody's name.
    #[must_use]
    pub fn nameless(&self) -> Self {
        match self {
            Self::Panel { vacant, .. } => Self::Panel { with: Vec::new(), vacant: vacant.clone() },
            how => how.clone(),
        }
    }
}

/// Who answers for a post that is held.
pub(super) struct Answering {
    pub person: PersonRef,
    pub how: How,
    pub deputies: Vec<PersonRef>,
}

/// Why a post does not answer for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Gap {
    Vacant,
    /// The child has no allocated social worker.
    NotAllocated,
}

impl Organisation {
    /// Every post of the procedure, resolved for one child on one day.
    #[must_use]
    pub fn resolve_all(&self, procedure: &Procedure, lines: &Lines<'_>, day: NaiveDate) -> Vec<ResolvedPost> {
        procedure.posts.iter().map(|post| self.resolve(procedure, post, lines, day)).collect()
    }

    pub(super) fn resolve(
        &self,
        procedure: &Procedure,
        post: &Post,
        lines: &Lines<'_>,
        day: NaiveDate,
    ) -> ResolvedPost {
        let held = |post: &Post| self.held(procedure, post, lines, day);
        let found = held(post).or_else(|| {
            above(procedure, post).find_map(|higher| {
                let how = How::Above {
                    post: higher.id.clone(),
                    title: higher.title.clone(),
                    because: gap(post.line),
                };
                Some(Answering { how, ..held(higher)? })
            })
        });
        let (person, how, deputies) = match found {
            Some(found) => (Some(found.person), found.how, found.deputies),
            None if post.seat == Seat::Agency => (None, How::Outside, Vec::new()),
            None => (None, How::Nobody, Vec::new()),
        };
        ResolvedPost { post: post.id.clone(), title: post.title.clone(), person, how, deputies }
    }

    /// Whoever answers for the post itself.
    fn held(
        &self,
        procedure: &Procedure,
        post: &Post,
        lines: &Lines<'_>,
        day: NaiveDate,
    ) -> Option<Answering> {
        match &post.seat {
            Seat::Person => self.held_by_one(post, lines, day),
            Seat::Panel { members, .. } => self.panel(members, procedure, lines, day),
            Seat::Unit { unit } => self.on_duty(unit_of(post, unit.as_ref(), lines)?, day),
            Seat::Agency => None,
        }
    }

    /// The holder in the nearest unit of the post's line that has one.
    fn held_by_one(&self, post: &Post, lines: &Lines<'_>, day: NaiveDate) -> Option<Answering> {
        let start = match post.line {
            Line::SocialWorker => {
                let worker = self.named(lines.social_worker?)?;
                let cover = self.cover_of(worker.id, day).collect();
                return Some(Answering { person: worker, how: How::Holder, deputies: cover });
            }
            Line::Child | Line::Authority => lines.team,
            Line::Chair => lines.chair_unit?,
        };
        self.line_of(start).find_map(|unit| {
            let holders = self.holders(&post.id, &unit.id, day);
            let first = holders.first()?;
            let how = match first.kind {
                HoldingKind::Holder => How::Holder,
                HoldingKind::Acting => How::Acting,
                HoldingKind::Deputy => How::Deputy,
            };
            let deputies = holders[1..].iter().filter_map(|holding| self.named(holding.person));
            let deputies = deputies.chain(self.cover_of(first.person, day)).collect();
            Some(Answering { person: self.named(first.person)?, how, deputies })
        })
    }

    /// Those who answer in the person's place while they are away (ALL-32).
    pub(super) fn cover_of(&self, person: PersonId, day: NaiveDate) -> impl Iterator<Item = PersonRef> + '_ {
        self.covering(person, day).filter_map(|cover| self.named(cover))
    }

    /// The person as the record names them.
    #[must_use]
    pub fn named(&self, id: PersonId) -> Option<PersonRef> {
        self.people.get(&id).map(|person| PersonRef { id, name: person.name.clone() })
    }
}

fn above<'a>(procedure: &'a Procedure, post: &'a Post) -> impl Iterator<Item = &'a Post> {
    std::iter::successors(Some(post), |post| procedure.post(post.above.as_ref()?))
        .skip(1)
        .take(procedure.posts.len())
}

fn gap(line: Line) -> Gap {
    match line {
        Line::SocialWorker => Gap::NotAllocated,
        Line::Child | Line::Chair | Line::Authority => Gap::Vacant,
    }
}
