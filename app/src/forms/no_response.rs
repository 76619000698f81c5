//! The time has run out unanswered (ALL-08).

use super::{About, Act, Form, Frame, Opened};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::escalation::{Command, CommandKind, Escalation};
use shared::wording;

/// There is nothing to fill in.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {}

/// The form that records that nobody answered.
pub fn view(opened: Opened) -> AnyView {
    let facts = &opened.facts;
    let heading = wording::command(CommandKind::RecordNoResponse, &facts.procedure().words);
    let about = About::act(facts, Act::NoResponse, heading.clone(), "That nobody answered").at_once(&heading);
    let stage = facts.matter.as_ref().and_then(Escalation::current).map_or(0, |step| step.sent.stage);
    let rule = facts.procedure().stage(stage).map(|rule| wording::silence_rule(rule, facts.procedure()));
    let form = Form::new(opened, about, Draft {}, move |_| Command::RecordNoResponse { stage });
    view! {
        <Frame form>
            {rule.map(|rule| view! { <p>{rule} ". A late answer is still taken."</p> })}
        </Frame>
    }
    .into_any()
}
