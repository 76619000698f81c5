use super::section::Section;
use crate::people::PlanKind;
use crate::procedure::{After, Length, Procedure, Trigger, TriggerOf, Unit};

pub(super) fn trigger(section: &Section) -> Trigger {
    Trigger {
        id: section.id("id"),
        of: section.word("of", TriggerOf::Plan),
        after: after(section),
        what: section.text("what"),
        plans: section.some_of("plans"),
    }
}

/// A time or a number of reviews, one of the two.
fn after(section: &Section) -> After {
    const RIGHT: &str = "write either a time in `open_for` or a number in `reviews`";
    let reviews = section.optional_count("reviews").map(|count| After::Reviews { count });
    match (section.optional_length("open_for"), reviews) {
        (Some(length), None) => {
            if length.unit == Unit::Hours || length == Length::IMMEDIATELY {
                section.wrong(
                    "open_for",
                    "nobody is prompted within the day",
                    "write it in days, weeks or months",
                );
            }
            After::Time { length }
        }
        (None, Some(reviews)) => reviews,
        (Some(_), Some(reviews)) => {
            section.wrong("reviews", "a time stands here as well", RIGHT);
            reviews
        }
        (None, None) => {
            section.wrong("open_for", "it is not said when", RIGHT);
            After::Reviews { count: 1 }
        }
    }
}

/// Only what is put on record can be counted, and only of children whom the procedure covers.
pub(super) fn check(root: &Section, procedure: &Procedure) {
    for (index, trigger) in procedure.triggers.iter().enumerate() {
        if trigger.of == TriggerOf::Informal && !procedure.informal.exists() {
            let wrong = "the procedure has no informal step";
            root.wrong_in("triggers", index, "of", wrong, "write \"plan\", or leave the trigger out");
        }
        let counted = |plan: &PlanKind| procedure.puts_reviews_on_record(*plan);
        if matches!(trigger.after, After::Reviews { .. }) && !trigger.plans.iter().all(counted) {
            let wrong = "no review of these children is put on record";
            root.wrong_in(
                "triggers",
                index,
                "reviews",
                wrong,
                "add `network` or [grading], or write `open_for`",
            );
        }
        let covered = |plan: &PlanKind| procedure.covers.is_empty() || procedure.covers(*plan);
        if !trigger.plans.iter().all(covered) {
            let right = "leave the plan out here, or add it to `covers`";
            root.wrong_in("triggers", index, "plans", "`covers` leaves out a plan", right);
        }
    }
}
