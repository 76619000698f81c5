use super::section::Section;
use crate::procedure::{EntryRule, Need};

pub(super) fn entry(section: &Section) -> EntryRule {
    let reason = section.flag("reason").then_some(Need::Reason);
    let talks = section.posts("consult").into_iter();
    EntryRule {
        chairs: section.some_of("chairs"),
        stages: section.some_stages("stages"),
        needs: reason.into_iter().chain(talks.map(|post| Need::Consultation { post })).collect(),
        when: section.optional_text("when"),
    }
}
