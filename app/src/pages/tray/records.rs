use leptos::prelude::*;
use shared::api::Session;
use shared::organisation::Role;

/// The ways from the tray to what is no matter of its reader's.
pub fn ways(session: &Session) -> AnyView {
    let staff = session.roles.iter().any(|role| role.of_staff());
    let watches = session.manages_chairs || session.roles.contains(&Role::Qa);
    let way = |open: bool, address: &'static str, name: &'static str, what: &'static str| {
        open.then(|| view! { <p><a class="govuk-link" href=address>{name}</a>{what}</p> })
    };
    view! {
        {link(session)}
        {way(watches, "/themes", "Counts and themes", ": what is open, what was resolved.")}
        {way(session.manages_chairs, "/caseloads", "Hand over children", ": from one chair to another.")}
        {way(staff, "/absences", "Absences", ": who is away, and who covers.")}
    }
    .into_any()
}

/// The way to what is kept beside the matters, where the procedure keeps such; none of it is for an advocate.
fn link(session: &Session) -> Option<AnyView> {
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
