//! One exhaustive match: who is told of each event.

use super::Purpose::{Asked, Copied, Told};
use super::audience::Audience;
use super::{Receiver, Subject, referring, signing};
use crate::escalation::{
    Answer, Closing, ConcernRaised, Event, FormallyRaised, Meeting, MeetingPurpose, PassedOn, Phase,
    Redirected, Sent,
};
use crate::procedure::Silence;

/// Names the people to tell of the event, and what they are told; none where nobody is told of it by itself.
pub(super) fn tell(event: &Event, to: &mut Audience<'_>) -> Option<Subject> {
    Some(match event {
        Event::ChairStoodIn { .. } => {
            to.chair(Told);
            Subject::StoodIn
        }
        Event::ConcernRaised(raised) => concern(raised, to),
        Event::InformalTimeOver(_) => {
            to.chair(Asked);
            Subject::InformalTimeOver
        }
        Event::KeptInformal(_) => {
            to.at_work();
            to.told_informally();
            Subject::KeptInformal
        }
        Event::WentOnInformally(went) => {
            to.people(Asked, &went.with);
            to.at_work();
            to.told_informally();
            Subject::ConcernRaised { by: went.clock.due }
        }
        Event::DiscussionRecorded(_) => {
            to.at_work();
            Subject::Discussed
        }
        Event::FormallyRaised(raised) => formal(raised, to),
        Event::Responded(answer) => answered(answer, to),
        Event::AnswerAgreed { stage, .. } => {
            to.owners();
            to.addressees_of(*stage, Asked);
            Subject::AnswerAgreed { stage: *stage }
        }
        Event::DiscussionOpened { stage, until, .. } => {
            to.addressees_of(*stage, Asked);
            Subject::ToDiscuss { stage: *stage, until: *until }
        }
        Event::FoundNotResolved { stage, .. } => not_resolved(*stage, to)?,
        Event::PassedOn(passed) => passed_on(passed, to),
        Event::Redirected(redirected) => redirected_to(redirected, to),
        Event::NoResponseRecorded(silence) => silent(silence.stage, to)?,
        Event::MeetingHeld(held) => met(held, to),
        Event::HeldUntil(pause) => {
            to.at_work();
            to.owners();
            to.addressees_of(pause.stage, Told);
            Subject::OnHold { stage: pause.stage, until: pause.until }
        }
        Event::HoldLifted(lifted) => {
            to.at_work();
            let asked = if lifted.clock.is_some() { Asked } else { Told };
            to.addressees_of(lifted.stage, asked);
            Subject::HoldLifted { stage: lifted.stage }
        }
        Event::ExtensionRequested(request) => {
            to.chair(Asked);
            Subject::MoreTimeAsked { stage: request.stage }
        }
        Event::ExtensionDecided(decision) => {
            to.chair(Told);
            to.addressees_of(decision.stage, Asked);
            Subject::MoreTimeDecided {
                stage: decision.stage,
                due: decision.clock.as_ref().map(|clock| clock.due),
            }
        }
        Event::BreachReported(breach) => {
            to.people(Asked, &breach.alerted);
            to.at_work();
            Subject::Breach
        }
        Event::ActionCompleted { .. } => action_done(to),
        Event::ActionRevised { .. } => {
            to.at_work();
            to.owners();
            Subject::ActionChanged
        }
        Event::Referred(made) => referring::referred(made, to),
        Event::ReferralCourseRecorded(entry) => referring::course(entry, to)?,
        Event::ReferralConsidered(_) | Event::HelplineTalked(_) => return None,
        Event::NoteAdded { .. } => {
            to.at_work();
            Subject::NoteAdded
        }
        Event::Corrected { .. } => {
            to.at_work();
            Subject::Corrected
        }
        Event::ChairChanged(changed) => {
            to.chair(Asked);
            to.add(changed.was.id, Receiver::Chair, Told);
            to.at_work();
            Subject::ChairChanged
        }
        Event::DatesAccepted(_) => {
            to.at_work();
            Subject::DatesMoved
        }
        // It stands on the record for those who look; nobody waits for it.
        Event::PromptAnswered(_) | Event::PutOnFile(_) | Event::LetterSent(_) => return None,
        Event::LetterEndorsed(endorsed) => signing::endorsed(endorsed, to),
        Event::ClosingSigned(signed) => signing::closing_signed(signed, to),
        Event::ClosingNotSigned(refused) => signing::not_signed(refused, to),
        Event::TakenToPartner(taken) => {
            to.chair(Told);
            Subject::TakenToPartner { stage: taken.stage }
        }
        Event::Closed(closing) => closed(closing, to),
    })
}

/// Those it was raised with, and whom the procedure has told of every concern (LAM-04, TOR-11, TOR-16).
fn concern(raised: &ConcernRaised, to: &mut Audience<'_>) -> Subject {
    to.people(Asked, &raised.with);
    to.chair(Told);
    to.told_informally();
    to.posts(Told, &to.procedure().told_on_raising);
    Subject::ConcernRaised { by: raised.clock.due }
}

fn formal(raised: &FormallyRaised, to: &mut Audience<'_>) -> Subject {
    arrives(&raised.sent, to);
    to.posts(Told, &to.procedure().told_on_raising);
    to.with_informally();
    Subject::Raised { stage: raised.sent.stage, due: raised.sent.due() }
}

/// Also those who had it until now, with the reason (ALL-07, TOR-08).
fn passed_on(passed: &PassedOn, to: &mut Audience<'_>) -> Subject {
    arrives(&passed.sent, to);
    to.addressees_of(passed.from, Told);
    let (stage, due) = (passed.sent.stage, passed.sent.due());
    Subject::PassedOn { from: passed.from, stage, due, by: passed.by }
}

/// Those who answer from now on and those who need not any more, with the same date (ALL-29).
fn redirected_to(redirected: &Redirected, to: &mut Audience<'_>) -> Subject {
    to.people(Asked, &redirected.addressees);
    to.chair(Told);
    to.people(Copied, &redirected.copies);
    let step = to.matter().step(redirected.stage);
    if let Some(step) = step {
        to.people(Told, &step.asked_before);
    }
    Subject::Redirected { stage: redirected.stage, due: step.and_then(|step| step.sent.due()) }
}

/// Those who answer at a stage, those copied in, those told (LAM-05, LAM-06, LAM-15).
fn arrives(sent: &Sent, to: &mut Audience<'_>) {
    to.people(Asked, &sent.addressees);
    to.chair(Told);
    signing::arrives(sent, to);
    if let Some(stage) = to.procedure().stage(sent.stage) {
        to.posts(Copied, &stage.copies);
        to.posts(Told, &stage.told);
    }
}

/// The chair at once (ALL-05), and the others who were to answer.
fn answered(answer: &Answer, to: &mut Audience<'_>) -> Subject {
    let to_review = to.matter().phase == Phase::Answered { stage: answer.stage };
    if to_review {
        signing::judges(to);
    }
    to.chair(if to_review && to.matter().chair_signs_off() { Asked } else { Told });
    to.addressees_of(answer.stage, Told);
    Subject::Answered { stage: answer.stage, completes: answer.completes }
}

/// By itself only at the end of the ladder; going up, the passing on tells it (TOR-18).
fn not_resolved(stage: u8, to: &mut Audience<'_>) -> Option<Subject> {
    if to.matter().phase != (Phase::LastStep { stage }) {
        return None;
    }
    to.chair(Asked);
    to.addressees_of(stage, Told);
    to.posts(Told, &to.procedure().last_step.posts);
    Some(Subject::NotResolved { stage })
}

/// Where the matter stays: the chair and those asked with the chair. Where it goes on by itself, the passing on tells it.
fn silent(stage: u8, to: &mut Audience<'_>) -> Option<Subject> {
    let agreed = to.matter().phase == Phase::ActionsOutstanding { stage };
    if !agreed && to.matter().phase != (Phase::Lapsed { stage }) {
        return None;
    }
    to.chair(if agreed { Told } else { Asked });
    if let Some(Silence::Ask { also }) = to.procedure().stage(stage).map(|stage| &stage.silence) {
        to.posts(Asked, also);
    }
    to.addressees_of(stage, Told);
    Some(Subject::NoResponse { stage })
}

/// The chair, for whom it may set the next steps (SLO-06), and those who were there.
fn met(held: &Meeting, to: &mut Audience<'_>) -> Subject {
    to.chair(if held.purpose == MeetingPurpose::LastStep { Asked } else { Told });
    to.people(Told, &held.present);
    to.owners();
    Subject::Met
}

fn action_done(to: &mut Audience<'_>) -> Subject {
    if matches!(to.matter().phase, Phase::Answered { .. }) {
        to.chair(Asked);
        return Subject::ActionsDone;
    }
    to.chair(Told);
    Subject::ActionDone
}

/// Everybody who was told of it before, and whom the procedure has told of every end (TOR-11, LAM-15).
fn closed(closing: &Closing, to: &mut Audience<'_>) -> Subject {
    if closing.how.withholds() {
        to.information_officers();
    }
    to.chair(Told);
    to.everybody_before();
    to.posts(Told, &to.procedure().told_on_closing);
    Subject::Closed { how: closing.how }
}
