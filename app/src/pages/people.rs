mod posts;
mod staff;
mod units;

use super::office::{ForAdministrators, OfficeForm, wrong};
use crate::api::{self, office, procedures};
use crate::components::{FieldError, Load, Loaded, PageTitle, ReadsDates};
use crate::session::Desk;
use leptos::prelude::*;
use posts::{EndDraft, HoldingDraft, Posts};
use shared::api::{PeopleAndPosts, Refused};
use shared::calendar::Calendar;
use shared::calendar::typed::Look;
use shared::organisation::{OrganisationCommand, OrganisationProblem, decide};
use staff::{PersonDraft, Staff};
use std::sync::Arc;
use units::{UnitDraft, Units};

pub(super) use units::choices as unit_choices;

/// Who works where and holds which post: an administrator's to keep (ALL-30).
#[component]
pub fn People() -> impl IntoView {
    view! { <ForAdministrators page=|desk| view! { <All desk /> }.into_any() /> }
}

#[component]
fn All(desk: Desk) -> impl IntoView {
    let load = Load::new(|| async {
        let known = office::people().await?;
        Ok::<(PeopleAndPosts, Calendar), api::Error>((known, procedures::calendar().await?))
    });
    let said = RwSignal::new(String::new());
    let form = || OfficeForm::new(said, Callback::new(move |()| load.again()));
    let drafts = Drafts {
        unit: UnitDraft::new(form()),
        person: PersonDraft::new(form()),
        holding: HoldingDraft::new(form()),
        end: EndDraft::new(form()),
    };
    let view = move |(known, calendar): &(PeopleAndPosts, Calendar)| {
        let (known, desk) = (Arc::new(known.clone()), desk.clone());
        let page = Page { known, calendar: calendar.clone(), desk, drafts };
        view! {
            <Posts page=page.clone() />
            <Staff page=page.clone() />
            <Units page />
        }
        .into_any()
    };
    view! {
        <PageTitle text="People and posts" />
        <p>
            "Whoever holds a post answers for it from the first day on. Whoever comes after them takes over what is open, and \
             both are told."
        </p>
        <p role="status">{said}</p>
        <Loaded load what="people and posts" part=true view />
    }
}

/// What is being written, form by form.
#[derive(Clone, Copy)]
struct Drafts {
    unit: UnitDraft,
    person: PersonDraft,
    holding: HoldingDraft,
    end: EndDraft,
}

/// What lists and forms share: what is known, and who looks at it.
#[derive(Clone)]
struct Page {
    known: Arc<PeopleAndPosts>,
    calendar: Calendar,
    desk: Desk,
    drafts: Drafts,
}

impl Page {
    fn reads(&self) -> ReadsDates {
        ReadsDates { today: self.desk.today(), calendar: self.calendar.clone(), look: Look::Ahead }
    }

    /// Asks the rules, then the server, for the change; `done` clears the form and says what was done.
    fn send(
        &self,
        form: OfficeForm,
        read: Result<OrganisationCommand, Vec<FieldError>>,
        told: fn(&OrganisationProblem) -> FieldError,
        done: impl FnOnce() -> String + 'static,
    ) {
        let decided = read.and_then(|command| {
            let refused = |problems: Vec<_>| problems.iter().map(told).collect();
            decide(&self.known.organisation(), &command).map(|_| command).map_err(refused)
        });
        let (authority, version) = (self.desk.session.authority.clone(), self.known.version);
        let send = move |id, command| async move { office::change(&authority, id, version, command).await };
        form.send(decided, refused, send, done);
    }
}

/// The browser asks the same rules: what the server alone finds belongs to no field.
fn refused(refused: &Refused) -> FieldError {
    let message = match refused {
        Refused::Organisation(problem) => problem.to_string(),
        Refused::Child(problem) => problem.to_string(),
        Refused::Authority(problem) => problem.to_string(),
    };
    wrong("main", &message)
}
