//! A talk put on the record: informally, or about an answer (ALL-01).

use super::parts::{chosen, manners};
use super::{About, Act, Facts, Form, Frame, Opened, Reading};
use crate::components::{Checkboxes, Choice, DateField, Radios, TextArea, TextField};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::escalation::{Command, CommandKind, OfStage, RecordDiscussion, Shown, of_stage};
use shared::wording;

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {
    on: RwSignal<String>,
    manner: RwSignal<String>,
    #[serde(default)]
    addressees: RwSignal<Vec<String>>,
    with: RwSignal<String>,
    agreed: RwSignal<String>,
}

impl Draft {
    fn command(self, reading: &mut Reading<'_>) -> Command {
        Command::RecordDiscussion(RecordDiscussion {
            on: self.on.with(|text| reading.past("on", text)),
            manner: self.manner.with(|manner| chosen(manner)),
            addressees: self.addressees.with(|chosen| shown(chosen, reading.facts)),
            with: self.with.get(),
            agreed: self.agreed.get(),
        })
    }
}

/// The form that records a discussion.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(|_| Draft::default());
    let heading = wording::command(CommandKind::RecordDiscussion, &opened.facts.procedure().words);
    let about =
        About::act(&opened.facts, Act::Discussion, heading.clone(), "The discussion about").at_once(&heading);
    let form = Form::new(opened, about, draft, move |reading| draft.command(reading));
    let people = form.with_facts(people);
    let with = if people.is_empty() { form.field("with") } else { form.named("with", "Anybody else") };
    let with = with.hint("Names and posts.");
    view! {
        <Frame form>
            <DateField
                field=form.field("on").hint("Such as today, yesterday, Fri or 20/11.")
                value=draft.on
                reads=form.reads(Look::Back)
            />
            <Radios field=form.field("manner") choices=form.with_facts(manners) value=draft.manner inline=true />
            {(!people.is_empty()).then(|| {
                view! { <Checkboxes field=form.field("addressees") choices=people values=draft.addressees /> }
            })}
            <TextField field=with value=draft.with />
            <TextArea field=form.field("agreed") value=draft.agreed />
        </Frame>
    }
    .into_any()
}

/// Those of the stage with whom it may have been.
fn of(facts: &Facts) -> Vec<OfStage> {
    facts.matter.as_ref().map(|matter| of_stage(matter, &facts.context)).unwrap_or_default()
}

fn people(facts: &Facts) -> Vec<Choice> {
    let choice =
        |one: OfStage| Choice::new(one.person.id.to_string(), format!("{}, {}", one.title, one.person.name));
    of(facts).into_iter().map(choice).collect()
}

fn shown(chosen: &[String], facts: &Facts) -> Vec<Shown> {
    let of = of(facts).into_iter().filter(|one| chosen.contains(&one.person.id.to_string()));
    of.map(|one| Shown { post: one.post, person: one.person.id }).collect()
}
