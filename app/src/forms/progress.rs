use super::Form;
use crate::components::{focus, sign_in_address};
use crate::drafts::Outcome;
use leptos::prelude::*;

/// What has become of a command that has been sent and not yet answered.
#[component]
pub fn Progress(form: Form) -> impl IntoView {
    let panel = move || match form.outcome.get() {
        Some(Outcome::Waiting) => Some(waiting(form)),
        Some(Outcome::SignedOut) => Some(signed_out(form)),
        _ => None,
    };
    view! { <div role="status">{panel}</div> }
}

fn waiting(form: Form) -> AnyView {
    let title = form.about.with_value(|about| about.title.clone());
    view! {
        <section class="rc-card">
            <h2 class="govuk-heading-m">"Waiting for a connection"</h2>
            <p>
                "The server could not be reached. " {title}
                " is kept on this device and goes by itself as soon as there is a connection, once, with the time at which you wrote it. You can leave this page."
            </p>
            <div class="govuk-button-group">
                <button type="button" class="govuk-button" on:click=move |_| form.outbox.try_again()>"Try now"</button>
                {change(form)}
            </div>
        </section>
    }
    .into_any()
}

fn signed_out(form: Form) -> AnyView {
    let (title, page) = form.about.with_value(|about| (about.title.clone(), about.page.clone()));
    let (path, search) = page.split_once('?').unwrap_or((&page, ""));
    view! {
        <section class="rc-card">
            <h2 class="govuk-heading-m">"You are signed out"</h2>
            <p>{title} " is kept on this device. It goes as soon as you have signed in."</p>
            <div class="govuk-button-group">
                <a class="govuk-button" rel="external" href=sign_in_address(path, search)>"Sign in"</a>
                {change(form)}
            </div>
        </section>
    }
    .into_any()
}

fn change(form: Form) -> AnyView {
    let change = move |_| {
        let name = form.opened.with_value(|opened| opened.name.clone());
        form.outbox.withdraw(&name);
        form.to_step(false);
        focus("main");
    };
    view! {
        <button type="button" class="govuk-button govuk-button--secondary" on:click=change>"Change it first"</button>
    }
    .into_any()
}
