//! Each authority's ladder, climbed stage by stage: who answers, who is copied, by when.

use crate::{all_answer, everywhere};
use shared::escalation::{Addressee, Escalation};
use shared::procedure::{Clock, Mode};
use shared::testing::Story;
use shared::wording::rung;

/// Climbs from a start; each stage is answered and passed on on the day it would lapse.
fn climb(story: Story, start: u8, stages: &[(u8, &str)]) -> Story {
    let mut story = story.raises_at(start).ok();
    for (at, (stage, due)) in stages.iter().enumerate() {
        story = story.awaits(*stage, due).on(due);
        if at + 1 < stages.len() {
            story = all_answer(story).chair().finds_not_resolved().ok();
        }
    }
    story
}

fn posts(people: &[Addressee]) -> Vec<&str> {
    people.iter().map(|addressee| addressee.post.as_str()).collect()
}

fn at(matter: &Escalation, stage: u8) -> (Vec<&str>, Vec<&str>) {
    let sent = &matter.step(stage).expect("reached").sent;
    (posts(&sent.addressees), posts(&sent.copies))
}

#[test]
fn all_03_a_matter_climbs_stages_each_with_addressees_by_post_copies_and_a_time() {
    for story in everywhere() {
        let (procedure, chair) = (story.world.procedure.clone(), story.plan.chair());
        let mut story = story.on("2026-09-01").raises_at(1).ok();
        for stage in procedure.stages_for(chair) {
            let sent = story.matter().current().expect("a stage").sent.clone();
            assert_eq!(
                posts(&sent.addressees),
                stage.addressees.iter().map(|post| post.as_str()).collect::<Vec<_>>()
            );
            for addressee in &sent.addressees {
                assert_eq!(addressee.title, procedure.title(&addressee.post), "in the authority's own words");
            }
            let copied = stage.copies.iter().filter(|post| !stage.addressees.contains(post));
            assert_eq!(posts(&sent.copies), copied.map(|post| post.as_str()).collect::<Vec<_>>());
            assert_eq!(sent.clock.as_ref().map(|clock| clock.length), stage.time.length());
            story = all_answer(story).chair();
            if stage.number < procedure.last_stage_for(chair) {
                story = story.finds_not_resolved().ok();
            }
        }
    }
}

#[test]
fn lam_01_five_stages_of_4_working_days_for_both_chairs() {
    let dates =
        [(1, "2026-12-23"), (2, "2026-12-31"), (3, "2027-01-07"), (4, "2027-01-13"), (5, "2027-01-19")];
    let story = climb(Story::of("lambeth").on("2026-12-17"), 1, &dates);
    let answering: Vec<_> = (1..=5).map(|stage| at(story.matter(), stage).0[0]).collect();
    assert_eq!(
        answering,
        ["team_manager", "service_manager", "assistant_director", "director", "executive_director"]
    );
    let total = story.matter().total.as_ref().expect("a total");
    assert_eq!((total.length.count, total.due.to_string().as_str()), (20, "2027-01-19"));

    climb(Story::of("lambeth").about_protection().on("2026-12-17"), 1, &dates[..4]);
    climb(
        Story::of("lambeth").on("2026-03-30"),
        3,
        &[(3, "2026-04-07"), (4, "2026-04-13"), (5, "2026-04-17")],
    );
}

/// Torbay from Good Friday 2026 to its fifth stage.
fn torbay() -> Story {
    let dates =
        [(1, "2026-04-13"), (2, "2026-04-20"), (3, "2026-04-27"), (4, "2026-05-05"), (5, "2026-05-13")];
    climb(Story::of("torbay").on("2026-04-03"), 1, &dates)
}

#[test]
fn tor_04_stage_1_social_worker_or_team_manager() {
    let story = torbay();
    assert_eq!(at(story.matter(), 1), (vec!["social_worker", "team_manager"], vec!["iro_manager"]));
    let sent = &story.matter().stages[0].sent;
    assert_eq!((sent.mode, sent.clock.as_ref().expect("a time").length.count), (Mode::Any, 5));
}

#[test]
fn tor_05_stage_2_team_manager_or_service_manager() {
    let story = torbay();
    let expected = (vec!["team_manager", "service_manager"], vec!["social_worker", "iro_manager"]);
    assert_eq!(at(story.matter(), 2), expected);
    assert_eq!(story.matter().stages[1].sent.clock.as_ref().expect("a time").length.count, 5);
}

#[test]
fn tor_06_stage_3_head_of_service() {
    let story = torbay();
    let copied = vec!["team_manager", "service_manager", "iro_manager", "social_worker"];
    assert_eq!(at(story.matter(), 3), (vec!["head_of_service"], copied));
    assert_eq!(story.matter().stages[2].sent.clock.as_ref().expect("a time").length.count, 5);
}

#[test]
fn tor_07_stages_4_and_5_assistant_director_and_director_with_6_days_at_the_last() {
    let story = torbay();
    let below = ["head_of_service", "service_manager", "team_manager", "iro_manager", "social_worker"];
    assert_eq!(at(story.matter(), 4), (vec!["assistant_director"], below.to_vec()));
    let with_assistant = [&["assistant_director"], &below[..]].concat();
    assert_eq!(at(story.matter(), 5), (vec!["director"], with_assistant));
    let lengths: Vec<_> = story
        .matter()
        .stages
        .iter()
        .map(|step| step.sent.clock.as_ref().expect("a time").length.count)
        .collect();
    assert_eq!(lengths, [5, 5, 5, 5, 6]);
}

/// Kent from stage 2 to its sixth.
fn kent() -> Story {
    let dates =
        [(2, "2026-12-31"), (3, "2027-01-08"), (4, "2027-01-15"), (5, "2027-01-22"), (6, "2027-01-29")];
    climb(Story::of("kent").on("2026-12-22"), 2, &dates)
}

#[test]
fn ken_01_stages_1_to_3_social_worker_team_manager_district_service_manager() {
    let first = Story::of("kent").on("2026-12-22").raises_at(1).ok();
    assert_eq!(at(first.matter(), 1), (vec!["social_worker"], vec![]));
    let story = kent();
    assert_eq!(at(story.matter(), 2), (vec!["team_manager"], vec!["social_worker"]));
    let copied = vec!["team_manager", "social_worker", "qa_manager"];
    assert_eq!(at(story.matter(), 3), (vec!["district_service_manager"], copied));
    assert!(story.matter().stages.iter().all(|step| step.sent.clock_times == Clock::Completion));
}

#[test]
fn ken_02_stage_4_area_assistant_director() {
    let story = kent();
    let copied =
        vec!["district_service_manager", "team_manager", "social_worker", "qa_manager", "qa_service_manager"];
    assert_eq!(at(story.matter(), 4), (vec!["area_assistant_director"], copied));
}

#[test]
fn ken_03_stage_5_director_and_social_work_lead_stage_6_corporate_director() {
    let story = kent();
    let (answering, copied) = at(story.matter(), 5);
    assert_eq!(answering, ["director", "social_work_lead"]);
    let below = ["area_assistant_director", "district_service_manager", "team_manager", "social_worker"];
    let qa = ["qa_manager", "qa_service_manager", "qa_assistant_director"];
    assert_eq!(copied, [&below[..], &qa].concat());
    let (answering, copied) = at(story.matter(), 6);
    assert_eq!(answering, ["corporate_director"]);
    assert_eq!(copied, [&["director", "social_work_lead"], &below[..], &qa].concat());
    climb(Story::of("kent").on("2027-03-25"), 5, &[(5, "2027-04-05"), (6, "2027-04-12")]);
}

#[test]
fn haf_02_four_stages_of_5_working_days_within_20() {
    let story = Story::of("hammersmith-and-fulham");
    let from_2 = [(2, "2026-04-13"), (3, "2026-04-20"), (4, "2026-04-27")];
    let climbed = climb(story.clone().on("2026-03-26"), 2, &from_2);
    assert_eq!(
        climbed.matter().total.as_ref().map(|total| total.due.to_string()).as_deref(),
        Some("2026-04-27")
    );
    climb(story.clone().about_protection().on("2026-03-26"), 2, &from_2);
    climb(story.clone().on("2027-12-20"), 3, &[(3, "2028-01-13"), (4, "2028-01-20")]);

    let dates = [(1, "2026-09-08"), (2, "2026-09-15"), (3, "2026-09-22"), (4, "2026-09-29")];
    let climbed = climb(story.on("2026-09-01"), 1, &dates);
    let answering: Vec<_> = (1..=4).map(|stage| at(climbed.matter(), stage).0[0]).collect();
    assert_eq!(answering, ["team_manager", "head_of_service", "operational_director", "director"]);
}

#[test]
fn slo_02_four_stages_of_5_working_days() {
    let dates = [(1, "2026-09-07"), (2, "2026-09-14"), (3, "2026-09-21"), (4, "2026-09-28")];
    for story in [Story::of("slough"), Story::of("slough").about_protection()] {
        let story = climb(story.on("2026-08-28"), 1, &dates);
        let answering: Vec<_> = (1..=4).map(|stage| at(story.matter(), stage).0[0]).collect();
        let expected =
            ["assistant_team_manager", "team_manager", "head_of_service", "assistant_director_operations"];
        assert_eq!(answering, expected);
    }
}

#[test]
fn lam_08_the_two_highest_stages_are_shown_as_rare_wherever_the_ladder_is_drawn_or_chosen() {
    for stage in &Story::of("lambeth").world.procedure.stages {
        let rare = stage.number >= 4;
        assert_eq!(rung::if_needed(stage.rare).contains("rarely used"), rare, "stage {}", stage.number);
        let words = &Story::of("lambeth").world.procedure.words;
        let chosen = rung::caution(stage.rare, true, words);
        assert_eq!(chosen.as_deref(), rare.then_some("Rarely used"));
        let unlisted = rung::caution(stage.rare, false, words).expect("it is not listed");
        assert_eq!(unlisted.starts_with("Rarely used. "), rare);
    }
}
