use super::question::follows;
use super::section::Section;
use crate::people::PlanKind;
use crate::procedure::{Grading, PlanSection};

pub(super) fn grading(section: &Section) -> Grading {
    Grading {
        plan: section.word("plan", PlanKind::LookedAfter),
        grades: section.texts("grades"),
        raises_at_once: grade(section, "raises_at_once"),
        raises_twice: grade(section, "raises_twice"),
        group: section.id("group"),
        example: section.id("example"),
        source: section.optional("source", follows),
        sections: section.named("sections", part),
    }
}

fn grade(section: &Section, key: &'static str) -> u8 {
    u8::try_from(section.count_of(key)).unwrap_or(u8::MAX)
}

fn part(section: &Section) -> PlanSection {
    PlanSection { id: section.id("id"), title: section.text("title") }
}
