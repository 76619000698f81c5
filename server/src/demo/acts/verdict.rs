//! What the chair finds, and how a matter ends.

use shared::calendar::OutsideCalendar;
use shared::escalation::{Close, Command, ConsiderReferral, Considered, Ending, Further, PlanEnd, Review};

use super::Scene;
use crate::demo::plot::Step;
use crate::demo::texts::PROCESS;

impl Scene<'_> {
    pub(super) fn verdict(&mut self, step: Step) -> Result<Command, OutsideCalendar> {
        let scenario = self.matter.scenario;
        Ok(Command::Review(match step {
            Step::Discuss => {
                Review::Discuss { why: self.text(&scenario.why), until: Some(self.in_working_days(5)?) }
            }
            Step::Agree => Review::Agreed { rationale: self.say(&PROCESS.agreed_answer) },
            Step::Hold => Review::Hold {
                rationale: self.say(&PROCESS.agreed_answer),
                until: Some(self.in_working_days(5)?),
            },
            Step::Exhausted => Review::LastStep { reason: self.say(&PROCESS.last_step) },
            _ => Review::Resolved {
                outcome: self.text(&scenario.resolved),
                rationale: self.say(&PROCESS.rationale),
                unfinished: self.unfinished(),
                further: Further::default(),
                considered: self.considered_on_ending(Ending::Resolved),
            },
        }))
    }

    pub(super) fn close(&self, step: Step) -> Command {
        let (how, outcome, rationale) = match step {
            Step::NotProportionate => {
                (Ending::NotProportionate, &PROCESS.unresolved, &PROCESS.not_proportionate)
            }
            Step::PlanEnded => (
                Ending::PlanEnded { because: PlanEnd::MovedAuthority },
                &PROCESS.unresolved,
                &PROCESS.plan_ended,
            ),
            _ => (Ending::NotResolved, &PROCESS.unresolved, &PROCESS.unresolved_why),
        };
        let (outcome, rationale) = (self.text(outcome), self.text(rationale));
        let (unfinished, further) = (self.unfinished(), Further::default());
        let considered = self.considered_on_ending(how);
        Command::Close(Close { how, outcome, rationale, unfinished, further, considered })
    }

    pub(super) fn withdraw(&self) -> Command {
        let considered = self.considered_on_ending(Ending::Withdrawn);
        Command::Withdraw { reason: self.text(&PROCESS.withdrawn), considered }
    }

    /// What a matter that ends so says of a referral, where the stage or the last step asks for it.
    fn considered_on_ending(&self, how: Ending) -> Option<ConsiderReferral> {
        let open = self.procedure().referral.has_a_way_for(self.matter.plan.chair());
        let each = self.current().is_some() && self.procedure().referral.considered_at_each_stage;
        let why = match how {
            _ if !open => return None,
            Ending::NotResolved => &PROCESS.not_referred,
            _ if each => &PROCESS.nothing_to_refer,
            _ => return None,
        };
        Some(ConsiderReferral { result: Some(Considered::NotNow), why: self.text(why) })
    }
}
