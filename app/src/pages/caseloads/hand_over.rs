use super::counted_children;
use crate::api::caseloads;
use crate::components::{Choice, DateField, Field, ReadsDates, Select, SubmitButton};
use crate::ids;
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::api::{Caseload, HandOver, HandedOver};
use shared::calendar::Calendar;
use shared::calendar::typed::Look;
use shared::calendar::words::short_date;

/// Who hands what to whom, and from when, as it is being written.
#[derive(Clone, Copy, Default)]
struct Draft {
    from: RwSignal<String>,
    child: RwSignal<String>,
    to: RwSignal<String>,
    on: RwSignal<String>,
}

impl Draft {
    /// What is asked for, once all of it can be read.
    fn read(self, reads: &ReadsDates) -> Option<HandOver> {
        Some(HandOver {
            from: self.from.get().parse().ok()?,
            to: self.to.get().parse().ok()?,
            child: self.child.with(|child| child.parse().ok()),
            on: Some(self.on.with(|on| date(on, reads))?),
        })
    }
}

/// The day meant, if it has not gone by.
fn date(text: &str, reads: &ReadsDates) -> Option<NaiveDate> {
    reads.read(text).ok().map(|typed| typed.date).filter(|date| *date >= reads.today)
}

#[component]
pub(super) fn HandOverForm(
    loads: Vec<Caseload>,
    calendar: Calendar,
    today: NaiveDate,
    done: Callback<String>,
) -> impl IntoView {
    let draft = Draft { on: RwSignal::new(short_date(today)), ..Draft::default() };
    let (busy, tried) = (RwSignal::new(false), RwSignal::new(false));
    let reads = ReadsDates { today, calendar, look: Look::Ahead };
    let typed = StoredValue::new(reads.clone());
    let missing = move |field: RwSignal<String>, ask: &'static str| {
        Signal::derive(move || (tried.get() && field.with(String::is_empty)).then(|| ask.to_owned()))
    };
    let no_day = Signal::derive(move || {
        let read = typed.with_value(|reads| draft.on.with(|on| date(on, reads)));
        (tried.get() && read.is_none()).then(|| "Enter today or a day to come".to_owned())
    });
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        let asked = typed.with_value(|reads| untrack(|| draft.read(reads)));
        let command = ids::command().filter(|_| !busy.get_untracked());
        if let Some((asked, command)) = asked.zip(command) {
            busy.set(true);
            spawn_local(async move {
                let said = said(&asked, today, caseloads::hand_over(command, &asked).await.ok());
                busy.try_set(false);
                done.run(said);
            });
        }
    };
    let (from, to) = (givers(&loads), takers(&loads));
    let children = Signal::derive(move || draft.from.with(|from| children(&loads, from)));
    let whose = Field::new("from", "Whose children").error(missing(draft.from, "Choose whose children"));
    let new = Field::new("to", "Who chairs then")
        .hint("They take over the plans they may chair, with everything open. Each record has it.")
        .error(missing(draft.to, "Choose who chairs then"));
    view! {
        <form class="rc-card rc-page--narrow" novalidate on:submit=send>
            <Select field=whose choices=from value=draft.from />
            <Select field=Field::new("child", "Which of them") choices=children value=draft.child />
            <Select field=new choices=to value=draft.to />
            <DateField field=Field::new("on", "From which day").error(no_day) value=draft.on reads />
            <SubmitButton label="Hand over" busy />
        </form>
    }
}

fn choices<'a>(loads: impl Iterator<Item = &'a Caseload>) -> Vec<Choice> {
    let people = loads.map(|load| Choice::new(load.person.id.to_string(), load.person.name.clone()));
    std::iter::once(Choice::new("", "Choose")).chain(people).collect()
}

/// Those whose children the reader may hand over.
fn givers(loads: &[Caseload]) -> Vec<Choice> {
    choices(loads.iter().filter(|load| load.theirs.is_some()))
}

/// Those who may chair.
fn takers(loads: &[Caseload]) -> Vec<Choice> {
    choices(loads.iter().filter(|load| !load.plans.is_empty()))
}

/// The children of whoever was chosen.
fn children(loads: &[Caseload], from: &str) -> Vec<Choice> {
    let load = loads.iter().find(|load| load.person.id.to_string() == from);
    let theirs = load.and_then(|load| load.theirs.as_ref()).into_iter().flatten();
    let each = theirs.map(|known| {
        Choice::new(known.child.id.to_string(), format!("{} ({})", known.child.name, known.child.case_number))
    });
    std::iter::once(Choice::new("", "All of them")).chain(each).collect()
}

fn said(asked: &HandOver, today: NaiveDate, over: Option<HandedOver>) -> String {
    let Some(over) = over else { return "Nothing was handed over. Try again.".to_owned() };
    let children = counted_children(over.children);
    match asked.on.filter(|on| *on > today) {
        Some(on) => format!("{children} to be handed over from {}.", short_date(on)),
        None => format!("{children} handed over."),
    }
}
