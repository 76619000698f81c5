//! Forms about where a child lives: an act on the child's record, decided on every edit as the server will (KEN-14).

mod placement;
mod scoping;
mod service;
mod visit;

pub use placement::PlacementForm;
pub use scoping::ScopingForm;
pub use service::ServiceForm;
pub use visit::VisitForm;

use crate::api::{Error, children};
use crate::components::{ErrorSummary, Field, FieldError, PageTitle, ReadsDates, SubmitButton};
use crate::ids;
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::api::ChildHome;
use shared::calendar::typed::Look;
use shared::child::{ChildAct, PlacementAct, act};
use shared::escalation::{Broken, CommandKind, Violation};
use shared::ids::CommandId;
use shared::wording;
use shared::wording::english::continued;

/// An act being written: what it would break, and how far it has got.
#[derive(Clone, Copy)]
pub struct HomeForm {
    home: StoredValue<ChildHome>,
    asked: Memo<PlacementAct>,
    broken: Memo<Vec<Violation>>,
    tried: RwSignal<bool>,
    /// The labels of the fields, to name them in the summary.
    labels: StoredValue<Vec<(String, String)>>,
    failed: RwSignal<Option<String>>,
    busy: RwSignal<bool>,
    /// As what it is sent; the same again however often the button is pressed.
    key: StoredValue<Option<CommandId>>,
}

impl HomeForm {
    /// A form that makes this act.
    pub fn new(home: ChildHome, ask: impl Fn() -> PlacementAct + Send + Sync + 'static) -> Self {
        let home = StoredValue::new(home);
        let asked = Memo::new(move |_| ask());
        let broken = Memo::new(move |_| {
            let decided =
                home.with_value(|home| act(&home.record, &ChildAct::Placement(asked.get()), &home.context));
            decided.err().map(|violations| violations.0).unwrap_or_default()
        });
        Self {
            home,
            asked,
            broken,
            tried: RwSignal::new(false),
            labels: StoredValue::default(),
            failed: RwSignal::new(None),
            busy: RwSignal::new(false),
            key: StoredValue::new(ids::command()),
        }
    }

    /// Reads the facts.
    pub fn with<R>(self, read: impl FnOnce(&ChildHome) -> R) -> R {
        self.home.with_value(read)
    }

    /// The field at a path of the act, with what is wrong with it once somebody tried to send.
    pub fn field(self, path: &str, label: &str) -> Field {
        self.labels.update_value(|labels| labels.push((path.to_owned(), label.to_owned())));
        let (here, name) = (path.to_owned(), label.to_owned());
        let error = Signal::derive(move || {
            let found = self.broken.with(|broken| broken.iter().find(|one| one.field == here).cloned());
            found.filter(|_| self.tried.get()).map(|violation| self.message(&violation, &name))
        });
        Field::new(path.replace('.', "-"), label).error(error)
    }

    /// How dates are read.
    pub fn reads(self, look: Look) -> ReadsDates {
        self.with(|home| reads(home, look))
    }

    fn message(self, violation: &Violation, label: &str) -> String {
        match &violation.broken {
            Broken::Missing => format!("Enter {}", continued(label)),
            Broken::DateInFuture { .. } => format!("{label} must be today or earlier"),
            _ => {
                self.with(|home| wording::violation(violation, CommandKind::AddNote, &home.context.procedure))
            }
        }
    }

    /// Everything wrong, once somebody tried to send.
    fn summary(self) -> Vec<FieldError> {
        let label = |path: &str| {
            self.labels.with_value(|labels| {
                labels.iter().find(|(at, _)| at == path).map(|(_, label)| label.clone()).unwrap_or_default()
            })
        };
        let told = |violation: &Violation| FieldError {
            field: violation.field.replace('.', "-"),
            message: self.message(violation, &label(&violation.field)),
        };
        self.broken.with(|broken| broken.iter().map(told).collect())
    }

    fn send(self, done: impl Fn() + 'static) {
        self.tried.set(true);
        let Some(key) = self.key.get_value() else { return };
        if self.broken.with_untracked(|broken| !broken.is_empty()) || self.busy.get_untracked() {
            return;
        }
        let about = ChildAct::Placement(self.asked.get_untracked());
        let (child, version) = self.with(|home| (home.record.id.to_string(), home.version));
        self.busy.set(true);
        spawn_local(async move {
            let sent = children::act(&child, key, version, about).await;
            self.busy.try_set(false);
            match sent {
                Ok(_) => done(),
                Err(error) => drop(self.failed.try_set(Some(why(&error)))),
            }
        });
    }
}

fn reads(home: &ChildHome, look: Look) -> ReadsDates {
    ReadsDates { today: home.context.today, calendar: home.context.calendar.clone(), look }
}

/// A typed date; none where it cannot be read.
fn typed(home: StoredValue<ChildHome>, text: RwSignal<String>, look: Look) -> Option<NaiveDate> {
    text.with(|text| home.with_value(|home| reads(home, look).read(text).ok())).map(|typed| typed.date)
}

/// What keeps it from being recorded, and what to do.
fn why(error: &Error) -> String {
    match error {
        Error::Problem(refusal) => refusal.title.clone(),
        Error::SignedOut => "You are signed out. Sign in again in another tab, then send it.".to_owned(),
        Error::Offline => {
            "The server could not be reached. Keep this page open and send it again.".to_owned()
        }
        Error::Unreadable => {
            "The answer could not be read. Load the page again to see what was recorded.".to_owned()
        }
    }
}

/// What every such form has around its fields.
#[component]
pub fn HomeFrame(
    form: HomeForm,
    heading: &'static str,
    send: &'static str,
    children: Children,
) -> impl IntoView {
    let (back, name) =
        form.with(|home| (format!("/children/{}/home", home.record.id), home.record.name.clone()));
    let (navigate, to) = (use_navigate(), back.clone());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (navigate, to) = (navigate.clone(), to.clone());
        form.send(move || navigate(&to, NavigateOptions::default()));
    };
    let errors = Signal::derive(move || if form.tried.get() { form.summary() } else { Vec::new() });
    view! {
        <a class="govuk-back-link" href=back>"Back"</a>
        <PageTitle text=heading caption=name />
        <ErrorSummary errors />
        <div role="status">
            {move || form.failed.get().map(|why| view! { <div class="govuk-inset-text"><p>{why}</p></div> })}
        </div>
        <form class="rc-page--narrow" novalidate on:submit=submit>
            {children()}
            <SubmitButton label=send busy=form.busy />
        </form>
    }
}
