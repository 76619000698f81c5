//! The chair decides on more time, asked for or not (KEN-07).

use super::check::recorded;
use super::{About, Act, Facts, Form, Frame, Opened, Reading};
use crate::components::{Choice, DateField, Radios, TextArea};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::calendar::words::short_date;
use shared::escalation::{Command, CommandKind, DecideExtension, Event, ExtensionRequest, ExtensionVerdict};
use shared::wording;

const GRANTED: &str = "granted";
const REFUSED: &str = "refused";

#[derive(Clone, Copy, Serialize, Deserialize)]
struct Draft {
    decision: RwSignal<String>,
    until: RwSignal<String>,
    reason: RwSignal<String>,
    risk_plan: RwSignal<String>,
}

impl Draft {
    /// The day asked for, if one was; where nobody asked, another time can only be agreed.
    fn new(facts: &Facts) -> Self {
        let asked = request(facts);
        let decision = if asked.is_some() { String::new() } else { GRANTED.to_owned() };
        Self {
            decision: RwSignal::new(decision),
            until: RwSignal::new(asked.map(|asked| short_date(asked.until)).unwrap_or_default()),
            reason: RwSignal::default(),
            risk_plan: RwSignal::default(),
        }
    }

    fn command(self, reading: &mut Reading<'_>) -> Command {
        reading.need(
            "decision",
            self.decision.with(|chosen| !chosen.is_empty()),
            "Choose whether more time is given",
        );
        let decision = match self.refuses() {
            true => ExtensionVerdict::Refused,
            false => {
                ExtensionVerdict::Granted { until: self.until.with(|text| reading.coming("until", text)) }
            }
        };
        Command::DecideExtension(DecideExtension {
            decision,
            reason: self.reason.get(),
            risk_plan: self.risk_plan.get(),
        })
    }

    fn refuses(self) -> bool {
        self.decision.with(|chosen| chosen == REFUSED)
    }
}

fn request(facts: &Facts) -> Option<&ExtensionRequest> {
    facts.matter.as_ref()?.current()?.more_time_asked()
}

/// The form that decides on more time.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(Draft::new);
    let heading = wording::command(CommandKind::DecideExtension, &opened.facts.procedure().words);
    let about = About::act(&opened.facts, Act::DecideTime, heading, "Your decision about the time of");
    let form = Form::new(opened, about, draft, move |reading| draft.command(reading));
    let asked = form.with_facts(|facts| request(facts).cloned());
    let choices = vec![Choice::new(GRANTED, "Give more time"), Choice::new(REFUSED, "Refuse it")];
    let until = move || view! { <DateField field=form.field("until") value=draft.until reads=form.reads(Look::Ahead) /> };
    view! {
        <Frame form>
            {asked.clone().map(|asked| said(form, asked))}
            {asked.map(|_| view! { <Radios field=form.field("decision") choices=choices value=draft.decision /> })}
            {move || (!draft.refuses()).then(until)}
            <TextArea field=form.field("risk_plan") value=draft.risk_plan rows=3 />
            <TextArea field=form.field("reason") value=draft.reason rows=3 />
        </Frame>
    }
    .into_any()
}

/// The request as it is on the record.
fn said(form: Form, asked: ExtensionRequest) -> AnyView {
    form.with_facts(|facts| {
        let context = &facts.context;
        recorded(wording::event(&Event::ExtensionRequested(asked), &context.procedure, &context.calendar))
    })
}
