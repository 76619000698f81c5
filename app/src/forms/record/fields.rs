//! The fields of each form on a record.

use super::draft::Draft;
use super::facts::{RecordFacts, Task};
use super::form::RecordForm;
use crate::components::{Choice, DateField, Radios, Select, TextArea, TextField};
use leptos::prelude::*;
use shared::beside::{BesideAct, BesideKind, HowEnded, goes_next_to};
use shared::escalation::Addressee;
use shared::procedure::{Line, SOMETHING_ELSE, Source, Topic};
use shared::wording;

pub fn fields(form: RecordForm, draft: Draft) -> AnyView {
    let task = form.facts.with_value(|facts| facts.task);
    match task {
        Task::Begin { kind: BesideKind::Supervision, .. } => entry(form, draft, "about.entry."),
        Task::Begin { kind: BesideKind::Advice, .. } => advice(form, draft),
        Task::Begin { kind: BesideKind::Alert, .. } => alert(form, draft),
        Task::Begin { kind: BesideKind::Concern, .. } => concern(form, draft),
        Task::Begin { kind: BesideKind::GoodPractice, .. } => good_practice(form, draft),
        Task::Begin { kind: BesideKind::GraveEvent, .. } => grave_event(form, draft),
        Task::Act(BesideAct::AddEntry) => entry(form, draft, ""),
        Task::Act(BesideAct::PutInWriting) => writing(form, draft),
        Task::Act(BesideAct::Answer) => {
            view! { <TextArea field=form.field("text") value=draft.text /> }.into_any()
        }
        Task::Act(BesideAct::RecordTold) => told(form, draft),
        Task::Act(BesideAct::End) => end(form, draft),
    }
}

fn entry(form: RecordForm, draft: Draft, within: &str) -> AnyView {
    let field = |name: &str| form.field(&format!("{within}{name}"));
    let choices = form.facts.with_value(topics);
    view! {
        <Radios field=field("topic") choices=Signal::stored(choices) value=draft.topic />
        <DateField field=field("on") value=draft.on reads=form.reads() />
        <TextArea field=field("text") value=draft.text />
    }
    .into_any()
}

/// What an entry can be about: the steps of legal advice, else the topics of supervision.
fn topics(facts: &RecordFacts) -> Vec<Choice> {
    let procedure = &facts.context().procedure;
    if facts.kind == BesideKind::Advice {
        let steps = procedure.legal.iter().flat_map(|route| &route.steps);
        return steps.map(|step| Choice::new(&step.id, &step.what)).collect();
    }
    procedure.beside.supervision.iter().flat_map(|found| &found.topics).map(of_topic).collect()
}

fn advice(form: RecordForm, draft: Draft) -> AnyView {
    let lawyers = form.facts.with_value(|facts| {
        let nobody = Choice::new("", "Nobody named here");
        let known = facts.context().lawyers.iter();
        std::iter::once(nobody)
            .chain(known.map(|known| Choice::new(known.id.to_string(), &known.name)))
            .collect::<Vec<_>>()
    });
    let some = lawyers.len() > 1;
    let lawyer = form.field("about.lawyer").hint("They will be able to read this record, and nothing else.");
    view! {
        <TextArea field=form.field("about.text") value=draft.text />
        {some.then(|| view! { <Select field=lawyer choices=Signal::stored(lawyers) value=draft.worker /> })}
    }
    .into_any()
}

fn alert(form: RecordForm, draft: Draft) -> AnyView {
    let choices = form.facts.with_value(workers);
    let to = move || form.facts.with_value(|facts| draft.manager(facts)).map(goes_to);
    view! {
        <Radios field=form.field("about.worker") choices=Signal::stored(choices) value=draft.worker />
        <output role="status">{to}</output>
        <TextArea
            field=form.field("about.text").hint("What happened, when and where, so that the manager can take it up.")
            value=draft.text
        />
    }
    .into_any()
}

/// The people who work with the child and have somebody above them.
fn workers(facts: &RecordFacts) -> Vec<Choice> {
    let context = facts.context();
    let in_line = |line| matches!(line, Line::SocialWorker | Line::Child);
    let posts = context.procedure.posts.iter().filter(|post| in_line(post.line) && post.above.is_some());
    let held = posts.filter_map(|post| {
        let person = context.resolved(&post.id)?.person.as_ref()?;
        Some(Choice::new(post.id.as_str(), format!("{}, {}", post.title, person.name)))
    });
    held.collect()
}

fn concern(form: RecordForm, draft: Draft) -> AnyView {
    let sources = form.facts.with_value(|facts| {
        let reverse = facts.context().procedure.beside.reverse.as_ref();
        reverse.map(|reverse| reverse.from.clone()).unwrap_or_default()
    });
    let only_agencies = sources == [Source::Agency];
    let choices: Vec<Choice> = sources.iter().map(|from| of_source(*from)).collect();
    let asked = choices.len() > 1;
    let by_agency = move || only_agencies || draft.from.with(|from| from == "agency");
    view! {
        <Show when=move || asked>
            <Radios field=form.field("about.from") choices=Signal::stored(choices.clone()) value=draft.from />
        </Show>
        <Show when=by_agency>
            <TextField field=form.field("about.agency") value=draft.agency />
        </Show>
        <TextArea field=form.field("about.text") value=draft.text />
        <DateField field=form.field("about.talked_on") value=draft.on reads=form.reads() />
        <TextArea field=form.field("about.came_of_it") value=draft.came_of_it rows=3 />
    }
    .into_any()
}

fn good_practice(form: RecordForm, draft: Draft) -> AnyView {
    view! {
        <TextField field=form.field("about.whose").hint("A worker, a team, a carer.") value=draft.whose />
        <TextArea field=form.field("about.text") value=draft.text />
    }
    .into_any()
}

fn grave_event(form: RecordForm, draft: Draft) -> AnyView {
    let choices = form.facts.with_value(|facts| {
        let events = facts.context().procedure.beside.overriding.iter().flat_map(|rule| &rule.events);
        let other = Choice::new(SOMETHING_ELSE, "Another such event");
        events.map(of_topic).chain([other]).collect::<Vec<_>>()
    });
    let something_else = move || draft.event.with(|event| event == SOMETHING_ELSE);
    view! {
        <Radios field=form.field("about.event") choices=Signal::stored(choices) value=draft.event />
        <Show when=something_else>
            <TextField field=form.field("about.other") value=draft.other />
        </Show>
        <TextArea field=form.field("about.text") value=draft.text />
    }
    .into_any()
}

fn writing(form: RecordForm, draft: Draft) -> AnyView {
    let to = form.facts.with_value(|facts| goes_next_to(facts.record.as_ref()?, facts.context()));
    view! { {to.map(goes_to)} <TextArea field=form.field("text") value=draft.text /> }.into_any()
}

fn told(form: RecordForm, draft: Draft) -> AnyView {
    let choices = form.facts.with_value(|facts| {
        let untold = facts.record.iter().flat_map(|record| record.untold());
        untold.map(|untold| Choice::new(untold.post.as_str(), untold.title.clone())).collect::<Vec<_>>()
    });
    view! {
        <Radios field=form.field("post") choices=Signal::stored(choices) value=draft.post />
        <DateField field=form.field("on") value=draft.on reads=form.reads() />
        <TextArea field=form.field("how").hint("To whom there, and by what means.") value=draft.how rows=2 />
    }
    .into_any()
}

fn end(form: RecordForm, draft: Draft) -> AnyView {
    let ending = |how: HowEnded| Choice::new(format!("{how:?}"), wording::how_ended(how));
    let choices: Vec<Choice> = HowEnded::ALL.into_iter().map(ending).collect();
    view! {
        <Select field=form.field("how") choices=Signal::stored(with_none(choices)) value=draft.how />
        <TextArea field=form.field("text") value=draft.text />
    }
    .into_any()
}

fn with_none(choices: Vec<Choice>) -> Vec<Choice> {
    [Choice::new("", "Choose")].into_iter().chain(choices).collect()
}

fn of_topic(topic: &Topic) -> Choice {
    Choice::new(topic.id.clone(), topic.text.clone())
}

fn of_source(source: Source) -> Choice {
    let value = match source {
        Source::Service => "service",
        Source::Agency => "agency",
    };
    Choice::new(value, wording::source(source))
}

fn goes_to(to: Addressee) -> AnyView {
    view! { <p class="govuk-inset-text">"It goes to the " {wording::addressee(&to)} "."</p> }.into_any()
}
