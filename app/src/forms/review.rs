//! The chair's verdict on an answer (ALL-06).

mod answers;
mod verdict;

use super::parts::{Climb, LadderAside};
use super::pass_on::climb;
use super::{About, Act, Facts, Form, Frame, Opened};
use crate::components::{Choice, Radios};
use answers::Answers;
use leptos::prelude::*;
use shared::escalation::{Broken, Command, CommandKind, Review};
use shared::wording;
use verdict::{Draft, Kind, VerdictFields};

/// The form that reviews an answer.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(Draft::new);
    let from = opened.facts.stage();
    let heading = wording::command(CommandKind::Review, &opened.facts.procedure().words);
    let about = About::act(&opened.facts, Act::Review, heading, "Your review of");
    let (target, verdict, asks) = (draft.target, draft.verdict, draft.clone());
    let form = Form::new(opened, about, draft.clone(), move |reading| {
        reading.need("verdict", asks.kind().is_some(), "Choose what you find");
        Command::Review(asks.review(reading))
    });
    let climb = climb(form, target, from);
    let goes_on = Memo::new(move |_| verdict.with(|verdict| Kind::of(verdict) == Some(Kind::NotResolved)));
    let aside = view! { <Beside form climb goes_on /> }.into_any();
    view! {
        <Frame form aside>
            <Answers form />
            <Radios field=form.named("verdict", "What you find") choices=form.with_facts(verdicts) value=verdict />
            <VerdictFields form draft climb />
        </Frame>
    }
    .into_any()
}

/// Where it would go, while it is found not resolved.
#[component]
fn Beside(form: Form, climb: Memo<Climb>, goes_on: Memo<bool>) -> impl IntoView {
    move || goes_on.get().then(|| view! { <LadderAside form climb /> })
}

/// The verdicts that the decider would let the chair give now.
fn verdicts(facts: &Facts) -> Vec<Choice> {
    let open = Kind::ALL.iter().filter(|kind| is_open(**kind, facts));
    open.map(|kind| Choice::new(kind.value(), kind.label(facts)).hint(kind.hint(facts))).collect()
}

fn is_open(kind: Kind, facts: &Facts) -> bool {
    let review: Review = kind.bare(facts);
    let refused = facts.decide(&Command::Review(review), "").err();
    let never = |broken: &Broken| {
        matches!(
            broken,
            Broken::NoStageAbove { .. }
                | Broken::LadderNotExhausted { .. }
                | Broken::NoActions
                | Broken::HoldNotHere
                | Broken::AgreedIsHeld { .. }
                | Broken::NotNow { .. }
        )
    };
    !refused.is_some_and(|broken| broken.0.iter().any(|violation| never(&violation.broken)))
}
