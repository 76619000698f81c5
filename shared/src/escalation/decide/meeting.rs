//! A meeting goes on the record: its date, people and decision. Settled there, the matter closes (SLO-05, SLO-06, HAF-07).

use super::close::{self, End};
use super::common::{addressee, optional_text, past_date, text};
use super::meeting_held::{absent, not_at, since};
use super::opening;
use crate::calendar::is_overdue;
use crate::escalation::violation::Checks;
use crate::escalation::{
    Addressee, Broken, CommandKind, Context, Ending, Escalation, Event, Meeting, MeetingPurpose,
    MeetingResult, Phase, RecordMeeting, Shown, Violations,
};
use crate::ids::PostId;
use crate::procedure::{Gate, GateKind};
use chrono::NaiveDate;

pub(super) fn record(
    matter: &Escalation,
    said: &RecordMeeting,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    purpose(&mut checks, matter, said.purpose, context);
    let on = past_date(&mut checks, "on", said.on, context);
    about_something(&mut checks, matter, said.purpose, on);
    let present = present(&mut checks, &said.present, context);
    optional_text(&mut checks, "others", &said.others);
    text(&mut checks, "decision", &said.decision);
    let closing = result(&mut checks, matter, said, context);
    let held = on.map(|on| Event::MeetingHeld(Box::new(held(matter, said, on, present, context))));
    checks.finish(held.map(|held| std::iter::once(held).chain(closing).collect()))
}

/// The purposes for which a meeting may be put on the record now.
#[must_use]
pub fn purposes(matter: &Escalation, context: &Context) -> Vec<MeetingPurpose> {
    let gates = context.procedure.gates.iter().filter(|gate| gate.kind == GateKind::Meeting);
    let before = gates.map(|gate| MeetingPurpose::BeforeStage { stage: gate.before });
    let all = before.chain([MeetingPurpose::LastStep, MeetingPurpose::Other]);
    all.filter(|purpose| has_its_time(matter, *purpose, context)).collect()
}

fn purpose(checks: &mut Checks, matter: &Escalation, purpose: MeetingPurpose, context: &Context) {
    let has_its_time = has_its_time(matter, purpose, context);
    checks.require(has_its_time, "purpose", || Broken::MeetingNotNow);
}

/// The meetings that the procedure asks for are about what a stage came to, and not held before that.
fn about_something(checks: &mut Checks, matter: &Escalation, purpose: MeetingPurpose, on: Option<NaiveDate>) {
    let asked_for = purpose != MeetingPurpose::Other;
    if let Some((on, since)) = on.zip(since(matter, purpose)).filter(|_| asked_for) {
        checks.require(on >= since, "on", || Broken::NothingToMeetAbout { since });
    }
}

fn has_its_time(matter: &Escalation, purpose: MeetingPurpose, context: &Context) -> bool {
    let reached = matter.phase.stage().unwrap_or_default();
    let asks = |stage| {
        let before = |gate: &Gate| gate.kind == GateKind::Meeting && gate.before == stage;
        context.procedure.gates.iter().any(before)
    };
    match purpose {
        MeetingPurpose::BeforeStage { stage } => {
            stage > reached && asks(stage) && since(matter, purpose).is_some()
        }
        MeetingPurpose::LastStep => {
            let ends = context.procedure.ends_at(reached, matter.opening.plan.chair());
            ends && matches!(matter.phase, Phase::Lapsed { .. } | Phase::LastStep { .. })
        }
        MeetingPurpose::Other => true,
    }
}

/// The people who were there, each by the post they were shown in.
fn present(checks: &mut Checks, shown: &[Shown], context: &Context) -> Vec<Addressee> {
    checks.require(!shown.is_empty(), "present", || Broken::NobodyPresent);
    let mut found = Vec::new();
    for Shown { post, person } in shown {
        let title = context.procedure.title(post).to_owned();
        match context.resolved(post).and_then(addressee) {
            None => checks.broken("present", Broken::NobodyHolds { post: post.clone(), title }),
            Some(now) if now.person.id != *person => {
                let now = now.person.name;
                checks.broken("present", Broken::AddresseeChanged { post: post.clone(), title, now });
            }
            Some(now) => found.push(now),
        }
    }
    found
}

/// What came of it: where it was settled, the close that follows.
fn result(checks: &mut Checks, matter: &Escalation, said: &RecordMeeting, context: &Context) -> Vec<Event> {
    match &said.result {
        MeetingResult::Settled { outcome, unfinished, further, considered } => {
            let heard = close::is_heard(matter.phase);
            checks.require(heard || matter.phase == Phase::Informal, "result", || Broken::NotNow {
                act: CommandKind::Close,
                phase: Some(matter.phase),
            });
            let (how, rationale, considered) = (Ending::Resolved, &said.decision, considered.as_ref());
            let end = End { how, outcome, rationale, unfinished, further, considered };
            close::resolved(checks, matter, &end, context);
            close::closes(checks, matter, &end, context)
        }
        MeetingResult::NotSettled => {
            // The meeting of the last step is there to set the next ones.
            let sets_steps = said.purpose == MeetingPurpose::LastStep && context.procedure.last_step.meeting;
            checks.require(!sets_steps, "result", || Broken::NextStepsMissing);
            Vec::new()
        }
        MeetingResult::NextSteps { actions } => {
            opening::actions(checks, actions, context);
            Vec::new()
        }
    }
}

fn held(
    matter: &Escalation,
    said: &RecordMeeting,
    on: NaiveDate,
    present: Vec<Addressee>,
    context: &Context,
) -> Meeting {
    let due = matter.current().and_then(|step| step.due());
    let next_steps = match &said.result {
        MeetingResult::NextSteps { actions } => actions.clone(),
        MeetingResult::Settled { .. } | MeetingResult::NotSettled => Vec::new(),
    };
    let meeting = Meeting {
        purpose: said.purpose,
        on,
        stage: matter.phase.stage(),
        chair: said.chair.then(|| context.chair_of(matter.opening.plan).cloned()).flatten(),
        present,
        others: said.others.trim().to_owned(),
        decision: said.decision.trim().to_owned(),
        settled: matches!(said.result, MeetingResult::Settled { .. }),
        next_steps,
        absent: Vec::new(),
        late: due.is_some_and(|due| is_overdue(due, on)),
        by: context.actor.person.clone(),
    };
    let absent = wanted(&meeting, matter, context);
    Meeting { absent, ..meeting }
}

/// Whom the procedure wants at such a meeting and who was not there, by title; at meetings from a stage upwards also those of
/// the rule about meetings (HAF-07).
fn wanted(meeting: &Meeting, matter: &Escalation, context: &Context) -> Vec<String> {
    let mut absent = absent(meeting, context);
    let high = context.procedure.meetings.iter().filter(|rule| meeting.stage >= Some(rule.from_stage));
    let posts: Vec<PostId> = high.flat_map(|rule| rule.present.clone()).collect();
    absent.posts.extend(not_at(&posts, meeting, context));
    absent.titles(matter, context)
}
