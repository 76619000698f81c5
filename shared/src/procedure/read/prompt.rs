use super::section::Section;
use crate::people::PlanKind;
use crate::procedure::{Moment, Prompt, PromptedPost, Strand};

pub(super) fn prompt(section: &Section) -> Prompt {
    let plans: Vec<PlanKind> = section.some_of("plans");
    let when = section.word("when", Moment::Raised);
    Prompt {
        id: section.id("id"),
        strand: section.word("strand", Strand::Matter),
        when,
        stages: stages(section, when),
        by: section.word("by", PromptedPost::Chair),
        what: section.text("what"),
        spoken: section.flag("spoken"),
        excusable_for: excusable_for(section, &plans),
        plans,
    }
}

fn stages(section: &Section, when: Moment) -> Vec<u8> {
    let stages = section.stages("stages");
    if !stages.is_empty() && !when.of_a_stage() {
        let wrong = "this moment comes once, not at a stage";
        section.wrong("stages", wrong, "leave this out, or write another `when`");
    }
    stages
}

fn excusable_for(section: &Section, plans: &[PlanKind]) -> Vec<PlanKind> {
    let excusable: Vec<PlanKind> = section.any_of("excusable_for");
    let known = !plans.is_empty();
    if known && excusable.iter().any(|plan| !plans.contains(plan)) {
        let wrong = "a plan stands here that `plans` leaves out";
        section.wrong("excusable_for", wrong, "name only plans that the prompt is for");
    }
    excusable
}
