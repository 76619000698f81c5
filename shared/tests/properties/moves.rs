//! Commands as a course of events might bring them: mostly what could come next, sometimes anything.

use chrono::Days;
use proptest::prelude::*;
use proptest::sample::Index;
use shared::escalation::{
    ActionAnswer, Answered, Close, Command, ConsiderReferral, Considered, CorrectableField, DecideExtension,
    Ending, ExtensionVerdict, Further, GoOnInformally, InError, MarkRaisedInError, MeetingPurpose,
    MeetingResult, PassOn, Phase, PlanEnd, PutOnFile, PutOnHold, RecordDiscussion, RecordHelplineTalk,
    RecordMeeting, RecordReferralCourse, Refer, ReferralStep, RequestExtension, Respond, Review, Shown,
    Unfinished, of_stage,
};
use shared::ids::PersonId;
use shared::procedure::{Manner, ReferredTo, all};
use shared::testing::{Story, action, concern, day, particulars_of_answer, raise, referral, shown, target};

/// One thing that somebody tries.
#[derive(Clone, Debug)]
pub struct Move {
    /// How many days after the one before.
    after: u64,
    who: Who,
    what: Index,
    /// A stage, an action or a number, right or wrong.
    number: u8,
    /// Said, or left blank.
    text: String,
}

#[derive(Clone, Copy, Debug)]
enum Who {
    /// Whoever is to move.
    Next,
    Chair,
    Manager,
    Job,
    Anybody(u8),
}

/// Where and when a story begins, and about which plan.
#[derive(Clone, Debug)]
pub struct Beginning {
    authority: Index,
    days: u64,
    protection: bool,
}

impl Beginning {
    pub fn story(&self) -> Story {
        let story = Story::of(self.authority.get(all()).authority.as_str());
        let on = (day("2024-01-01") + Days::new(self.days)).to_string();
        if self.protection { story.about_protection().on(&on) } else { story.on(&on) }
    }
}

/// In any authority, on any day of four years, about either plan.
pub fn beginnings() -> impl Strategy<Value = Beginning> {
    (any::<Index>(), 0..1500_u64, any::<bool>()).prop_map(|(authority, days, protection)| Beginning {
        authority,
        days,
        protection,
    })
}

pub fn moves() -> impl Strategy<Value = Vec<Move>> {
    let who = prop_oneof![
        8 => Just(Who::Next),
        3 => Just(Who::Chair),
        1 => Just(Who::Manager),
        1 => Just(Who::Job),
        1 => (0..8_u8).prop_map(Who::Anybody),
    ];
    let text = prop_oneof![9 => Just("As it was said."), 1 => Just(" "), 1 => Just("nul \0")];
    let one = (0..9_u64, who, any::<Index>(), 0..8_u8, text).prop_map(|(after, who, what, number, text)| {
        Move { after, who, what, number, text: text.to_owned() }
    });
    proptest::collection::vec(one, 1..24)
}

impl Move {
    /// The story with this person about to act, and the command, if there is one to give.
    pub fn of(&self, story: Story) -> (Story, Option<Command>) {
        let on = (story.today + Days::new(self.after)).to_string();
        let story = self.actor(story.on(&on));
        let command = match self.who {
            Who::Next => self.next(&story),
            _ => self.anything(&story),
        };
        (story, command)
    }

    fn actor(&self, story: Story) -> Story {
        match self.who {
            Who::Next => match (story.state().map(|matter| matter.phase), self.what.index(4)) {
                (Some(Phase::AwaitingAnswer { .. }), 0) => story.job(),
                (Some(Phase::AwaitingAnswer { stage }), _) => story.holder_of_stage(stage),
                _ => story.chair(),
            },
            Who::Chair => story.chair(),
            Who::Manager => {
                let manager =
                    story.world.organisation.holdings.iter().find(|h| h.unit.as_str() == "reviewing");
                let manager = manager.expect("the reviewing service has a manager").person;
                story.person(manager).for_the_chair(&self.text)
            }
            Who::Job => story.job(),
            Who::Anybody(number) => {
                let people: Vec<PersonId> = story.world.organisation.people.keys().copied().collect();
                story.person(people[usize::from(number) % people.len()])
            }
        }
    }

    /// What could come next.
    fn next(&self, story: &Story) -> Option<Command> {
        let by = story.today + Days::new(20);
        let Some(matter) = story.state() else {
            return Some(if self.number == 0 {
                self.concern(story)
            } else {
                raise(&story.context(), self.number.min(3), by)
            });
        };
        let stage = matter.phase.stage().unwrap_or_default();
        let options = match matter.phase {
            Phase::Informal => {
                vec![raise(&story.context(), 1, by), self.discussion(story), self.settle(), self.keep(story)]
            }
            Phase::AwaitingAnswer { .. } if self.what.index(4) == 0 => {
                vec![Command::RecordNoResponse { stage }]
            }
            Phase::AwaitingAnswer { .. } => vec![self.answer(story, stage), self.more_time(story)],
            Phase::Answered { .. } | Phase::InDiscussion { .. } => self.reviews(story),
            Phase::OnHold { .. } => {
                vec![Command::LiftHold { reason: self.text.clone() }, self.verdict(story), self.complete(1)]
            }
            Phase::Lapsed { .. } => vec![self.pass_on(story, stage + 1), self.discussion(story)],
            Phase::ActionsOutstanding { .. } => {
                vec![self.complete(1), self.revise(story), self.verdict(story)]
            }
            Phase::LastStep { .. } => {
                vec![self.meeting(story, MeetingPurpose::LastStep), self.close(story, Ending::NotResolved)]
            }
            Phase::Closed => vec![self.correct()],
        };
        Some(self.what.get(&options).clone())
    }

    /// Any command at all.
    fn anything(&self, story: &Story) -> Option<Command> {
        let by = story.today + Days::new(20);
        let mut options = vec![self.concern(story), raise(&story.context(), self.number, by)];
        if story.state().is_some() {
            options.extend(self.reviews(story));
            options.extend([
                self.discussion(story),
                self.settle(),
                self.answer(story, self.number),
                self.pass_on(story, self.number),
                self.meeting(story, MeetingPurpose::BeforeStage { stage: self.number }),
                self.more_time(story),
                Command::PutOnHold(PutOnHold {
                    until: Some(story.today + Days::new(self.after)),
                    why: self.text.clone(),
                }),
                Command::LiftHold { reason: self.text.clone() },
                Command::ReportBreach { on: Some(story.today), breach: self.text.clone() },
                Command::RecordNoResponse { stage: self.number },
                Command::RecordInformalTimeOver,
                Command::MarkRaisedInError(MarkRaisedInError {
                    error: InError::ALL[usize::from(self.number) % 3],
                    duplicate_of: None,
                    reason: self.text.clone(),
                }),
                self.keep(story),
                self.further(story),
                self.complete(self.number.into()),
                self.revise(story),
                Command::AddNote { text: self.text.clone() },
                self.refer(story),
                self.course(story),
                Command::RecordHelplineTalk(RecordHelplineTalk {
                    on: Some(story.today),
                    said: self.text.clone(),
                }),
                self.correct(),
                self.put_on_file(story),
                self.close(story, Ending::Resolved),
                self.close(story, Ending::PlanEnded { because: PlanEnd::LeftCare }),
                Command::Withdraw { reason: self.text.clone(), considered: self.considered() },
            ]);
        }
        Some(self.what.get(&options).clone())
    }

    fn concern(&self, story: &Story) -> Command {
        concern(&story.context(), story.today + Days::new(self.number.into()))
    }

    fn discussion(&self, story: &Story) -> Command {
        let on = story.today.checked_sub_days(Days::new(self.number.into()));
        let (with, agreed) = ("Team Manager".to_owned(), self.text.clone());
        let addressees = story.state().map(|matter| of_stage(matter, &story.context())).unwrap_or_default();
        let addressees = addressees.into_iter().take(usize::from(self.number % 2));
        let addressees = addressees.map(|one| Shown { post: one.post, person: one.person.id }).collect();
        Command::RecordDiscussion(RecordDiscussion {
            on,
            manner: Some(Manner::Video),
            addressees,
            with,
            agreed,
        })
    }

    /// A meeting of whoever answers for the first posts, with a next step.
    fn meeting(&self, story: &Story, purpose: MeetingPurpose) -> Command {
        let posts =
            story.world.procedure.posts.iter().take(usize::from(self.number)).map(|post| post.id.clone());
        let actions = vec![action(story.today + Days::new(self.after))];
        Command::RecordMeeting(RecordMeeting {
            purpose,
            on: Some(story.today),
            chair: !self.number.is_multiple_of(3),
            present: shown(&story.context(), &posts.collect::<Vec<_>>()),
            others: String::new(),
            decision: self.text.clone(),
            result: if self.number.is_multiple_of(2) {
                MeetingResult::NextSteps { actions }
            } else {
                MeetingResult::NotSettled
            },
        })
    }

    /// By the addressee a request, by anybody else a decision.
    fn more_time(&self, story: &Story) -> Command {
        let until = Some(story.today + Days::new(self.after));
        let text = || self.text.clone();
        if self.number.is_multiple_of(2) {
            return Command::RequestExtension(RequestExtension {
                until,
                rationale: text(),
                effect: text(),
                line_manager: None,
            });
        }
        let decision = ExtensionVerdict::Granted { until };
        Command::DecideExtension(DecideExtension { decision, reason: text(), risk_plan: text() })
    }

    fn settle(&self) -> Command {
        Command::ResolveInformally { outcome: self.text.clone(), rationale: self.text.clone() }
    }

    fn keep(&self, story: &Story) -> Command {
        let by = (self.number > 3).then(|| story.today + Days::new(self.number.into()));
        Command::KeepInformal { reason: self.text.clone(), by }
    }

    fn further(&self, story: &Story) -> Command {
        let context = story.context();
        let rule = &context.procedure.informal;
        Command::GoOnInformally(GoOnInformally {
            reason: self.text.clone(),
            with: shown(&context, &rule.with),
            manner: rule.manners.first().copied(),
            agreed: self.text.clone(),
            by: Some(story.today + Days::new(self.after)),
            timing: Default::default(),
        })
    }

    fn answer(&self, story: &Story, stage: u8) -> Command {
        let outstanding = story.matter().outstanding();
        let actions =
            outstanding.map(|action| ActionAnswer { action: action.number, answer: self.said(story) });
        let particulars = particulars_of_answer(&story.context(), story.matter(), stage);
        Command::Respond(Respond {
            drafted_by: None,
            sat: Vec::new(),
            stage,
            text: self.text.clone(),
            actions: actions.collect(),
            particulars,
        })
    }

    fn said(&self, story: &Story) -> Answered {
        match self.number % 3 {
            0 => Answered::Done,
            1 => Answered::Cannot { because: self.text.clone(), obstacle: None },
            _ => Answered::WillDo { by: Some(story.today + Days::new(self.after)) },
        }
    }

    fn reviews(&self, story: &Story) -> Vec<Command> {
        let until = Some(story.today + Days::new(self.after));
        vec![
            self.verdict(story),
            Command::Review(Review::Agreed { rationale: self.text.clone() }),
            Command::Review(Review::Discuss { why: self.text.clone(), until }),
            Command::Review(Review::LastStep { reason: self.text.clone() }),
            self.verdict(story),
            Command::Review(Review::Resolved {
                outcome: self.text.clone(),
                rationale: self.text.clone(),
                unfinished: self.unfinished(story),
                further: Further::default(),
                considered: self.considered(),
            }),
            Command::Review(Review::Hold { rationale: self.text.clone(), until }),
        ]
    }

    fn verdict(&self, story: &Story) -> Command {
        let from = story.matter().phase.stage();
        let target = target(&story.context(), from, from.unwrap_or_default() + 1);
        Command::Review(Review::NotResolved { target, revised: Vec::new() })
    }

    fn pass_on(&self, story: &Story, to: u8) -> Command {
        let mut target = target(&story.context(), story.matter().phase.stage(), to);
        target.outside_procedure = (self.number == 7).then(|| self.text.clone());
        Command::PassOn(PassOn { target, revised: Vec::new() })
    }

    fn complete(&self, action: u32) -> Command {
        Command::CompleteAction { action, how: self.text.clone() }
    }

    fn revise(&self, story: &Story) -> Command {
        let revised = action(story.today + Days::new(self.number.into()));
        Command::ReviseAction { action: 1, revised, reason: self.text.clone() }
    }

    fn refer(&self, story: &Story) -> Command {
        let to = ReferredTo::ALL[usize::from(self.number % 2)];
        let outside_procedure = Some(self.text.clone());
        Command::Refer(Box::new(Refer { outside_procedure, ..referral(to, &story.context()) }))
    }

    fn course(&self, story: &Story) -> Command {
        let step = *self.what.get(&ReferralStep::ALL);
        let (on, note) = (Some(story.today), self.text.clone());
        Command::RecordReferralCourse(RecordReferralCourse { referral: 1, step, on, note })
    }

    fn correct(&self) -> Command {
        let number = u32::from(self.number % 3);
        let fields =
            [CorrectableField::Wrong, CorrectableField::Answer { number }, CorrectableField::Note { number }];
        Command::Correct { field: *self.what.get(&fields), text: self.text.clone(), reason: "A slip.".into() }
    }

    fn put_on_file(&self, story: &Story) -> Command {
        let versions = vec![u64::from(self.number), story.events.len() as u64];
        Command::PutOnFile(PutOnFile { versions, on: Some(story.today) })
    }

    fn close(&self, story: &Story, how: Ending) -> Command {
        let (outcome, rationale) = (self.text.clone(), self.text.clone());
        let (unfinished, further) = (self.unfinished(story), Further::default());
        let considered = self.considered();
        Command::Close(Close { how, outcome, rationale, unfinished, further, considered })
    }

    fn considered(&self) -> Option<ConsiderReferral> {
        let why = self.text.clone();
        (self.number > 2).then_some(ConsiderReferral { result: Some(Considered::NotNow), why })
    }

    fn unfinished(&self, story: &Story) -> Vec<Unfinished> {
        let outstanding = story.matter().outstanding();
        outstanding.map(|action| Unfinished { action: action.number, becomes: self.text.clone() }).collect()
    }
}
