//! A post that changes hands, or is covered, with a matter open at it (ALL-30, ALL-32).

use super::{Notice, Purpose, Receiver, Subject};
use crate::child::Child;
use crate::escalation::{Addressee, Escalation, Phase};
use crate::ids::PersonId;
use crate::organisation::{How, Lines, Organisation, ResolvedPost};
use crate::procedure::Procedure;
use chrono::NaiveDate;

/// A change to who holds what, and the day from which it holds.
#[derive(Clone, Copy, Debug)]
pub struct Handover<'a> {
    pub before: &'a Organisation,
    pub after: &'a Organisation,
    pub on: NaiveDate,
}

impl Handover<'_> {
    /// Who is told, if the matter is open at a post that somebody else answers for from that day: whoever takes it over, and
    /// whoever had it, who goes on reading what they wrote. Where nobody takes it over, the chair.
    #[must_use]
    pub fn notices(&self, matter: &Escalation, child: &Child, procedure: &Procedure) -> Vec<Notice> {
        let Some(step) = matter.current().filter(|_| matter.phase.stage().is_some()) else {
            return Vec::new();
        };
        let mut told: Vec<Notice> = Vec::new();
        for addressee in &step.sent.addressees {
            for notice in self.of_post(addressee, matter, child, procedure) {
                if !told.iter().any(|known| known.to == notice.to) {
                    told.push(notice);
                }
            }
        }
        told
    }

    fn of_post(
        &self,
        addressee: &Addressee,
        matter: &Escalation,
        child: &Child,
        procedure: &Procedure,
    ) -> Vec<Notice> {
        let plan = matter.opening.plan;
        let on_the_day = |organisation: &Organisation| {
            let lines = Lines::of(organisation, child, plan);
            let posts = organisation.resolve_all(procedure, &lines, self.on);
            posts.into_iter().find(|resolved| resolved.post == addressee.post)
        };
        let (Some(was), Some(now)) = (on_the_day(self.before), on_the_day(self.after)) else {
            return Vec::new();
        };
        let asked = matches!(matter.phase, Phase::AwaitingAnswer { .. } | Phase::Lapsed { .. });
        let mut told = self.covering(&was, &now, asked, procedure);
        if was.person != now.person {
            told.extend(self.changing(&was, &now, asked, matter, procedure));
        }
        told
    }

    /// Those who answer in somebody's place from that day and did not before (ALL-32).
    fn covering(
        &self,
        was: &ResolvedPost,
        now: &ResolvedPost,
        asked: bool,
        procedure: &Procedure,
    ) -> Vec<Notice> {
        let purpose = if asked { Purpose::Asked } else { Purpose::Told };
        let fresh = now.deputies.iter().filter(|deputy| !was.deputies.contains(deputy));
        let post = ResolvedPost { how: How::Deputy, ..now.clone() };
        let told = |to| Notice {
            purpose,
            by_email: procedure.emailed.contains(&purpose),
            ..self.told(to, Subject::PostTaken { on: self.on }, &post, procedure)
        };
        fresh.map(|deputy| told(deputy.id)).collect()
    }

    /// Whoever had it, and whoever takes it over; where nobody does, the chair.
    fn changing(
        &self,
        was: &ResolvedPost,
        now: &ResolvedPost,
        asked: bool,
        matter: &Escalation,
        procedure: &Procedure,
    ) -> Vec<Notice> {
        let had = was
            .person
            .as_ref()
            .map(|person| self.told(person.id, Subject::PostLeft { on: self.on }, was, procedure));
        let takes = match &now.person {
            Some(person) => self.told(person.id, Subject::PostTaken { on: self.on }, now, procedure),
            None => Notice {
                receiver: Receiver::Chair,
                unheld: vec![now.title.clone()],
                ..self.told(matter.circumstances.chair.id, Subject::PostLeft { on: self.on }, now, procedure)
            },
        };
        let purpose = if asked && now.person.is_some() { Purpose::Asked } else { Purpose::Told };
        std::iter::once(Notice { purpose, by_email: procedure.emailed.contains(&purpose), ..takes })
            .chain(had)
            .collect()
    }

    fn told(&self, to: PersonId, subject: Subject, post: &ResolvedPost, procedure: &Procedure) -> Notice {
        let (title, how) = (post.title.clone(), post.how.nameless());
        Notice {
            to,
            receiver: Receiver::Post { post: post.post.clone(), title, how },
            purpose: Purpose::Told,
            subject,
            by_email: procedure.emailed.contains(&Purpose::Told),
            unheld: Vec::new(),
        }
    }
}
