mod form;

use super::sending::Sending;
use crate::components::ReadsDates;
use form::NetworkForm;
use leptos::prelude::*;
use shared::api::ChildRequests;
use shared::calendar::words::short_date;
use shared::child::{Member, NetworkRecorded};

/// Those around the child as the last reviews left them, and the form for the next; where the procedure asks for it
/// (KEN-20, KEN-23).
pub fn networks(page: &ChildRequests, sending: Sending, reads: ReadsDates) -> Option<AnyView> {
    let asked = page.network_asked.clone()?;
    let plan = page.may_reply.first().copied()?;
    Some(
        view! {
            <h2 class="govuk-heading-m">"The child’s network"</h2>
            <p>{asked}</p>
            {page.networks.iter().rev().map(network).collect_view()}
            <NetworkForm plan sending reads />
        }
        .into_any(),
    )
}

fn network(recorded: &NetworkRecorded) -> AnyView {
    view! {
        <section class="rc-card">
            <h3 class="govuk-heading-s">{format!("Review of {}", short_date(recorded.held_on))}</h3>
            <ul class="govuk-list govuk-list--bullet">
                {recorded.members.iter().map(|member| view! { <li>{described(member)}</li> }).collect_view()}
            </ul>
        </section>
    }
    .into_any()
}

/// `Noor Hale, teacher, 01632 960001: agrees to the process`.
fn described(member: &Member) -> String {
    let agrees = match member.agrees {
        Some(true) => "agrees to the process",
        Some(false) => "does not agree to the process",
        None => "was not asked",
    };
    let parts = [&member.name, &member.role, &member.contact].map(String::as_str);
    let known: Vec<&str> = parts.into_iter().filter(|part| !part.trim().is_empty()).collect();
    format!("{}: {agrees}", known.join(", "))
}
