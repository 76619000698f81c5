//! Out of the ladder: a referral to Cafcass or to the safeguarding partnership (ALL-15).

mod aside;
mod gates;
mod grounds;
mod notes;

use super::{About, Act, Facts, Form, Frame, Opened, Reading};
use crate::components::{Choice, DateField, Radios, TextArea};
use aside::Aside;
use gates::{GateDraft, GateFields};
use grounds::{GroundFields, GroundsDraft};
use leptos::prelude::*;
use notes::{NoteDraft, NoteFields};
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::escalation::{Broken, Command, CommandKind, Refer};
use shared::procedure::ReferredTo;
use shared::wording;

#[derive(Clone, Serialize, Deserialize)]
struct Draft {
    /// By its place among [`ReferredTo::ALL`].
    to: RwSignal<String>,
    grounds: GroundsDraft,
    reasons: RwSignal<String>,
    gates: Vec<GateDraft>,
    notes: Vec<NoteDraft>,
    telephoned_on: RwSignal<String>,
    written_on: RwSignal<String>,
    outside: RwSignal<String>,
}

impl Draft {
    fn new(facts: &Facts) -> Self {
        let only = choices(facts).into_iter().next().map(|choice| choice.value);
        Self {
            to: RwSignal::new(only.unwrap_or_default()),
            grounds: GroundsDraft::default(),
            reasons: RwSignal::default(),
            gates: GateDraft::all(facts),
            notes: NoteDraft::all(facts),
            telephoned_on: RwSignal::default(),
            written_on: RwSignal::default(),
            outside: RwSignal::default(),
        }
    }

    fn to(&self) -> ReferredTo {
        let chosen = self.to.with(|to| to.parse::<usize>().ok());
        chosen.and_then(|at| ReferredTo::ALL.get(at).copied()).unwrap_or(ReferredTo::Cafcass)
    }

    fn command(&self, reading: &mut Reading<'_>) -> Command {
        let to = self.to();
        Command::Refer(Box::new(Refer {
            to,
            grounds: self.grounds.chosen(),
            reasons: self.reasons.get(),
            failure: self.grounds.failure(reading),
            advice_on: self.grounds.advice_on(reading),
            gates: GateDraft::records(&self.gates, reading),
            notes: NoteDraft::written(&self.notes),
            telephoned_on: self.telephoned_on.with(|text| reading.past("telephoned_on", text)),
            written_on: self.written_on.with(|text| reading.past("written_on", text)),
            outside_procedure: Some(self.outside.get()).filter(|why| !why.trim().is_empty()),
        }))
    }
}

/// Where this plan's chair may refer it.
fn choices(facts: &Facts) -> Vec<Choice> {
    let chair = facts.context.plan.chair();
    let rules = &facts.procedure().referral;
    let open = ReferredTo::ALL.into_iter().enumerate().filter(|(_, to)| rules.open_to(chair, *to));
    open.map(|(at, to)| Choice::new(at.to_string(), wording::referred_to(to))).collect()
}

/// The form that refers a matter.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(Draft::new);
    let heading = wording::command(CommandKind::Refer, &opened.facts.procedure().words);
    let about = About::act(&opened.facts, Act::Refer, heading, "The referral of");
    let asks = draft.clone();
    let form = Form::new(opened, about, draft.clone(), move |reading| asks.command(reading));
    let to = {
        let draft = draft.clone();
        Memo::new(move |_| draft.to())
    };
    let aside = view! { <Aside form to /> }.into_any();
    view! {
        <Frame form aside>
            {where_to(form, draft.to)}
            <GroundFields form draft=draft.grounds to />
            <TextArea field=form.field("reasons") value=draft.reasons />
            {how(form, &draft)}
            <GateFields form drafts=draft.gates />
            <Outside form why=draft.outside />
            <NoteFields form drafts=draft.notes to />
        </Frame>
    }
    .into_any()
}

/// Asked only where there is a choice.
fn where_to(form: Form, to: RwSignal<String>) -> Option<AnyView> {
    let choices = form.with_facts(choices);
    (choices.len() > 1).then(|| view! { <Radios field=form.field("to") choices value=to /> }.into_any())
}

/// By telephone first if need be, always in writing (TOR-12).
fn how(form: Form, draft: &Draft) -> AnyView {
    let called = form.field("telephoned_on").hint("Leave it empty if there was no call.");
    let hint =
        "Leave it empty if the letter is still to be sent after a call. You record it once it has gone.";
    let written = form.field("written_on").hint(hint);
    view! {
        <DateField field=called value=draft.telephoned_on reads=form.reads(Look::Back) />
        <DateField field=written value=draft.written_on reads=form.reads(Look::Back) />
    }
    .into_any()
}

/// Why it is made although something is not met: no condition refuses an IRO.
#[component]
fn Outside(form: Form, why: RwSignal<String>) -> impl IntoView {
    let unmet = |broken: &Broken| matches!(broken, Broken::ReferralGatesUnmet { .. });
    let open = Memo::new(move |_| why.with(|why| !why.is_empty()) || form.broken(unmet));
    let hint = "Not everything the procedure asks for is met. You may refer all the same; it is recorded as outside the \
        procedure, with your reason, and those it names are told at once.";
    let field = move || form.field("outside_procedure").hint(hint);
    move || open.get().then(|| view! { <TextArea field=field() value=why rows=2 /> })
}
