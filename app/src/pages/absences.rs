mod enter;
mod list;

use crate::api::{self, absences, office, procedures};
use crate::components::{Load, Loaded, PageTitle};
use crate::ids;
use crate::session::{Desk, SignedIn};
use enter::Enter;
use leptos::prelude::*;
use leptos::task::spawn_local;
use list::List;
use shared::api::Absences as Known;
use shared::calendar::Calendar;
use shared::ids::PersonId;
use shared::organisation::OrganisationCommand;
use shared::wording::english::capitalised;

/// Who is away and who answers in their place: one's own absences, and everybody's for an administrator (ALL-32).
#[component]
pub fn Absences() -> impl IntoView {
    view! { <SignedIn page=|desk| view! { <All desk /> }.into_any() /> }
}

/// What the page has asked for: absences, and the calendar that dates are read by.
type Asked = (Known, Calendar);

#[component]
fn All(desk: Desk) -> impl IntoView {
    let load = Load::new(|| async {
        let known = absences::all().await?;
        Ok::<Asked, api::Error>((known, procedures::calendar().await?))
    });
    let said = RwSignal::new(String::new());
    let view = move |(known, calendar): &Asked| {
        let page = Page { known: known.clone(), desk: desk.clone(), load, said };
        view! {
            <List page=page.clone() />
            <Enter page calendar=calendar.clone() />
        }
        .into_any()
    };
    view! {
        <div class="rc-page--narrow">
            <PageTitle text="Absences" />
            <p>
                "Whoever covers may answer in place of the person who is away, on the days entered. No date moves, and the \
                 record names both. A chair’s manager acts for an absent chair."
            </p>
            <p role="status">{said}</p>
            <Loaded load what="the absences" part=true view />
        </div>
    }
}

/// What list and form share: what is known, who looks at it, and what was just done.
#[derive(Clone)]
pub(super) struct Page {
    known: Known,
    desk: Desk,
    load: Load<Asked>,
    said: RwSignal<String>,
}

impl Page {
    fn name_of(&self, person: PersonId) -> String {
        let known = self.known.staff.iter().find(|known| known.id == person);
        known.map_or_else(String::new, |known| known.name.clone())
    }

    /// Sends the change and says what came of it.
    fn send(&self, command: OrganisationCommand, done: String, busy: RwSignal<bool>) {
        let Some(id) = ids::command().filter(|_| !busy.get_untracked()) else { return };
        busy.set(true);
        let (authority, version) = (self.desk.session.authority.clone(), self.known.version);
        let (load, said) = (self.load, self.said);
        spawn_local(async move {
            let sent = office::change(&authority, id, version, command).await;
            busy.try_set(false);
            said.set(sent.map_or_else(why, |_| done));
            load.again();
        });
    }
}

/// Why it was not done.
fn why(error: api::Error) -> String {
    match error {
        api::Error::Problem(problem) if problem.status == 409 => {
            "Something else was changed meanwhile. Look at it and try again.".to_owned()
        }
        api::Error::Problem(problem) => {
            let parts = [Some(problem.title), problem.detail.map(|detail| capitalised(&detail))];
            parts.into_iter().flatten().collect::<Vec<_>>().join(". ")
        }
        _ => "It has not arrived. Try again.".to_owned(),
    }
}
