//! To the next informal step, where the procedure has several before the ladder.

use super::parts::{InformalDraft, InformalFields};
use super::{About, Act, Facts, Form, Frame, Opened, Reading};
use crate::components::TextArea;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::escalation::{Command, CommandKind, GoOnInformally};
use shared::wording;

#[derive(Clone, Copy, Serialize, Deserialize)]
struct Draft {
    reason: RwSignal<String>,
    informal: InformalDraft,
}

impl Draft {
    fn new(facts: &Facts, step: u8) -> Self {
        Self { reason: RwSignal::default(), informal: InformalDraft::new(facts, step) }
    }

    fn command(self, step: u8, reading: &mut Reading<'_>) -> Command {
        let informal = self.informal;
        Command::GoOnInformally(GoOnInformally {
            reason: self.reason.get(),
            with: informal.with(reading),
            manner: informal.manner(),
            agreed: informal.agreed(),
            by: informal.by(reading),
            timing: informal.timing(step, reading),
        })
    }
}

/// The form that takes a matter to the next informal step.
pub fn view(opened: Opened) -> AnyView {
    let step = opened.facts.informal_step().saturating_add(1);
    let draft = opened.draft(|facts| Draft::new(facts, step));
    let heading = wording::command(CommandKind::GoOnInformally, &opened.facts.procedure().words);
    let about = About::act(&opened.facts, Act::GoOnInformally, heading, "The next informal step of");
    let form = Form::new(opened, about, draft, move |reading| draft.command(step, reading));
    view! {
        <Frame form>
            <TextArea field=form.field("reason") value=draft.reason rows=3 />
            <InformalFields form draft=draft.informal step />
        </Frame>
    }
    .into_any()
}
