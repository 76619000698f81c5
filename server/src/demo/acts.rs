//! Who does what at a step of a story, in which words.

mod alongside;
mod asked;
mod ladder;
mod on_the_way;
mod opening;
mod verdict;

use chrono::{DateTime, NaiveDate, Utc};
use fastrand::Rng;
use shared::asked::Situation;
use shared::calendar::{Calendar, OutsideCalendar, london_date};
use shared::escalation::{
    ActionAnswer, Answered, Command, Context, Escalation, RecordDiscussion, Respond, Shown, SmartAction,
    StageStep, Unfinished,
};
use shared::ids::{PersonId, PostId};
use shared::organisation::{Lines, ResolvedPost};
use shared::procedure::{Manner, Procedure};

pub use alongside::chairs_view;

use super::children::Subject;
use super::play::Matter;
use super::plot::Step;
use super::stage::Troupe;
use super::texts::{PROCESS, about};
use crate::execute::Sender;

/// One moment of one matter.
pub struct Scene<'a> {
    troupe: &'a Troupe,
    matter: &'a Matter,
    subject: &'a Subject,
    /// The procedure's posts as they are resolved for the child that day.
    posts: Vec<ResolvedPost>,
    calendar: Calendar,
    today: NaiveDate,
    /// What the chair sees of the child.
    seen: Option<Context>,
    rng: &'a mut Rng,
}

/// Commands with who sends them.
type Commands = Vec<(Sender, Command)>;

impl<'a> Scene<'a> {
    pub fn new(
        troupe: &'a Troupe,
        matter: &'a Matter,
        now: DateTime<Utc>,
        seen: Option<Context>,
        rng: &'a mut Rng,
    ) -> Self {
        let subject = &troupe.subjects[matter.subject];
        let today = london_date(now);
        let lines = Lines::of(&troupe.organisation, &subject.child, matter.plan);
        let posts = troupe.organisation.resolve_all(troupe.cast.procedure, &lines, today);
        Self { troupe, matter, subject, posts, calendar: Calendar::england(), today, seen, rng }
    }

    /// What is done at a step.
    pub fn commands(mut self, step: Step) -> Result<Commands, OutsideCalendar> {
        let by_chair = match step {
            Step::Answer { enough } => return self.answers(enough),
            Step::Silence { stage } => return Ok(vec![(self.system(), Command::RecordNoResponse { stage })]),
            Step::Done => return Ok(self.next_action_done()),
            Step::Concern => vec![self.concern()?],
            Step::Raise => vec![self.raise(1)?],
            Step::RaiseAt(stage) => vec![self.raise(stage)?],
            Step::Talk => vec![self.talk(&PROCESS.agreed)],
            Step::Note => vec![Command::AddNote { text: self.say(&PROCESS.note) }],
            Step::Settle => vec![Command::ResolveInformally {
                outcome: self.say(&PROCESS.settled),
                rationale: self.say(&PROCESS.rationale),
            }],
            Step::MoreTime => return self.asks_for_time(),
            Step::Meet => vec![self.last_meeting()?],
            Step::NotResolved | Step::PassOn => self.upwards(step)?,
            Step::InError => vec![self.in_error()],
            Step::Withdraw => vec![self.withdraw()],
            Step::Discuss | Step::Agree | Step::Hold | Step::Exhausted | Step::Resolve => {
                vec![self.verdict(step)?]
            }
            Step::CloseUnresolved | Step::NotProportionate | Step::PlanEnded => vec![self.close(step)],
        };
        let chair = self.chair();
        Ok(by_chair.into_iter().map(|command| (chair.clone(), command)).collect())
    }

    fn procedure(&self) -> &'static Procedure {
        self.troupe.cast.procedure
    }

    fn chair(&self) -> Sender {
        self.subject.child.chair(self.matter.plan).map_or_else(|| self.system(), |chair| self.person(chair))
    }

    fn person(&self, id: PersonId) -> Sender {
        let member = self.troupe.cast.member(id);
        member.map_or_else(
            || self.system(),
            |member| Sender::Person(member.signed_in(&self.procedure().authority)),
        )
    }

    fn system(&self) -> Sender {
        Sender::System { authority: self.procedure().authority.clone() }
    }

    fn resolved(&self, post: &PostId) -> Option<&ResolvedPost> {
        self.posts.iter().find(|resolved| &resolved.post == post)
    }

    fn text(&self, text: &str) -> String {
        about(text, &self.subject.known_as)
    }

    /// One of several ways to say it.
    fn say(&mut self, texts: &[String]) -> String {
        let chosen = self.rng.choice(texts).map_or("", String::as_str);
        self.text(chosen)
    }

    fn in_working_days(&self, days: u32) -> Result<NaiveDate, OutsideCalendar> {
        self.calendar.add_working_days(self.today, days)
    }

    fn current(&self) -> Option<&'a StageStep> {
        self.matter.state.as_ref().and_then(Escalation::current)
    }

    fn outstanding(&self) -> impl Iterator<Item = &'a SmartAction> {
        self.matter.state.iter().flat_map(Escalation::outstanding)
    }

    fn unfinished(&self) -> Vec<Unfinished> {
        let becomes = self.text(&PROCESS.unfinished);
        self.outstanding()
            .map(|action| Unfinished { action: action.number, becomes: becomes.clone() })
            .collect()
    }

    fn talk(&mut self, agreed: &[String]) -> Command {
        let asked = self.current().and_then(|step| step.sent.addressees.first());
        let informally = self.procedure().informal.with.iter().filter_map(|post| self.name(post)).next();
        let with = informally.filter(|_| asked.is_none()).unwrap_or_default();
        let addressees = asked.map(|asked| Shown { post: asked.post.clone(), person: asked.person.id });
        let agreed = format!("{} {}", self.say(&PROCESS.talk), self.say(agreed));
        Command::RecordDiscussion(RecordDiscussion {
            on: Some(self.today),
            manner: Some(Manner::Telephone),
            addressees: addressees.into_iter().collect(),
            with,
            agreed,
        })
    }

    fn name(&self, post: &PostId) -> Option<String> {
        Some(self.resolved(post)?.person.as_ref()?.name.clone())
    }

    /// Everybody who was asked answers, for themselves.
    fn answers(&mut self, enough: bool) -> Result<Commands, OutsideCalendar> {
        let Some(step) = self.current() else { return Ok(Vec::new()) };
        let text = if enough { &self.matter.scenario.answer } else { &self.matter.scenario.weak };
        let mut commands = Vec::new();
        for addressee in step.silent() {
            let actions = self.outstanding().enumerate();
            let actions: Result<Vec<ActionAnswer>, OutsideCalendar> =
                actions.map(|(at, action)| self.answered(action, enough || at == 0)).collect();
            let stage = step.sent.stage;
            let particulars =
                self.particulars(&Situation::respond(self.matter.plan, &self.category(), stage));
            let respond = Respond {
                stage,
                drafted_by: None,
                sat: Vec::new(),
                text: self.text(text),
                actions: actions?,
                particulars,
            };
            commands.push((self.person(addressee.person.id), Command::Respond(respond)));
            if step.sent.mode == shared::procedure::Mode::Any {
                break;
            }
        }
        Ok(commands)
    }

    fn answered(&self, action: &SmartAction, will_do: bool) -> Result<ActionAnswer, OutsideCalendar> {
        let soonest = self.in_working_days(5)?;
        let answer = if will_do {
            Answered::WillDo { by: action.draft.by.map(|by| by.max(soonest)) }
        } else {
            Answered::Cannot { because: self.text(&PROCESS.cannot), obstacle: None }
        };
        Ok(ActionAnswer { action: action.number, answer })
    }

    /// Whoever answered the stage reports the next action as done.
    fn next_action_done(&mut self) -> Commands {
        let how = self.say(&PROCESS.done);
        let addressee = self.current().and_then(|step| step.sent.addressees.first());
        let pair = addressee.zip(self.outstanding().next());
        pair.map(|(addressee, action)| {
            (self.person(addressee.person.id), Command::CompleteAction { action: action.number, how })
        })
        .into_iter()
        .collect()
    }
}
