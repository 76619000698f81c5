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
        Self {
            opening: OpeningDraft::new(facts),
            actions: ActionsDraft::of(outstanding.map(|action| &action.draft)),
            target: TargetDraft::new(facts, None),
        }
    }

    fn command(self, reading: &mut Reading<'_>) -> Command {
        let opening = self.opening.opening(reading, Some(self.target.stage()));
        let actions = self.actions.actions(reading);
        let target = self.target.target(None, &opening.category, reading);
        Command::RaiseFormally(RaiseFormally { opening, actions, target, sibling_of: None, graded: None })
    }
}

/// The form that raises a concern formally.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(Draft::new);
    let heading = wording::command(CommandKind::RaiseFormally, &opened.facts.procedure().words);
    let about = About::act(&opened.facts, Act::Formal, heading, "The formal raising of");
    let form = Form::new(opened, about, draft, move |reading| draft.command(reading));
    let climb = Memo::new(move |_| {
        form.with_facts(|facts| Climb::new(facts, None, &draft.target.start(None, facts)))
    });
    let dates = Signal::derive(move || climb.with(|climb| form.with_facts(|facts| climb.dates(facts))));
    let category = Signal::derive(move || draft.opening.category());
    let stage = Signal::derive(move || Some(draft.target.stage()));
    let aside = view! { <LadderAside form climb /> }.into_any();
    view! {
        <Frame form aside>
            <TargetFields form draft=draft.target from=None category />
            <OpeningFields form draft=draft.opening stage />
            <ActionsFields form draft=draft.actions dates />
        </Frame>
    }
    .into_any()
}
