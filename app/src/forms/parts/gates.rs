use crate::forms::{Act, Facts, Form};
use leptos::prelude::*;
use shared::escalation::{Command, Escalation, Gateway, gateways};
use shared::procedure::GateKind;
use shared::wording;

/// What stands before the stage chosen, met or not, with the way to put it on record (SLO-04, SLO-05).
#[component]
pub fn Gates(form: Form) -> impl IntoView {
    let gates =
        Memo::new(move |_| form.asked.with(|asked| form.with_facts(|facts| before(&asked.command, facts))));
    move || {
        let gates = gates.get();
        (!gates.is_empty()).then(|| {
            let items = gates.into_iter().map(|gateway| gate(form, &gateway)).collect_view();
            let list = view! { <ul class="govuk-list rc-gates" id="target-gates" tabindex="-1">{items}</ul> };
            form.named("target.gates", "What comes first").around_set(list.into_any())
        })
    }
}

/// The gates on the way that a command takes.
fn before(command: &Command, facts: &Facts) -> Vec<Gateway> {
    command.target().map(|target| gateways(facts.matter.as_ref(), target, &facts.context)).unwrap_or_default()
}

fn gate(form: Form, gateway: &Gateway) -> AnyView {
    let state = form.with_facts(|facts| wording::gateway(gateway, facts.procedure()));
    let class = if gateway.met { "rc-gates__state rc-gates__state--met" } else { "rc-gates__state" };
    let record = form.with_facts(|facts| record(gateway, facts)).filter(|_| !gateway.met);
    view! {
        <li>
            {gateway.gate.what.clone()}
            " "
            <strong class=class>{state} "."</strong>
            {record.map(|(label, address)| view! { " " <a class="govuk-link" href=address>{label}</a> })}
        </li>
    }
    .into_any()
}

/// Where it is put on record, if not on this very form.
fn record(gateway: &Gateway, facts: &Facts) -> Option<(&'static str, String)> {
    let (label, act) = match gateway.gate.kind {
        GateKind::Meeting => ("Record the meeting", Act::Meeting),
        GateKind::Discussion => ("Record the discussion", Act::Discussion),
        GateKind::Consultation | GateKind::Notice | GateKind::Evidence => return None,
    };
    let reference = &facts.matter.as_ref().map(|matter: &Escalation| &matter.reference)?;
    Some((label, format!("/escalations/{reference}/{}", act.address())))
}
