//! What happens beside answers and verdicts: meetings, and time asked for.

use shared::calendar::OutsideCalendar;
use shared::escalation::{
    Command, LineManagerAgreed, MeetingPurpose, MeetingResult, RecordMeeting, RequestExtension,
};
use shared::ids::PostId;
use shared::smart::SmartDraft;

use super::{Commands, Scene};
use crate::demo::texts::PROCESS;

/// A next step that a last meeting sets has this many working days.
const NEXT_STEP: u32 = 10;
/// More time is asked for until this many working days from today.
const LATER: u32 = 8;

impl Scene<'_> {
    /// The meeting that stands before a stage; it settles nothing.
    pub(super) fn meeting_before(&mut self, stage: u8, posts: &[PostId]) -> Command {
        let meeting = self.meeting(MeetingPurpose::BeforeStage { stage }, posts, MeetingResult::NotSettled);
        Command::RecordMeeting(RecordMeeting { chair: true, ..meeting })
    }

    /// The meeting of the last step: what is still to be done becomes the next step.
    pub(super) fn last_meeting(&mut self) -> Result<Command, OutsideCalendar> {
        let by = Some(self.in_working_days(NEXT_STEP)?);
        let steps = self.outstanding().take(1).map(|action| SmartDraft { by, ..action.draft.clone() });
        let actions = steps.collect();
        let posts = self.procedure().last_step.posts.clone();
        let meeting = self.meeting(MeetingPurpose::LastStep, &posts, MeetingResult::NextSteps { actions });
        Ok(Command::RecordMeeting(meeting))
    }

    fn meeting(&mut self, purpose: MeetingPurpose, posts: &[PostId], result: MeetingResult) -> RecordMeeting {
        RecordMeeting {
            purpose,
            on: Some(self.today),
            chair: false,
            present: posts.iter().filter_map(|post| self.shown(post)).collect(),
            others: String::new(),
            decision: self.say(&PROCESS.met),
            result,
        }
    }

    /// Whoever was asked first says that it takes longer, their line manager having agreed.
    pub(super) fn asks_for_time(&mut self) -> Result<Commands, OutsideCalendar> {
        let until = Some(self.in_working_days(LATER)?);
        let (rationale, effect) = (self.say(&PROCESS.takes_longer), self.text(&PROCESS.delay));
        let agreed = self.procedure().posts.iter().find(|post| post.line == shared::procedure::Line::Child);
        let name = agreed.and_then(|post| self.name(&post.id)).unwrap_or_default();
        let line_manager = Some(LineManagerAgreed { name, on: Some(self.today) });
        let asks = self.current().and_then(|step| step.silent().next()).map(|addressee| addressee.person.id);
        let request = RequestExtension { until, rationale, effect, line_manager };
        Ok(asks.map(|asks| (self.person(asks), Command::RequestExtension(request))).into_iter().collect())
    }
}
