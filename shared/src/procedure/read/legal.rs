use super::section::Section;
use crate::procedure::{LegalRoute, LegalStep};

pub(super) fn legal(section: &Section) -> LegalRoute {
    LegalRoute {
        chairs: section.some_of("chairs"),
        when: section.optional_text("when"),
        steps: section.named("steps", step),
        within: section.optional_length("within"),
    }
}

fn step(section: &Section) -> LegalStep {
    let signed = section.flag("signed");
    let by = if signed { section.some_posts("by") } else { section.posts("by") };
    LegalStep { id: section.id("id"), what: section.text("what"), by, signed }
}
