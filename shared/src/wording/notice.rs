//! What somebody is told of an event: a subject line and a sentence, for the inbox and for an e-mail. Neither has anyone's name or
//! anything that anyone wrote; the summary stands at the link (LAM-05).

mod child;
mod outside;
mod record;

pub use child::child_notice;
pub use outside::outside_message;
pub use record::record_notice;

use super::english::{and, capitalised, continued, with_article};
use super::in_error;
use super::names::{chair, in_text};
use super::phase::ending;
use super::referral::{referral_step, referred_to_in_text};
use crate::calendar::words::short_date;
use crate::escalation::{Ending, PassedBy};
use crate::ids::Reference;
use crate::notice::{Notice, Purpose, Receiver, Subject};
use crate::organisation::{Gap, How};
use crate::people::ChairKind;
use crate::procedure::{Procedure, Words};
use chrono::NaiveDate;

/// A notice in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeWords {
    /// As an e-mail's subject has it: reference, then what it is.
    pub subject: String,
    /// Why it comes to its reader.
    pub sentence: String,
}

impl NoticeWords {
    /// For somebody who is told in advance: from which day they can open what it is about (ALL-30, ALL-32).
    #[must_use]
    pub fn opening_on(self, day: NaiveDate) -> Self {
        Self { sentence: format!("{} You can open it from {}.", self.sentence, short_date(day)), ..self }
    }
}

/// A notice about the matter of that reference, chaired by that kind of chair.
#[must_use]
pub fn notice(
    notice: &Notice,
    reference: &Reference,
    chair_kind: ChairKind,
    procedure: &Procedure,
) -> NoticeWords {
    let words = &procedure.words;
    let subject = format!("{reference}: {}", headline(notice.subject, notice.purpose, words));
    let mut sentence = because(notice, chair(words, chair_kind));
    sentence.push_str(&unheld(&notice.unheld));
    NoticeWords { subject, sentence }
}

/// The posts that nobody answers for; nothing to say where there are none.
fn unheld(posts: &[String]) -> String {
    if posts.is_empty() {
        return String::new();
    }
    format!(" Nobody holds the post of {}, nor any above it; this was for them too.", and(posts))
}

/// What is left of a notice for somebody who may no longer read the matter: that there was one.
#[must_use]
pub fn notice_out_of_reach() -> NoticeWords {
    NoticeWords {
        subject: "A message about a matter that is no longer yours to read".to_owned(),
        sentence: String::new(),
    }
}

/// What has happened, or what is asked.
fn headline(subject: Subject, purpose: Purpose, words: &Words) -> String {
    let at = |stage| in_text(words, stage);
    let asked = purpose == Purpose::Asked;
    let (matter, concern) = (&words.matter, &words.concern);
    match subject {
        Subject::StoodIn => "your manager acted in your place".to_owned(),
        Subject::ConcernRaised { by } if asked => {
            format!("{} was raised with you, to be settled by {}", with_article(concern), short_date(by))
        }
        Subject::ConcernRaised { by } => {
            format!("{} was raised, to be settled by {}", with_article(concern), short_date(by))
        }
        Subject::Raised { stage, due } | Subject::PassedOn { stage, due, .. } if asked => {
            let by = due.map(|due| format!(" by {}", short_date(due))).unwrap_or_default();
            format!("{} needs your answer at {}{by}", with_article(matter), at(stage))
        }
        Subject::Raised { stage, due } => {
            let due = due.map(|due| format!(", to be answered by {}", short_date(due))).unwrap_or_default();
            format!("{} was raised at {}{due}", with_article(matter), at(stage))
        }
        Subject::PassedOn { from, stage, by, .. } => passed_on(&at(from), &at(stage), by),
        Subject::Answered { stage, completes: true } if asked => {
            format!("{} was answered, for you to review", at(stage))
        }
        Subject::Answered { stage, completes: true } => format!("{} was answered", at(stage)),
        Subject::Answered { stage, completes: false } => {
            format!("an answer came at {}, others are still awaited", at(stage))
        }
        Subject::AnswerAgreed { stage } => {
            format!("the answer at {} was agreed, with actions still to be done", at(stage))
        }
        Subject::ToDiscuss { stage, until } => {
            format!("the answer at {} is to be discussed by {}", at(stage), short_date(until))
        }
        Subject::Redirected { stage, due } => {
            let by = due.map(|due| format!(", still by {}", short_date(due))).unwrap_or_default();
            format!("{} went to the child's new team{by}", at(stage))
        }
        Subject::NotResolved { stage } => format!("not resolved at {}, the last one", at(stage)),
        Subject::NoResponse { stage } if asked => {
            format!("nobody answered at {} in time: please take it on", at(stage))
        }
        Subject::NoResponse { stage } => format!("nobody answered at {} in time", at(stage)),
        Subject::InformalTimeOver => {
            format!("the time of {} has run out: raise it formally or record why not", with_article(concern))
        }
        Subject::KeptInformal => "it stays informal past its time; the reason is on the record".to_owned(),
        Subject::Discussed => "a discussion was recorded".to_owned(),
        Subject::Met => "a meeting was recorded".to_owned(),
        Subject::OnHold { stage, until } => format!("on hold at {} until {}", at(stage), short_date(until)),
        Subject::HoldLifted { stage } => format!("the hold at {} was lifted", at(stage)),
        Subject::MoreTimeAsked { stage } => {
            format!("more time is asked for at {}, for you to decide", at(stage))
        }
        Subject::MoreTimeDecided { stage, due: Some(due) } => {
            format!("at {} it is now due by {}", at(stage), short_date(due))
        }
        Subject::MoreTimeDecided { stage, due: None } => format!("more time at {} was refused", at(stage)),
        Subject::TakenToPartner { stage } => {
            format!("taken to the agency’s senior managers at {}", at(stage))
        }
        Subject::Breach => "something was done against the child while it is open".to_owned(),
        Subject::ChairChanged if asked => format!("{} is yours now", with_article(matter)),
        Subject::ChairChanged => "it has another chair now".to_owned(),
        Subject::ActionDone => "an action was done".to_owned(),
        Subject::ActionsDone => "all the actions agreed are done, for you to check".to_owned(),
        Subject::ActionChanged => "an action was changed".to_owned(),
        Subject::DatesMoved => "dates have moved, as the calendar of working days has changed".to_owned(),
        Subject::Referred { to } => format!("referred to {}", referred_to_in_text(to)),
        Subject::ReferralMoved { to, step } => {
            format!("referral to {}: {}", referred_to_in_text(to), continued(referral_step(step)))
        }
        Subject::ToSign { stage } if asked => format!("a closing at {} waits for your signature", at(stage)),
        Subject::ToSign { stage } => format!("a closing at {} was signed; others sign it too", at(stage)),
        Subject::NotSigned { stage } => format!("the closing at {} was not signed: it goes on", at(stage)),
        Subject::LetterEndorsed { stage } => format!("the letter at {} was endorsed", at(stage)),
        Subject::NoteAdded => "a note was added".to_owned(),
        Subject::Corrected => "the record was corrected".to_owned(),
        Subject::PostTaken { on } if asked => {
            format!("{} is yours to answer from {}", with_article(matter), short_date(on))
        }
        Subject::PostTaken { on } => format!("{} is with you from {}", with_article(matter), short_date(on)),
        Subject::PostLeft { on } => {
            format!("no longer with its holder from {}; what was written can still be read", short_date(on))
        }
        Subject::Closed { how: Ending::RaisedInError { .. } } if asked => in_error::TO_KEEP.to_owned(),
        Subject::Closed { how: Ending::RaisedInError { error } } => in_error::told(error).to_owned(),
        Subject::Closed { how } => format!("closed, {}", continued(ending(how))),
    }
}

fn passed_on(from: &str, to: &str, by: PassedBy) -> String {
    match by {
        PassedBy::Chair => format!("passed on from {from} to {to}; the reason is on the record"),
        PassedBy::Itself => format!("nobody answered at {from}, so it went to {to} by itself"),
    }
}

/// Why it comes to this reader.
fn because<S>(notice: &Notice<S>, chair: &str) -> String {
    let told = match notice.purpose {
        Purpose::Asked => "You are asked",
        Purpose::Copied => "You have a copy",
        Purpose::Told => "You are told",
    };
    let why = match &notice.receiver {
        Receiver::Chair => format!("as the {chair}"),
        Receiver::Owner => "because an action is yours".to_owned(),
        Receiver::Author => "because you began it".to_owned(),
        Receiver::Lawyer => format!("as the lawyer of the {chair}"),
        Receiver::InformationOfficer => "as information officer".to_owned(),
        Receiver::Post { title, how, .. } => as_whom(title, how),
    };
    capitalised(&format!("{told} {why}."))
}

fn as_whom(title: &str, how: &How) -> String {
    match how {
        How::Holder | How::Nobody | How::Outside => format!("as {title}"),
        How::Panel { .. } => format!("as a member of the {title}"),
        How::OnDuty => format!("because you are on duty in the {title}"),
        How::Acting => format!("as acting {title}"),
        How::Deputy => format!("as deputy for the {title}"),
        How::Above { title: above, because: Gap::Vacant, .. } => {
            format!("as {above}, because the post of {title} is vacant")
        }
        How::Above { title: above, because: Gap::NotAllocated, .. } => {
            format!("as {above}, because no {title} is allocated")
        }
    }
}
