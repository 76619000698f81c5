use super::acts::form_of;
use super::record::Record;
use crate::forms::Act;
use leptos::prelude::*;
use shared::escalation::{CommandKind, next_act, own_actions};
use shared::wording::{command, who_moves, why_next};

/// The one thing its reader should do next, and why; where there is none, who moves.
pub fn next(record: &Record) -> AnyView {
    let Record { matter, context, .. } = record;
    let Some(kind) = next_act(matter, context) else {
        return who_moves(matter, context).map(|text| view! { <p class="rc-moves">{text}</p> }).into_any();
    };
    let why = why_next(kind, matter, context);
    view! {
        <div class="rc-primary-action">
            <a class="govuk-button" href=address(kind, record)>{command(kind, &record.procedure().words)}</a>
            {why.map(|why| view! { <p class="rc-primary-action__why">{why}</p> })}
        </div>
    }
    .into_any()
}

/// The form of the act; of an only action of one's own, the form of that action.
fn address(kind: CommandKind, record: &Record) -> String {
    let mut mine = own_actions(&record.matter, record.context);
    match (kind, mine.next(), mine.next()) {
        (CommandKind::CompleteAction, Some(only), None) => record.form(Act::Complete(only.number)),
        _ => form_of(kind, record),
    }
}
