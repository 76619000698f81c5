//! What the record for a court tells beside the course of the stages: every event with what was said, every date with its sum.

use crate::child_file::on_paper;
use shared::asked::{Particulars, Said};
use shared::calendar::words::short_date;
use shared::escalation::{AnswerPrompt, Answered, Became, Command};
use shared::procedure::{Manner, ReferredTo, all};
use shared::testing::{Story, day};
use shared::wording::{court_record, file_form};

fn printed(story: &Story) -> String {
    on_paper(story, court_record).plain_text()
}

fn has(text: &str, expected: &[&str]) {
    for expected in expected {
        assert!(text.contains(expected), "{expected} in {text}");
    }
}

#[test]
fn all_36_the_record_for_court_says_what_was_done_against_the_child() {
    let breach = Command::ReportBreach { on: Some(day("2026-09-02")), breach: "Robin was moved.".into() };
    let story = Story::of("lambeth").on("2026-09-01").raises_at(1).ok().on("2026-09-02").does(breach).ok();
    let text = printed(&story);
    has(&text, &["When it happened: Wed 2 Sep 2026", "What was done: Robin was moved.", "Alerted: "]);
}

#[test]
fn all_36_the_record_for_court_prints_every_time_a_stage_was_given_with_its_sum() {
    let story = Story::of("kent").on("2026-09-01").raises_at(1).ok();
    let first = story.matter().stages[0].sent.clock.clone().expect("a time").due;
    let asked = story.on("2026-09-02").holder_of_stage(1).asks_for_time("2026-09-14").ok();
    let story = asked.chair().gives_time("2026-09-14").ok();
    let document = on_paper(&story, court_record);
    let dates = document.sections.iter().find(|section| section.heading.starts_with("Dates")).expect("dates");
    let due: Vec<&str> = dates
        .lines
        .iter()
        .filter(|line| line.label.contains("answer due"))
        .map(|line| line.text.as_str())
        .collect();
    assert_eq!(due, [short_date(first), "Mon 14 Sep 2026".to_owned()]);
    let sums = dates.lines.iter().filter(|line| line.label == "How it was counted").count();
    assert!(sums >= 2, "each with its sum");
    has(
        &document.plain_text(),
        &[
            "What the delay means for the child: Robin is in pain for four days longer.",
            "What the risk plan says: Pain relief is agreed and school knows.",
        ],
    );
}

#[test]
fn all_36_the_record_for_court_keeps_the_first_informal_time_and_why_it_stayed_informal() {
    for procedure in all() {
        let story =
            Story::of(procedure.authority.as_str()).on("2026-09-01").raises_concern("2026-09-04").ok();
        let first = story.matter().informal.as_ref().expect("informal").clock.due;
        let story = story.on("2026-09-07").keeps_informal(Some("2026-09-08")).ok();
        let now = story.matter().informal.as_ref().expect("informal").clock.due;
        let Some(kept) = story.matter().informal.as_ref().and_then(|step| step.kept.last().cloned()) else {
            panic!("not kept")
        };
        let text = printed(&story);
        has(&text, &[&kept.reason, "What was said and agreed: "]);
        for due in [first, now] {
            has(&text, &[&format!("To be settled by: {}", short_date(due))]);
        }
    }
}

#[test]
fn all_36_the_record_for_court_has_the_grounds_of_a_referral_and_not_when_the_chair_took_advice() {
    let story = Story::of("hammersmith-and-fulham").on("2026-09-01").raises_at(1).ok();
    let grounds = &story.world.procedure.referral.grounds;
    let advised =
        grounds.iter().find(|ground| ground.id != "significant_failure").expect("a ground").id.clone();
    let story = story.refers_with(ReferredTo::Cafcass, |refer| refer.grounds.push(advised)).ok();
    let text = printed(&story);
    has(
        &text,
        &[
            "Reasons: The plan has stood still since June.",
            "What failed: Decision 3 of the June review was not carried out.",
            "Grounds: ",
        ],
    );
    assert!(!text.contains("Independent legal advice taken"), "{text}");
}

#[test]
fn all_36_the_record_for_court_tells_the_childs_strand_and_what_was_considered() {
    let story = Story::of("lambeth").on("2026-09-01").raises_at(1).ok().considers_referral().ok();
    let became = Became::Done {
        on: Some(day("2026-09-01")),
        manner: Some(Manner::Telephone),
        note: "Robin was glad.".to_owned(),
    };
    let story = story
        .does(Command::AnswerPrompt(AnswerPrompt { prompt: "told_raised".to_owned(), stage: None, became }))
        .ok();
    has(
        &printed(&story),
        &["Why: The Director’s answer is to be seen first.", "What came of it: Robin was glad."],
    );
}

#[test]
fn lam_29_evidence_stands_in_the_record_for_court_and_in_the_form_with_the_raising_and_with_the_answer() {
    let story = Story::of("lambeth").on("2026-09-01").raises_at(1).ok().holder_of_stage(1);
    let evidence = Said::Text("The clinic’s letter of 1 September.".to_owned());
    let said = Particulars([("evidence_of_answer".to_owned(), evidence)].into());
    let story = story.answers_saying(1, said, |by| Answered::WillDo { by }).ok().chair();
    let raised = story.matter().opening.particulars.get("evidence").cloned().expect("evidence");
    let Said::Text(raised) = raised else { panic!("a text") };
    for document in [court_record, file_form] {
        let text = on_paper(&story, document).plain_text();
        has(
            &text,
            &[
                &format!("What is the evidence?: {raised}"),
                "What is the evidence for your answer?: The clinic’s letter of 1 September.",
            ],
        );
    }
}

#[test]
fn all_36_the_grounds_and_the_talks_before_a_higher_stage_stand_in_both_documents() {
    let story = Story::of("slough").on("2026-09-01").raises_at(3).ok();
    let sent = story.matter().stages[0].sent.clone();
    let talk = sent.consultations.first().expect("a talk before a start at stage 3").note.clone();
    let ground = crate::all_answer(Story::of("lambeth").on("2026-09-01").raises_at(1).ok());
    let ground = ground.chair().finds_not_resolved().ok();
    let id = ground.matter().stages[1].sent.ground.clone().expect("a ground");
    let stage = ground.world.procedure.stage(2).expect("stage 2");
    let named = stage.grounds.iter().find(|ground| ground.id == id).expect("named").text.clone();
    for document in [court_record, file_form] {
        has(&on_paper(&story, document).plain_text(), &["Discussed with the ", &talk]);
        has(&on_paper(&ground, document).plain_text(), &[&format!("Ground: {named}")]);
    }
}
