//! The people who are told of one event, gathered in the order of what they are told for: the first purpose stands.

use super::{Notice, Purpose, Receiver, Subject};
use crate::escalation::{Addressee, Context, Escalation};
use crate::ids::{PersonId, PostId};
use crate::organisation::{How, ResolvedPost};
use crate::procedure::Procedure;

/// Gathers whom to tell; whoever acted is left out.
pub(super) struct Audience<'a> {
    matter: &'a Escalation,
    context: &'a Context,
    found: Vec<(PersonId, Receiver, Purpose)>,
    unheld: Vec<String>,
}

impl<'a> Audience<'a> {
    pub(super) fn new(matter: &'a Escalation, context: &'a Context) -> Self {
        Self { matter, context, found: Vec::new(), unheld: Vec::new() }
    }

    /// As the command leaves it.
    pub(super) fn matter(&self) -> &'a Escalation {
        self.matter
    }

    pub(super) fn procedure(&self) -> &'a Procedure {
        &self.context.procedure
    }

    pub(super) fn chair(&mut self, purpose: Purpose) {
        self.add(self.chair_today(), Receiver::Chair, purpose);
    }

    /// Whoever answers for the posts today, with their deputies.
    pub(super) fn posts(&mut self, purpose: Purpose, posts: &[PostId]) {
        for resolved in posts.iter().filter_map(|post| self.context.resolved(post)) {
            self.resolved(resolved, purpose);
        }
    }

    /// People of the record, and whoever answers for their posts today.
    pub(super) fn people(&mut self, purpose: Purpose, people: &[Addressee]) {
        let inside = people.iter().filter(|addressee| addressee.how != How::Outside);
        for Addressee { post, title, person, how } in inside {
            let receiver = Receiver::Post { post: post.clone(), title: title.clone(), how: how.clone() };
            self.add(person.id, receiver, purpose);
            if let Some(today) = self.context.resolved(post).filter(|today| today.person.is_some()) {
                self.resolved(today, purpose);
            }
        }
    }

    pub(super) fn addressees_of(&mut self, stage: u8, purpose: Purpose) {
        if let Some(step) = self.matter.step(stage) {
            self.people(purpose, &step.sent.addressees);
        }
    }

    /// The chair and whoever has the matter now.
    pub(super) fn at_work(&mut self) {
        self.chair(Purpose::Told);
        match self.matter.current() {
            Some(step) => self.people(Purpose::Told, &step.sent.addressees),
            None => self.with_informally(),
        }
    }

    /// Those with whom it was raised informally, at whichever step.
    pub(super) fn with_informally(&mut self) {
        for informal in self.matter.informal_steps() {
            self.people(Purpose::Told, &informal.with);
        }
    }

    /// Those whom the procedure has told of the informal steps it took.
    pub(super) fn told_informally(&mut self) {
        for step in self.matter.informal_steps() {
            if let Some(rule) = self.procedure().informal.step(step.number) {
                self.posts(Purpose::Told, &rule.told);
            }
        }
    }

    /// The owners of actions still to be done, by name or by post.
    pub(super) fn owners(&mut self) {
        for owner in self.matter.outstanding().filter_map(|action| action.draft.owner.as_ref()) {
            match (owner.person, &owner.post) {
                (Some(person), _) => self.add(person, Receiver::Owner, Purpose::Asked),
                (None, Some(post)) => self.posts(Purpose::Asked, std::slice::from_ref(post)),
                (None, None) => {}
            }
        }
    }

    /// Everybody whom the record names as asked, copied in or told.
    pub(super) fn everybody_before(&mut self) {
        self.with_informally();
        self.told_informally();
        for sent in self.matter.stages.iter().map(|step| &step.sent) {
            for people in [&sent.addressees, &sent.copies, &sent.told] {
                self.people(Purpose::Told, people);
            }
        }
    }

    /// What they are told. Posts that nobody answers for are named to the chair, whoever acted.
    pub(super) fn notices(self, subject: Subject) -> Vec<Notice> {
        let (actor, chair) = (self.context.actor.person.id, self.chair_today());
        let emailed = &self.context.procedure.emailed;
        let mut found = self.found;
        let named = found.iter().any(|(person, ..)| *person == chair);
        if !self.unheld.is_empty() && !named {
            found.push((chair, Receiver::Chair, Purpose::Told));
        }
        let unheld_of = |to| if to == chair { self.unheld.clone() } else { Vec::new() };
        let notices = found.into_iter().map(|(to, receiver, purpose)| Notice {
            to,
            receiver,
            purpose,
            subject,
            by_email: emailed.contains(&purpose),
            unheld: unheld_of(to),
        });
        notices.filter(|notice| notice.to != actor || !notice.unheld.is_empty()).collect()
    }

    fn chair_today(&self) -> PersonId {
        let chair = self.context.chair_of(self.context.plan);
        chair.unwrap_or(&self.matter.circumstances.chair).id
    }

    fn resolved(&mut self, resolved: &ResolvedPost, purpose: Purpose) {
        let ResolvedPost { post, title, person, how, deputies } = resolved;
        let of = |how: &How| Receiver::Post { post: post.clone(), title: title.clone(), how: how.clone() };
        match person {
            Some(person) => self.add(person.id, of(how), purpose),
            None if !self.unheld.contains(title) => self.unheld.push(title.clone()),
            None => {}
        }
        for deputy in deputies {
            self.add(deputy.id, of(&How::Deputy), purpose);
        }
    }

    fn add(&mut self, person: PersonId, receiver: Receiver, purpose: Purpose) {
        if !self.found.iter().any(|(known, ..)| *known == person) {
            self.found.push((person, receiver, purpose));
        }
    }
}
