//! How a matter stands, told to the child it is about: short words for a reader of 9 to 11, no posts, no names, no blame.

use crate::calendar::words::long_date;
use crate::escalation::{Ending, Phase, PlanEnd, Status};
use crate::people::ChairKind;
use crate::procedure::Procedure;
use chrono::NaiveDate;

pub(super) fn status(status: &Status, procedure: &Procedure, today: NaiveDate) -> String {
    let who = your_chair(status, procedure);
    let by = status.next_by.map(|date| format!(" by {}", long_date(date))).unwrap_or_default();
    let late = status.next_by.is_some_and(|date| date < today);
    match status.phase {
        Phase::Informal => {
            format!(
                "{who} has asked for a change for you. They are talking with the council about it. It should be sorted{by}."
            )
        }
        Phase::AwaitingAnswer { .. } if late => {
            format!(
                "{who} has asked for a change for you. The council was to write back{by}. It has not done so yet."
            )
        }
        Phase::AwaitingAnswer { .. } => {
            format!("{who} has asked for a change for you. The council has to write back{by}.")
        }
        Phase::Answered { .. } => format!("The council wrote back. {who} is reading what it said."),
        Phase::Lapsed { .. } => {
            format!("The council did not write back in time. {who} knows, and is working on it.")
        }
        Phase::InDiscussion { .. } => {
            format!("The council wrote back. {who} is talking with them about it. They will decide{by}.")
        }
        Phase::OnHold { until, .. } => {
            format!("The council said yes. It has until {} to do it.", long_date(until))
        }
        Phase::ActionsOutstanding { .. } => {
            let next = status.next_by.map(|date| format!(" The next one is due by {}.", long_date(date)));
            format!("The council said yes. It has things to do for you.{}", next.unwrap_or_default())
        }
        Phase::LastStep { .. } => {
            format!("This is not sorted yet. {who} is now thinking about who else can help.")
        }
        Phase::Closed => ended(status, &who),
    }
}

pub(super) fn next(status: &Status, procedure: &Procedure) -> Option<String> {
    let who = your_chair(status, procedure);
    Some(match status.phase {
        Phase::Informal => format!("If not, {} will write to the council.", mid(&who)),
        Phase::AwaitingAnswer { .. } => {
            format!("Then {} will read the answer and see if it helps you.", mid(&who))
        }
        Phase::Answered { stage } | Phase::InDiscussion { stage, .. } => {
            let further = further(stage, status, procedure);
            format!("{who} will see if it helps you. If it does not, they can {further}.")
        }
        Phase::Lapsed { stage } => format!("{who} can now {}.", further(stage, status, procedure)),
        Phase::OnHold { stage, .. } => {
            format!(
                "{who} will check then. If it is not done, they can {}.",
                further(stage, status, procedure)
            )
        }
        Phase::ActionsOutstanding { .. } => format!("{who} will check that it all gets done."),
        Phase::LastStep { .. } => format!("{who} will tell you what they decide."),
        Phase::Closed => return None,
    })
}

fn further(stage: u8, status: &Status, procedure: &Procedure) -> &'static str {
    if !procedure.ends_at(stage, status.plan.chair()) {
        "ask someone higher up"
    } else {
        "ask for help from outside the council"
    }
}

fn ended(status: &Status, who: &str) -> String {
    let ask = format!("You can ask {} about it.", mid(who));
    let how = status.ended.map(|ended| ended.how);
    match how {
        Some(Ending::Resolved) => format!("This is done. {who} says it is sorted now. {ask}"),
        Some(Ending::NotResolved) => format!("This has come to an end. It was not sorted here. {ask}"),
        Some(Ending::NotProportionate | Ending::Withdrawn) => {
            format!("{who} has decided to stop this. {ask}")
        }
        Some(Ending::RaisedInError { .. }) => format!("{who} wrote this down by mistake. {ask}"),
        Some(Ending::Noted) => format!("The council knows about this now. {ask}"),
        Some(Ending::PlanEnded { because }) => format!("{} {ask}", plan_ended(because)),
        None => format!("This has come to an end. {ask}"),
    }
}

fn plan_ended(because: PlanEnd) -> &'static str {
    match because {
        PlanEnd::LeftCare => "This came to an end when you left care.",
        PlanEnd::MovedAuthority => "This came to an end when you moved to a new council.",
        PlanEnd::TurnedEighteen => "This came to an end when you turned 18.",
        PlanEnd::PlanCeased => "This came to an end when your plan did.",
        PlanEnd::Died => "This has come to an end.",
    }
}

/// The chair, as a child knows them.
fn your_chair(status: &Status, procedure: &Procedure) -> String {
    match status.plan.chair() {
        ChairKind::Iro => format!("Your {}", procedure.words.iro),
        ChairKind::CpChair => "The person who runs your meetings".to_owned(),
    }
}

/// The same inside a sentence: `your IRO`.
fn mid(who: &str) -> String {
    super::english::continued(who)
}
