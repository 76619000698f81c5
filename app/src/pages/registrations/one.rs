use super::draft::Draft;
use super::{advocates, chair, plans, team};
use crate::api::{Error, office, procedures};
use crate::components::{FieldError, Load, Loaded, PageTitle, ReadsDates, SummaryList};
use crate::pages::office::{ForAdministrators, OfficeForm};
use crate::session::Desk;
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::api::{PeopleAndPosts, Registration as Kept};
use shared::calendar::Calendar;
use shared::calendar::typed::Look;
use shared::calendar::words::short_date;
use shared::child::{ChildCommand, decide};
use shared::wording::{self, plan};
use std::sync::Arc;

/// What an administrator keeps of one child: the team, the social worker, the plans with their chairs, the advocates.
#[component]
pub fn Registration() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    view! {
        <ForAdministrators page=move |desk| {
            let id = id.get();
            view! { <Child id desk /> }.into_any()
        } />
    }
}

/// What the page has asked for.
type Asked = (Kept, PeopleAndPosts, Calendar);

#[component]
fn Child(id: String, desk: Desk) -> impl IntoView {
    let load = Load::new(move || {
        let id = id.clone();
        async move {
            let kept = office::registration(&id).await?;
            Ok::<Asked, Error>((kept, office::people().await?, procedures::calendar().await?))
        }
    });
    let said = RwSignal::new(String::new());
    let draft = |name| Draft::new(name, OfficeForm::new(said, Callback::new(move |()| load.again())));
    let drafts = Drafts {
        team: draft("team"),
        worker: draft("worker"),
        begin: draft("begin"),
        end: draft("end"),
        chair: draft("chair"),
        advocate: draft("advocate"),
        leave: draft("leave"),
    };
    let view = move |(kept, directory, calendar): &Asked| {
        let (kept, directory) = (Arc::new(kept.clone()), Arc::new(directory.clone()));
        content(Page { kept, directory, calendar: calendar.clone(), desk: desk.clone(), drafts })
    };
    view! {
        <p role="status">{said}</p>
        <Loaded load what="what is on record" view />
    }
}

fn content(page: Page) -> AnyView {
    let Kept { name, case_number, .. } = &*page.kept;
    let title = name.clone().unwrap_or_else(|| "Restricted record".to_owned());
    view! {
        <PageTitle text=title caption=case_number.clone() />
        <SummaryList facts=facts(&page) />
        <h2 class="govuk-heading-m">"Change it"</h2>
        <team::Team page=page.clone() />
        <team::Worker page=page.clone() />
        <plans::BeginPlan page=page.clone() />
        <plans::EndPlan page=page.clone() />
        <chair::Chair page=page.clone() />
        <advocates::Appoint page=page.clone() />
        <advocates::EndAppointment page />
    }
    .into_any()
}

/// What is being written, form by form.
#[derive(Clone, Copy)]
pub(super) struct Drafts {
    pub team: Draft,
    pub worker: Draft,
    pub begin: Draft,
    pub end: Draft,
    pub chair: Draft,
    pub advocate: Draft,
    pub leave: Draft,
}

/// What the forms share: what is on record, who there is, and who looks at it.
#[derive(Clone)]
pub(super) struct Page {
    pub kept: Arc<Kept>,
    pub directory: Arc<PeopleAndPosts>,
    pub calendar: Calendar,
    pub desk: Desk,
    pub drafts: Drafts,
}

impl Page {
    pub(super) fn reads(&self, look: Look) -> ReadsDates {
        ReadsDates { today: self.desk.today(), calendar: self.calendar.clone(), look }
    }

    /// Asks the rules, then the server, for what was read.
    pub(super) fn send(&self, draft: Draft, read: Result<ChildCommand, Vec<FieldError>>, done: &'static str) {
        let decided = read.and_then(|command| {
            let refused = |problems: Vec<_>| problems.iter().map(|problem| draft.told(problem)).collect();
            decide(Some(&self.kept.child()), &command).map(|_| command).map_err(refused)
        });
        let (child, version) = (self.kept.id.to_string(), self.kept.version);
        let send = move |id, command| async move { office::change_child(&child, id, version, command).await };
        draft.form.send(
            decided,
            move |refused| draft.refused(refused),
            send,
            move || {
                draft.clear();
                done.to_owned()
            },
        );
    }
}

fn facts(page: &Page) -> Vec<(String, AnyView)> {
    let Page { kept, directory, desk, .. } = page;
    let name = |person| directory.name_of(person).to_owned();
    let worker = kept.social_worker.map_or_else(|| "Nobody allocated".to_owned(), name);
    let plans = kept.plans.iter().map(|held| format!("{}, {}", plan(held.kind), days(held.from, held.to)));
    let words = &desk.procedure.words;
    let chairs = kept.chairs.iter().map(|held| {
        format!("{}: {} ({})", plan(held.plan), name(held.person), wording::chair(words, held.plan.chair()))
    });
    let coming = kept
        .coming_chairs
        .iter()
        .map(|held| format!("{}: {} from {}", plan(held.plan), name(held.person), short_date(held.from)));
    let advocates =
        kept.advocates.iter().map(|given| format!("{}, {}", name(given.person), days(given.from, given.to)));
    vec![
        ("Team".to_owned(), directory.unit_name(&kept.team).to_owned().into_any()),
        ("Social worker".to_owned(), worker.into_any()),
        ("Plans".to_owned(), lines(plans, "None")),
        ("Who chairs".to_owned(), lines(chairs.chain(coming), "Nobody yet")),
        ("Advocates".to_owned(), lines(advocates, "Nobody appointed")),
    ]
}

fn days(from: NaiveDate, to: Option<NaiveDate>) -> String {
    let until = to.map_or(String::new(), |to| format!(" to {}", short_date(to)));
    format!("from {}{until}", short_date(from))
}

fn lines(lines: impl Iterator<Item = String>, none: &'static str) -> AnyView {
    let lines: Vec<_> = lines.map(|line| view! { <li>{line}</li> }).collect();
    match lines.is_empty() {
        true => none.into_any(),
        false => view! { <ul class="govuk-list">{lines}</ul> }.into_any(),
    }
}
