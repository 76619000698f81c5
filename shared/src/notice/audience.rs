//! The people who are told of one event, gathered in the order of what they are told for: the first purpose stands.

use super::{Notice, Purpose, Receiver, Subject};
use crate::beside::Record;
use crate::escalation::{Addressee, Context, Escalation};
use crate::ids::{PersonId, PostId};
use crate::organisation::{How, ResolvedPost};
use crate::procedure::Procedure;

/// Gathers whom to tell of a matter, or of a record beside one; whoever acted is left out.
pub(super) struct Audience<'a, S = Escalation> {
    of: &'a S,
    context: &'a Context,
    found: Vec<(PersonId, Receiver, Purpose)>,
    unheld: Vec<String>,
}

impl<'a, S> Audience<'a, S> {
    pub(super) fn new(of: &'a S, context: &'a Context) -> Self {
        Self { of, context, found: Vec::new(), unheld: Vec::new() }
    }

    pub(super) fn procedure(&self) -> &'a Procedure {
        &self.context.procedure
    }

    pub(super) fn actor(&self) -> PersonId {
        self.context.actor.person.id
    }

    /// Who chairs the plan today.
    pub(super) fn plans_chair(&self) -> Option<PersonId> {
        self.context.chair_of(self.context.plan).map(|chair| chair.id)
    }

    /// Whoever chairs the plan today, where somebody does.
    pub(super) fn chair_of_plan(&mut self, purpose: Purpose) {
        if let Some(chair) = self.plans_chair() {
            self.add(chair, Receiver::Chair, purpose);
        }
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
            let receiver = Receiver::Post { post: post.clone(), title: title.clone(), how: how.nameless() };
            self.add(person.id, receiver, purpose);
            if let Some(today) = self.context.resolved(post).filter(|today| today.person.is_some()) {
                self.resolved(today, purpose);
            }
        }
    }

    /// What they are told. Posts that nobody answers for are named to one of them, whoever acted.
    pub(super) fn told<T: Copy>(self, subject: T, (named, as_whom): (PersonId, Receiver)) -> Vec<Notice<T>> {
        let (actor, emailed) = (self.context.actor.person.id, &self.context.procedure.emailed);
        let mut found = self.found;
        if !self.unheld.is_empty() && !found.iter().any(|(person, ..)| *person == named) {
            found.push((named, as_whom, Purpose::Told));
        }
        let unheld_of = |to| if to == named { self.unheld.clone() } else { Vec::new() };
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

    fn resolved(&mut self, resolved: &ResolvedPost, purpose: Purpose) {
        let ResolvedPost { post, title, person, how, deputies } = resolved;
        let of = |how: &How| Receiver::Post { post: post.clone(), title: title.clone(), how: how.nameless() };
        let together = matches!(how, How::Panel { .. } | How::OnDuty);
        match person {
            Some(person) => self.add(person.id, of(how), purpose),
            None if !self.unheld.contains(title) => self.unheld.push(title.clone()),
            None => {}
        }
        for deputy in deputies {
            self.add(deputy.id, if together { of(how) } else { of(&How::Deputy) }, purpose);
        }
    }

    pub(super) fn add(&mut self, person: PersonId, receiver: Receiver, purpose: Purpose) {
        if !self.found.iter().any(|(known, ..)| *known == person) {
            self.found.push((person, receiver, purpose));
        }
    }
}

impl<'a> Audience<'a> {
    /// As the command leaves it.
    pub(super) fn matter(&self) -> &'a Escalation {
        self.of
    }

    pub(super) fn chair(&mut self, purpose: Purpose) {
        self.add(self.chair_today(), Receiver::Chair, purpose);
    }

    pub(super) fn addressees_of(&mut self, stage: u8, purpose: Purpose) {
        if let Some(step) = self.of.step(stage) {
            self.people(purpose, &step.sent.addressees);
        }
    }

    /// The chair and whoever has the matter now.
    pub(super) fn at_work(&mut self) {
        self.chair(Purpose::Told);
        match self.of.current() {
            Some(step) => self.people(Purpose::Told, &step.sent.addressees),
            None => self.with_informally(),
        }
    }

    /// Those with whom it was raised informally, at whichever step.
    pub(super) fn with_informally(&mut self) {
        for informal in self.of.informal_steps() {
            self.people(Purpose::Told, &informal.with);
        }
    }

    /// Those whom the procedure has told of the informal steps it took.
    pub(super) fn told_informally(&mut self) {
        for step in self.of.informal_steps() {
            if let Some(rule) = self.procedure().informal.step(step.number) {
                self.posts(Purpose::Told, &rule.told);
            }
        }
    }

    /// The owners of actions still to be done, by name or by post.
    pub(super) fn owners(&mut self) {
        for owner in self.of.outstanding().filter_map(|action| action.draft.owner.as_ref()) {
            match (owner.person, &owner.post) {
                (Some(person), _) => self.add(person, Receiver::Owner, Purpose::Asked),
                (None, Some(post)) => self.posts(Purpose::Asked, std::slice::from_ref(post)),
                (None, None) => {}
            }
        }
    }

    /// Those who keep what is withheld (ALL-35).
    pub(super) fn information_officers(&mut self) {
        for officer in &self.context.information_officers {
            self.add(officer.id, Receiver::InformationOfficer, Purpose::Asked);
        }
    }

    /// Everybody whom the record names as asked, copied in or told.
    pub(super) fn everybody_before(&mut self) {
        self.with_informally();
        self.told_informally();
        for sent in self.of.stages.iter().map(|step| &step.sent) {
            for people in [&sent.addressees, &sent.copies, &sent.told] {
                self.people(Purpose::Told, people);
            }
        }
    }

    /// What they are told; posts that nobody answers for are named to the chair.
    pub(super) fn notices(self, subject: Subject) -> Vec<Notice> {
        let chair = self.chair_today();
        self.told(subject, (chair, Receiver::Chair))
    }

    fn chair_today(&self) -> PersonId {
        self.plans_chair().unwrap_or(self.of.circumstances.chair.id)
    }
}

impl<'a> Audience<'a, Record> {
    /// As the command leaves it.
    pub(super) fn record(&self) -> &'a Record {
        self.of
    }

    /// Whoever began the record.
    pub(super) fn author(&mut self, purpose: Purpose) {
        self.add(self.of.begun.by.id, Receiver::Author, purpose);
    }

    /// What they are told: never whom it is about. Posts that nobody answers for are named to whoever began it.
    pub(super) fn notices<T: Copy>(self, subject: T) -> Vec<Notice<T>> {
        let (author, about) = (self.of.begun.by.id, self.of.about());
        let told = self.told(subject, (author, Receiver::Author));
        told.into_iter().filter(|notice| Some(notice.to) != about).collect()
    }
}
