//! The letter to an outside addressee went (ALL-37).

use super::{About, Act, Form, Frame, Opened};
use crate::components::{Choice, DateField, Radios};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::escalation::{Command, CommandKind, LetterWay, RecordLetter};
use shared::wording;

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {
    on: RwSignal<String>,
    way: RwSignal<String>,
}

const WAYS: [(&str, LetterWay); 3] =
    [("secure_mail", LetterWay::SecureMail), ("post", LetterWay::Post), ("by_hand", LetterWay::ByHand)];

/// The form that records how and when the letter went.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(|_| Draft::default());
    let heading = wording::command(CommandKind::RecordLetter, &opened.facts.procedure().words);
    let about = About::act(&opened.facts, Act::Letter, heading.clone(), "The letter of").at_once(&heading);
    let letter = format!("{}/letter", about.back);
    let form = Form::new(opened, about, draft, move |reading| {
        let way = draft.way.get();
        let way = WAYS.iter().find(|(value, _)| *value == way).map(|(_, way)| *way);
        let on = draft.on.with(|text| reading.past("on", text));
        Command::RecordLetter(RecordLetter { on, way })
    });
    let ways: Vec<Choice> =
        WAYS.iter().map(|(value, way)| Choice::new(*value, wording::letter_way(*way))).collect();
    view! {
        <Frame form>
            <p><a class="govuk-link" href=letter>"The letter, to print or copy"</a></p>
            <Radios field=form.field("way") choices=ways value=draft.way />
            <DateField
                field=form.field("on").hint("Their time begins on this day.")
                value=draft.on
                reads=form.reads(Look::Back)
            />
        </Frame>
    }
    .into_any()
}
