use crate::components::{ErrorSummary, SubmitButton, TextArea};
use crate::forms::attempt::Attempt;
use crate::pages::sending::{Sending, needed};
use leptos::prelude::*;
use shared::child::{ChildAct, ReplyToChild};
use shared::people::PlanKind;

/// The chair's reply to a request.
#[component]
pub fn ReplyForm(plan: PlanKind, number: u32, sending: Sending) -> impl IntoView {
    let form = format!("reply-{number}");
    let (text, saved) = sending.draft(&form, || RwSignal::new(String::new()));
    let path = form.clone();
    let attempt = Attempt::new(move || needed(&path, text, "Enter your reply").into_iter().collect());
    let field = attempt
        .field(&form, "Your reply")
        .hint("In words for the child: what you will do, or why you do not.");
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if attempt.is_clear() {
            let reply = ReplyToChild { plan, number, text: text.get_untracked() };
            sending.send(&form, ChildAct::ReplyToChild(reply), "Your reply is on the record.");
        }
    };
    view! {
        <form novalidate on:submit=send>
            <ErrorSummary errors=attempt.summary />
            <TextArea field value=text />
            <SubmitButton label="Reply" busy=sending.busy />
            <p class="rc-saved">{move || saved.get().in_words()}</p>
        </form>
    }
}
