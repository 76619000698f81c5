use super::sending::{Sending, needed};
use crate::components::{Field, SubmitButton, TextArea};
use leptos::prelude::*;
use shared::child::{ChildAct, ReplyToChild};
use shared::people::PlanKind;

/// The chair's reply to a request.
#[component]
pub fn ReplyForm(plan: PlanKind, number: u32, sending: Sending) -> impl IntoView {
    let (text, tried) = (RwSignal::new(String::new()), RwSignal::new(false));
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        let text = text.get_untracked();
        if !text.trim().is_empty() {
            let reply = ReplyToChild { plan, number, text };
            sending.send(ChildAct::ReplyToChild(reply), "Your reply is on the record.");
        }
    };
    let field = Field::new(format!("reply-{number}"), "Your reply")
        .hint("In words for the child: what you will do, or why you do not.")
        .error(needed(text, tried, "Enter your reply"));
    view! {
        <form novalidate on:submit=send>
            <TextArea field value=text />
            <SubmitButton label="Reply" busy=sending.busy />
        </form>
    }
}
