//! What a child of 9 to 11 reads: Flesch-Kincaid grade 5 at most, and nothing about who is at fault.

use crate::assert_plain;
use crate::fixture::*;
use shared::escalation::{Ending, PlanEnd, Status};
use shared::people::PlanKind::{ChildProtection, LookedAfter};
use shared::procedure::Procedure;
use shared::wording::{self, Reader};

/// The groups of vowels of a word, a silent *e* at its end not counted; an initialism is read letter by letter.
fn syllables(word: &str) -> usize {
    if word.chars().all(char::is_uppercase) {
        return word.len();
    }
    let lower = word.to_lowercase();
    let sounded = lower.strip_suffix('e').unwrap_or(&lower);
    sounded.split(|c: char| !"aeiouy".contains(c)).filter(|group| !group.is_empty()).count().max(1)
}

/// The Flesch-Kincaid grade. Numbers are left out: a date is read at sight.
fn grade(text: &str) -> f64 {
    let sentences = text.matches(['.', '?', '!']).count() as f64;
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphabetic() && c != '’').filter(|word| !word.is_empty()).collect();
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let words = words.len() as f64;
    0.39 * words / sentences + 11.8 * syllables as f64 / words - 15.59
}

fn page(status: &Status, procedure: &Procedure, today: &str) -> String {
    let stands = wording::status_sentence(status, procedure, day(today), Reader::Child);
    match wording::next_step(status, procedure, Reader::Child) {
        Some(next) => format!("{stands} {next}"),
        None => stands,
    }
}

#[track_caller]
fn assert_for_a_child(text: &str) {
    assert_plain(text);
    assert!(grade(text) <= 5.0, "grade {:.1}: {text}", grade(text));
    for word in
        ["Manager", "Director", "Head of", "escalat", "dispute", "Rowan", "Kit", "late", "fail", "stage"]
    {
        assert!(!text.contains(word), "has {word:?}: {text}");
    }
}

#[test]
fn the_grade_is_the_one_of_the_formula() {
    assert!((grade("The cat sat on the mat.") - -1.45).abs() < 0.01);
    assert!(grade("Statutory responsibilities necessitate independent consideration.") > 20.0);
}

#[test]
fn every_phase_reads_at_grade_5_or_below_in_every_authority() {
    for authority in AUTHORITIES {
        let procedure = procedure(authority);
        for plan in [LookedAfter, ChildProtection] {
            for matter in in_each_phase(procedure, plan) {
                for today in ["2026-11-24", "2026-12-18"] {
                    assert_for_a_child(&page(&status(&matter, procedure), procedure, today));
                }
            }
        }
    }
}

#[test]
fn every_ending_reads_at_grade_5_or_below() {
    let kent = procedure("kent");
    let ends = [
        PlanEnd::LeftCare,
        PlanEnd::MovedAuthority,
        PlanEnd::TurnedEighteen,
        PlanEnd::Died,
        PlanEnd::PlanCeased,
    ]
    .map(|because| Ending::PlanEnded { because });
    let others = [Ending::Resolved, Ending::NotResolved, Ending::NotProportionate, Ending::Withdrawn];
    for how in ends.into_iter().chain(others) {
        let matter = matter(&[formal(kent, LookedAfter, 1), closed(how, Some(1))]);
        assert_for_a_child(&page(&status(&matter, kent), kent, "2026-12-07"));
        assert_plain(wording::ending(how));
    }
}

#[test]
fn the_child_is_told_who_asked_who_answers_by_when_and_what_comes_next() {
    let kent = procedure("kent");
    let matter = matter(&[formal(kent, LookedAfter, 2)]);
    assert_eq!(
        page(&status(&matter, kent), kent, "2026-11-24"),
        "Your IRO has asked for a change for you. The council has to write back by Thursday 26 November 2026. \
         Then your IRO will read the answer and see if it helps you."
    );
}
