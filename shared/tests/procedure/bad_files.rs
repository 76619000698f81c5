//! A mistake is answered with its line, its key, what is wrong and what would be right.

use crate::bad_kinds::KINDS;
use shared::procedure::read::{Mistake, read};

const SMALL: &str = include_str!("small.toml");

fn mistakes(text: &str) -> Vec<Mistake> {
    read(text).err().unwrap_or_default()
}

/// The small file with one thing changed, and what its reader says of it.
fn after(from: &str, to: &str) -> Vec<String> {
    assert_eq!(SMALL.matches(from).count(), 1, "{from} must stand once");
    mistakes(&SMALL.replace(from, to)).iter().map(Mistake::to_string).collect()
}

#[test]
fn the_small_file_is_right() {
    assert_eq!(mistakes(SMALL), []);
}

#[test]
fn each_kind_of_mistake_has_its_line_what_is_wrong_and_what_would_be_right() {
    for (from, to, expected) in KINDS {
        assert_eq!(&after(from, to), expected, "{from} -> {to}");
    }
}

#[test]
fn all_mistakes_are_reported_at_once_in_the_order_of_the_file() {
    let changes = [
        (r#"name = "Ambridge""#, "naem = 'Ambridge'"),
        (r#"with = ["team_manager"]"#, r#"with = ["teem_manager"]"#),
        (r#"time = "1 week""#, r#"time = "1 fortnight""#),
        ("stages = [2]", "stages = [7]"),
        ("working_days = 20", "working_days = 0"),
        (r#"plans = ["looked_after"]"#, r#"plans = ["everyone"]"#),
    ];
    let text = changes.iter().fold(SMALL.to_owned(), |text, (from, to)| text.replace(from, to));
    let found: Vec<_> =
        mistakes(&text).into_iter().map(|mistake| (mistake.line, mistake.key, mistake.right)).collect();
    let expected = [
        (1, "name", "write text in quotation marks"),
        (2, "naem", "did you mean `name`?"),
        (33, "informal.with[1]", "did you mean `team_manager`? Otherwise add it under [[posts]]"),
        (
            48,
            "stages[2].time",
            r#"write a number from 1 and its unit, as in "5 working days", "72 hours", "14 calendar days", "2 weeks" or "1 month", or write "immediately""#,
        ),
        (59, "entry[2].stages[1]", "the ladder has the stages 1 to 2"),
        (63, "total.working_days", "write a whole number from 1"),
        (71, "referral.plans[1]", "write `looked_after` or `child_protection`"),
        (84, "prompts[1].stages[1]", "the ladder has the stages 1 to 2"),
        (87, "prompts[1].plans[1]", "write `looked_after` or `child_protection`"),
    ];
    assert_eq!(found, expected.map(|(line, key, right)| (line, key.to_owned(), right.to_owned())));
}

#[test]
fn a_line_that_is_no_toml_does_not_make_the_rest_seem_missing() {
    let text = SMALL.replace("silence = \"ask\"", "silence = ask").replace("[total]", "[total");
    let found: Vec<_> = mistakes(&text).into_iter().map(|mistake| (mistake.line, mistake.key)).collect();
    assert_eq!(found, [(50, "TOML".to_owned()), (62, "TOML".to_owned())]);
}

#[test]
fn an_empty_file_lacks_every_part_and_is_no_panic() {
    let keys: Vec<_> = mistakes("").into_iter().map(|mistake| mistake.key).collect();
    let parts = [
        "authority",
        "code",
        "covers",
        "document",
        "entry",
        "informal",
        "last_step",
        "name",
        "referral",
        "stages",
        "total",
        "version",
        "words",
    ];
    assert_eq!(keys, parts);
}
