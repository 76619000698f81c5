//! What people do in a story, each said in a word.

use super::{Attempt, Story, concern, day, particulars_of_answer, raise, shown, target};
use crate::asked::Particulars;
use crate::escalation::{
    ActionAnswer, Answered, Close, Command, Ending, Further, GoOnInformally, OfStage, PassOn,
    RecordDiscussion, Respond, Review, Shown, Target, Unfinished, of_stage,
};
use crate::ladder::Timing;
use crate::procedure::Manner;
use chrono::{Days, NaiveDate};

impl Story {
    /// Raises it formally at that stage, with everything asked for there and one action due in four weeks.
    pub fn raises_at(self, stage: u8) -> Attempt {
        let story = self.clears_the_way_to(stage);
        let command = raise(&story.context(), stage, story.in_four_weeks());
        story.does(command)
    }

    /// The same, with something otherwise on the way there.
    pub fn raises(self, stage: u8, otherwise: impl FnOnce(&mut Target)) -> Attempt {
        let mut command = raise(&self.context(), stage, self.in_four_weeks());
        if let Command::RaiseFormally(raise) = &mut command {
            otherwise(&mut raise.target);
        }
        self.does(command)
    }

    /// Raises it informally, to be settled by that day.
    pub fn raises_concern(self, by: &str) -> Attempt {
        let command = concern(&self.context(), day(by));
        self.does(command)
    }

    /// Keeps it informal past its time, to be settled by that day where another is set.
    pub fn keeps_informal(self, by: Option<&str>) -> Attempt {
        let reason = "The team has booked the clinic for Friday.".to_owned();
        self.does(Command::KeepInformal { reason, by: by.map(day) })
    }

    /// Takes it to the next informal step, with everyone the procedure names for it, to be settled by that day.
    ///
    /// # Panics
    /// If nothing was raised informally.
    pub fn goes_on_informally(self, by: &str) -> Attempt {
        let context = self.context();
        let step = self.matter().informal.as_ref().map_or(1, |step| step.number) + 1;
        let rule = context.procedure.informal.step(step).unwrap_or(&context.procedure.informal);
        let command = GoOnInformally {
            reason: "Nobody came back to me.".to_owned(),
            with: shown(&context, &rule.with),
            manner: rule.manners.first().copied(),
            agreed: String::new(),
            by: Some(day(by)),
            timing: Timing::default(),
        };
        self.does(Command::GoOnInformally(command))
    }

    /// Answers the stage the matter is at: every action will be done by its date, or today where that has gone.
    pub fn answers(self) -> Attempt {
        let stage = self.matter().current().map_or(0, |step| step.sent.stage);
        self.answers_stage(stage)
    }

    /// Answers that stage, now or late.
    pub fn answers_stage(self, stage: u8) -> Attempt {
        let today = self.today;
        self.answers_with(stage, |by| Answered::WillDo { by: by.max(Some(today)) })
    }

    /// Answers that stage, saying the same of every action still to be done; each with its date.
    pub fn answers_with(self, stage: u8, answer: impl Fn(Option<NaiveDate>) -> Answered) -> Attempt {
        let particulars = particulars_of_answer(&self.context(), self.matter(), stage);
        self.answers_saying(stage, particulars, answer)
    }

    /// Answers that stage, saying this to the procedure's own questions and the same of every action still to be done.
    pub fn answers_saying(
        self,
        stage: u8,
        particulars: Particulars,
        answer: impl Fn(Option<NaiveDate>) -> Answered,
    ) -> Attempt {
        let answers = self.matter().outstanding().map(|action| {
            let answer = answer(action.draft.by);
            ActionAnswer { action: action.number, answer }
        });
        let actions = answers.collect();
        let sat = self.who_sat(stage);
        self.does(Command::Respond(Respond {
            drafted_by: None,
            sat,
            stage,
            text: "The clinic has been called.".to_owned(),
            actions,
            particulars,
        }))
    }

    /// Does what comes before the next stage, finds the answer not resolved and sends it there.
    pub fn finds_not_resolved(self) -> Attempt {
        let stage = self.matter().phase.stage().unwrap_or_default() + 1;
        self.clears_the_way_to(stage).finds_not_resolved_at_once()
    }

    /// Finds the answer not resolved and sends it to the next stage, whatever comes before.
    pub fn finds_not_resolved_at_once(self) -> Attempt {
        let target = self.next_target();
        self.reviews(Review::NotResolved { target, revised: Vec::new() })
    }

    /// Finds the answer not resolved and sends it to that stage.
    pub fn not_resolved_to(self, stage: u8) -> Attempt {
        let target = target(&self.context(), self.matter().phase.stage(), stage);
        self.reviews(Review::NotResolved { target, revised: Vec::new() })
    }

    /// Finds it resolved.
    pub fn finds_resolved(self) -> Attempt {
        let (unfinished, considered) = (self.unfinished(), self.considered_on(Ending::Resolved));
        self.reviews(Review::Resolved {
            outcome: "Robin has seen the dentist.".to_owned(),
            rationale: "What was asked for has been done.".to_owned(),
            unfinished,
            further: Further::default(),
            considered,
        })
    }

    /// Agrees to the answer.
    pub fn agrees(self) -> Attempt {
        self.reviews(Review::Agreed { rationale: "The dates are soon enough for Robin.".to_owned() })
    }

    /// Wants to talk it over until that day.
    pub fn discusses_until(self, until: &str) -> Attempt {
        self.reviews(Review::Discuss { why: "Half of it is missing.".to_owned(), until: Some(day(until)) })
    }

    /// Takes the last step.
    pub fn takes_last_step(self) -> Attempt {
        self.reviews(Review::LastStep { reason: "The last answer does not resolve it.".to_owned() })
    }

    /// Gives that verdict.
    pub fn reviews(self, review: Review) -> Attempt {
        self.does(Command::Review(review))
    }

    /// Sends it to that stage, with everything asked for on the way there.
    pub fn passes_on_to(self, stage: u8) -> Attempt {
        self.clears_the_way_to(stage).passes_on(stage, |_| {})
    }

    /// Sends it there at once, with something otherwise in what is said.
    pub fn passes_on(self, stage: u8, otherwise: impl FnOnce(&mut Target)) -> Attempt {
        let mut target = target(&self.context(), self.matter().phase.stage(), stage);
        otherwise(&mut target);
        self.does(Command::PassOn(PassOn { target, revised: Vec::new() }))
    }

    /// Records that the stage it waits at has stayed silent.
    pub fn records_silence(self) -> Attempt {
        let stage = self.matter().phase.stage().unwrap_or_default();
        self.does(Command::RecordNoResponse { stage })
    }

    /// Puts a talk of today on the record, with one of the stage where it is at one.
    pub fn records_discussion(self) -> Attempt {
        let with = self.state().and_then(|matter| of_stage(matter, &self.context()).into_iter().next());
        self.records_discussion_with(with.into_iter().collect())
    }

    /// Puts a talk of today on the record, with those of the stage and the school nurse.
    pub fn records_discussion_with(self, of_stage: Vec<OfStage>) -> Attempt {
        let addressees = of_stage.into_iter().map(|one| Shown { post: one.post, person: one.person.id });
        let talk = RecordDiscussion {
            on: Some(self.today),
            manner: Some(Manner::Telephone),
            addressees: addressees.collect(),
            with: "The school nurse".to_owned(),
            agreed: "The letter is sent today.".to_owned(),
        };
        self.does(Command::RecordDiscussion(talk))
    }

    /// Says that an action is done.
    pub fn completes(self, action: u32) -> Attempt {
        self.does(Command::CompleteAction { action, how: "The letter is on the record.".to_owned() })
    }

    /// Closes it that way, saying what becomes of every action.
    pub fn closes(self, how: Ending) -> Attempt {
        let unfinished = self.unfinished();
        let considered = self.considered_on(how);
        self.does(Command::Close(Close {
            how,
            outcome: "Robin is on the list of the next clinic.".to_owned(),
            rationale: "Nothing more can be had here.".to_owned(),
            unfinished,
            considered,
            further: Further::default(),
        }))
    }

    /// Takes it back.
    pub fn withdraws(self) -> Attempt {
        let (reason, considered) = ("Raised twice.".to_owned(), self.considered_on(Ending::Withdrawn));
        self.does(Command::Withdraw { reason, considered })
    }

    /// The way to the stage after the one the matter is at.
    #[must_use]
    pub fn next_target(&self) -> Target {
        let from = self.matter().phase.stage();
        target(&self.context(), from, from.unwrap_or_default() + 1)
    }

    /// What becomes of everything that is not done.
    #[must_use]
    pub fn unfinished(&self) -> Vec<Unfinished> {
        let outstanding = self.matter().outstanding();
        outstanding
            .map(|action| Unfinished {
                action: action.number,
                becomes: "Goes to the next review.".to_owned(),
            })
            .collect()
    }

    fn in_four_weeks(&self) -> NaiveDate {
        self.today + Days::new(28)
    }
}
