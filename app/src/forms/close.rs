//! The end of a matter, with its outcome and rationale (ALL-17).

use super::parts::{
    ConsideredDraft, ConsideredOnEnding, FurtherDraft, FurtherFields, UnfinishedDraft, UnfinishedFields,
};
use super::{About, Act, Facts, Form, Frame, Opened, Reading};
use crate::components::{Choice, Radios, TextArea};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::escalation::{Close, Command, CommandKind, Ending, Further, PlanEnd};
use shared::wording;

#[derive(Clone, Serialize, Deserialize)]
struct Draft {
    /// By its place among [`ENDINGS`].
    how: RwSignal<String>,
    outcome: RwSignal<String>,
    rationale: RwSignal<String>,
    unfinished: Vec<UnfinishedDraft>,
    considered: ConsideredDraft,
    further: FurtherDraft,
}

/// Every ending of this form. Withdrawing has one of its own.
const ENDINGS: [Ending; 9] = [
    Ending::Resolved,
    Ending::NotResolved,
    Ending::NotProportionate,
    Ending::Noted,
    Ending::PlanEnded { because: PlanEnd::LeftCare },
    Ending::PlanEnded { because: PlanEnd::PlanCeased },
    Ending::PlanEnded { because: PlanEnd::MovedAuthority },
    Ending::PlanEnded { because: PlanEnd::TurnedEighteen },
    Ending::PlanEnded { because: PlanEnd::Died },
];

impl Draft {
    fn new(facts: &Facts) -> Self {
        Self {
            how: RwSignal::default(),
            outcome: RwSignal::default(),
            rationale: RwSignal::default(),
            unfinished: UnfinishedDraft::all(facts),
            considered: ConsideredDraft::default(),
            further: FurtherDraft::default(),
        }
    }

    fn how(&self) -> Ending {
        let chosen = self.how.with(|how| how.parse::<usize>().ok());
        chosen.and_then(|at| ENDINGS.get(at).copied()).unwrap_or(Ending::Resolved)
    }

    fn command(&self, reading: &mut Reading<'_>) -> Command {
        let how = self.how();
        Command::Close(Close {
            how,
            outcome: self.outcome.get(),
            rationale: self.rationale.get(),
            unfinished: UnfinishedDraft::unfinished(&self.unfinished),
            further: self.further.further(reading),
            considered: self.considered.on_ending(how, reading.facts),
        })
    }
}

/// The form that closes a matter.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(Draft::new);
    let heading = wording::command(CommandKind::Close, &opened.facts.procedure().words);
    let about = About::act(&opened.facts, Act::Close, heading, "The close of");
    let asks = draft.clone();
    let form = Form::new(opened, about, draft.clone(), move |reading| {
        reading.need("how", asks.how.with(|how| !how.is_empty()), "Choose how it ended");
        asks.command(reading)
    });
    let (considered, further, ending) = (draft.considered, draft.further, draft.clone());
    let how = Memo::new(move |_| ending.how());
    view! {
        <Frame form>
            <Radios field=form.field("how") choices=form.with_facts(endings) value=draft.how />
            <TextArea field=form.field("outcome") value=draft.outcome rows=3 />
            <TextArea field=form.field("rationale") value=draft.rationale rows=3 />
            {move || view! { <ConsideredOnEnding form draft=considered how=how.get() /> }}
            <UnfinishedFields form drafts=draft.unfinished.clone() />
            {move || {
                let resolved = how.get() == Ending::Resolved;
                view! { <FurtherFields form draft=further resolved /> }
            }}
        </Frame>
    }
    .into_any()
}

/// The endings that the decider would let this matter have now.
fn endings(facts: &Facts) -> Vec<Choice> {
    let numbered = ENDINGS.iter().enumerate().filter(|(_, how)| is_open(**how, facts));
    numbered.map(|(at, how)| Choice::new(at.to_string(), wording::ending(*how))).collect()
}

fn is_open(how: Ending, facts: &Facts) -> bool {
    if matches!(how, Ending::PlanEnded { because } if !because.is_of(facts.context.plan)) {
        return false;
    }
    let bare = Close {
        how,
        outcome: String::new(),
        rationale: String::new(),
        unfinished: Vec::new(),
        considered: None,
        further: Further::default(),
    };
    let refused = facts.decide(&Command::Close(bare), "").err();
    !refused.is_some_and(|broken| broken.0.iter().any(|violation| violation.field == "how"))
}
