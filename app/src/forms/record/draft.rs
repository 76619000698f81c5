use super::facts::{RecordFacts, Task};
use crate::forms::Reading;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::beside::{
    About, Begin, BesideAct, BesideCommand, BesideKind, HowEnded, NewEntry, goes_next_to, manager_of,
};
use shared::calendar::words::short_date;
use shared::escalation::{Addressee, Shown};
use shared::ids::PostId;
use shared::procedure::Source;

/// What is typed and chosen; each form uses a few of these.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
pub struct Draft {
    pub text: RwSignal<String>,
    pub topic: RwSignal<String>,
    pub on: RwSignal<String>,
    pub worker: RwSignal<String>,
    pub from: RwSignal<String>,
    pub agency: RwSignal<String>,
    pub came_of_it: RwSignal<String>,
    pub whose: RwSignal<String>,
    pub event: RwSignal<String>,
    pub other: RwSignal<String>,
    pub post: RwSignal<String>,
    pub how: RwSignal<String>,
}

impl Draft {
    /// An empty one; what is recorded is mostly of today.
    pub fn fresh(facts: &RecordFacts) -> Self {
        let draft = Self::default();
        if !matches!(facts.task, Task::Begin { kind: BesideKind::Concern, .. }) {
            draft.on.set(short_date(facts.context().today));
        }
        draft
    }

    /// The command it makes.
    pub fn command(self, facts: &RecordFacts, reading: &mut Reading<'_>) -> BesideCommand {
        match &facts.task {
            Task::Begin { kind, matter } => BesideCommand::Begin(Box::new(Begin {
                child: facts.context().child.id,
                plan: facts.context().plan,
                matter: *matter,
                about: self.about(*kind, facts, reading),
            })),
            Task::Act(BesideAct::AddEntry) => BesideCommand::AddEntry(self.entry("on", reading)),
            Task::Act(BesideAct::PutInWriting) => {
                let next = facts.record.as_ref().and_then(|record| goes_next_to(record, facts.context()));
                BesideCommand::PutInWriting { text: self.text.get(), shown: shown(next) }
            }
            Task::Act(BesideAct::Answer) => BesideCommand::Answer { text: self.text.get() },
            Task::Act(BesideAct::RecordTold) => BesideCommand::RecordTold {
                post: PostId(self.post.get()),
                on: reading.past("on", &self.on.get()),
                how: self.how.get(),
            },
            Task::Act(BesideAct::End) => BesideCommand::End { how: self.ending(), text: self.text.get() },
        }
    }

    fn about(self, kind: BesideKind, facts: &RecordFacts, reading: &mut Reading<'_>) -> About {
        let text = self.text.get();
        match kind {
            BesideKind::Supervision => About::Supervision { entry: self.entry("about.entry.on", reading) },
            BesideKind::Advice => {
                About::Advice { text, lawyer: self.worker.with(|lawyer| lawyer.parse().ok()) }
            }
            BesideKind::Alert => {
                let (worker, manager) = (self.worker(facts), self.manager(facts));
                About::Alert { worker, text, shown: shown(manager) }
            }
            BesideKind::Concern => About::Concern {
                from: self.source(),
                agency: self.agency.get(),
                text,
                talked_on: reading.past("about.talked_on", &self.on.get()),
                came_of_it: self.came_of_it.get(),
            },
            BesideKind::GoodPractice => About::GoodPractice { whose: self.whose.get(), text },
            BesideKind::GraveEvent => {
                About::GraveEvent { event: self.event.get(), other: self.other.get(), text }
            }
        }
    }

    fn entry(self, field: &str, reading: &mut Reading<'_>) -> NewEntry {
        let on = reading.past(field, &self.on.get());
        NewEntry { topic: self.topic.get(), on, text: self.text.get() }
    }

    fn worker(self, facts: &RecordFacts) -> Option<Shown> {
        let post = PostId(self.worker.get());
        let person = facts.context().resolved(&post)?.person.as_ref()?.id;
        Some(Shown { post, person })
    }

    /// Who receives an alert about the worker chosen.
    pub fn manager(self, facts: &RecordFacts) -> Option<Addressee> {
        manager_of(&PostId(self.worker.get()), facts.context())
    }

    fn source(self) -> Option<Source> {
        self.from.with(|from| match from.as_str() {
            "service" => Some(Source::Service),
            "agency" => Some(Source::Agency),
            _ => None,
        })
    }

    fn ending(self) -> Option<HowEnded> {
        self.how.with(|how| HowEnded::ALL.into_iter().find(|ending| format!("{ending:?}") == *how))
    }
}

fn shown(addressee: Option<Addressee>) -> Vec<Shown> {
    addressee.map(|to| Shown { post: to.post, person: to.person.id }).into_iter().collect()
}
