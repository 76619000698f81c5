//! What has to come first on the way up, what meetings are for, and how the time of a stage has moved.

use super::english::and;
use super::names::in_text;
use crate::calendar::words::short_date;
use crate::escalation::{Extended, Gateway, MeetingPurpose, StageStep};
use crate::procedure::{GateKind, Procedure, Words};

/// How a gate before a stage stands: what it asks for, and what is wanting.
#[must_use]
pub fn gateway(gateway: &Gateway, procedure: &Procedure) -> String {
    if gateway.met {
        return "Done".to_owned();
    }
    let posts = gateway.lacks.iter().map(|post| format!("the {}", procedure.title(post)));
    let lacks: Vec<String> = posts.chain(gateway.without_chair.then(|| "the chair".to_owned())).collect();
    let wanting = match gateway.gate.kind {
        GateKind::Meeting if !lacks.is_empty() => format!("Not met: {} not there", were(&lacks)),
        GateKind::Consultation if !lacks.is_empty() => {
            format!("Not yet: {} not on record as consulted", were(&lacks))
        }
        GateKind::Notice if !lacks.is_empty() => format!("Not yet: {} not on record as told", were(&lacks)),
        _ => "Not yet on record".to_owned(),
    };
    if gateway.refuses { format!("{wanting}. It cannot go there without this") } else { wanting }
}

fn were(posts: &[String]) -> String {
    let verb = if posts.len() == 1 { "was" } else { "were" };
    format!("{} {verb}", and(posts))
}

/// What a meeting is for, as a choice.
#[must_use]
pub fn meeting_purpose(purpose: MeetingPurpose, words: &Words) -> String {
    match purpose {
        MeetingPurpose::BeforeStage { stage } => format!("The meeting before {}", in_text(words, stage)),
        MeetingPurpose::LastStep => "The meeting that sets the next steps".to_owned(),
        MeetingPurpose::Other => "Another meeting".to_owned(),
    }
}

/// The days by which a stage was to answer before its time was moved, oldest first; none where it never was.
#[must_use]
pub fn due_before(step: &StageStep) -> Option<String> {
    let (_, earlier) = step.moved.split_last()?;
    let first = step.sent.clock.iter().chain(earlier.iter().map(|moved| &moved.clock));
    let days: Vec<String> = first.map(|clock| short_date(clock.due)).collect();
    Some(format!("was due {}", and(&days)))
}

/// More time on a stage: who asked for it, and what the chair decided.
#[must_use]
pub fn more_time(extended: &Extended) -> String {
    let asked = extended.request.as_ref().map(|request| {
        let (title, name) = (&request.title, &request.by.name);
        format!(
            "{title}, {name}, asked on {} for time until {}",
            short_date(request.on),
            short_date(request.until)
        )
    });
    let decided = extended.decision.as_ref().map(|decision| match &decision.clock {
        Some(clock) => format!(
            "given on {} until {}: {}",
            short_date(decision.on),
            short_date(clock.due),
            decision.reason
        ),
        None => format!("refused on {}: {}", short_date(decision.on), decision.reason),
    });
    match (asked, decided) {
        (Some(asked), None) => format!("{asked}; not decided yet"),
        (Some(asked), Some(decided)) => format!("{asked}; {decided}"),
        (None, decided) => format!("More time {}", decided.unwrap_or_default()),
    }
}
