//! What the administrator's forms have in common: what is wrong by field, and what came of what was sent.

use crate::api::Error;
use crate::components::{Choice, ErrorPage, Failure, Field, FieldError, ReadsDates};
use crate::ids;
use crate::session::{Desk, SignedIn};
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::api::Refused;
use shared::ids::CommandId;
use shared::organisation::Role;
use shared::wording::english::capitalised;
use std::str::FromStr;

/// A page for administrators; to anybody else it is not there.
#[component]
pub fn ForAdministrators(page: impl Fn(Desk) -> AnyView + Send + Sync + 'static) -> impl IntoView {
    view! {
        <SignedIn page=move |desk| {
            if desk.session.roles.contains(&Role::Administrator) {
                page(desk)
            } else {
                view! { <ErrorPage failure=Failure::NotFound /> }.into_any()
            }
        } />
    }
}

/// One form: what is wrong with it, and whether it is being sent. It outlives what it is drawn beside, so that nothing typed
/// is lost when that is asked for again.
#[derive(Clone, Copy)]
pub struct OfficeForm {
    pub errors: RwSignal<Vec<FieldError>>,
    pub busy: RwSignal<bool>,
    /// What came of the last one that was sent, of all forms of the page.
    said: RwSignal<String>,
    /// Asks for what the page shows anew.
    again: Callback<()>,
}

impl OfficeForm {
    /// `said` is told what came of it; `again` asks for what the page shows.
    pub fn new(said: RwSignal<String>, again: Callback<()>) -> Self {
        Self { errors: RwSignal::default(), busy: RwSignal::new(false), said, again }
    }

    /// A field with what is wrong with it.
    pub fn field(self, id: impl Into<String>, label: &str) -> Field {
        let id: String = id.into();
        let field = Field::new(id.clone(), label);
        let told = move || {
            self.errors.with(|errors| {
                errors.iter().find(|error| error.field == id).map(|error| error.message.clone())
            })
        };
        field.error(Signal::derive(told))
    }

    /// Sends what was read, or shows what is wrong with it. `told` says beside which field a refusal by the server stands;
    /// `then` follows when it has arrived, and says so.
    pub fn send<C: 'static, S, F, T>(
        self,
        read: Result<C, Vec<FieldError>>,
        told: impl Fn(&Refused) -> FieldError + 'static,
        send: S,
        then: impl FnOnce() -> String + 'static,
    ) where
        S: FnOnce(CommandId, C) -> F + 'static,
        F: Future<Output = Result<T, Error>> + 'static,
    {
        let Some(id) = ids::command().filter(|_| !self.busy.get_untracked()) else { return };
        match read {
            Err(wrong) => self.errors.set(wrong),
            Ok(command) => {
                self.errors.set(Vec::new());
                self.busy.set(true);
                spawn_local(async move {
                    let answer = send(id, command).await;
                    self.busy.try_set(false);
                    match answer {
                        Ok(_) => {
                            self.said.try_set(then());
                            self.again.run(());
                        }
                        Err(error) => self.failed(error, told),
                    }
                });
            }
        }
    }

    /// What was typed stays.
    fn failed(self, error: Error, told: impl Fn(&Refused) -> FieldError) {
        match error {
            Error::Problem(refusal) if refusal.status == 409 => {
                self.said.try_set(
                    "Something else was changed meanwhile. Look at it, then send yours again.".to_owned(),
                );
                self.again.run(());
            }
            Error::Problem(refusal) => {
                let title = refusal.title.clone();
                match refusal.problem().ok().and_then(|problem| problem.refused) {
                    Some(refused) => drop(self.errors.try_set(refused.iter().map(told).collect())),
                    None => drop(self.said.try_set(title)),
                }
            }
            _ => drop(self.said.try_set("It has not arrived. Try again.".to_owned())),
        }
    }
}

/// That something is wrong with a field.
pub fn wrong(field: &str, message: &str) -> FieldError {
    FieldError { field: field.to_owned(), message: capitalised(message) }
}

/// What was chosen or typed, unless it is empty: then it is asked for.
pub fn needed<T: FromStr>(
    field: &str,
    value: RwSignal<String>,
    ask: &str,
    errors: &mut Vec<FieldError>,
) -> Option<T> {
    let read = optional(value);
    if read.is_none() {
        errors.push(wrong(field, ask));
    }
    read
}

/// What was chosen or typed; nothing where it is empty.
pub fn optional<T: FromStr>(value: RwSignal<String>) -> Option<T> {
    value.with_untracked(|value| (!value.trim().is_empty()).then(|| value.trim().parse().ok()).flatten())
}

/// The day that was typed.
pub fn day(
    field: &str,
    text: RwSignal<String>,
    reads: &ReadsDates,
    errors: &mut Vec<FieldError>,
) -> Option<NaiveDate> {
    let read = text.with_untracked(|text| reads.read(text)).map(|typed| typed.date);
    read.map_err(|unread| errors.push(wrong(field, &unread.to_string()))).ok()
}

/// The choices, with one before them that chooses nothing.
pub fn or_none(none: &str, choices: impl IntoIterator<Item = Choice>) -> Vec<Choice> {
    std::iter::once(Choice::new("", none)).chain(choices).collect()
}

/// A form folded up under what it does.
#[component]
pub fn Folded(what: &'static str, children: Children) -> impl IntoView {
    view! {
        <details class="govuk-details">
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{what}</span>
            </summary>
            <div class="govuk-details__text">{children()}</div>
        </details>
    }
}
