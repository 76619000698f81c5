//! Which prompts of the procedure are open: worked out from what has happened, so that nothing has to open them.

use crate::escalation::{Ending, Escalation, Phase, PlanEnd, PromptAnswered, StageStep};
use crate::procedure::{Moment, Procedure, Prompt, Strand};

/// A prompt that waits for its answer, for one stage where it comes at stages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenPrompt<'p> {
    pub prompt: &'p Prompt,
    pub stage: Option<u8>,
}

impl Escalation {
    /// The prompts that have come up and have not been answered, in the procedure's order.
    #[must_use]
    pub fn open_prompts<'p>(&self, procedure: &'p Procedure) -> Vec<OpenPrompt<'p>> {
        // Nobody is asked to tell anyone more of what should never have been raised.
        if self.raised_in_error().is_some() {
            return Vec::new();
        }
        let prompts = procedure.prompts_for(self.opening.plan).filter(|prompt| !self.is_over_for(prompt));
        let come = prompts.flat_map(|prompt| {
            let stages = self.come_up(prompt).into_iter();
            stages.map(move |stage| OpenPrompt { prompt, stage })
        });
        come.filter(|open| self.prompt_answers(&open.prompt.id, open.stage).next().is_none()).collect()
    }

    /// What has been recorded of a prompt at a stage, oldest first.
    pub fn prompt_answers<'a>(
        &'a self,
        prompt: &'a str,
        stage: Option<u8>,
    ) -> impl Iterator<Item = &'a PromptAnswered> {
        self.prompts_answered.iter().filter(move |given| given.prompt == prompt && given.stage == stage)
    }

    /// Nobody is asked to tell a child who has died.
    fn is_over_for(&self, prompt: &Prompt) -> bool {
        let died = Ending::PlanEnded { because: PlanEnd::Died };
        prompt.strand == Strand::Child && self.closing.as_ref().is_some_and(|closing| closing.how == died)
    }

    /// For which stages its moment has come; none of a stage where it comes once.
    fn come_up(&self, prompt: &Prompt) -> Vec<Option<u8>> {
        let once = |come: bool| if come { vec![None] } else { Vec::new() };
        let at = |come: fn(&StageStep) -> bool| {
            let steps = self.stages.iter().filter(|step| come(step)).map(|step| step.sent.stage);
            let meant = |stage: &u8| prompt.stages.is_empty() || prompt.stages.contains(stage);
            steps.filter(meant).map(Some).collect()
        };
        match prompt.when {
            Moment::Raised => once(true),
            Moment::FormallyRaised => once(!self.stages.is_empty()),
            Moment::Closed => once(self.phase == Phase::Closed),
            Moment::EachStage => at(|_| true),
            Moment::PassedOn => at(|step| step.passed_by.is_some()),
            Moment::Answered => at(StageStep::answered),
            Moment::Lapsed => at(|step| step.no_response.is_some()),
        }
    }
}
