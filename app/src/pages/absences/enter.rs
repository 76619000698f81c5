use super::Page;
use crate::components::{
    Choice, DateField, ErrorSummary, Field, FieldError, ReadsDates, Select, SubmitButton,
};
use chrono::NaiveDate;
use leptos::prelude::*;
use shared::calendar::Calendar;
use shared::calendar::typed::Look;
use shared::calendar::words::short_date;
use shared::organisation::{Absence, OrganisationCommand};
use shared::wording::english::capitalised;

/// An absence as it is being written.
#[derive(Clone, Copy)]
struct Draft {
    person: RwSignal<String>,
    from: RwSignal<String>,
    to: RwSignal<String>,
    cover: RwSignal<String>,
}

impl Draft {
    /// The absence, or everything that is missing or wrong.
    fn read(self, reads: &ReadsDates) -> Result<Absence, Vec<FieldError>> {
        let mut wrong = Vec::new();
        let date = |field: &str, text: RwSignal<String>, wrong: &mut Vec<FieldError>| {
            let read = text.with_untracked(|text| reads.read(text)).map(|typed| typed.date);
            read.map_err(|unread| wrong.push(error(field, &unread.to_string()))).ok()
        };
        let person = self.person.get_untracked().parse().ok();
        if person.is_none() {
            wrong.push(error("person", "Choose who is away"));
        }
        let from: Option<NaiveDate> = date("from", self.from, &mut wrong);
        let to = date("to", self.to, &mut wrong);
        if from.zip(to).is_some_and(|(from, to)| to < from) {
            wrong.push(error("to", "The last day must not be before the first"));
        }
        let cover = self.cover.get_untracked().parse().ok();
        if cover.is_none() || cover == person {
            wrong.push(error("cover", "Choose the colleague who covers"));
        }
        match (person, from, to, cover) {
            (Some(person), Some(from), Some(to), Some(cover)) if wrong.is_empty() => {
                Ok(Absence { person, from, to, cover })
            }
            _ => Err(wrong),
        }
    }
}

fn error(field: &str, message: &str) -> FieldError {
    FieldError { field: field.to_owned(), message: capitalised(message) }
}

/// The form that enters an absence: one's own, for an administrator anybody's.
#[component]
pub(super) fn Enter(page: Page, calendar: Calendar) -> impl IntoView {
    let own = page.desk.session.person.id.to_string();
    let draft = Draft {
        person: RwSignal::new(if page.known.administers { String::new() } else { own }),
        from: RwSignal::default(),
        to: RwSignal::default(),
        cover: RwSignal::default(),
    };
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let busy = RwSignal::new(false);
    let reads = ReadsDates { today: page.desk.today(), calendar, look: Look::Ahead };
    let named = move |id: &'static str, label: &str| {
        let of = move |errors: &Vec<FieldError>| errors.iter().find(|error| error.field == id).cloned();
        Field::new(id, label).error(Signal::derive(move || errors.with(of).map(|error| error.message)))
    };
    let (typed, sends) = (reads.clone(), page.clone());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match draft.read(&typed) {
            Err(wrong) => errors.set(wrong),
            Ok(absence) => {
                errors.set(Vec::new());
                let done = entered(&sends, &absence);
                sends.send(OrganisationCommand::EnterAbsence(absence), done, busy);
            }
        }
    };
    let covers = covers(&page, draft.person);
    let whose = page.known.administers.then(|| {
        view! { <Select field=named("person", "Who is away") choices=staff(&page, "") value=draft.person /> }
    });
    view! {
        <form class="rc-card" novalidate on:submit=submit>
            <h2 class="govuk-heading-m">"Enter an absence"</h2>
            <ErrorSummary errors />
            {whose}
            <DateField field=named("from", "First day away") value=draft.from reads=reads.clone() />
            <DateField field=named("to", "Last day away") value=draft.to reads />
            <Select
                field=named("cover", "Who covers").hint("They may answer on those days and are told what is open.")
                choices=covers
                value=draft.cover
            />
            <SubmitButton label="Enter the absence" busy />
        </form>
    }
}

/// Everybody of the staff but one.
fn staff(page: &Page, but: &str) -> Vec<Choice> {
    let people =
        page.known.staff.iter().map(|person| Choice::new(person.id.to_string(), person.name.clone()));
    let others = people.filter(|choice| choice.value != but);
    std::iter::once(Choice::new("", "Choose")).chain(others).collect()
}

/// Nobody covers for themselves.
fn covers(page: &Page, away: RwSignal<String>) -> Signal<Vec<Choice>> {
    let page = page.clone();
    Signal::derive(move || away.with(|away| staff(&page, away)))
}

fn entered(page: &Page, absence: &Absence) -> String {
    let (person, cover) = (page.name_of(absence.person), page.name_of(absence.cover));
    let (from, to) = (short_date(absence.from), short_date(absence.to));
    format!("{person} is away from {from} to {to}; {cover} covers.")
}
