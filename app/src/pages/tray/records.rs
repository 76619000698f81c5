use leptos::prelude::*;
use shared::api::Session;
use shared::organisation::Role;

/// The way to what is kept beside the matters, where the procedure keeps such; none of it is for an advocate.
pub fn link(session: &Session) -> Option<AnyView> {
    let advocate = session.roles.iter().all(|role| *role == Role::Advocate);
    (session.keeps_records && !advocate).then(|| {
        view! {
            <p>
                <a class="govuk-link" href="/records">"What is kept beside the ladder"</a>
                ": supervision, alerts, concerns about a chair, good practice, grave events."
            </p>
        }
        .into_any()
    })
}
