use super::Days;
use crate::api::{self, authority};
use crate::components::{
    DateField, ErrorSummary, Field, FieldError, Load, ReadsDates, SubmitButton, TextField,
};
use crate::ids;
use crate::session::Desk;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::api::CommandRequest;
use shared::authority::{AuthorityCommand, change};
use shared::calendar::typed::Look;
use shared::calendar::{Calendar, Closure};

/// Adds a closure. The rules are asked here before the server is.
#[component]
pub(super) fn ClosureForm(calendar: Calendar, version: u64, load: Load<Days>, desk: Desk) -> impl IntoView {
    let (date, reason) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let busy = RwSignal::new(false);
    let reads = ReadsDates { today: desk.today(), calendar: calendar.clone(), look: Look::Ahead };
    let typed = reads.clone();
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let command = match drafted(&typed, &date.get_untracked(), reason.get_untracked()) {
            Ok(command) => command,
            Err(wrong) => return errors.set(vec![wrong]),
        };
        if let Err(problems) = change(&calendar, &command, typed.today) {
            let told = problems.iter().map(|problem| wrong(problem.to_string()));
            return errors.set(told.collect());
        }
        errors.set(Vec::new());
        busy.set(true);
        let authority = desk.session.authority.clone();
        spawn_local(async move {
            let Some(id) = ids::command() else { return };
            let request =
                CommandRequest { expected_version: version, command, written_at: None, standing_in: None };
            match authority::send(&authority, id, &request).await {
                Ok(_) => load.again(),
                Err(error) => errors.set(vec![wrong(refusal(error))]),
            }
            busy.try_set(false);
        });
    };
    view! {
        <form class="rc-form" novalidate on:submit=send>
            <ErrorSummary errors />
            <DateField field=Field::new("closure-date", "Day on which the authority is closed") value=date reads />
            <TextField
                field=Field::new("closure-reason", "Why").hint("As people will read it: “Offices closed”, “Proclaimed bank holiday”.")
                value=reason
            />
            <SubmitButton label="Add the closure" busy />
        </form>
    }
}

fn drafted(reads: &ReadsDates, date: &str, reason: String) -> Result<AuthorityCommand, FieldError> {
    let typed = reads.read(date).map_err(|unread| wrong(unread.to_string()))?;
    Ok(AuthorityCommand::AddClosure(Closure { date: typed.date, reason }))
}

fn wrong(message: String) -> FieldError {
    FieldError { field: "closure-date".to_owned(), message: shared::wording::english::capitalised(&message) }
}

fn refusal(error: api::Error) -> String {
    match error {
        api::Error::Problem(problem) => problem.title,
        api::Error::Offline => "There is no connection. Try again when there is".to_owned(),
        api::Error::SignedOut => "You have been signed out. Sign in and try again".to_owned(),
        api::Error::Unreadable => "Something went wrong. Reload the page and try again".to_owned(),
    }
}
