//! Who may read a record beside the matter.

use super::{Record, What};
use crate::access::{Act, Relation, may};
use crate::escalation::{Addressee, Context};
use crate::ids::{PersonId, PostId};
use crate::procedure::Procedure;
use std::collections::BTreeSet;

/// Those who may read a record; a list applies the same in the store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readers {
    /// People who have to do with it.
    pub people: BTreeSet<PersonId>,
    /// Whoever answers for one of these posts, as it is resolved for the child that day.
    pub posts: BTreeSet<PostId>,
    /// Everybody who may read the child's page.
    pub of_child: bool,
    /// The chair of the plan, and the line above the chair.
    pub reviewing_service: bool,
    /// Quality assurance, unless the child's record is restricted.
    pub qa: bool,
    /// Whom it is about: never, whatever else they are.
    pub never: Option<PersonId>,
    /// Nobody who answers the matter it belongs to, or did.
    pub not_the_challenged: bool,
}

impl Record {
    /// Who may read it under this procedure.
    #[must_use]
    pub fn readers(&self, procedure: &Procedure) -> Readers {
        let own = Readers {
            people: self.involved().collect(),
            posts: self.addressed().map(|addressee| addressee.post.clone()).collect(),
            never: self.about(),
            ..Readers::default()
        };
        let beside = &procedure.beside;
        match &self.begun.what {
            What::Supervision => {
                let posts = beside.supervision.iter().flat_map(|found| found.by.iter().chain(&found.readers));
                Readers { reviewing_service: true, posts: posts.cloned().collect(), ..Readers::default() }
            }
            What::Advice { lawyer, .. } => Readers {
                reviewing_service: true,
                people: lawyer.iter().map(|lawyer| lawyer.id).collect(),
                not_the_challenged: true,
                ..Readers::default()
            },
            What::Alert { .. } => own,
            What::Concern { .. } => {
                let tracked_by = beside.reverse.iter().flat_map(|reverse| reverse.tracked_by.iter().cloned());
                Readers { qa: true, posts: own.posts.into_iter().chain(tracked_by).collect(), ..own }
            }
            What::GoodPractice { .. } | What::GraveEvent { .. } => Readers { of_child: true, ..own },
        }
    }

    /// The people it has gone through the hands of.
    fn involved(&self) -> impl Iterator<Item = PersonId> {
        let replies = self.writings.iter().filter_map(|written| written.reply.as_ref());
        let addressed = self.addressed().map(|addressee| addressee.person.id);
        std::iter::once(self.begun.by.id).chain(addressed).chain(replies.map(|reply| reply.by.id))
    }

    fn addressed(&self) -> impl Iterator<Item = &Addressee> {
        self.begun.told.iter().chain(self.writings.iter().map(|written| &written.writing.to))
    }
}

impl Readers {
    /// May the person of this context read it, whose facts are of the record's child and plan?
    #[must_use]
    pub fn admit(&self, context: &Context, restricted: bool) -> bool {
        let (person, relations) = (context.actor.person.id, &context.actor.relations);
        let is = |relation| relations.contains(&relation);
        let in_post = || {
            let mut held = self.posts.iter().filter_map(|post| context.resolved(post));
            held.any(|resolved| resolved.answers(person))
        };
        let challenged = is(Relation::Addressee) || is(Relation::FormerAddressee);
        self.never != Some(person)
            && !(self.not_the_challenged && challenged)
            && (self.people.contains(&person)
                || in_post()
                || self.reviewing_service && (is(Relation::Chair) || is(Relation::ChairsManager))
                || self.qa && is(Relation::Qa) && !restricted
                || self.of_child && may(relations, Act::ReadChild, restricted))
    }
}
