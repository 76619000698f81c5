mod action;
mod begin;
mod dates;
mod filing;
mod informal;
mod meeting;
mod partner;
mod referring;
mod signing;
mod time;

use super::{
    Addressee, Answer, Answered, Closing, CorrectableField, Correction, Discussion, Done, Ending, Escalation,
    Event, Found, NoResponse, Note, NumberedAnswer, PassedOn, Phase, Redirected, StageStep, Verdict,
};

/// Applies one event. Before the matter is raised there is nothing, and only a raising makes something of it.
#[must_use]
pub fn evolve(state: Option<Escalation>, event: &Event) -> Option<Escalation> {
    match (state, event) {
        (None, Event::ConcernRaised(raised)) => Some(begin::informally(raised)),
        (state, Event::FormallyRaised(raised)) => Some(begin::formally(state, raised)),
        (state, event) => state.map(|matter| proceed(matter, event)),
    }
}

/// The matter its events leave.
pub fn replay<'a>(events: impl IntoIterator<Item = &'a Event>) -> Option<Escalation> {
    events.into_iter().fold(None, evolve)
}

fn proceed(mut matter: Escalation, event: &Event) -> Escalation {
    let stood = matter.phase;
    match event {
        Event::ConcernRaised(_) | Event::FormallyRaised(_) | Event::ChairStoodIn { .. } => {}
        Event::InformalTimeOver(_) => informal::over(&mut matter),
        Event::KeptInformal(kept) => informal::kept(&mut matter, kept),
        Event::WentOnInformally(went) => informal::went_on(&mut matter, went),
        Event::DiscussionRecorded(discussion) => discussed(&mut matter, discussion),
        Event::Responded(answer) => answered(&mut matter, answer),
        Event::AnswerAgreed { stage, on, rationale } => {
            let verdict = Verdict { on: *on, found: Found::Agreed, text: rationale.clone() };
            matter.find(*stage, verdict, Phase::ActionsOutstanding { stage: *stage });
            action::take_offered_dates(&mut matter);
        }
        Event::DiscussionOpened { stage, on, until, why } => {
            let verdict = Verdict { on: *on, found: Found::ToDiscuss, text: why.clone() };
            matter.find(*stage, verdict, Phase::InDiscussion { stage: *stage, until: *until });
        }
        Event::FoundNotResolved { stage, on, reason, .. } => {
            let verdict = Verdict { on: *on, found: Found::NotResolved, text: reason.clone() };
            matter.find(*stage, verdict, Phase::LastStep { stage: *stage });
        }
        Event::PassedOn(passed) => passed_on(&mut matter, passed),
        Event::Redirected(redirected) => redirect(&mut matter, redirected),
        Event::NoResponseRecorded(silence) => lapsed(&mut matter, silence),
        Event::MeetingHeld(held) => meeting::held(&mut matter, held),
        Event::BreachReported(breach) => matter.breaches.push(breach.clone()),
        Event::HeldUntil(pause) => time::held_until(&mut matter, pause),
        Event::HoldLifted(lifted) => time::lifted(&mut matter, lifted),
        Event::ExtensionRequested(request) => time::asked(&mut matter, request),
        Event::ExtensionDecided(decision) => time::decided(&mut matter, decision),
        Event::ActionCompleted { action, on, by, how } => {
            let done = Done { on: *on, by: by.clone(), how: how.clone() };
            action::complete(&mut matter, *action, done);
            action::back_to_chair_when_all_done(&mut matter);
        }
        Event::ActionRevised { action, revised, .. } => action::revise(&mut matter, *action, revised),
        Event::Referred(made) => referring::referred(&mut matter.out, made),
        Event::ReferralCourseRecorded(entry) => referring::course(&mut matter.out, entry),
        Event::ReferralConsidered(entry) => matter.out.considered.push(entry.clone()),
        Event::HelplineTalked(talk) => matter.out.helpline.push(talk.clone()),
        Event::NoteAdded { on, by, text, title } => {
            let number = matter.notes.len() as u32 + 1;
            let (by, title, text) = (by.clone(), title.clone(), text.clone());
            matter.notes.push(Note { number, on: *on, by, title, text });
        }
        Event::Corrected { field, old, new, reason, by, on } => {
            let (old, reason, by) = (old.clone(), reason.clone(), by.clone());
            matter.corrections.push(Correction { field: *field, old, reason, by, on: *on });
            replace_text(&mut matter, *field, new);
        }
        Event::PromptAnswered(given) => matter.prompts_answered.push(given.clone()),
        Event::LetterSent(letter) => partner::letter_sent(&mut matter, letter),
        Event::LetterEndorsed(endorsed) => signing::endorsed(&mut matter, endorsed),
        Event::ClosingSigned(signed) => matter.to_sign = Some(signed.closing.clone()),
        Event::ClosingNotSigned(_) => matter.to_sign = None,
        Event::TakenToPartner(taken) => partner::taken(&mut matter, taken),
        Event::PutOnFile(copy) => filing::filed(&mut matter, copy),
        Event::DatesAccepted(accepted) => dates::accepted(&mut matter, accepted),
        Event::ChairChanged(changed) => matter.circumstances.chair.clone_from(&changed.now),
        Event::Closed(closing) => closed(&mut matter, closing),
    }
    if matter.phase != stood {
        // What was to be signed was about how it stood.
        matter.to_sign = None;
    }
    matter
}

/// Closed as resolved at a stage, that is also what was found of its answer.
fn closed(matter: &mut Escalation, closing: &Closing) {
    if let (Ending::Resolved, Some(stage)) = (closing.how, matter.phase.stage()) {
        let verdict = Verdict { on: closing.on, found: Found::Resolved, text: closing.rationale.clone() };
        matter.find(stage, verdict, Phase::Closed);
    }
    matter.phase = Phase::Closed;
    matter.closing = Some(closing.clone());
}

fn lapsed(matter: &mut Escalation, silence: &NoResponse) {
    let stage = silence.stage;
    if let Some(step) = matter.step_mut(stage) {
        step.no_response = Some(silence.clone());
    }
    matter.phase = Phase::Lapsed { stage };
    if silence.agreed {
        let verdict = Verdict { on: silence.on, found: Found::Agreed, text: String::new() };
        matter.find(stage, verdict, Phase::ActionsOutstanding { stage });
        action::back_to_chair_when_all_done(matter);
    }
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
                action::complete(matter, given.action, done);
            }
            Answered::WillDo { by } if of_current_stage => action::offer(matter, given.action, by),
            Answered::WillDo { .. } | Answered::Cannot { .. } => {}
        }
    }
    if let Some(step) = matter.step_mut(answer.stage) {
        step.answers.push(NumberedAnswer { number, answer: answer.clone() });
    }
    if waits_at(matter, answer.stage) && answer.completes {
        matter.phase = Phase::Answered { stage: answer.stage };
    }
    action::back_to_chair_when_all_done(matter);
}

/// Is the stage's answer awaited there, in time, late or during a pause?
fn waits_at(matter: &Escalation, stage: u8) -> bool {
    match matter.phase {
        Phase::AwaitingAnswer { stage: here } | Phase::Lapsed { stage: here } => here == stage,
        Phase::OnHold { stage: here, .. } => {
            let pause = matter.current().and_then(|step| step.holds.last());
            here == stage && pause.is_some_and(|pause| pause.left.is_some())
        }
        _ => false,
    }
}

fn passed_on(matter: &mut Escalation, passed: &PassedOn) {
    for revision in &passed.revised {
        action::revise(matter, revision.action, &revision.revised);
    }
    if let Some(outcome) = &passed.outcome {
        matter.opening.outcome.clone_from(&outcome.now);
    }
    matter.actions.iter_mut().for_each(|action| action.offered = None);
    matter.stages.push(StageStep::new(passed.sent.clone(), Some(passed.by)));
    matter.phase = Phase::AwaitingAnswer { stage: passed.sent.stage };
}

/// The new line answers by the same date; who has answered stays asked.
fn redirect(matter: &mut Escalation, redirected: &Redirected) {
    let Some(step) = matter.step_mut(redirected.stage) else { return };
    let answered = |asked: &Addressee| step.answers.iter().any(|given| given.answer.post == asked.post);
    let (mut kept, before): (Vec<_>, Vec<_>) = step.sent.addressees.drain(..).partition(answered);
    let fresh = redirected.addressees.iter().filter(|new| !kept.iter().any(|old| old.post == new.post));
    let fresh: Vec<_> = fresh.cloned().collect();
    kept.extend(fresh);
    step.sent.addressees = kept;
    step.asked_before.extend(before);
    step.sent.copies.clone_from(&redirected.copies);
    step.sent.team = Some(redirected.team.clone());
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
