use crate::components::{Choice, DateField, Person, Radios, Tag, TextField};
use crate::forms::parts::holder;
use crate::forms::{Facts, Form, Reading};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::escalation::{Command, Escalation, GateRecord, referral_gates};
use shared::ids::PostId;
use shared::procedure::{ReferralGate, ReferralGateKind};
use shared::wording;

/// What was done about a gate with one of its posts, as it is being written.
#[derive(Clone, Serialize, Deserialize)]
pub struct GateDraft {
    gate: u8,
    post: Option<PostId>,
    on: RwSignal<String>,
    agreed: RwSignal<String>,
    note: RwSignal<String>,
}

impl GateDraft {
    /// A draft for every post of every gate; one for a gate that names none.
    pub fn all(facts: &Facts) -> Vec<Self> {
        let gates = (1..).zip(&facts.procedure().referral.gates);
        let written = gates.filter(|(_, gate)| gate.kind != ReferralGateKind::Stages);
        written
            .flat_map(|(number, gate)| posts(gate).into_iter().map(move |post| Self::new(number, post)))
            .collect()
    }

    fn new(gate: u8, post: Option<PostId>) -> Self {
        let [on, agreed, note] = [RwSignal::default(), RwSignal::default(), RwSignal::default()];
        Self { gate, post, on, agreed, note }
    }

    /// What the command holds: what was begun.
    pub fn records(drafts: &[Self], reading: &mut Reading<'_>) -> Vec<GateRecord> {
        drafts.iter().filter(|draft| draft.is_begun()).map(|draft| draft.record(reading)).collect()
    }

    fn record(&self, reading: &mut Reading<'_>) -> GateRecord {
        let on = self.on.with(|text| reading.past(&self.path("on"), text));
        let agreed = self.agreed.with(|agreed| match agreed.as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        });
        GateRecord { gate: self.gate, post: self.post.clone(), on, agreed, note: self.note.get() }
    }

    fn is_begun(&self) -> bool {
        [self.on, self.agreed, self.note].iter().any(|text| text.with(|text| !text.trim().is_empty()))
    }

    fn path(&self, part: &str) -> String {
        match &self.post {
            Some(post) => format!("gates.{}.{post}.{part}", self.gate),
            None => format!("gates.{}.{part}", self.gate),
        }
    }
}

fn posts(gate: &ReferralGate) -> Vec<Option<PostId>> {
    if gate.posts.is_empty() { vec![None] } else { gate.posts.iter().cloned().map(Some).collect() }
}

/// Every gate of the procedure with whether it is met, and what was done about it.
#[component]
pub fn GateFields(form: Form, drafts: Vec<GateDraft>) -> impl IntoView {
    let met = Memo::new(move |_| standing(form));
    let gates = form.with_facts(|facts| facts.procedure().referral.gates.clone());
    let gates = (1..).zip(gates).map(|(number, gate)| {
        let own: Vec<_> = drafts.iter().filter(|draft| draft.gate == number).cloned().collect();
        shown(form, number, &gate, own, met)
    });
    view! { {gates.collect_view()} }
}

/// Which gates are met, by number, as it is written now.
fn standing(form: Form) -> Vec<(u8, bool)> {
    form.asked.with(|asked| {
        let Command::Refer(refer) = &asked.command else { return Vec::new() };
        let made_on = [refer.telephoned_on, refer.written_on].into_iter().flatten().min();
        let gates = |matter: &Escalation| {
            form.with_facts(|facts| referral_gates(matter, &refer.gates, made_on, facts.procedure()))
        };
        let found = form.with_facts(|facts| facts.matter.as_ref().map(gates)).unwrap_or_default();
        found.into_iter().map(|gate| (gate.gate, gate.met)).collect()
    })
}

fn shown(
    form: Form,
    number: u8,
    gate: &ReferralGate,
    own: Vec<GateDraft>,
    met: Memo<Vec<(u8, bool)>>,
) -> AnyView {
    let met = Memo::new(move |_| met.with(|met| met.contains(&(number, true))));
    let tag = move || {
        let (met, colour) = (met.get(), if met.get() { "green" } else { "yellow" });
        view! { <Tag text=wording::gate_met(met) colour /> }
    };
    let fields = own.into_iter().map(|draft| fields(form, gate.kind, draft)).collect_view();
    view! {
        <fieldset class="govuk-fieldset rc-smart" id=format!("gates-{number}") tabindex="-1">
            <legend class="rc-smart__legend">{gate.what.clone()} " " {tag}</legend>
            {fields}
        </fieldset>
    }
    .into_any()
}

fn fields(form: Form, kind: ReferralGateKind, draft: GateDraft) -> AnyView {
    let agrees = (kind == ReferralGateKind::Agreement).then(|| {
        let choices = vec![Choice::new("yes", "Yes"), Choice::new("no", "No")];
        view! { <Radios field=form.field(&draft.path("agreed")) choices value=draft.agreed inline=true /> }
    });
    let who = draft.post.as_ref().map(|post| form.with_facts(|facts| holder(post, facts)));
    view! {
        {who.map(|who| view! { <Person person=who /> })}
        <DateField field=form.field(&draft.path("on")) value=draft.on reads=form.reads(Look::Back) />
        {agrees}
        <TextField field=form.field(&draft.path("note")) value=draft.note />
    }
    .into_any()
}
