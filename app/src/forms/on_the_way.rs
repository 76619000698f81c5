use crate::drafts::{Outbox, Outcome, Unsent};
use crate::session::visitor;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// On every page: what was sent from another one and has not arrived, has arrived since, or was turned away.
#[component]
pub fn OnTheWay() -> impl IntoView {
    let (outbox, path, visitor) = (Outbox::here(), use_location().pathname, visitor());
    let person = move || visitor.with(|visitor| visitor.session().map(|session| session.person.id));
    outbox.begin(Signal::derive(person));
    let told = move || {
        let elsewhere = |(unsent, _): &(Unsent, Outcome)| {
            path.with(|path| unsent.page.split('?').next() != Some(path.as_str()))
        };
        outbox
            .all()
            .into_iter()
            .filter(elsewhere)
            .map(|(unsent, outcome)| notice(outbox, unsent, &outcome))
            .collect_view()
    };
    view! { <div role="status">{told}</div> }
}

fn notice(outbox: Outbox, unsent: Unsent, outcome: &Outcome) -> Option<AnyView> {
    let said = match outcome {
        Outcome::Sending => return None,
        Outcome::Waiting => "is kept on this device and goes as soon as there is a connection.",
        Outcome::SignedOut => "is kept on this device. Sign in and it goes.",
        Outcome::Accepted(_) => "has been recorded.",
        Outcome::Stale(_) | Outcome::Refused(_) => {
            "was not recorded, because things have changed. What you wrote is kept: look through it and send it again."
        }
    };
    let Unsent { id, title, page, .. } = unsent;
    let noted = move |_| outbox.noted(id);
    let dismiss = matches!(outcome, Outcome::Accepted(_)).then(|| {
        view! { <button type="button" class="govuk-button govuk-button--secondary" on:click=noted>"Dismiss"</button> }
    });
    let open = (!matches!(outcome, Outcome::Accepted(_))).then(|| {
        view! { " " <a class="govuk-link" href=page>"Open it"</a> }
    });
    Some(view! { <div class="govuk-inset-text"><p>{title} " " {said} {open}</p> {dismiss}</div> }.into_any())
}
