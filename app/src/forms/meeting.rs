//! A meeting goes on the record (SLO-05, SLO-06, HAF-07).

mod result;

use super::{About, Act, Facts, Form, Frame, Opened, Reading};
use crate::components::{Checkboxes, Choice, DateField, Radios, TextArea, TextField};
use leptos::prelude::*;
use result::{ResultDraft, ResultFields};
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::escalation::{Command, CommandKind, MeetingPurpose, RecordMeeting, meeting_due, purposes};
use shared::ids::PostId;
use shared::wording;
use shared::wording::english::capitalised;

/// The chair among those who were there. No post has a space in its id.
const CHAIR: &str = "the chair";

#[derive(Clone, Serialize, Deserialize)]
struct Draft {
    /// By its place among the purposes that have their time now.
    purpose: RwSignal<String>,
    on: RwSignal<String>,
    present: RwSignal<Vec<String>>,
    others: RwSignal<String>,
    decision: RwSignal<String>,
    result: ResultDraft,
}

impl Draft {
    /// For the meeting that is to be held now, if one is.
    fn new(facts: &Facts) -> Self {
        let due = facts.matter.as_ref().and_then(|matter| meeting_due(matter, &facts.context));
        let at = open(facts).iter().position(|purpose| Some(*purpose) == due).unwrap_or_default();
        Self {
            purpose: RwSignal::new(at.to_string()),
            on: RwSignal::default(),
            present: RwSignal::default(),
            others: RwSignal::default(),
            decision: RwSignal::default(),
            result: ResultDraft::new(facts),
        }
    }

    fn purpose(&self, facts: &Facts) -> MeetingPurpose {
        let at = self.purpose.with(|at| at.parse::<usize>().unwrap_or_default());
        open(facts).get(at).copied().unwrap_or(MeetingPurpose::Other)
    }

    fn command(&self, reading: &mut Reading<'_>) -> Command {
        let present = self.present.get();
        let (chair, posts): (Vec<_>, Vec<_>) = present.into_iter().partition(|value| value == CHAIR);
        let posts: Vec<PostId> = posts.iter().map(|post| PostId::from(post.as_str())).collect();
        Command::RecordMeeting(RecordMeeting {
            purpose: self.purpose(reading.facts),
            on: self.on.with(|text| reading.past("on", text)),
            chair: !chair.is_empty(),
            present: reading.shown(&posts),
            others: self.others.get(),
            decision: self.decision.get(),
            result: self.result.result(reading),
        })
    }
}

fn open(facts: &Facts) -> Vec<MeetingPurpose> {
    facts.matter.as_ref().map(|matter| purposes(matter, &facts.context)).unwrap_or_default()
}

/// The form that records a meeting.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(Draft::new);
    let heading = wording::command(CommandKind::RecordMeeting, &opened.facts.procedure().words);
    let about = About::act(&opened.facts, Act::Meeting, heading, "The meeting about");
    let asks = draft.clone();
    let form = Form::new(opened, about, draft.clone(), move |reading| asks.command(reading));
    let purposes = form.with_facts(choices);
    let several = purposes.len() > 1;
    let purpose = draft.purpose;
    view! {
        <Frame form>
            {several.then(|| view! { <Radios field=form.field("purpose") choices=purposes value=purpose /> })}
            <DateField field=form.field("on") value=draft.on reads=form.reads(Look::Back) />
            <Checkboxes
                field=form.field("present")
                choices=form.with_facts(people)
                values=draft.present
            />
            <TextField field=form.field("others").hint("Names and posts, if anybody else came.") value=draft.others />
            <TextArea field=form.field("decision") value=draft.decision rows=4 />
            <ResultFields form draft=draft.result />
        </Frame>
    }
    .into_any()
}

/// What a meeting may have been for, each with what the procedure says of it.
fn choices(facts: &Facts) -> Vec<Choice> {
    let procedure = facts.procedure();
    let choice = |(at, purpose): (usize, MeetingPurpose)| {
        let choice = Choice::new(at.to_string(), wording::meeting_purpose(purpose, &procedure.words));
        let before = |stage| procedure.gates.iter().find(|gate| gate.before == stage);
        match purpose {
            MeetingPurpose::BeforeStage { stage } => match before(stage) {
                Some(gate) => choice.hint(&gate.what),
                None => choice,
            },
            MeetingPurpose::LastStep => choice.hint(procedure.last_step.what_for(facts.context.plan)),
            MeetingPurpose::Other => choice,
        }
    };
    open(facts).into_iter().enumerate().map(choice).collect()
}

/// The chair, and everybody whom a post of the procedure brings to a table.
fn people(facts: &Facts) -> Vec<Choice> {
    let context = &facts.context;
    let chair = context.chair_of(context.plan).map(|chair| {
        let title = wording::chair(&context.procedure.words, context.plan.chair());
        Choice::new(CHAIR, capitalised(&format!("{title}, {}", chair.name)))
    });
    let held = context.posts.iter().filter(|post| post.person.is_some());
    chair
        .into_iter()
        .chain(held.map(|post| Choice::new(post.post.as_str(), wording::resolved(post))))
        .collect()
}
