use super::counted_children;
use crate::api::caseloads;
use crate::components::{Choice, DateField, ErrorSummary, ReadsDates, Select, SubmitButton};
use crate::drafts::PageDrafts;
use crate::forms::attempt::Attempt;
use crate::forms::problems::Problem;
use crate::ids;
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use shared::api::{Caseload, HandOver, HandedOver};
use shared::calendar::Calendar;
use shared::calendar::typed::Look;
use shared::calendar::words::short_date;
use shared::ids::ChildId;
use std::str::FromStr;

/// The name its draft goes by.
const FORM: &str = "hand-over";

/// Who hands what to whom, and from when, as it is being written.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct Draft {
    from: RwSignal<String>,
    child: RwSignal<String>,
    to: RwSignal<String>,
    on: RwSignal<String>,
}

impl Draft {
    fn new(today: NaiveDate) -> Self {
        let empty = RwSignal::<String>::default;
        Self { from: empty(), child: empty(), to: empty(), on: RwSignal::new(short_date(today)) }
    }

    /// What is asked for, or everything that is missing or wrong.
    fn read(self, loads: &[Caseload], reads: &ReadsDates) -> Result<HandOver, Vec<Problem>> {
        let from = chosen(self.from, givers(loads), "from", "Choose whose children");
        let child = self.child(loads);
        let to = chosen(self.to, takers(loads), "to", "Choose who chairs then");
        let on = self
            .on
            .with(|on| date(on, reads))
            .ok_or_else(|| Problem::at("on", "Enter today or a day to come"));
        match (from, child, to, on) {
            (Ok(from), Ok(child), Ok(to), Ok(on)) => Ok(HandOver { from, to, child, on: Some(on) }),
            (from, child, to, on) => {
                Err([from.err(), child.err(), to.err(), on.err()].into_iter().flatten().collect())
            }
        }
    }

    /// The one child chosen; none for all of them.
    fn child(self, loads: &[Caseload]) -> Result<Option<ChildId>, Problem> {
        if self.child.with(String::is_empty) {
            return Ok(None);
        }
        let theirs = self.from.with(|from| children(loads, from));
        chosen(self.child, theirs, "child", "Choose one of their children, or all of them").map(Some)
    }
}

/// Who was chosen, if they can be: somebody chosen on an earlier visit may not be there to choose any more.
fn chosen<Id: FromStr>(
    value: RwSignal<String>,
    choices: Vec<Choice>,
    path: &str,
    ask: &str,
) -> Result<Id, Problem> {
    let value = value.get();
    let offered = choices.iter().any(|choice| choice.value == value);
    value.parse().ok().filter(|_| offered).ok_or_else(|| Problem::at(path, ask))
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
    drafts: PageDrafts,
    done: Callback<String>,
) -> impl IntoView {
    let (draft, saved) = drafts.draft(FORM, || Draft::new(today));
    let busy = RwSignal::new(false);
    let reads = ReadsDates { today, calendar, look: Look::Ahead };
    let (from, to) = (givers(&loads), takers(&loads));
    let (theirs, typed) = (loads.clone(), reads.clone());
    let children = Signal::derive(move || draft.from.with(|from| children(&theirs, from)));
    let asked = Memo::new(move |_| draft.read(&loads, &typed));
    let attempt = Attempt::new(move || asked.with(|asked| asked.clone().err().unwrap_or_default()));
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let clear = attempt.is_clear() && !busy.get_untracked();
        if let Some((asked, command)) = asked.get_untracked().ok().zip(ids::command()).filter(|_| clear) {
            busy.set(true);
            let drafts = drafts.clone();
            spawn_local(async move {
                let over = caseloads::hand_over(command, &asked).await.ok();
                if over.is_some() {
                    drafts.forget(FORM);
                }
                busy.try_set(false);
                done.run(said(&asked, today, over));
            });
        }
    };
    let new = attempt
        .field("to", "Who chairs then")
        .hint("They take over the plans they may chair, with everything open. Each record has it.");
    view! {
        <form class="rc-card rc-page--narrow" novalidate on:submit=send>
            <ErrorSummary errors=attempt.summary />
            <Select field=attempt.field("from", "Whose children") choices=from value=draft.from />
            <Select field=attempt.field("child", "Which of them") choices=children value=draft.child />
            <Select field=new choices=to value=draft.to />
            <DateField field=attempt.field("on", "From which day") value=draft.on reads />
            <SubmitButton label="Hand over" busy />
            <p class="rc-saved">{move || saved.get().in_words()}</p>
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
    let Some(over) = over else {
        return "Nothing was handed over, and what you chose is kept. Try again.".to_owned();
    };
    let children = counted_children(over.children);
    match asked.on.filter(|on| *on > today) {
        Some(on) => format!("{children} to be handed over from {}.", short_date(on)),
        None => format!("{children} handed over."),
    }
}
