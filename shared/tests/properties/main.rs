//! What holds of every matter, for any course of commands, sensible or wild, on any procedure.

mod faults;
mod moves;

use moves::{Move, beginnings, moves};
use proptest::prelude::*;
use shared::escalation::{Broken, Context, Event, Violations, decide, offers, replay};
use shared::testing::Story;

/// Everything that is asked of one attempt, accepted or refused.
fn attempt(story: Story, step: &Move) -> Story {
    let (story, command) = step.of(story);
    let Some(command) = command else { return story };
    let context = story.context();
    let decided = decide(story.state(), &command, &context);
    assert_eq!(decided, decide(story.state(), &command, &context), "the same facts, the same answer");
    match decided {
        Ok(events) => {
            assert!(!events.is_empty(), "{command:?} made nothing");
            story.does(command).ok()
        }
        Err(Violations(broken)) => {
            assert!(!broken.is_empty(), "{command:?} was refused without a reason");
            let open = offers(story.state(), &context)
                .iter()
                .any(|o| o.kind == command.kind() && o.closed.as_ref().is_none_or(only_in_vain));
            assert!(open || broken.len() == 1, "who may not act at all learns only that: {broken:?}");
            story
        }
    }
}

/// Theirs to do, and now, though nothing they entered could be accepted.
fn only_in_vain(broken: &Broken) -> bool {
    matches!(
        broken,
        Broken::NotYetLapsed { .. }
            | Broken::HoursNotOver { .. }
            | Broken::StageHasNoTime { .. }
            | Broken::NothingToRedirect
            | Broken::NoStageAbove { .. }
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_course_of_commands_leaves_a_sound_matter(beginning in beginnings(), steps in moves()) {
        let story = steps.iter().fold(beginning.story(), attempt).is_sound();
        let replayed = replay(&story.events);
        prop_assert_eq!(replayed.as_ref(), story.state());
    }

    #[test]
    fn events_read_back_from_the_record_are_the_same(beginning in beginnings(), steps in moves()) {
        let story = steps.iter().fold(beginning.story(), attempt);
        let kept = serde_json::to_string(&story.events).expect("json");
        let read: Vec<Event> = serde_json::from_str(&kept).expect("events");
        prop_assert_eq!(&read, &story.events);
        prop_assert_eq!(serde_json::to_string(&read).expect("json"), kept);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// The browser is sent the context as JSON: what it decides from that is what the server decides.
    #[test]
    fn a_context_that_has_travelled_decides_the_same(beginning in beginnings(), steps in moves()) {
        let mut story = beginning.story();
        for step in &steps {
            let (told, command) = step.of(story);
            story = told;
            if let Some(command) = command {
                let here = story.context();
                let there: Context =
                    serde_json::from_str(&serde_json::to_string(&here).expect("json")).expect("a context");
                let decided = decide(story.state(), &command, &here);
                prop_assert_eq!(&decided, &decide(story.state(), &command, &there));
                if decided.is_ok() {
                    story = story.does(command).ok();
                }
            }
        }
    }
}
