//! What people of the demonstration write: `demo/scenarios.json`, one concern each with its answers and outcome, and
//! `demo/process.json`, what is said about any of them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use shared::people::PlanKind;

pub static SCENARIOS: LazyLock<Vec<Scenario>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../demo/scenarios.json")).expect("a test reads demo/scenarios.json")
});

pub static PROCESS: LazyLock<Process> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../demo/process.json")).expect("a test reads demo/process.json")
});

/// A concern about a child, from what is wrong to how it ended.
#[derive(Deserialize)]
pub struct Scenario {
    pub title: String,
    /// Examples of the procedures' annexes that it is one of, the nearest first.
    pub examples: Vec<String>,
    pub plans: Vec<PlanKind>,
    /// The ages it makes sense at, both included; none for a child not yet born.
    #[serde(default = "any_age")]
    pub ages: Option<(i32, i32)>,
    pub wrong: String,
    pub impact: String,
    pub outcome: String,
    pub actions: Vec<ActionText>,
    /// An answer that does what was asked, and one that does not.
    pub answer: String,
    pub weak: String,
    /// Why the weak answer does not do, and what is open after the other.
    pub reason: String,
    pub why: String,
    pub resolved: String,
}

impl Scenario {
    /// May it be told of any child on that plan?
    pub fn is_for_any(&self, plan: PlanKind) -> bool {
        self.ages == any_age() && self.plans.contains(&plan)
    }
}

#[derive(Deserialize)]
pub struct ActionText {
    pub what: String,
    pub measure: String,
    pub owner: OwnerText,
    pub why: String,
    /// Working days from raising.
    pub days: u32,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum OwnerText {
    SocialWorker,
    Manager,
}

/// What is said about any matter.
#[derive(Deserialize)]
pub struct Process {
    /// What is said to the procedures' own questions, by their ids; for a choice the id of the option.
    pub asked: BTreeMap<String, String>,
    pub consulted: Vec<String>,
    pub first: Vec<String>,
    pub higher: Vec<String>,
    pub silence: Vec<String>,
    pub met: Vec<String>,
    pub takes_longer: Vec<String>,
    pub delay: String,
    pub outside: String,
    pub talk: Vec<String>,
    pub agreed: Vec<String>,
    pub settled: Vec<String>,
    pub note: Vec<String>,
    pub agreed_answer: Vec<String>,
    pub done: Vec<String>,
    pub cannot: String,
    pub rationale: Vec<String>,
    pub last_step: Vec<String>,
    pub unresolved: String,
    pub unresolved_why: String,
    pub not_referred: String,
    pub not_referred_yet: String,
    pub nothing_to_refer: String,
    pub unfinished: String,
    pub not_proportionate: String,
    pub plan_ended: String,
    pub withdrawn: String,
    pub passed_over: String,
    pub in_error: String,
}

#[expect(clippy::unnecessary_wraps, reason = "the field's own type: none stands for a child not yet born")]
fn any_age() -> Option<(i32, i32)> {
    Some((0, 17))
}

/// The text with the child's name in it, capitalised where a sentence begins with it.
pub fn about(text: &str, name: &str) -> String {
    let mut letters = name.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    let capitalised = first + letters.as_str();
    let text = text.replace(". {name}", &format!(". {capitalised}"));
    match text.strip_prefix("{name}") {
        Some(rest) => capitalised + &rest.replace("{name}", name),
        None => text.replace("{name}", name),
    }
}

#[cfg(test)]
mod tests {
    use shared::smart::{Owner, SmartDraft, lacks, opening, vague};

    use super::*;

    #[test]
    fn every_action_is_smart() {
        for scenario in SCENARIOS.iter() {
            assert!(scenario.actions.len() >= 2, "{}", scenario.title);
            for action in &scenario.actions {
                let draft = SmartDraft {
                    what: action.what.clone(),
                    measure: action.measure.clone(),
                    owner: Some(Owner { post: None, person: None, name: "A person".to_owned() }),
                    why: action.why.clone(),
                    by: Some("2026-11-23".parse().unwrap()),
                };
                assert!(lacks(&draft).is_empty(), "{}", action.what);
                let found = vague(&draft);
                assert!(found.is_empty(), "{}: {found:?}", action.what);
                let advice = opening(&about(&action.what, "Sam"));
                assert!(advice.is_none(), "{}: {advice:?}", action.what);
            }
        }
    }

    #[test]
    fn there_is_something_to_say_about_everything() {
        for texts in [&PROCESS.consulted, &PROCESS.first, &PROCESS.higher, &PROCESS.silence, &PROCESS.note] {
            assert!(!texts.is_empty());
        }
        for plan in [PlanKind::LookedAfter, PlanKind::ChildProtection] {
            let of_any_age = SCENARIOS.iter().filter(|scenario| scenario.ages == any_age());
            assert!(of_any_age.filter(|scenario| scenario.plans.contains(&plan)).count() >= 5);
        }
    }

    #[test]
    fn a_sentence_begins_with_a_capital() {
        let text = "{name} is well. {name} sleeps, and {name} eats.";
        assert_eq!(about(text, "the baby"), "The baby is well. The baby sleeps, and the baby eats.");
        assert_eq!(about("Ask {name}.", "Tia"), "Ask Tia.");
    }
}
