//! SMART actions: what blocks, what is pointed out, and what passes without a word.

use std::collections::HashSet;

use chrono::NaiveDate;
use shared::smart::{Field, Lack, OpeningAdvice, Owner, SmartDraft, lacks, opening, vague};

/// What, measure and why of actions a chair may send as they are.
const GOOD: [[&str; 3]; 10] = [
    [
        "Book the initial health assessment with the community paediatrician and take Sam to it.",
        "The paediatrician’s report is on Sam’s record.",
        "Sam came into care 31 days ago and nobody has checked his asthma since.",
    ],
    [
        "Visit Amira at her placement every Tuesday after school until 26 January 2027, and see her alone.",
        "Each visit is written up within 2 working days, with what Amira said in her own words.",
        "Amira has told her teacher that nobody listens to her.",
    ],
    [
        "Write the pathway plan together with Jay.",
        "Jay has signed the plan and has a copy.",
        "Jay turns 18 in March and does not know where he will live.",
    ],
    [
        "Apply for Leila’s passport.",
        "The application’s receipt is uploaded to her record.",
        "Leila will miss the school trip she has saved for.",
    ],
    [
        "Issue the application to discharge the placement order, or write to the chair why not.",
        "The court’s notice of issue, or the letter, is on file.",
        "Two years without a match have passed and Noah asks each month when he will have a family.",
    ],
    [
        "Hold the PEP meeting at the school with the virtual head.",
        "The PEP names a tutor, 5 hours a week and the first lesson’s date.",
        "Kai has had no lessons for 6 weeks.",
    ],
    [
        "Raise family time with his sister from once to twice a month, monitored monthly until 3 March.",
        "The contact centre’s booking shows two dates for each month.",
        "Ben says that his sister is the person he misses most.",
    ],
    [
        "Appoint an appropriate adult and a support worker for the interview on 4 December.",
        "Both names are on the custody record.",
        "Ali has a learning disability and was interviewed alone last time.",
    ],
    [
        "Review the placement on 4 December and decide whether Mia stays.",
        "The decision and its reasons are in the minutes of that day.",
        "Mia has moved 4 times this year.",
    ],
    [
        "Raise school attendance from 62% to 90%: drive Theo to school each morning until 29 January.",
        "The register shows 90% for the half term.",
        "Theo sits his GCSEs in May and improves by 2 grades when he attends.",
    ],
];

fn draft([what, measure, why]: [&str; 3]) -> SmartDraft {
    SmartDraft {
        what: what.into(),
        measure: measure.into(),
        owner: Some(Owner { post: Some("team_manager".into()), person: None, name: "Team Manager".into() }),
        why: why.into(),
        by: NaiveDate::from_ymd_opt(2026, 12, 4),
    }
}

#[test]
fn good_actions_raise_nothing() {
    for good in GOOD {
        let draft = draft(good);
        assert_eq!(lacks(&draft), [], "{}", draft.what);
        assert_eq!(vague(&draft), [], "{}", draft.what);
        assert_eq!(opening(&draft.what), None, "{}", draft.what);
    }
}

#[test]
fn all_04_each_action_needs_an_owner_and_a_due_date() {
    let whole = draft(GOOD[0]);
    let unowned = SmartDraft { owner: None, ..whole.clone() };
    assert_eq!(lacks(&unowned), [Lack::NotOwned]);
    let nameless = SmartDraft { owner: Some(Owner::default()), ..whole.clone() };
    assert_eq!(lacks(&nameless), [Lack::NotOwned]);
    let undated = SmartDraft { by: None, ..whole };
    assert_eq!(lacks(&undated), [Lack::NotTimed]);
}

#[test]
fn all_04_an_owner_outside_the_directory_is_an_owner() {
    let school = Owner { name: "Designated teacher, Hill School".into(), ..Owner::default() };
    let action = SmartDraft { owner: Some(school), ..draft(GOOD[5]) };
    assert_eq!(lacks(&action), []);
}

#[test]
fn ken_11_an_action_says_its_aim_and_how_its_completion_is_seen() {
    let aimless = draft(["Book the assessment", "…", " - "]);
    assert_eq!(lacks(&aimless), [Lack::NotMeasurable, Lack::NotRelevant]);
    let unseen = draft(["Book the assessment", "Adequate progress", "He cannot hear in class."]);
    let found = vague(&unseen);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].field, found[0].phrase), (Field::Measure, "adequate"));
}

#[test]
fn an_empty_draft_lacks_all_five_and_says_how_to_fill_each() {
    let found = lacks(&SmartDraft::default());
    let fields: Vec<_> = found.iter().map(|lack| lack.field()).collect();
    assert_eq!(fields, [Field::What, Field::Measure, Field::Owner, Field::Why, Field::By]);
    let words: HashSet<_> = found.iter().flat_map(|lack| [lack.missing(), lack.how()]).collect();
    assert_eq!(words.len(), 10);
}

#[test]
fn vague_words_are_pointed_out_and_never_lack_anything() {
    let action = draft(["Consider a referral ASAP", "Ongoing", "Best interests"]);
    assert_eq!(vague(&action).len(), 4);
    assert_eq!(lacks(&action), []);
}

#[test]
fn an_action_opens_with_an_active_verb() {
    assert_eq!(opening("Please jointly agree the plan"), None);
    for passive in ["To be completed", "Should be seen weekly", "Referral to CAMHS to be made"] {
        assert_eq!(opening(passive), Some(OpeningAdvice::Passive), "{passive}");
    }
    for late in ["Social worker to complete the plan.", "The school will formally complete the plan."] {
        let better = "Complete the plan.".to_owned();
        assert_eq!(opening(late), Some(OpeningAdvice::VerbLater { better }), "{late}");
    }
    assert_eq!(opening("Passport for Sam. Visit him."), Some(OpeningAdvice::NoVerb));
    assert_eq!(opening(" … "), None);
}
