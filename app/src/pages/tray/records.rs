use crate::session::Desk;
use leptos::prelude::*;
use shared::organisation::Role;
use shared::procedure::Beside;

/// The way to what is kept beside the matters, where the procedure keeps such; none of it is for an advocate.
pub fn link(desk: &Desk) -> Option<AnyView> {
    let keeps = desk.procedure.beside != Beside::default();
    let advocate = desk.session.roles.iter().all(|role| *role == Role::Advocate);
    (keeps && !advocate).then(|| {
        view! {
            <p>
                <a class="govuk-link" href="/records">"What is kept beside the ladder"</a>
                ": supervision, alerts, concerns about a chair, good practice, grave events."
            </p>
        }
        .into_any()
    })
}
