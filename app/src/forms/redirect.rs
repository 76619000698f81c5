//! An open stage goes to the line of the child's new team, to the same date (ALL-29).

use super::{About, Act, Facts, Form, Frame, Opened};
use crate::components::TextArea;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::words::short_date;
use shared::escalation::{Command, CommandKind, Escalation, Redirect, StageStep};
use shared::ids::PostId;
use shared::wording;

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {
    reason: RwSignal<String>,
}

impl Facts {
    /// The posts that answer the stage the matter is at.
    fn asked_posts(&self) -> Vec<PostId> {
        let stage = self.matter.as_ref().and_then(|matter| matter.phase.stage());
        let stage = stage.and_then(|stage| self.procedure().stage(stage));
        stage.map(|stage| stage.addressees.clone()).unwrap_or_default()
    }
}

/// The form that sends it to the new team.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(|_| Draft::default());
    let facts = &opened.facts;
    let heading = wording::command(CommandKind::Redirect, &facts.procedure().words);
    let posts = facts.asked_posts();
    let to: Vec<String> =
        posts.iter().filter_map(|post| facts.context.resolved(post)).map(wording::resolved).collect();
    let team = facts.context.child.team_name.clone();
    let due = facts.matter.as_ref().and_then(Escalation::current).and_then(StageStep::due);
    let date = due.map(|due| format!("The answer stays due by {}.", short_date(due))).unwrap_or_default();
    let about = About::act(facts, Act::Redirect, heading, "What you sent to the new team:");
    let form = Form::new(opened, about, draft, move |reading| {
        let shown = reading.shown(&posts);
        Command::Redirect(Redirect { shown, reason: draft.reason.get() })
    });
    view! {
        <Frame form>
            <p>{format!("The child is now with {team}. {date}")}</p>
            <p>"From now on this would be answered by:"</p>
            <ul class="govuk-list govuk-list--bullet">
                {to.into_iter().map(|to| view! { <li>{to}</li> }).collect_view()}
            </ul>
            <TextArea field=form.field("reason") value=draft.reason rows=3 />
        </Frame>
    }
    .into_any()
}
