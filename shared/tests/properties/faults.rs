//! Every rule broken is said, however many are.

use proptest::prelude::*;
use shared::escalation::{Command, RaiseFormally};
use shared::testing::{Story, raise};
use std::collections::BTreeSet;

/// A way to spoil a raising, and the field that says so.
type Fault = (&'static str, fn(&mut RaiseFormally));

/// Faults that have nothing to do with one another.
const FAULTS: &[Fault] = &[
    ("opening.wrong", |raise| raise.opening.wrong.clear()),
    ("opening.impact", |raise| raise.opening.impact = "\t".into()),
    ("opening.outcome", |raise| raise.opening.outcome = "x".repeat(20_000)),
    ("opening.category.example", |raise| raise.opening.category.example = "weather".into()),
    ("actions.0.what", |raise| raise.actions[0].what.clear()),
    ("actions.0.owner", |raise| raise.actions[0].owner = None),
    ("actions.0.by", |raise| raise.actions[0].by = None),
    ("target.reason", |raise| raise.target.reason.clear()),
    ("target.shown", |raise| raise.target.shown.clear()),
    ("target.days", |raise| raise.target.days = Some(3)),
    ("target.ground", |raise| raise.target.ground = Some("weather".into())),
    ("target.consultations.reviewing_service_manager", |raise| raise.target.consultations.clear()),
];

proptest! {
    #[test]
    fn all_rules_broken_are_said_at_once(chosen in proptest::sample::subsequence(FAULTS, 1..=FAULTS.len())) {
        let story = Story::of("slough").on("2026-09-01");
        let by = story.today + chrono::Days::new(20);
        let Command::RaiseFormally(mut spoilt) = raise(&story.context(), 3, by) else { unreachable!() };
        chosen.iter().for_each(|(_, spoil)| spoil(&mut spoilt));
        let attempt = story.does(Command::RaiseFormally(spoilt));
        let said: BTreeSet<&str> = attempt.fields().into_iter().collect();
        let meant: BTreeSet<&str> = chosen.iter().map(|(field, _)| *field).collect();
        prop_assert_eq!(said, meant);
    }
}
