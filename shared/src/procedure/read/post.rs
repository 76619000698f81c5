use super::seat;
use super::section::Section;
use crate::ids::PostId;
use crate::procedure::{Line, Post, Seat, Signer};

pub(super) fn post(section: &Section) -> Post {
    let seat = seat::seat(section);
    if section.says("id", Signer::CHAIR) {
        section.wrong("id", "`chair` stands for the chair of the plan", "give the post another id");
    }
    Post {
        id: PostId(section.id("id")),
        title: section.text("title"),
        line: line(section, &seat),
        above: if seat == Seat::Agency { None } else { section.optional_post("above") },
        outside: section.optional_word("outside"),
        seat,
    }
}

/// Of a panel each member has a line; an agency has none.
fn line(section: &Section, seat: &Seat) -> Line {
    match seat {
        Seat::Person | Seat::Unit { .. } => section.word("line", Line::Child),
        Seat::Panel { .. } | Seat::Agency => Line::Authority,
    }
}
