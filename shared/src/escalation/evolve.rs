use super::{
    Answer, Answered, ConcernRaised, CorrectableField, Correction, Discussion, Done, Escalation, Event,
    FormallyRaised, Found, InformalStep, Note, NumberedAnswer, PassedOn, Phase, SmartAction, StageStep,
    Verdict,
};
use crate::smart::SmartDraft;
use chrono::NaiveDate;

/// Applies one event. Before the matter is raised there is nothing, and only a raising makes something of it.
#[must_use]
pub fn evolve(state: Option<Escalation>, event: &Event) -> Option<Escalation> {
    match (state, event) {
        (None, Event::ConcernRaised(raised)) => Some(begin_informally(raised)),
        (state, Event::FormallyRaised(raised)) => Some(begin_formally(state, raised)),
        (state, event) => state.map(|matter| proceed(matter, event)),
    }
}

/// The matter its events leave.
pub fn replay<'a>(events: impl IntoIterator<Item = &'a Event>) -> Option<Escalation> {
    events.into_iter().fold(None, evolve)
}

fn begin_informally(raised: &ConcernRaised) -> Escalation {
    Escalation {
        reference: raised.reference.clone(),
        opening: raised.opening.clone(),
        circumstances: raised.circumstances.clone(),
        phase: Phase::Informal,
        informal: Some(InformalStep {
            with: raised.with.clone(),
            manner: raised.manner,
            agreed: raised.agreed.clone(),
            clock: raised.clock.clone(),
            discussions: Vec::new(),
        }),
        stages: Vec::new(),
        actions: numbered(&raised.actions),
        total: None,
        notes: Vec::new(),
        corrections: Vec::new(),
        closing: None,
    }
}

/// A formal raising keeps what the informal concern recorded (ALL-02).
fn begin_formally(before: Option<Escalation>, raised: &FormallyRaised) -> Escalation {
    let (informal, notes, corrections) =
        before.map_or_else(Default::default, |matter| (matter.informal, matter.notes, matter.corrections));
    Escalation {
        reference: raised.reference.clone(),
        opening: raised.opening.clone(),
        circumstances: raised.circumstances.clone(),
        phase: Phase::AwaitingAnswer { stage: raised.sent.stage },
        informal,
        stages: vec![StageStep::new(raised.sent.clone(), None)],
        actions: numbered(&raised.actions),
        total: raised.total.clone(),
        notes,
        corrections,
        closing: None,
    }
}

fn numbered(drafts: &[SmartDraft]) -> Vec<SmartAction> {
    (1..)
        .zip(drafts)
        .map(|(number, draft)| SmartAction {
            number,
            draft: draft.clone(),
            done: None,
            offered: None,
            earlier: Vec::new(),
        })
        .collect()
}

fn proceed(mut matter: Escalation, event: &Event) -> Escalation {
    match event {
        Event::ConcernRaised(_) | Event::FormallyRaised(_) | Event::ChairStoodIn { .. } => {}
        Event::DiscussionRecorded(discussion) => discussed(&mut matter, discussion),
        Event::Responded(answer) => answered(&mut matter, answer),
        Event::AnswerAgreed { stage, on, rationale } => {
            let verdict = Verdict { on: *on, found: Found::Agreed, text: rationale.clone() };
            matter.find(*stage, verdict, Phase::ActionsOutstanding { stage: *stage });
            take_offered_dates(&mut matter);
        }
        Event::DiscussionOpened { stage, on, until, why } => {
            let verdict = Verdict { on: *on, found: Found::ToDiscuss, text: why.clone() };
            matter.find(*stage, verdict, Phase::InDiscussion { stage: *stage, until: *until });
        }
        Event::FoundNotResolved { stage, on, reason } => {
            let verdict = Verdict { on: *on, found: Found::NotResolved, text: reason.clone() };
            matter.find(*stage, verdict, Phase::LastStep { stage: *stage });
        }
        Event::PassedOn(passed) => passed_on(&mut matter, passed),
        Event::NoResponseRecorded(silence) => {
            if let Some(step) = matter.step_mut(silence.stage) {
                step.no_response = Some(silence.clone());
            }
            matter.phase = Phase::Lapsed { stage: silence.stage };
        }
        Event::ActionCompleted { action, on, by, how } => {
            let done = Done { on: *on, by: by.clone(), how: how.clone() };
            complete(&mut matter, *action, done);
            back_to_chair_when_all_done(&mut matter);
        }
        Event::ActionRevised { action, revised, .. } => revise(&mut matter, *action, revised),
        Event::NoteAdded { on, by, text } => {
            let number = matter.notes.len() as u32 + 1;
            matter.notes.push(Note { number, on: *on, by: by.clone(), text: text.clone() });
        }
        Event::Corrected { field, old, new, reason, by, on } => {
            let correction = Correction {
                field: *field,
                old: old.clone(),
                reason: reason.clone(),
                by: by.clone(),
                on: *on,
            };
            matter.corrections.push(correction);
            replace_text(&mut matter, *field, new);
        }
        Event::Closed(closing) => {
            matter.phase = Phase::Closed;
            matter.closing = Some(closing.clone());
        }
    }
    matter
}

fn discussed(matter: &mut Escalation, discussion: &Discussion) {
    let list = match discussion.stage {
        Some(stage) => matter.step_mut(stage).map(|step| &mut step.discussions),
        None => matter.informal.as_mut().map(|step| &mut step.discussions),
    };
    if let Some(list) = list {
        list.push(discussion.clone());
    }
}

/// A late answer stays with its own stage; it moves the matter only if the matter still waits there.
fn answered(matter: &mut Escalation, answer: &Answer) {
    let number = matter.stages.iter().map(|step| step.answers.len() as u32).sum::<u32>() + 1;
    let of_current_stage = matter.current().is_some_and(|step| step.sent.stage == answer.stage);
    for given in &answer.actions {
        match given.answer {
            Answered::Done => {
                let done = Done { on: answer.on, by: answer.by.clone(), how: answer.text.clone() };
                complete(matter, given.action, done);
            }
            Answered::WillDo { by } if of_current_stage => offer(matter, given.action, by),
            Answered::WillDo { .. } | Answered::Cannot { .. } => {}
        }
    }
    if let Some(step) = matter.step_mut(answer.stage) {
        step.answers.push(NumberedAnswer { number, answer: answer.clone() });
    }
    let waits_here = matches!(matter.phase,
        Phase::AwaitingAnswer { stage } | Phase::Lapsed { stage } if stage == answer.stage);
    if waits_here && answer.completes {
        matter.phase = Phase::Answered { stage: answer.stage };
    }
    back_to_chair_when_all_done(matter);
}

fn offer(matter: &mut Escalation, number: u32, by: Option<NaiveDate>) {
    if let Some(action) = matter.actions.iter_mut().find(|action| action.number == number) {
        action.offered = by;
    }
}

/// What the addressee offered and the chair agreed is now what is due.
fn take_offered_dates(matter: &mut Escalation) {
    for action in matter.actions.iter_mut().filter(|action| action.done.is_none()) {
        if let Some(by) = action.offered.take().filter(|by| action.draft.by != Some(*by)) {
            action.earlier.push(action.draft.clone());
            action.draft.by = Some(by);
        }
    }
}

fn passed_on(matter: &mut Escalation, passed: &PassedOn) {
    for revision in &passed.revised {
        revise(matter, revision.action, &revision.revised);
    }
    matter.actions.iter_mut().for_each(|action| action.offered = None);
    matter.stages.push(StageStep::new(passed.sent.clone(), Some(passed.by)));
    matter.phase = Phase::AwaitingAnswer { stage: passed.sent.stage };
}

fn complete(matter: &mut Escalation, number: u32, done: Done) {
    if let Some(action) = matter.actions.iter_mut().find(|action| action.number == number) {
        action.done.get_or_insert(done);
    }
}

fn back_to_chair_when_all_done(matter: &mut Escalation) {
    if let Phase::ActionsOutstanding { stage } = matter.phase
        && matter.outstanding().next().is_none()
    {
        matter.phase = Phase::Answered { stage };
    }
}

fn revise(matter: &mut Escalation, number: u32, revised: &SmartDraft) {
    if let Some(action) = matter.actions.iter_mut().find(|action| action.number == number) {
        action.earlier.push(std::mem::replace(&mut action.draft, revised.clone()));
        action.offered = None;
    }
}

fn replace_text(matter: &mut Escalation, field: CorrectableField, new: &str) {
    let text = match field {
        CorrectableField::Wrong => Some(&mut matter.opening.wrong),
        CorrectableField::Impact => Some(&mut matter.opening.impact),
        CorrectableField::Outcome => Some(&mut matter.opening.outcome),
        CorrectableField::Answer { number } => matter
            .stages
            .iter_mut()
            .flat_map(|step| &mut step.answers)
            .find(|answer| answer.number == number)
            .map(|answer| &mut answer.answer.text),
        CorrectableField::Note { number } => {
            matter.notes.iter_mut().find(|note| note.number == number).map(|note| &mut note.text)
        }
    };
    if let Some(text) = text {
        new.clone_into(text);
    }
}

impl Escalation {
    fn step_mut(&mut self, stage: u8) -> Option<&mut StageStep> {
        self.stages.iter_mut().rev().find(|step| step.sent.stage == stage)
    }

    fn find(&mut self, stage: u8, verdict: Verdict, phase: Phase) {
        if let Some(step) = self.step_mut(stage) {
            step.verdict = Some(verdict);
        }
        self.phase = phase;
    }
}
