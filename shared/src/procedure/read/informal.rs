use super::section::Section;
use crate::procedure::Informal;

pub(super) fn informal(section: &Section) -> Informal {
    Informal {
        with: section.some_posts("with"),
        told: section.posts("told"),
        manners: section.some_of("manners"),
        at_most: section.optional_length("at_most"),
        offered: section.length("offered"),
        note: section.optional_text("note"),
    }
}
