//! What of the record is on the child's file in the council's case system (ALL-36).

use super::{About, Act, Facts, Form, Frame, Opened, Reading};
use crate::components::{Checkboxes, Choice, CopyButton, DateField};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::api::Recorded;
use shared::calendar::typed::Look;
use shared::escalation::{Command, CommandKind, Escalation, Event, PutOnFile};
use shared::wording;

/// What the button copies, for those who hear it.
const EVERYTHING: &str = "everything that is not on file yet";

#[derive(Clone, Copy, Serialize, Deserialize)]
struct Draft {
    versions: RwSignal<Vec<String>>,
    on: RwSignal<String>,
}

impl Draft {
    /// Everything that is not on file yet, today.
    fn new(facts: &Facts) -> Self {
        let versions = open(facts).map(|recorded| recorded.version.to_string()).collect();
        Self { versions: RwSignal::new(versions), on: RwSignal::new("today".to_owned()) }
    }

    fn command(self, reading: &mut Reading<'_>) -> Command {
        let versions =
            self.versions.with(|chosen| chosen.iter().filter_map(|text| text.parse().ok()).collect());
        let on = self.on.with(|text| reading.past("on", text));
        Command::PutOnFile(PutOnFile { versions, on })
    }
}

/// The form that says what is on the child's file, with the text to be put there.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(Draft::new);
    let words = &opened.facts.procedure().words;
    let heading = wording::command(CommandKind::PutOnFile, words);
    let hint =
        format!("Copy the text into {} first. What you leave out stays on the list.", words.case_system);
    let about = About::act(&opened.facts, Act::PutOnFile, heading, "What is on file of").at_once("Record it");
    let text = text(&opened.facts);
    let form = Form::new(opened, about, draft, move |reading| draft.command(reading));
    let copied = RwSignal::new(String::new());
    view! {
        <Frame form>
            <p class="govuk-visually-hidden" role="status">{copied}</p>
            <p><CopyButton text of=EVERYTHING.to_owned() copied /></p>
            <Checkboxes
                field=form.field("versions").hint(hint)
                choices=form.with_facts(choices)
                values=draft.versions
            />
            <DateField field=form.field("on") value=draft.on reads=form.reads(Look::Back) />
        </Frame>
    }
    .into_any()
}

fn open(facts: &Facts) -> impl Iterator<Item = &Recorded<Event>> {
    let matter: Option<&Escalation> = facts.matter.as_ref();
    matter.into_iter().flat_map(|matter| matter.not_on_file(&facts.events))
}

fn choices(facts: &Facts) -> Vec<Choice> {
    let (procedure, calendar) = (facts.procedure(), &facts.context.calendar);
    let choice = |recorded: &Recorded<Event>| {
        let title = wording::event(&recorded.event, procedure, calendar).title;
        let by = format!("{}, {}", wording::when_recorded(recorded), wording::recorded_by(recorded));
        Choice::new(recorded.version.to_string(), title).hint(by)
    };
    open(facts).map(choice).collect()
}

/// All of it as one text.
fn text(facts: &Facts) -> String {
    let Some(matter) = &facts.matter else { return String::new() };
    let (procedure, calendar) = (facts.procedure(), &facts.context.calendar);
    let texts =
        open(facts).map(|recorded| wording::plain_text(&matter.reference, recorded, procedure, calendar));
    texts.collect::<Vec<_>>().join("\n\n")
}
