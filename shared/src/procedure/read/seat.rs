//! Who answers under a post's title.

use super::section::Section;
use crate::ids::UnitId;
use crate::procedure::Seat;
use serde::Deserialize;

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Person,
    Panel,
    Unit,
    Agency,
}

pub(super) fn seat(section: &Section) -> Seat {
    match section.optional_word("kind").unwrap_or(Kind::Person) {
        Kind::Person => Seat::Person,
        Kind::Panel => panel(section),
        Kind::Unit => unit(section),
        Kind::Agency => Seat::Agency,
    }
}

/// Two people at least, or it is no body that decides together.
fn panel(section: &Section) -> Seat {
    let members = section.some_posts("members");
    let quorum = section.optional_count("quorum").unwrap_or(2);
    let most = members.len();
    if most == 1 {
        let right = "name the other members, or leave `kind` out";
        section.wrong("members", "a panel is of several", right);
    } else if !members.is_empty() && !(2..=most).contains(&(quorum as usize)) {
        let right = format!("write a number from 2 to {most}");
        section.wrong("quorum", format!("{quorum} of {most} members cannot sit as a panel"), right);
    }
    Seat::Panel { members, quorum }
}

/// The council is no unit in which somebody is on duty: there the directory's id says which.
fn unit(section: &Section) -> Seat {
    let unit = section.optional_text("unit").map(UnitId);
    if unit.is_none() && !section.says("line", "child") && !section.says("line", "chair") {
        let right = "write the unit's id in the directory, or `line` as child or chair";
        section.wrong("unit", "nothing says which unit it is", right);
    }
    Seat::Unit { unit }
}
