use super::milestone;
use super::section::Section;
use crate::procedure::{Informal, Length, Unit};

/// A procedure without an informal step says so; that it says nothing is a mistake.
pub(super) fn step(root: &Section) -> Informal {
    if root.says("informal", "none") { Informal::none() } else { root.part("informal", informal) }
}

/// The chair settles it by a date, which hours and "immediately" do not give.
fn offered(section: &Section) -> Length {
    let offered = section.length("offered");
    if offered.unit == Unit::Hours || offered == Length::IMMEDIATELY {
        section.wrong("offered", "a chair sets a date for this", "write it in days, weeks or months");
    }
    offered
}

fn informal(section: &Section) -> Informal {
    let (offered, at_most) = (offered(section), section.optional_length("at_most"));
    let times: Vec<Length> = at_most.into_iter().chain([offered]).collect();
    Informal {
        with: section.some_posts("with"),
        told: section.posts("told"),
        manners: section.some_of("manners"),
        at_most,
        offered,
        counts_from: milestone::counts_from(section, &times),
        note: section.optional_text("note"),
        then: section.each("then", further),
    }
}

/// An informal step after the first: they stand one after the other, not one within the other.
fn further(section: &Section) -> Informal {
    let step = informal(section);
    if !step.then.is_empty() {
        section.wrong("then", "an informal step stands within another", "add it below as [[informal.then]]");
    }
    step
}
