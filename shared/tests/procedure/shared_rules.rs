//! What every procedure has, each in its own way.

use crate::of;
use shared::people::{ChairKind, PlanKind};
use shared::procedure::{CategoryGroup, Procedure, SOMETHING_ELSE, Silence, all, read};
use std::collections::BTreeSet;
use std::fs;

#[test]
fn every_file_reads_without_a_mistake_and_is_named_for_its_authority() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/procedures");
    let files: Vec<_> =
        fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path()).collect();
    assert_eq!(files.len(), all().len(), "every file is bundled");
    for path in files {
        let text = fs::read_to_string(&path).expect("a file");
        let procedure = read::read(&text)
            .unwrap_or_else(|mistakes| panic!("{}:\n{}", path.display(), read::listed(&mistakes)));
        assert_eq!(path.file_stem().and_then(|stem| stem.to_str()), Some(procedure.authority.as_str()));
    }
}

#[test]
fn no_two_authorities_share_the_letters_of_their_references() {
    let codes: BTreeSet<_> = all().iter().map(|procedure| procedure.code.as_str()).collect();
    assert_eq!(codes, BTreeSet::from(["HAF", "KEN", "LAM", "SLO", "TOR"]));
}

#[test]
fn a_procedure_reaches_the_browser_as_json_and_is_the_same_there() {
    for procedure in all() {
        let json = serde_json::to_string(procedure).expect("json");
        assert_eq!(&serde_json::from_str::<Procedure>(&json).expect("the same"), procedure);
    }
}

#[test]
fn only_the_two_ladders_that_outrun_the_total_are_flagged() {
    let flagged: Vec<_> = all()
        .iter()
        .filter(|procedure| !procedure.risks().is_empty())
        .map(|procedure| &procedure.code)
        .collect();
    assert_eq!(flagged, ["KEN", "TOR"]);
}

#[test]
fn all_08_every_last_stage_asks_and_only_one_procedure_passes_on_by_itself() {
    for procedure in all() {
        let passing: Vec<_> = procedure
            .stages
            .iter()
            .filter(|stage| stage.silence == Silence::PassOn)
            .map(|stage| stage.number)
            .collect();
        let expected: &[u8] = if procedure.code == "TOR" { &[1, 2, 3, 4] } else { &[] };
        assert_eq!(passing, expected, "{}", procedure.name);
    }
}

#[test]
fn all_19_a_marked_example_is_hidden_for_the_other_plan_and_an_unmarked_one_shows_for_both() {
    let hidden = |authority: &str, plan: PlanKind| -> Vec<&'static str> {
        let examples = of(authority).categories.iter().flat_map(|group| {
            let shown: Vec<_> = group.examples_for(plan).collect();
            group.examples.iter().filter(move |example| !shown.contains(example))
        });
        examples.map(|example| example.id.as_str()).collect()
    };
    assert_eq!(hidden("lambeth", PlanKind::LookedAfter), ["protection_visits", "core_groups"]);
    assert_eq!(hidden("lambeth", PlanKind::ChildProtection), [""; 0]);
    assert_eq!(
        hidden("hammersmith-and-fulham", PlanKind::ChildProtection),
        [
            "not_agreed",
            "applications",
            "life_story",
            "final_care_plan",
            "pathway_plan",
            "pep",
            "health_assessment",
            "placement_plan"
        ]
    );
    assert_eq!(hidden("hammersmith-and-fulham", PlanKind::LookedAfter), [""; 0]);
    assert_eq!(hidden("kent", PlanKind::LookedAfter), [""; 0]);
}

#[test]
fn all_19_every_annex_is_there_whole() {
    let sizes = |authority: &str| -> Vec<usize> {
        of(authority).categories.iter().map(|group| group.examples.len()).collect()
    };
    assert_eq!(sizes("lambeth"), [6, 7, 3, 3]);
    assert_eq!(sizes("kent"), [27, 5, 5]);
    assert_eq!(sizes("hammersmith-and-fulham"), [13, 10, 3, 4]);
    assert_eq!(sizes("torbay"), [11, 3]);
    assert_eq!(sizes("slough"), [4]);
}

#[test]
fn all_23_each_procedure_says_which_children_and_so_which_chairs_it_covers() {
    for procedure in all() {
        let protection = procedure.code != "KEN";
        assert!(procedure.covers(PlanKind::LookedAfter), "{}", procedure.name);
        assert_eq!(procedure.covers(PlanKind::ChildProtection), protection, "{}", procedure.name);
        let may_start =
            |chair| procedure.stages.iter().any(|stage| procedure.entry_rule(chair, stage.number).is_some());
        assert!(may_start(ChairKind::Iro), "{}", procedure.name);
        assert_eq!(may_start(ChairKind::CpChair), protection, "{}", procedure.name);
    }
}

#[test]
fn all_24_each_document_has_what_its_source_states_of_itself() {
    let lambeth = &of("lambeth").document;
    assert_eq!(lambeth.version.as_deref(), Some("2"));
    assert_eq!(lambeth.status.as_deref(), Some("Draft"));
    assert_eq!(lambeth.approved_by.as_deref(), Some("CSMT"));
    assert_eq!(lambeth.review_due, "2025-08-31".parse().ok());
    assert_eq!(of("torbay").document.dated.as_deref(), Some("July 2020"));
    assert_eq!(of("hammersmith-and-fulham").document.version.as_deref(), Some("24"));
    assert_eq!(of("hammersmith-and-fulham").document.dated.as_deref(), Some("11 February 2025"));
    assert_eq!(of("slough").document.related.len(), 5);
    assert!(all().iter().all(|procedure| !procedure.document.related.is_empty()));
}

#[test]
fn all_25_each_authority_has_its_own_words() {
    let word =
        |authority: &str| (of(authority).words.matter.as_str(), of(authority).words.case_system.as_str());
    assert_eq!(word("lambeth"), ("practice alert", "Mosaic"));
    assert_eq!(word("torbay"), ("dispute", "PARIS"));
    assert_eq!(word("kent"), ("practice escalation", "Liberi"));
    assert_eq!(word("hammersmith-and-fulham"), ("escalation", "Mosaic"));
    assert_eq!(word("slough"), ("escalation", "ICS"));
    assert_eq!(of("hammersmith-and-fulham").words.stage, "level");
    assert_eq!(of("slough").words.iro, "Independent Chair");
}

#[test]
fn all_26_no_file_takes_the_id_of_the_choice_that_ends_every_list() {
    let groups = || all().iter().flat_map(|procedure| &procedure.categories);
    let ids = |group: &'static CategoryGroup| group.examples.iter().map(|example| example.id.as_str());
    assert!(groups().count() > 0);
    assert!(groups().flat_map(ids).all(|id| id != SOMETHING_ELSE));
}

#[test]
fn all_28_each_file_lists_its_sources_contradictions_with_a_reading() {
    let count = |authority: &str| of(authority).contradictions.len();
    let counts = ["lambeth", "torbay", "kent", "hammersmith-and-fulham", "slough"].map(count);
    assert_eq!(counts, [13, 8, 13, 8, 9]);
    for procedure in all() {
        let subjects: BTreeSet<_> = procedure.contradictions.iter().map(|entry| &entry.about).collect();
        assert_eq!(subjects.len(), procedure.contradictions.len(), "{}", procedure.name);
    }
}
