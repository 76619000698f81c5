use super::sending::{Sending, needed};
use crate::components::{Field, SubmitButton, TextArea, TextField};
use leptos::prelude::*;
use shared::api::ChildRequests;
use shared::calendar::words::short_date;
use shared::child::{ChildAct, Member, NetworkRecorded, RecordNetwork};
use shared::people::PlanKind;

/// Those around the child as the last reviews left them, and the form for the next; where the procedure asks for it
/// (KEN-20, KEN-23).
pub fn networks(page: &ChildRequests, sending: Sending) -> Option<AnyView> {
    let asked = page.network_asked.clone()?;
    let plan = page.may_reply.first().copied()?;
    Some(
        view! {
            <h2 class="govuk-heading-m">"The child’s network"</h2>
            <p>{asked}</p>
            {page.networks.iter().rev().map(network).collect_view()}
            <NetworkForm plan sending />
        }
        .into_any(),
    )
}

fn network(recorded: &NetworkRecorded) -> AnyView {
    let member = |member: &Member| {
        let agrees = match member.agrees {
            Some(true) => "agrees to the process",
            Some(false) => "does not agree to the process",
            None => "was not asked",
        };
        let Member { name, role, contact, .. } = member;
        view! { <li>{format!("{name}, {role}, {contact}: {agrees}")}</li> }
    };
    view! {
        <section class="rc-card">
            <h3 class="govuk-heading-s">{format!("Review of {}", short_date(recorded.held_on))}</h3>
            <ul class="govuk-list govuk-list--bullet">{recorded.members.iter().map(member).collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// One person a line: name, role, contact, then yes or no.
#[component]
fn NetworkForm(plan: PlanKind, sending: Sending) -> impl IntoView {
    let (held_on, lines, tried) =
        (RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new(false));
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        let members = lines.with_untracked(|lines| members(lines));
        let day = held_on.with_untracked(|day| day.trim().parse().ok());
        if day.is_some() && !members.is_empty() {
            let network = RecordNetwork { plan, held_on: day, members };
            sending.send(ChildAct::RecordNetwork(network), "The network is on the record.");
        }
    };
    let day = Field::new("held", "Date of the review")
        .hint("Year-month-day, such as 2026-11-23.")
        .error(needed(held_on, tried, "Enter the date of the review"));
    let people = Field::new("members", "Who attended")
        .hint("One person a line: name; what they are to the child; how to reach them; yes or no to the process.")
        .error(needed(lines, tried, "Enter who attended"));
    view! {
        <form class="rc-card" novalidate on:submit=send>
            <TextField field=day value=held_on width="govuk-input--width-10" />
            <TextArea field=people value=lines rows=6 />
            <SubmitButton label="Record the network" busy=sending.busy />
        </form>
    }
}

fn members(lines: &str) -> Vec<Member> {
    lines.lines().filter(|line| !line.trim().is_empty()).map(member).collect()
}

fn member(line: &str) -> Member {
    let mut parts = line.split(';').map(|part| part.trim().to_owned());
    let mut next = || parts.next().unwrap_or_default();
    let (name, role, contact) = (next(), next(), next());
    let agrees = match next().to_lowercase().as_str() {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    Member { name, role, contact, agrees }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_person_with_what_they_said() {
        let found = members("Noor Hale; Teacher; 01632 960001; Yes\n\nKit Marlow; Health visitor");
        let teacher = Member {
            name: "Noor Hale".to_owned(),
            role: "Teacher".to_owned(),
            contact: "01632 960001".to_owned(),
            agrees: Some(true),
        };
        assert_eq!(found[0], teacher);
        assert_eq!((found.len(), found[1].agrees), (2, None));
    }
}
