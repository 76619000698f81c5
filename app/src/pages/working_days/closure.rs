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
use shared::authority::{AuthorityCommand, AuthorityProblem, change};
use shared::calendar::typed::Look;
use shared::calendar::words::short_date;
use shared::calendar::{Calendar, Closure};

const DATE: &str = "closure-date";
const REASON: &str = "closure-reason";

/// What sends a change of the calendar, and where its errors are told. The rules are asked here before the server is.
#[derive(Clone)]
pub(super) struct Change {
    pub calendar: Calendar,
    /// How far the authority's own record has got.
    pub version: u64,
    pub load: Load<Days>,
    pub desk: Desk,
    pub errors: RwSignal<Vec<FieldError>>,
    pub busy: RwSignal<bool>,
}

impl Change {
    fn send(&self, command: AuthorityCommand) {
        if let Err(problems) = change(&self.calendar, &command, self.desk.today()) {
            return self.errors.set(problems.iter().map(told).collect());
        }
        if self.busy.get_untracked() {
            return;
        }
        self.errors.set(Vec::new());
        self.busy.set(true);
        let Self { version, load, errors, busy, .. } = *self;
        let authority = self.desk.session.authority.clone();
        spawn_local(async move {
            let Some(id) = ids::command() else { return };
            let request =
                CommandRequest { expected_version: version, command, written_at: None, standing_in: None };
            match authority::send(&authority, id, &request).await {
                Ok(_) => load.again(),
                Err(error) => errors.set(vec![wrong(DATE, refusal(error))]),
            }
            busy.try_set(false);
        });
    }
}

/// The closures to come, each to be taken back.
#[component]
pub(super) fn Closures(change: Change) -> impl IntoView {
    let today = change.desk.today();
    let coming: Vec<_> = change.calendar.closures().filter(|closure| closure.date >= today).collect();
    let none = coming.is_empty().then(|| view! { <p>"No closures to come."</p> });
    let rows = coming.into_iter().map(|closure| row(closure, change.clone())).collect_view();
    view! {
        <h2 class="govuk-heading-m">"Closures"</h2>
        {none}
        <ul class="rc-tray__rows">{rows}</ul>
    }
}

fn row(Closure { date, reason }: Closure, change: Change) -> AnyView {
    let label = format!("Take back the closure of {}", short_date(date));
    let busy = change.busy;
    let take_back = move |_| change.send(AuthorityCommand::TakeBackClosure { date });
    view! {
        <li class="rc-row">
            <div><strong>{short_date(date)}</strong></div>
            <div>{reason}</div>
            <div>
                <button
                    class="govuk-button govuk-button--secondary"
                    type="button"
                    aria-label=label
                    aria-disabled=move || busy.get().then_some("true")
                    on:click=take_back
                >
                    "Take back"
                </button>
            </div>
        </li>
    }
    .into_any()
}

/// Adds a closure.
#[component]
pub(super) fn ClosureForm(change: Change) -> impl IntoView {
    let (date, reason) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (errors, busy) = (change.errors, change.busy);
    let reads =
        ReadsDates { today: change.desk.today(), calendar: change.calendar.clone(), look: Look::Ahead };
    let typed = reads.clone();
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match drafted(&typed, &date.get_untracked(), reason.get_untracked()) {
            Ok(command) => change.send(command),
            Err(unread) => errors.set(vec![unread]),
        }
    };
    let told_at = move |field: &'static str| {
        Signal::derive(move || {
            errors.with(|errors| {
                errors.iter().find(|error| error.field == field).map(|error| error.message.clone())
            })
        })
    };
    view! {
        <form class="rc-card rc-page--narrow" novalidate on:submit=send>
            <h3 class="govuk-heading-m">"Add a closure"</h3>
            <ErrorSummary errors />
            <DateField field=Field::new(DATE, "Day on which the authority is closed").error(told_at(DATE)) value=date reads />
            <TextField
                field=Field::new(REASON, "Why")
                    .hint("As people will read it: “Offices closed”, “Proclaimed bank holiday”.")
                    .error(told_at(REASON))
                value=reason
            />
            <SubmitButton label="Add it" busy />
        </form>
    }
}

fn drafted(reads: &ReadsDates, date: &str, reason: String) -> Result<AuthorityCommand, FieldError> {
    let typed = reads.read(date).map_err(|unread| wrong(DATE, unread.to_string()))?;
    Ok(AuthorityCommand::AddClosure(Closure { date: typed.date, reason }))
}

fn told(problem: &AuthorityProblem) -> FieldError {
    let field = if matches!(problem, AuthorityProblem::Reason) { REASON } else { DATE };
    wrong(field, problem.to_string())
}

fn wrong(field: &str, message: String) -> FieldError {
    FieldError { field: field.to_owned(), message: shared::wording::english::capitalised(&message) }
}

fn refusal(error: api::Error) -> String {
    match error {
        api::Error::Problem(problem) => problem.title,
        api::Error::Offline => "There is no connection. Try again when there is".to_owned(),
        api::Error::SignedOut => "You have been signed out. Sign in and try again".to_owned(),
        api::Error::Unreadable => "Something went wrong. Reload the page and try again".to_owned(),
    }
}
