//! A procedure's rules in words.

use crate::assert_plain;
use crate::fixture::{AUTHORITIES, opening, procedure};
use shared::people::PlanKind;
use shared::procedure::Length;
use shared::wording::{self, english};

fn silence(authority: &str, stage: u8) -> String {
    let procedure = procedure(authority);
    wording::silence_rule(procedure.stage(stage).expect("a stage of the ladder"), procedure)
}

#[test]
fn tor_08_silence_passes_on_by_itself_up_to_the_last_stage() {
    assert_eq!(silence("torbay", 4), "If nobody answers, it goes to stage 5 by itself");
    assert_eq!(
        silence("torbay", 5),
        "If nobody answers, the IRO or Child Protection Chair and the Head of Service for IROs and Child Protection \
         Chairs are asked to take the last step"
    );
}

#[test]
fn all_08_elsewhere_silence_asks_the_chair() {
    assert_eq!(silence("slough", 1), "If nobody answers, the Independent Chair is asked to pass it on");
    assert_eq!(silence("lambeth", 5), "If nobody answers, the IRO is asked to take the last step");
    assert_eq!(silence("kent", 3), "If nobody answers, the IRO and the QA Manager are asked to pass it on");
}

#[test]
fn tor_13_and_ken_25_stages_longer_than_the_total_are_told() {
    let told = |authority| {
        let procedure = procedure(authority);
        procedure.risks().into_iter().map(|risk| wording::risk(risk, &procedure.words)).collect::<Vec<_>>()
    };
    assert_eq!(
        told("torbay"),
        ["The stages add up to 26 working days. \
          That is more than the 20 working days the whole dispute resolution process may take."]
    );
    assert!(told("kent")[0].starts_with("The stages add up to 30 working days."));
    assert!(told("slough").is_empty());
}

#[test]
fn ken_24_a_time_the_chair_sets_names_the_chair() {
    let kent = procedure("kent");
    let time = |stage| wording::stage_time(kent.stage(stage).expect("a stage of the ladder"), kent);
    assert_eq!(time(1), "set by the IRO; 5 working days offered");
    assert_eq!(time(2), "5 working days");
    assert_eq!(wording::length(Length::working_days(1)), "1 working day");
}

#[test]
fn what_a_start_needs_is_said_for_every_entry_rule() {
    for authority in AUTHORITIES {
        let procedure = procedure(authority);
        for need in procedure.entry.iter().flat_map(|rule| &rule.needs) {
            assert_plain(&english::capitalised(&wording::need(need, procedure)));
        }
        for stage in &procedure.stages {
            assert_plain(&wording::silence_rule(stage, procedure));
            assert_eq!(wording::mode(stage).is_some(), stage.addressees.len() > 1);
        }
    }
}

#[test]
fn all_26_something_else_is_said_in_the_words_it_was_given() {
    let about = |authority| {
        let procedure = procedure(authority);
        wording::category(&opening(procedure, PlanKind::LookedAfter).category, procedure)
    };
    assert_eq!(about("lambeth"), "Failure to meet statutory responsibilities: Health checks are missed");
    assert_eq!(about("slough"), "Health checks are missed");
}

#[test]
fn all_19_an_example_is_said_with_its_heading() {
    let lambeth = procedure("lambeth");
    let group = &lambeth.categories[0];
    let mut category = opening(lambeth, PlanKind::LookedAfter).category;
    category.other = None;
    category.example.clone_from(&group.examples[0].id);
    assert_eq!(wording::category(&category, lambeth), format!("{}: {}", group.title, group.examples[0].text));
}

#[test]
fn lists_and_plurals_of_words_that_files_bring() {
    let items = ["a", "b", "c"].map(str::to_owned);
    assert_eq!(english::and(&items), "a, b and c");
    assert_eq!(english::or(&items[..2]), "a or b");
    assert_eq!(english::and(&items[..1]), "a");
    assert_eq!(english::and(&[]), "");
    assert_eq!(english::plural("inquiry"), "inquiries");
    assert_eq!(english::counted(1, "action"), "1 action");
}
