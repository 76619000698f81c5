use super::section::Section;
use crate::procedure::{Agency, Partners, Reach};

pub(super) fn partners(section: &Section) -> Partners {
    Partners {
        reach: section.word("reach", Reach::Through),
        stages: section.stages("stages"),
        agencies: section.named("agencies", agency),
        note: section.optional_text("note"),
    }
}

fn agency(section: &Section) -> Agency {
    Agency { id: section.id("id"), title: section.text("title") }
}
