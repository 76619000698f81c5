//! Meetings, holds, more time and breaches, in words.

use super::parts::Lines;
use crate::calendar::words::short_date;
use crate::escalation::{
    Breach, Changed, ExtensionDecision, ExtensionRequest, Further, HoldLifted, Meeting, MeetingPurpose, Pause,
};
use crate::wording::english::{and, counted};
use crate::wording::names::in_text;

pub(super) fn meeting(lines: &mut Lines<'_>, held: &Meeting) -> String {
    lines.text("When", short_date(held.on));
    let chair = held.chair.as_ref().map(|chair| chair.name.clone());
    lines.text("The chair was there", chair.unwrap_or_default());
    lines.people("Who else was there", &held.present);
    lines.text("Others", &held.others);
    lines.text("Decision", &held.decision);
    lines.text("Settled there", if held.settled { "Yes" } else { "No" });
    for (number, step) in (1..).zip(&held.next_steps) {
        lines.action_as(format!("Next step {number}"), step);
    }
    lines.text("Wanted at this meeting and not there", and(&held.absent));
    if held.late {
        lines.text("Late", "It took place after the day by which an answer was due");
    }
    lines.text("Recorded by", &held.by.name);
    let words = lines.words();
    match (held.purpose, held.stage) {
        (MeetingPurpose::BeforeStage { stage }, _) => format!("Meeting before {}", in_text(words, stage)),
        (MeetingPurpose::LastStep, _) => "Meeting that set the next steps".to_owned(),
        (MeetingPurpose::Other, Some(stage)) => format!("Meeting at {}", in_text(words, stage)),
        (MeetingPurpose::Other, None) => "Meeting".to_owned(),
    }
}

pub(super) fn held(lines: &mut Lines<'_>, pause: &Pause) -> String {
    lines.text("Until", short_date(pause.until));
    lines.text("Why", &pause.why);
    if let Some(left) = pause.left {
        lines.text("Left for the answer", counted(left.into(), "working day"));
    }
    format!("On hold at {}", in_text(lines.words(), pause.stage))
}

pub(super) fn lifted(lines: &mut Lines<'_>, lifted: &HoldLifted) -> String {
    lines.text("Why", &lifted.reason);
    if let Some(clock) = &lifted.clock {
        lines.told("Answer now due", clock);
    }
    format!("Hold at {} lifted", in_text(lines.words(), lifted.stage))
}

pub(super) fn more_time_asked(lines: &mut Lines<'_>, request: &ExtensionRequest) -> String {
    lines.text("Until", short_date(request.until));
    lines.text("Why it takes longer", &request.rationale);
    lines.text("What the delay means for the child", &request.effect);
    if let Some(agreed) = &request.line_manager {
        let on = agreed.on.map(|on| format!(" on {}", short_date(on))).unwrap_or_default();
        lines.text("Line manager who agreed", format!("{}{on}", agreed.name));
    }
    format!("More time asked for by {}, {}", request.title, request.by.name)
}

pub(super) fn more_time_decided(lines: &mut Lines<'_>, decision: &ExtensionDecision) -> String {
    lines.text("Was due", short_date(decision.was));
    if let Some(clock) = &decision.clock {
        lines.told("Now due", clock);
    }
    lines.text("Why", &decision.reason);
    lines.text("What the risk plan says", &decision.risk_plan);
    let stage = in_text(lines.words(), decision.stage);
    match (&decision.clock, decision.requested) {
        (Some(_), true) => format!("More time given at {stage}"),
        (Some(_), false) => format!("Another time agreed at {stage}"),
        (None, _) => format!("More time refused at {stage}"),
    }
}

pub(super) fn breach(lines: &mut Lines<'_>, breach: &Breach) -> String {
    lines.text("When it happened", short_date(breach.on));
    lines.text("What was done", &breach.what);
    lines.people("Alerted", &breach.alerted);
    format!("Something done against the child, reported by {}", breach.by.name)
}

/// What a close says beside its outcome.
pub(super) fn further(lines: &mut Lines<'_>, further: &Further) {
    match &further.changed {
        Some(Changed::ForChild { what }) => lines.text("What has changed for the child", what),
        Some(Changed::AgreedWait { person, until }) => {
            let until = until.map(|until| format!(" until {}", short_date(until))).unwrap_or_default();
            lines.text("Waiting, as agreed, for", format!("{person}{until}"));
        }
        None => {}
    }
    if let Some(other) = &further.duplicate_of {
        lines.text("The same as", other.to_string());
    }
    if let Some(why) = &further.reconvene {
        lines.text("The review is to be reconvened because", why);
    }
}
