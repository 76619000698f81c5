use super::choices;
use super::draft::{Draft, Part, plan_of};
use crate::api::{Error, office, procedures};
use crate::components::{
    Checkboxes, Choice, DateField, ErrorSummary, FieldError, Load, Loaded, PageTitle, Radios, ReadsDates,
    Select, SubmitButton, TextField,
};
use crate::ids;
use crate::pages::office::{ForAdministrators, OfficeForm, optional, wrong};
use crate::pages::people::unit_choices;
use crate::session::Desk;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use shared::api::PeopleAndPosts;
use shared::calendar::Calendar;
use shared::calendar::typed::Look;
use shared::child::{Birth, Chairing, Child, ChildCommand, Plan, decide};
use shared::ids::ChildId;
use shared::organisation::Role;
use std::sync::Arc;

const BORN: &str = "born";
const EXPECTED: &str = "expected";
const RESTRICTED: &str = "restricted";

/// A child comes on record: an administrator's to do.
#[component]
pub fn NewRegistration() -> impl IntoView {
    view! { <ForAdministrators page=|desk| view! { <Asking desk /> }.into_any() /> }
}

#[component]
fn Asking(desk: Desk) -> impl IntoView {
    let load = Load::new(|| async {
        let directory = office::people().await?;
        Ok::<(PeopleAndPosts, Calendar), Error>((directory, procedures::calendar().await?))
    });
    let said = RwSignal::new(String::new());
    let view = move |(directory, calendar): &(PeopleAndPosts, Calendar)| {
        let reads = ReadsDates { today: desk.today(), calendar: calendar.clone(), look: Look::Back };
        view! { <Register directory=Arc::new(directory.clone()) desk=desk.clone() reads said /> }.into_any()
    };
    view! {
        <div class="rc-page--narrow">
            <PageTitle text="Register a child" />
            <p role="status">{said}</p>
            <Loaded load what="who there is" part=true view />
        </div>
    }
}

#[component]
fn Register(
    directory: Arc<PeopleAndPosts>,
    desk: Desk,
    reads: ReadsDates,
    said: RwSignal<String>,
) -> impl IntoView {
    let draft = Draft::new("child", OfficeForm::new(said, Callback::new(|()| ())));
    let restricted = RwSignal::new(Vec::<String>::new());
    let typed = reads.clone();
    let navigate = use_navigate();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(id) = ids::child() else { return };
        let read = read(draft, id, &typed, !restricted.with_untracked(Vec::is_empty));
        let (navigate, address) = (navigate.clone(), format!("/registrations/{id}"));
        register(draft, read, move || navigate(&address, leptos_router::NavigateOptions::default()));
    };
    let (plans, teams) = (choices::plans(&desk.procedure), unit_choices(&directory));
    let workers = choices::people(&directory, Role::SocialWorker, "Nobody yet");
    let kind = move || draft.value(Part::Plan).with(|word| plan_of(word));
    let chairs = Signal::derive(move || choices::chairs(&directory, kind()));
    let born = vec![Choice::new(BORN, "Born"), Choice::new(EXPECTED, "Expected")];
    let only = Choice::new(RESTRICTED, "Only for those who act on it")
        .hint("Managers of the team and quality assurance do not find it; your list shows its number alone.");
    view! {
        <form class="rc-card" novalidate on:submit=submit>
            <ErrorSummary errors=draft.form.errors />
            <TextField field=draft.field(Part::Name, "Name") value=draft.value(Part::Name) />
            <TextField
                field=draft.field(Part::CaseNumber, "Case number").hint("As the council’s case system has it.")
                value=draft.value(Part::CaseNumber)
            />
            <Radios field=draft.field(Part::Born, "Born, or expected") choices=born value=draft.value(Part::Born) inline=true />
            <DateField
                field=draft.field(Part::Birth, "Date of birth, or day on which it is expected")
                value=draft.value(Part::Birth)
                reads=reads.clone()
            />
            <Select field=draft.field(Part::Plan, "Plan").hint("Another plan can be added afterwards.") choices=plans value=draft.value(Part::Plan) />
            <DateField field=draft.field(Part::From, "First day of the plan") value=draft.value(Part::From) reads />
            <Select field=draft.field(Part::Person, "Who chairs it") choices=chairs value=draft.value(Part::Person) />
            <Select field=draft.field(Part::Team, "Team") choices=teams value=draft.value(Part::Team) />
            <Select field=draft.field(Part::Worker, "Social worker") choices=workers value=draft.value(Part::Worker) />
            <Checkboxes field=draft.form.field(RESTRICTED, "Who finds the record") choices=vec![only] values=restricted />
            <SubmitButton label="Register the child" busy=draft.form.busy />
        </form>
    }
}

/// Asks the rules, then the server; `then` follows when the child is on record.
fn register(draft: Draft, read: Result<Child, Vec<FieldError>>, then: impl FnOnce() + 'static) {
    let decided = read.and_then(|child| {
        let (id, command) = (child.id.to_string(), ChildCommand::Register(Box::new(child)));
        let refused = |problems: Vec<_>| problems.iter().map(|problem| draft.told(problem)).collect();
        decide(None, &command).map(|_| (id, command)).map_err(refused)
    });
    let send = |command_id, (id, command): (String, ChildCommand)| async move {
        office::change_child(&id, command_id, 0, command).await
    };
    let done = move || {
        then();
        String::new()
    };
    draft.form.send(decided, move |refused| draft.refused(refused), send, done);
}

fn read(draft: Draft, id: ChildId, reads: &ReadsDates, restricted: bool) -> Result<Child, Vec<FieldError>> {
    let mut errors = Vec::new();
    let name = draft.needed(Part::Name, "Enter the child’s name", &mut errors);
    let case_number = draft.needed(Part::CaseNumber, "Enter the case number", &mut errors);
    let birth = birth(draft, reads, &mut errors);
    let plan = draft.plan(&mut errors);
    let from = draft.day(Part::From, reads, &mut errors);
    let chair = draft.needed(Part::Person, "Choose who chairs the plan", &mut errors);
    let team = draft.needed(Part::Team, "Choose the team", &mut errors);
    let (Some(name), Some(case_number), Some(birth), Some(kind), Some(from), Some(person), Some(team)) =
        (name, case_number, birth, plan, from, chair, team)
    else {
        return Err(errors);
    };
    Ok(Child {
        id,
        name,
        case_number,
        birth,
        plans: vec![Plan { kind, from, to: None }],
        team,
        social_worker: optional(draft.value(Part::Worker)),
        chairs: vec![Chairing { plan: kind, person }],
        advocates: Vec::new(),
        restricted,
        gradings: Vec::new(),
        requests: Vec::new(),
        networks: Vec::new(),
        placements: Vec::new(),
        coming_chairs: Vec::new(),
    })
}

fn birth(draft: Draft, reads: &ReadsDates, errors: &mut Vec<FieldError>) -> Option<Birth> {
    let born = draft.value(Part::Born).get_untracked();
    if born.is_empty() {
        errors.push(wrong(&draft.id(Part::Born), "Choose whether the child is born"));
    }
    let day = draft.day(Part::Birth, reads, errors);
    match born.as_str() {
        BORN => day.map(Birth::Born),
        EXPECTED => day.map(Birth::Expected),
        _ => None,
    }
}
