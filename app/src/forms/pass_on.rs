//! Up the ladder by the chair's decision, after silence or a talk (ALL-07, ALL-22).

use super::parts::{Climb, LadderAside, Revisions, RevisionsDraft, TargetDraft, TargetFields};
use super::{About, Act, Facts, Form, Frame, Opened, Reading};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::escalation::{Category, Command, CommandKind, Escalation};
use shared::wording;

#[derive(Clone, Serialize, Deserialize)]
struct Draft {
    target: TargetDraft,
    revised: RevisionsDraft,
}

impl Draft {
    fn new(facts: &Facts) -> Self {
        Self { target: TargetDraft::new(facts, facts.stage()), revised: RevisionsDraft::new(facts) }
    }

    fn command(&self, reading: &mut Reading<'_>) -> Command {
        let (from, category) = (reading.facts.stage(), reading.facts.category());
        let target = self.target.target(from, &category, reading);
        Command::PassOn(self.revised.pass_on(target, reading))
    }
}

impl Facts {
    /// The stage a matter has reached; none while it is informal.
    pub(super) fn stage(&self) -> Option<u8> {
        self.matter.as_ref().and_then(Escalation::current).map(|step| step.sent.stage)
    }

    /// What a matter that was raised is about.
    pub(super) fn category(&self) -> Category {
        self.matter.as_ref().map(|matter| matter.opening.category.clone()).unwrap_or_default()
    }
}

/// The form that passes a matter on.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(Draft::new);
    let from = opened.facts.stage();
    let heading = wording::command(CommandKind::PassOn, &opened.facts.procedure().words);
    let about = About::act(&opened.facts, Act::PassOn, heading, "The passing on of");
    let (target, asks) = (draft.target, draft.clone());
    let form = Form::new(opened, about, draft.clone(), move |reading| asks.command(reading));
    let climb = climb(form, target, from);
    let dates = Signal::derive(move || climb.with(|climb| form.with_facts(|facts| climb.dates(facts))));
    let category = form.with_facts(Facts::category);
    let aside = view! { <LadderAside form climb /> }.into_any();
    view! {
        <Frame form aside>
            <TargetFields form draft=target from category />
            <Revisions form draft=draft.revised dates />
        </Frame>
    }
    .into_any()
}

/// The way on from a stage, as it is being considered.
pub fn climb(form: Form, target: TargetDraft, from: Option<u8>) -> Memo<Climb> {
    Memo::new(move |_| form.with_facts(|facts| Climb::new(facts, from, &target.start(from, facts))))
}
