use crate::{addressed, asked, days, of};
use shared::people::{ChairKind, PlanKind};

const HAF: &str = "hammersmith-and-fulham";

#[test]
fn haf_01_informal_goes_to_the_worker_the_principal_or_the_workers_managers() {
    let haf = of(HAF);
    let with: Vec<_> = haf.informal.with.iter().map(|post| haf.title(post)).collect();
    assert_eq!(with, ["Social Worker", "Principal Social Worker", "Team Manager", "Head of Service"]);
    assert!(haf.informal.note.as_deref().is_some_and(|note| note.contains("agreed between the two")));
}

#[test]
fn haf_02_four_stages_of_five_days_and_twenty_in_total_for_both_plans() {
    let haf = of(HAF);
    let addressees: Vec<_> = (1..=4).map(|number| addressed(haf, number).0).collect();
    assert_eq!(
        addressees,
        [
            ["Team Manager"],
            ["Head of Service"],
            ["Operational Director, Children and Young People's Services"],
            ["Director of Children's Services"],
        ]
    );
    assert_eq!(days(haf), [5; 4]);
    assert_eq!(haf.total_for(PlanKind::LookedAfter), Some(20));
    assert_eq!(haf.total_for(PlanKind::ChildProtection), Some(20));
}

#[test]
fn haf_03_it_is_the_one_procedure_whose_days_carry_over() {
    let carrying: Vec<_> = shared::procedure::all()
        .iter()
        .filter(|procedure| procedure.carry_over)
        .map(|procedure| procedure.authority.as_str())
        .collect();
    assert_eq!(carrying, [HAF]);
}

#[test]
fn a_start_above_level_1_is_the_chairs_own_and_says_why() {
    for chair in [ChairKind::Iro, ChairKind::CpChair] {
        assert_eq!(asked(of(HAF), chair, 1), Some((false, vec![])));
        for number in 2..=4 {
            assert_eq!(asked(of(HAF), chair, number), Some((true, vec![])));
        }
    }
}

#[test]
fn haf_09_four_groups_of_examples_with_eight_marked_for_looked_after_children() {
    let haf = of(HAF);
    let counts: Vec<_> = haf
        .categories
        .iter()
        .map(|group| (group.examples.len(), group.examples_for(PlanKind::ChildProtection).count()))
        .collect();
    assert_eq!(counts, [(13, 9), (10, 6), (3, 3), (4, 4)]);
    let titles: Vec<_> = haf.categories.iter().map(|group| group.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "General issue",
            "Failure to meet statutory requirements for the child",
            "Care plan implementation",
            "Dispute about the provision of services",
        ]
    );
}
