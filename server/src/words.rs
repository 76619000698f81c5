//! Fixed words: the snake_case names under which variants are recorded.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::rejected::Rejected;

/// The word a variant is recorded by, as in its JSON: the variant's own, or its tag where it carries data.
///
/// ```
/// use server::words::word;
/// use shared::{escalation::Phase, people::PlanKind};
/// assert_eq!(word(&PlanKind::LookedAfter), "looked_after");
/// assert_eq!(word(&Phase::Lapsed { stage: 2 }), "lapsed");
/// ```
pub fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word,
        Ok(Value::Object(fields)) => ["type", "phase", "subject"]
            .iter()
            .find_map(|tag| fields.get(*tag)?.as_str())
            .unwrap_or_default()
            .to_owned(),
        _ => String::new(),
    }
}

/// The variant recorded by that word.
pub fn of_word<T: DeserializeOwned>(word: &str) -> Result<T, Rejected> {
    serde_json::from_value(Value::String(word.to_owned())).map_err(Rejected::inconsistent)
}
