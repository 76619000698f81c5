//! What became of a referral (ALL-27).

use super::{About, Act, Facts, Form, Frame, Opened, Reading};
use crate::components::{Choice, DateField, Radios, TextArea};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::escalation::{Command, CommandKind, RecordReferralCourse, ReferralStep};
use shared::wording;

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {
    /// By its place among [`ReferralStep::ALL`].
    step: RwSignal<String>,
    on: RwSignal<String>,
    note: RwSignal<String>,
}

impl Draft {
    fn command(self, referral: u32, reading: &mut Reading<'_>) -> Command {
        let chosen = self.step.with(|step| step.parse::<usize>().ok());
        let chosen = chosen.and_then(|at| ReferralStep::ALL.get(at).copied());
        reading.need("step", chosen.is_some(), "Choose what happened");
        Command::RecordReferralCourse(RecordReferralCourse {
            referral,
            step: chosen
                .or_else(|| steps(reading.facts, referral).next())
                .unwrap_or(ReferralStep::PutInWriting),
            on: self.on.with(|text| reading.past("on", text)),
            note: self.note.get(),
        })
    }
}

/// The steps that the referral can take now.
fn steps(facts: &Facts, referral: u32) -> impl Iterator<Item = ReferralStep> {
    let referral = facts.matter.as_ref().and_then(|matter| matter.out.referral(referral));
    referral.into_iter().flat_map(|referral| referral.next_steps())
}

/// The form that records a step.
pub fn view(opened: Opened, referral: u32) -> AnyView {
    let draft = opened.draft(|_| Draft::default());
    let heading = wording::command(CommandKind::RecordReferralCourse, &opened.facts.procedure().words);
    let act = Act::ReferralCourse(referral);
    let about = About::act(&opened.facts, act, heading, "The course of a referral of").at_once("Record it");
    let form = Form::new(opened, about, draft, move |reading| draft.command(referral, reading));
    let choices = form.with_facts(|facts| {
        let open: Vec<_> = steps(facts, referral).collect();
        let numbered = ReferralStep::ALL.into_iter().enumerate().filter(|(_, step)| open.contains(step));
        numbered
            .map(|(at, step)| Choice::new(at.to_string(), wording::referral_step(step)))
            .collect::<Vec<_>>()
    });
    view! {
        <Frame form>
            {form.with_facts(|facts| stands(facts, referral))}
            <Radios field=form.field("step") choices value=draft.step />
            <DateField field=form.field("on") value=draft.on reads=form.reads(Look::Back) />
            <TextArea field=form.field("note").hint("If there is anything to add.") value=draft.note rows=3 />
        </Frame>
    }
    .into_any()
}

/// Which referral it is, and how it stands.
fn stands(facts: &Facts, referral: u32) -> Option<AnyView> {
    let referral = facts.matter.as_ref()?.out.referral(referral)?;
    let to = wording::referred_to(referral.made.to);
    Some(view! { <p><strong>{to}</strong> ": " {wording::referral_standing(referral)}</p> }.into_any())
}
