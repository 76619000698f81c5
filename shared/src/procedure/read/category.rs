use super::section::Section;
use crate::procedure::{CategoryGroup, Example, SOMETHING_ELSE};

pub(super) fn group(section: &Section) -> CategoryGroup {
    CategoryGroup {
        id: section.id("id"),
        title: section.text("title"),
        examples: section.named("examples", example),
    }
}

fn example(section: &Section) -> Example {
    let id = section.id("id");
    if id == SOMETHING_ELSE {
        section.wrong("id", "every list ends with this choice by itself", "leave this example out");
    }
    Example {
        id,
        text: section.text("text"),
        only: section.optional_word("only"),
        opens_formal: section.flag("opens_formal"),
    }
}
