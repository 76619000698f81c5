//! The table of vague phrases and how they are found in a text.

use std::collections::HashSet;

use proptest::prelude::*;
use shared::smart::{Field, opening, vague_in, vague_phrases};

fn phrases(text: &str) -> Vec<&'static str> {
    vague_in(Field::What, text).iter().map(|found| found.phrase).collect()
}

#[test]
fn every_phrase_of_the_table_is_found_in_its_example_and_not_in_its_better_wording() {
    assert!(vague_phrases().len() >= 30);
    for entry in vague_phrases() {
        let name = &entry.forms[0];
        let found = vague_in(Field::What, &entry.example);
        assert!(
            found.iter().any(|it| entry.forms.iter().any(|form| form == it.phrase)),
            "{name}: its example does not show it: {found:?}"
        );
        assert_eq!(vague_in(Field::What, &entry.better), [], "{name}: its better wording is vague");
        assert!(!entry.why.is_empty(), "{name}");
    }
}

#[test]
fn every_form_is_listed_once_and_found_on_its_own() {
    let mut seen = HashSet::new();
    for form in vague_phrases().iter().flat_map(|entry| &entry.forms) {
        assert!(seen.insert(form), "{form} is listed twice");
        assert_eq!(phrases(form), [form.as_str()]);
    }
}

#[test]
fn words_are_whole_and_case_does_not_matter() {
    assert_eq!(phrases("Write to his MONITORING officer"), ["monitoring"]);
    assert_eq!(phrases("She is irregularly considerate, sooner-or-later"), [] as [&str; 0]);
    assert_eq!(phrases("Look  into it; look\ninto it; look, into it"), ["look into", "look into"]);
}

#[test]
fn the_longest_of_overlapping_phrases_is_meant() {
    assert_eq!(phrases("as soon as possible"), ["as soon as possible"]);
    assert_eq!(phrases("soon, where appropriate"), ["soon", "where appropriate"]);
}

#[test]
fn offsets_mark_what_was_written() {
    let text = "“Zoë’s” plan: Keep An Eye on it";
    let found = vague_in(Field::What, text);
    assert_eq!(&text[found[0].start..found[0].end], "Keep An Eye");
}

#[test]
fn a_date_a_frequency_or_a_figure_makes_a_phrase_exact() {
    for exact in [
        "Follow up with the GP by 4 December",
        "Follow up with the GP by Dec 4th",
        "Follow up with the GP by 3/12/2026",
        "Follow up with the GP by 2026-12-03",
        "Review the situation on 4 December",
        "Every Friday, monitor his weight at 9.30",
        "Support him 3 times a week",
        "Improve attendance to 90%",
        "Hold regular meetings, on the first Monday of every month",
    ] {
        assert_eq!(phrases(exact), [] as [&str; 0], "{exact}");
    }
    for (open, phrase) in [
        ("Follow up with the GP, aged 9-11", "follow up"),
        ("Follow up. Visit on 4 December", "follow up"),
        ("Hold 6 sessions to improve his sleep", "improve"),
        ("Visit regularly until 4 December", "regularly"),
        ("Sam may follow up", "follow up"),
    ] {
        assert_eq!(phrases(open), [phrase], "{open}");
    }
}

#[test]
fn the_name_of_a_service_is_not_vague() {
    assert_eq!(phrases("Ask the family support worker for an appropriate adult"), [] as [&str; 0]);
}

fn any_text() -> impl Strategy<Value = String> {
    const SCRAPS: [&str; 11] =
        ["as soon as ", "Possible", "support", "é", "İ", "’", "-", ". ", "4 December", "\u{301}", " "];
    prop_oneof![
        any::<String>(),
        prop::collection::vec(prop::sample::select(&SCRAPS[..]), 0..20).prop_map(|it| it.concat())
    ]
}

proptest! {
    #[test]
    fn any_text_is_read_and_every_find_lies_inside_it(text in any_text()) {
        let mut last = 0;
        for found in vague_in(Field::Why, &text) {
            prop_assert!(last <= found.start && found.start < found.end);
            let written = text.get(found.start..found.end).map(|it| it.to_ascii_lowercase());
            let words = written.as_deref().map(|it| it.split_whitespace().collect::<Vec<_>>().join(" "));
            prop_assert_eq!(words.as_deref(), Some(found.phrase));
            last = found.end;
        }
        let _ = opening(&text).map(|advice| advice.wording());
    }
}
