use leptos::prelude::*;
use shared::api::Session;
use shared::organisation::Role;

/// Where an advocate asks the chairs of the children they speak for: said once, for it waits for nobody (LAM-25).
pub fn asking(session: &Session) -> Option<AnyView> {
    session.roles.contains(&Role::Advocate).then(|| {
        view! {
            <p>
                "To ask the chair for a child you speak for, and to read the replies, open the child under "
                <a class="govuk-link" href="/children">"Children"</a>"."
            </p>
        }
        .into_any()
    })
}
