//! The one sentence that says how a matter stands, for those who work on it.

use super::english::{and, capitalised, counted};
use super::names::in_text;
use super::phase::ending;
use super::posts::{awaited, post};
use super::signing::{judge, signatories};
use super::times::{at_the_hour, day, what_is_due, what_is_due_at};
use crate::calendar::Calendar;
use crate::calendar::words::short_date;
use crate::escalation::{Closing, Ending, Escalation, Found, InformalStep, Phase, StageStep};
use crate::procedure::{Clock, Mode, Procedure};
use chrono::NaiveDate;

/// How a matter stands: `With the Team Manager; answer due Thu 26 Nov, 2 working days left; 6 of 20 days used.`
#[must_use]
pub fn sentence(matter: &Escalation, today: NaiveDate, calendar: &Calendar, procedure: &Procedure) -> String {
    let told = Told { matter, today, calendar, procedure };
    let mut text = told.standing();
    if let Some(total) = told.total() {
        text.push_str("; ");
        text.push_str(&total);
    }
    text.push('.');
    text
}

/// What a chair owes, while its date is to come and when it has gone.
const DECISION: [&str; 2] = ["decision due", "decision was due"];

struct Told<'a> {
    matter: &'a Escalation,
    today: NaiveDate,
    calendar: &'a Calendar,
    procedure: &'a Procedure,
}

impl Told<'_> {
    fn standing(&self) -> String {
        let words = &self.procedure.words;
        let chair = &judge(self.matter, words);
        let current = self.matter.current();
        if let Some(waits) = self.to_be_signed() {
            return waits;
        }
        match (self.matter.phase, current) {
            (Phase::Informal, _) => self.informal(self.matter.informal.as_ref()),
            (Phase::AwaitingAnswer { .. }, Some(step)) => self.awaiting(step),
            (Phase::Answered { .. }, Some(step)) => self.answered(step, chair),
            (Phase::Lapsed { .. }, Some(step)) => self.lapsed(step, chair),
            (Phase::InDiscussion { stage, until }, _) => {
                let decision = what_is_due(DECISION, until, self.today, self.calendar);
                format!("Being discussed by the {chair} at {}; {decision}", in_text(words, stage))
            }
            (Phase::OnHold { stage, until }, _) => self.on_hold(stage, until, chair),
            (Phase::ActionsOutstanding { stage }, _) => self.outstanding(stage),
            (Phase::LastStep { stage }, _) if self.matter.next_steps().next().is_some() => {
                self.next_steps(stage)
            }
            (Phase::LastStep { stage }, _) => {
                format!(
                    "Not resolved at {}, the last; with the {chair} to take the last step",
                    in_text(words, stage)
                )
            }
            (Phase::Closed, _) => self.closed(self.matter.closing.as_ref()),
            // A formal matter always has a stage; should one be read without, what is known is said.
            (phase, None) => super::phase(phase, words),
        }
    }

    /// A closing that waits for more signatures.
    fn to_be_signed(&self) -> Option<String> {
        let signed = &self.matter.to_sign.as_ref()?.signed;
        let by: Vec<String> = signed.iter().map(|given| format!("the {}", given.title)).collect();
        let awaits = signatories(&self.matter.unsigned().collect::<Vec<_>>());
        Some(format!("Closing signed by {}; still to be signed by {awaits}", and(&by)))
    }

    fn informal(&self, step: Option<&InformalStep>) -> String {
        let concern = capitalised(&self.procedure.words.concern);
        let Some(step) = step else { return concern };
        let due = what_is_due(
            ["to be settled by", "was to be settled by"],
            step.clock.due,
            self.today,
            self.calendar,
        );
        format!("{concern} with {}; {due}", awaited(&step.with, Mode::All))
    }

    fn awaiting(&self, step: &StageStep) -> String {
        let silent: Vec<_> = step.silent().cloned().collect();
        let unendorsed: Vec<_> = step.unendorsed().collect();
        if self.matter.letter_to_send() && !unendorsed.is_empty() {
            let (to, by) = (awaited(&silent, step.sent.mode), signatories(&unendorsed));
            return format!("The letter to {to} is still to be endorsed by {by}");
        }
        if self.matter.letter_to_send() {
            return format!(
                "The letter to {} is still to be sent; their time begins then",
                awaited(&silent, step.sent.mode)
            );
        }
        let what = match step.sent.clock_times {
            Clock::Reply => ["answer due", "answer was due"],
            Clock::Completion => ["answer and work due", "answer and work were due"],
        };
        let with = format!("With {}", awaited(&silent, step.sent.mode));
        let Some(clock) = step.clock() else {
            return format!("{with}{}; no time is set", self.on(step.sent.came_on()));
        };
        let hour = at_the_hour(clock.until);
        let due = what_is_due_at(what, (clock.due, &hour), self.today, self.calendar);
        format!("{with}; {due}")
    }

    fn answered(&self, step: &StageStep, chair: &str) -> String {
        let agreed = step.verdict.as_ref().is_some_and(|verdict| verdict.found == Found::Agreed);
        if agreed && self.matter.outstanding().next().is_none() {
            return format!("All the actions agreed are done; with the {chair} to check and close");
        }
        let by: Vec<String> =
            step.answers.iter().map(|given| format!("the {}", given.answer.title)).collect();
        let on = step.answers.last().map(|given| self.on(given.answer.on)).unwrap_or_default();
        let review_by = step.answers.last().and_then(|given| given.answer.review_by);
        let due = |by| format!("; {}", what_is_due(DECISION, by, self.today, self.calendar));
        let due = review_by.map(due).unwrap_or_default();
        format!("Answered by {}{on}; with the {chair} to review{due}", and(&by))
    }

    /// ` on Tue 24 Nov, 2 working days ago`.
    fn on(&self, date: NaiveDate) -> String {
        let ago = match self.calendar.days_taken(date, self.today) {
            _ if date == self.today => return " today".to_owned(),
            Ok(days) if days > 0 => format!(", {} ago", counted(days.into(), "working day")),
            _ => String::new(),
        };
        format!(" on {}{ago}", day(date, self.today))
    }

    fn lapsed(&self, step: &StageStep, chair: &str) -> String {
        let silent: Vec<String> = step.silent().map(post).collect();
        let due = step.due().map(|due| day(due, self.today)).unwrap_or_default();
        let who = capitalised(&and(&silent));
        let last = self.procedure.ends_at(step.sent.stage, self.matter.circumstances.chair_kind);
        let next = if last { "take the last step" } else { "pass it on" };
        format!("{who} did not answer by {due}; with the {chair} to {next}")
    }

    /// Until its date it is nobody's; from then on the chair's.
    fn on_hold(&self, stage: u8, until: NaiveDate, chair: &str) -> String {
        let (at, day) = (in_text(&self.procedure.words, stage), day(until, self.today));
        match until <= self.today {
            true => format!("On hold at {at} until {day}; with the {chair} to check whether it is done"),
            false => format!("On hold at {at} until {day}"),
        }
    }

    fn outstanding(&self, stage: u8) -> String {
        let count = self.matter.outstanding().count() as u64;
        let left = format!("{} still to be done", counted(count, "action"));
        let agreed = format!("Agreed at {}; {left}", in_text(&self.procedure.words, stage));
        match self.matter.next_action_due() {
            Some(due) => format!(
                "{agreed}; {}",
                what_is_due(["next due", "next was due"], due, self.today, self.calendar)
            ),
            None => agreed,
        }
    }

    /// What the meeting of the last step set is being done (SLO-06).
    fn next_steps(&self, stage: u8) -> String {
        let steps = counted(self.matter.next_steps().count() as u64, "next step");
        let at = in_text(&self.procedure.words, stage);
        let first = self.matter.standing().due.map(|due| {
            let due = what_is_due(["next due", "next was due"], due, self.today, self.calendar);
            format!("; {due}")
        });
        format!("Not resolved at {at}, the last; {steps} still to be done{}", first.unwrap_or_default())
    }

    fn closed(&self, closing: Option<&Closing>) -> String {
        let Some(closing) = closing else { return "Closed".to_owned() };
        let how = closing_in_words(closing.how);
        let at = closing.stage.map(|stage| format!(" at {}", in_text(&self.procedure.words, stage)));
        let at = at.unwrap_or_else(|| " informally".to_owned());
        let days = counted(closing.days_taken.into(), "working day");
        format!("Closed on {}: {how}{at} after {days}", short_date(closing.on))
    }

    /// `6 of 20 days used`, while the matter is formal and open.
    fn total(&self) -> Option<String> {
        let total = self.matter.standing().total?.on(self.today, self.calendar).ok()?;
        Some(if self.today > total.runs_out {
            format!("the {} days ran out on {}", total.of, day(total.runs_out, self.today))
        } else {
            format!("{} of {} days used", total.used, total.of)
        })
    }
}

/// How it ended, inside a sentence.
pub(super) fn closing_in_words(how: Ending) -> String {
    super::english::continued(ending(how))
}
