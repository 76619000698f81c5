use super::section::Section;
use crate::ids::PostId;
use crate::procedure::{Line, Post};

pub(super) fn post(section: &Section) -> Post {
    Post {
        id: PostId(section.id("id")),
        title: section.text("title"),
        line: section.word("line", Line::Child),
        above: section.optional_post("above"),
        outside: section.optional_word("outside"),
    }
}
