//! How a matter comes to a stage: what the procedure asks for on the way there.

use shared::asked::Situation;
use shared::calendar::OutsideCalendar;
use shared::escalation::{
    Command, ConsiderReferral, Considered, Consultation, PassOn, Review, RevisedAction, Target, ToldFirst,
};
use shared::ids::PostId;
use shared::ladder::Timing;
use shared::procedure::{GateKind, Stage};
use shared::smart::SmartDraft;

use super::Scene;
use crate::demo::plot::Step;
use crate::demo::texts::PROCESS;

/// An action that has this many working days left, or fewer, gets a new date when a matter goes on.
const NEARLY_DUE: u32 = 5;
const NEW_TIME: u32 = 12;

impl Scene<'_> {
    /// A start. Where the procedure does not list it, it is the chair's own decision outside it.
    pub(super) fn start(&mut self, stage: u8) -> Target {
        let reason = self.say(if stage == 1 { &PROCESS.first } else { &PROCESS.higher });
        let chair = self.matter.plan.chair();
        let rule = self.procedure().entry_rule(chair, stage);
        let needs = rule.into_iter().flat_map(|rule| &rule.needs);
        let consulted = needs.filter_map(|need| need.consulted_on(None).cloned()).collect();
        let mut target = self.target(stage, reason, consulted);
        target.outside_procedure = rule.is_none().then(|| self.text(&PROCESS.outside));
        target
    }

    /// To the next stage, with the talk or the meeting that some procedures want first.
    pub(super) fn upwards(&mut self, step: Step) -> Result<Vec<Command>, OutsideCalendar> {
        let Some(from) = self.current().map(|step| step.sent.stage) else { return Ok(Vec::new()) };
        let next = from + 1;
        let gates = self.procedure().gates.iter().filter(|gate| gate.before == next);
        let (mut first, mut consulted) = (Vec::new(), Vec::new());
        for gate in gates {
            match gate.kind {
                GateKind::Meeting => first.push(self.meeting_before(next, &gate.posts)),
                GateKind::Discussion => first.push(self.talk(&PROCESS.agreed)),
                GateKind::Consultation => consulted.extend(gate.posts.iter().cloned()),
                GateKind::Notice | GateKind::Evidence => {}
            }
        }
        let reason = match step {
            Step::PassOn => self.say(&PROCESS.silence),
            _ => self.text(&self.matter.scenario.reason),
        };
        let (target, revised) = (self.target(next, reason, consulted), self.revised()?);
        let onwards = match step {
            Step::PassOn => Command::PassOn(PassOn { target, revised }),
            _ => Command::Review(Review::NotResolved { target, revised }),
        };
        Ok(first.into_iter().chain([onwards]).collect())
    }

    fn target(&mut self, number: u8, reason: String, consulted: Vec<PostId>) -> Target {
        let stage = self.procedure().stage(number);
        let addressees = stage.into_iter().flat_map(|stage| &stage.addressees);
        let shown = addressees.filter_map(|post| self.shown(post)).collect();
        let on = Some(self.today);
        let consultations =
            consulted.into_iter().map(|post| Consultation { post, on, note: self.say(&PROCESS.consulted) });
        let consultations = consultations.collect();
        let told_first = self.procedure().told_before(number);
        let told_first = told_first.map(|(_, post)| ToldFirst { post: post.clone(), on });
        let ground = self.current().and(stage).and_then(|stage| self.ground(stage));
        let asked = self.current().is_some() && self.procedure().referral.considered_at_each_stage;
        let considered = asked.then(|| ConsiderReferral {
            result: Some(Considered::NotNow),
            why: self.text(&PROCESS.not_referred_yet),
        });
        let from = self.current().map(|step| step.sent.stage);
        let situation = Situation::sent(self.matter.plan, &self.category(), from, number);
        let particulars = self.particulars(&situation);
        let (days, outside_procedure) = (None, None);
        Target {
            stage: number,
            shown,
            reason,
            consultations,
            told_first: told_first.collect(),
            ground,
            days,
            outside_procedure,
            considered,
            particulars,
            partner: None,
            timing: Timing::default(),
            outcome: None,
        }
    }

    fn ground(&self, stage: &Stage) -> Option<String> {
        let holds = stage.grounds.iter().find(|ground| ground.plans.contains(&self.matter.plan));
        holds.map(|ground| ground.id.clone())
    }

    /// Actions whose date is upon them get a new one.
    fn revised(&self) -> Result<Vec<RevisedAction>, OutsideCalendar> {
        let soon = self.in_working_days(NEARLY_DUE)?;
        let by = Some(self.in_working_days(NEW_TIME)?);
        let nearly_due = self.outstanding().filter(|action| action.draft.by.is_some_and(|by| by <= soon));
        let revised = |draft: &SmartDraft| SmartDraft { by, ..draft.clone() };
        Ok(nearly_due
            .map(|action| RevisedAction { action: action.number, revised: revised(&action.draft) })
            .collect())
    }
}
