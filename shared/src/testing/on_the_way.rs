//! What people do in a story beside answering and judging: they meet, wait, and give one another time.

use super::{Attempt, Story, action, day, shown};
use crate::escalation::{
    Command, DecideExtension, Ending, ExtensionVerdict, Further, LineManagerAgreed, MeetingPurpose,
    MeetingResult, PutOnHold, RecordMeeting, RequestExtension, Review, Target, gateways,
};
use crate::ids::PostId;
use crate::procedure::GateKind;
use chrono::Days;

impl Story {
    /// The chair talks and meets, today, as the procedure asks before that stage; then whoever acted goes on. A meeting before
    /// a start is held about an informal concern.
    #[must_use]
    pub fn clears_the_way_to(self, stage: u8) -> Self {
        let gates = gateways(self.state(), &Target::to(stage), &self.context());
        gates.into_iter().filter(|gateway| gateway.refuses && !gateway.met).fold(self, |story, gateway| {
            match gateway.gate.kind {
                GateKind::Discussion => story.while_the_chair(|story| story.records_discussion().ok()),
                GateKind::Meeting => story.while_the_chair(|story| story.begun().meets_before(stage).ok()),
                GateKind::Consultation | GateKind::Notice | GateKind::Evidence => story,
            }
        })
    }

    /// A concern, where nothing has been raised.
    fn begun(self) -> Self {
        if self.state().is_some() {
            return self;
        }
        let by = self.world.calendar.next_working_day(self.today).unwrap_or(self.today);
        self.raises_concern(&by.to_string()).ok()
    }

    /// The meeting that the procedure asks for before a stage, with everybody it names; it settles nothing.
    pub fn meets_before(self, stage: u8) -> Attempt {
        let gates = self.world.procedure.gates.iter();
        let gate = gates.filter(|gate| gate.kind == GateKind::Meeting && gate.before == stage);
        let posts: Vec<PostId> = gate.flat_map(|gate| gate.posts.clone()).collect();
        self.meets(MeetingPurpose::BeforeStage { stage }, &posts, MeetingResult::NotSettled)
    }

    /// The meeting of the last step, with everybody it names; it sets one next step, due in two weeks.
    pub fn meets_at_the_last(self) -> Attempt {
        let posts = self.world.procedure.last_step.posts.clone();
        let steps = self.next_step();
        self.meets(MeetingPurpose::LastStep, &posts, steps)
    }

    /// What a meeting says that sets one next step, due in two weeks.
    #[must_use]
    pub fn next_step(&self) -> MeetingResult {
        MeetingResult::NextSteps { actions: vec![action(self.today + Days::new(14))] }
    }

    /// A meeting of those posts with the chair today.
    pub fn meets(self, purpose: MeetingPurpose, posts: &[PostId], result: MeetingResult) -> Attempt {
        let meeting = self.meeting(purpose, posts, result);
        self.does(Command::RecordMeeting(meeting))
    }

    /// What is said of such a meeting.
    #[must_use]
    pub fn meeting(&self, purpose: MeetingPurpose, posts: &[PostId], result: MeetingResult) -> RecordMeeting {
        RecordMeeting {
            purpose,
            on: Some(self.today),
            chair: true,
            present: shown(&self.context(), posts),
            others: String::new(),
            decision: "Everybody said what they can do and by when.".to_owned(),
            result,
        }
    }

    /// What a meeting says that settles it.
    #[must_use]
    pub fn settled(&self) -> MeetingResult {
        let outcome = "Robin sees the dentist on Monday.".to_owned();
        let (unfinished, considered) = (self.unfinished(), self.considered_on(Ending::Resolved));
        MeetingResult::Settled { outcome, unfinished, further: Further::default(), considered }
    }

    /// Finds the answer satisfactory, to be done by that day.
    pub fn holds_until(self, until: &str) -> Attempt {
        let rationale = "The appointment is booked for that day.".to_owned();
        self.reviews(Review::Hold { rationale, until: Some(day(until)) })
    }

    /// Pauses a stage whose answer is awaited.
    pub fn pauses_until(self, until: &str) -> Attempt {
        let why = "The only worker who knows Robin is on leave.".to_owned();
        self.does(Command::PutOnHold(PutOnHold { until: Some(day(until)), why }))
    }

    /// Ends a hold.
    pub fn lifts_the_hold(self) -> Attempt {
        self.does(Command::LiftHold { reason: "It has moved again.".to_owned() })
    }

    /// Asks for time until that day, with a line manager's agreement.
    pub fn asks_for_time(self, until: &str) -> Attempt {
        let line_manager = Some(LineManagerAgreed { name: "Morgan Hale".to_owned(), on: Some(self.today) });
        self.does(Command::RequestExtension(RequestExtension {
            until: Some(day(until)),
            rationale: "The clinic is closed this week.".to_owned(),
            effect: "Robin is in pain for four days longer.".to_owned(),
            line_manager,
        }))
    }

    /// Gives time until that day.
    pub fn gives_time(self, until: &str) -> Attempt {
        self.decides_on_time(ExtensionVerdict::Granted { until: Some(day(until)) })
    }

    /// Refuses more time.
    pub fn refuses_time(self) -> Attempt {
        self.decides_on_time(ExtensionVerdict::Refused)
    }

    fn decides_on_time(self, decision: ExtensionVerdict) -> Attempt {
        self.does(Command::DecideExtension(DecideExtension {
            decision,
            reason: "The plan can carry these days.".to_owned(),
            risk_plan: "Pain relief is agreed and school knows.".to_owned(),
        }))
    }
}
