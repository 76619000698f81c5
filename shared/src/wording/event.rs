//! What happened, for the timeline and for copying onto the child's file.

mod chair;
mod dates;
mod filing;
mod partner;
mod parts;
mod prompting;
mod referring;
mod signing;
mod way;

use super::english::{capitalised, continued, counted};
use super::milestone::milestone;
use super::names::{in_text, informal_stage, manner, stage_name};
use super::phase::{correctable, ending};
use super::posts::spoken_with;
use super::times::{length, sum};
use crate::api::Recorded;
use crate::calendar::words::short_date;
use crate::calendar::{Calendar, london_time};
use crate::escalation::{
    Answer, Closing, ConcernRaised, Event, FormallyRaised, PassedBy, PassedOn, WentOnInformally,
};
use crate::ids::Reference;
use crate::procedure::Procedure;
use chrono::Timelike;
pub use dates::dated;
pub(super) use dates::moved;
pub use partner::letter_way;
pub(super) use parts::Lines;
pub use parts::action_answer;

/// An event in words: a title, then labelled lines in the order of reading. A text may have line breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventWords {
    pub title: String,
    pub lines: Vec<WordedLine>,
}

/// One labelled line; what a person wrote is as they wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordedLine {
    pub label: String,
    pub text: String,
}

/// An event in words. The calendar explains the dates it told people.
#[must_use]
pub fn event(event: &Event, procedure: &Procedure, calendar: &Calendar) -> EventWords {
    let words = &procedure.words;
    let mut lines = Lines::new(procedure, calendar);
    let title = match event {
        Event::ChairStoodIn { chair, by, reason } => {
            lines.text("Why", reason);
            format!("{} acted for {}", by.name, chair.name)
        }
        Event::ConcernRaised(raised) => concern(&mut lines, raised),
        Event::InformalTimeOver(over) => {
            lines.text("Was to be settled by", short_date(over.due));
            "Informal time run out".to_owned()
        }
        Event::KeptInformal(kept) => {
            lines.text("Why", &kept.reason);
            if let Some(clock) = &kept.clock {
                lines.told("Now to be settled by", clock);
            }
            "Kept informal".to_owned()
        }
        Event::WentOnInformally(went) => went_on(&mut lines, went),
        Event::DiscussionRecorded(talk) => {
            lines.text("When", short_date(talk.on));
            lines.text("How", manner(talk.manner));
            lines.text("With", spoken_with(talk));
            lines.text("What was said and agreed", &talk.agreed);
            match talk.stage {
                Some(stage) => format!("Discussion at {}", in_text(words, stage)),
                None => "Informal discussion".to_owned(),
            }
        }
        Event::FormallyRaised(raised) => formal(&mut lines, raised),
        Event::Responded(answer) => answered(&mut lines, answer),
        Event::AnswerAgreed { stage, rationale, .. } => {
            lines.text("Why", rationale);
            format!("Answer at {} agreed, with actions still to be done", in_text(words, *stage))
        }
        Event::DiscussionOpened { stage, until, why, .. } => {
            lines.text("Why", why);
            lines.text("Until", short_date(*until));
            format!("Answer at {} to be discussed", in_text(words, *stage))
        }
        Event::FoundNotResolved { stage, reason, told, .. } => {
            lines.text("Why", reason);
            lines.people("Told", told);
            format!("Not resolved at {}", in_text(words, *stage))
        }
        Event::PassedOn(passed) => passed_on(&mut lines, passed),
        Event::Redirected(redirected) => {
            lines.people("To", &redirected.addressees);
            lines.people("Copied to", &redirected.copies);
            lines.text("Why", &redirected.reason);
            format!("{} sent to the child’s new team, to the same date", stage_name(words, redirected.stage))
        }
        Event::NoResponseRecorded(silence) => {
            lines.people("Did not answer", &silence.silent);
            lines.text("Answer was due", short_date(silence.due));
            let agreed = if silence.agreed { "By the procedure the silence counts as agreement" } else { "" };
            lines.text("What follows", agreed);
            lines.people("Asked with the chair", &silence.asked);
            format!("No answer at {}", in_text(words, silence.stage))
        }
        Event::MeetingHeld(held) => way::meeting(&mut lines, held),
        Event::HeldUntil(pause) => way::held(&mut lines, pause),
        Event::HoldLifted(lifted) => way::lifted(&mut lines, lifted),
        Event::ExtensionRequested(request) => way::more_time_asked(&mut lines, request),
        Event::ExtensionDecided(decision) => way::more_time_decided(&mut lines, decision),
        Event::BreachReported(breach) => way::breach(&mut lines, breach),
        Event::ActionCompleted { action, by, how, .. } => {
            lines.text("How", how);
            lines.text("Recorded by", &by.name);
            format!("Action {action} done")
        }
        Event::ActionRevised { action, revised, reason, .. } => {
            lines.action(*action, revised);
            lines.text("Why", reason);
            format!("Action {action} changed")
        }
        Event::Referred(made) => referring::referred(&mut lines, made),
        Event::ReferralCourseRecorded(entry) => referring::course(&mut lines, entry),
        Event::ReferralConsidered(entry) => referring::weighed(&mut lines, entry),
        Event::HelplineTalked(talk) => referring::helpline(&mut lines, talk),
        Event::NoteAdded { by, text, title, .. } => {
            lines.text("Note", text);
            match title {
                Some(title) => format!("{title}: note by {}", by.name),
                None => format!("Note by {}", by.name),
            }
        }
        Event::Corrected { field, old, new, reason, by, .. } => {
            lines.text("Was", old);
            lines.text("Now", new);
            lines.text("Why", reason);
            lines.text("Corrected by", &by.name);
            format!("Correction to {}", correctable(*field))
        }
        Event::PromptAnswered(given) => prompting::answered(&mut lines, given),
        Event::LetterSent(letter) => partner::letter_sent(&mut lines, letter),
        Event::LetterEndorsed(endorsed) => signing::endorsed(&mut lines, endorsed),
        Event::ClosingSigned(signed) => signing::closing_signed(&mut lines, signed),
        Event::ClosingNotSigned(refused) => signing::not_signed(&mut lines, refused),
        Event::TakenToPartner(taken) => partner::taken(&mut lines, taken),
        Event::PutOnFile(filed) => filing::put_on_file(&mut lines, filed),
        Event::DatesAccepted(accepted) => dates::accepted(&mut lines, accepted),
        Event::ChairChanged(changed) => chair::changed(&mut lines, changed),
        Event::Closed(closing) => closed(&mut lines, closing),
    };
    EventWords { title, lines: lines.done() }
}

/// The event as plain text, for the child's file in the council's case system.
#[must_use]
pub fn plain_text(
    reference: &Reference,
    recorded: &Recorded<Event>,
    procedure: &Procedure,
    calendar: &Calendar,
) -> String {
    let words = event(&recorded.event, procedure, calendar);
    let (by, when) = (recorded_by(recorded), when_recorded(recorded));
    let matter = capitalised(&procedure.words.matter);
    let mut text = format!("{matter} {reference}\n{}\nRecorded on {when} by {by}\n", words.title);
    for line in &words.lines {
        text.push_str(&format!("\n{}: {}", line.label, line.text));
    }
    text
}

/// When it was recorded, as London has it: `Tue 24 Nov 2026 at 9:05`.
#[must_use]
pub fn when_recorded(recorded: &Recorded<Event>) -> String {
    let when = london_time(recorded.recorded_at);
    format!("{} at {}:{:02}", short_date(when.date()), when.hour(), when.minute())
}

/// Who did it; the product itself where nobody did.
#[must_use]
pub fn recorded_by(recorded: &Recorded<Event>) -> &str {
    recorded.actor.as_ref().map_or("Recourse", |actor| &actor.name)
}

fn concern(lines: &mut Lines<'_>, raised: &ConcernRaised) -> String {
    lines.chair(&raised.circumstances);
    lines.people("With", &raised.with);
    lines.people("Told", &raised.told);
    lines.text("How", manner(raised.manner));
    lines.opening(&raised.opening);
    lines.actions(&raised.actions);
    lines.text("Talked on", raised.talked_on.map(short_date).unwrap_or_default());
    lines.text("What was said and agreed", &raised.agreed);
    lines.dates(&raised.timing);
    lines.told("To be settled by", &raised.clock);
    format!("{} raised", capitalised(&lines.words().concern))
}

fn went_on(lines: &mut Lines<'_>, went: &WentOnInformally) -> String {
    lines.people("With", &went.with);
    lines.people("Told", &went.told);
    lines.text("Why", &went.reason);
    lines.text("How", manner(went.manner));
    lines.text("What was said and agreed", &went.agreed);
    lines.dates(&went.timing);
    lines.told("To be settled by", &went.clock);
    format!("Went on to {}", informal_stage(went.step, lines.words()))
}

fn formal(lines: &mut Lines<'_>, raised: &FormallyRaised) -> String {
    lines.chair(&raised.circumstances);
    lines.sent(&raised.sent);
    if let Some(total) = &raised.total {
        lines.text(format!("The {} run out on", length(total.length)), short_date(total.due));
        lines.text("They count from", total.counted_from.map_or("", milestone));
    }
    lines.raised_from(raised.graded.as_ref());
    lines.opening(&raised.opening);
    lines.actions(&raised.actions);
    let words = lines.words();
    format!("{} raised at {}", capitalised(&words.matter), in_text(words, raised.sent.stage))
}

fn passed_on(lines: &mut Lines<'_>, passed: &PassedOn) -> String {
    lines.sent(&passed.sent);
    if let Some(outcome) = &passed.outcome {
        lines.text("Outcome wanted until now", &outcome.was);
        lines.text("Outcome wanted from now on", &outcome.now);
    }
    for revision in &passed.revised {
        lines.action(revision.action, &revision.revised);
    }
    let words = lines.words();
    let (from, to) = (in_text(words, passed.from), in_text(words, passed.sent.stage));
    match passed.by {
        PassedBy::Chair => format!("Passed on from {from} to {to}"),
        PassedBy::Itself => format!("Went from {from} to {to} by itself, as nobody answered"),
    }
}

fn answered(lines: &mut Lines<'_>, answer: &Answer) -> String {
    lines.text("Answer", &answer.text);
    for given in &answer.actions {
        lines.text(format!("Action {}", given.action), parts::action_answer(&given.answer));
    }
    if answer.days_late > 0 {
        lines.text("Late by", counted(answer.days_late.into(), "working day"));
    }
    if !answer.completes {
        lines.text("Still awaited", "The answers of the others");
    }
    lines.beside_answer(answer);
    let stage = stage_name(lines.words(), answer.stage);
    match &answer.in_place_of {
        Some(other) => {
            format!("{stage} answered for the {}, {}, by {}", answer.title, other.name, answer.by.name)
        }
        None => format!("{stage} answered by {}, {}", answer.title, answer.by.name),
    }
}

fn closed(lines: &mut Lines<'_>, closing: &Closing) -> String {
    lines.text("Outcome", &closing.outcome);
    lines.text("Why", &closing.rationale);
    for entry in &closing.unfinished {
        lines.text(format!("What becomes of action {}", entry.action), &entry.becomes);
    }
    way::further(lines, &closing.further);
    if let Some(stage) = closing.stage {
        lines.text(format!("Highest {}", lines.words().stage), stage_name(lines.words(), stage));
    }
    lines.text("Days taken", counted(closing.days_taken.into(), "working day"));
    signing::signed_by(lines, &closing.signed);
    lines.people("Told", &closing.told);
    format!("Closed: {}", continued(ending(closing.how)))
}
