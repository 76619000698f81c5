//! An informal concern that is now raised formally (ALL-02): prefilled with what it says.

use super::parts::{
    ActionsDraft, ActionsFields, Climb, LadderAside, OpeningDraft, OpeningFields, TargetDraft, TargetFields,
};
use super::{About, Act, Facts, Form, Frame, Opened, Reading};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::escalation::{Command, CommandKind, Escalation, RaiseFormally};
use shared::wording;

#[derive(Clone, Copy, Serialize, Deserialize)]
struct Draft {
    opening: OpeningDraft,
    actions: ActionsDraft,
    target: TargetDraft,
}

impl Draft {
    /// What was settled informally is done: only what is outstanding is asked for again.
    fn new(facts: &Facts) -> Self {
        let outstanding = facts.matter.iter().flat_map(Escalation::outstanding);
        let opening = facts.matter.as_ref().map(|matter| OpeningDraft::of(&matter.opening));
        Self {
            opening: opening.unwrap_or_default(),
            actions: ActionsDraft::of(outstanding.map(|action| &action.draft)),
            target: TargetDraft::new(facts, None),
        }
    }

    fn command(self, reading: &mut Reading<'_>) -> Command {
        Command::RaiseFormally(RaiseFormally {
            opening: self.opening.opening(reading.facts),
            actions: self.actions.actions(reading),
            target: self.target.target(reading),
        })
    }
}

/// The form that raises a concern formally.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(Draft::new);
    let heading = wording::command(CommandKind::RaiseFormally, &opened.facts.procedure().words);
    let about = About::act(&opened.facts, Act::Formal, heading, "The formal raising of");
    let form = Form::new(opened, about, draft, move |reading| draft.command(reading));
    let climb = Memo::new(move |_| {
        let (stage, days) = (draft.target.stage(), draft.target.days());
        form.with_facts(|facts| Climb::new(facts, None, stage, days))
    });
    let dates = Signal::derive(move || climb.with(|climb| form.with_facts(|facts| climb.dates(facts))));
    let aside = view! { <LadderAside form climb /> }.into_any();
    view! {
        <Frame form aside>
            <TargetFields form draft=draft.target from=None />
            <OpeningFields form draft=draft.opening />
            <ActionsFields form draft=draft.actions dates />
        </Frame>
    }
    .into_any()
}
