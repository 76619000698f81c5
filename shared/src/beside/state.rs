use super::{Begun, BesideEvent, BesideKind, Concluded, Entry, Reply, ToldElsewhere, Untold, What, Writing};
use chrono::NaiveDate;

/// A record beside the matter, as its events leave it.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    pub begun: Begun,
    pub entries: Vec<Entry>,
    pub writings: Vec<Written>,
    pub told_elsewhere: Vec<ToldElsewhere>,
    pub concluded: Option<Concluded>,
}

/// A record put before a post, and the post's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub writing: Writing,
    pub reply: Option<Reply>,
}

impl Record {
    #[must_use]
    pub fn kind(&self) -> BesideKind {
        self.begun.what.kind()
    }

    /// The writing that waits for its answer.
    #[must_use]
    pub fn waiting(&self) -> Option<&Writing> {
        let last = self.writings.last().filter(|written| written.reply.is_none())?;
        self.concluded.is_none().then_some(&last.writing)
    }

    /// The day from which nothing more is to be done; none while something may be.
    #[must_use]
    pub fn over_since(&self) -> Option<NaiveDate> {
        let concluded = self.concluded.as_ref().map(|concluded| concluded.on);
        match self.kind() {
            BesideKind::GoodPractice => Some(self.begun.on),
            // The manager takes it up with the worker; what comes of that is not recorded here.
            BesideKind::Alert => self.writings.iter().find_map(|written| Some(written.reply.as_ref()?.on)),
            BesideKind::Supervision | BesideKind::Advice | BesideKind::Concern | BesideKind::GraveEvent => {
                concluded
            }
        }
    }

    /// Posts that are still to be told by whoever began it.
    pub fn untold(&self) -> impl Iterator<Item = &Untold> {
        let told = |post: &&Untold| self.told_elsewhere.iter().any(|told| told.post == post.post);
        self.begun.untold.iter().filter(move |post| !told(post))
    }

    /// Whom it is about: they neither judge it nor read it.
    #[must_use]
    pub fn about(&self) -> Option<crate::ids::PersonId> {
        match &self.begun.what {
            What::Alert { worker, .. } => Some(worker.person.id),
            What::Concern { chair, .. } => Some(chair.id),
            What::Supervision | What::Advice { .. } | What::GoodPractice { .. } | What::GraveEvent { .. } => {
                None
            }
        }
    }
}

/// Applies one event; what comes before the beginning changes nothing.
#[must_use]
pub fn evolve(state: Option<Record>, event: &BesideEvent) -> Option<Record> {
    if let BesideEvent::Begun(begun) = event {
        let begun = (**begun).clone();
        let (entries, writings, told_elsewhere) = (Vec::new(), Vec::new(), Vec::new());
        return Some(Record { begun, entries, writings, told_elsewhere, concluded: None });
    }
    let mut record = state?;
    match event {
        BesideEvent::Begun(_) => {}
        BesideEvent::EntryAdded(entry) => record.entries.push(entry.clone()),
        BesideEvent::PutInWriting(writing) => {
            record.writings.push(Written { writing: writing.clone(), reply: None });
        }
        BesideEvent::Answered(reply) => {
            if let Some(last) = record.writings.last_mut() {
                last.reply = Some(reply.clone());
            }
        }
        BesideEvent::ToldElsewhere(told) => record.told_elsewhere.push(told.clone()),
        BesideEvent::Concluded(concluded) => record.concluded = Some(concluded.clone()),
    }
    Some(record)
}

/// The record after all of these.
#[must_use]
pub fn replay<'a>(events: impl IntoIterator<Item = &'a BesideEvent>) -> Option<Record> {
    events.into_iter().fold(None, evolve)
}
