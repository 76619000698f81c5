use crate::escalation::{Escalation, Meeting, MeetingPurpose, Phase, SmartAction};

/// The next steps that a meeting sets are actions from then on. The meeting of the last step leaves the matter there.
pub(super) fn held(matter: &mut Escalation, meeting: &Meeting) {
    for draft in &meeting.next_steps {
        let number = matter.actions.len() as u32 + 1;
        let next_step = meeting.purpose == MeetingPurpose::LastStep;
        matter.actions.push(SmartAction { next_step, ..SmartAction::new(number, draft.clone()) });
    }
    if let (MeetingPurpose::LastStep, Some(stage)) = (meeting.purpose, matter.phase.stage()) {
        matter.phase = Phase::LastStep { stage };
    }
    matter.meetings.push(meeting.clone());
}
