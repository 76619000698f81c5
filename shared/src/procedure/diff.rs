//! What changes from one version of a procedure to the next, key by key: nothing that a file can say is left out.

use super::{Length, Procedure};
use crate::wording::length;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where it stands: `stages[2].time.length`, `posts[director].title`. Sections are named by number or id.
    pub key: String,
    /// What it was; none where it was not there.
    pub old: Option<String>,
    /// What it is; none where it is gone.
    pub new: Option<String>,
}

/// Everything that differs between two versions, in the order of the keys.
///
/// ```
/// use shared::procedure::{all, diff};
///
/// let old = &all()[0];
/// let mut new = old.clone();
/// new.stages[1].rare = true;
/// let changes = diff(old, &new);
/// assert_eq!((changes.len(), changes[0].key.as_str()), (1, "stages[2].rare"));
/// ```
#[must_use]
pub fn diff(old: &Procedure, new: &Procedure) -> Vec<Change> {
    let [old, new] = [old, new].map(|procedure| serde_json::to_value(procedure).unwrap_or_default());
    let mut changes = Vec::new();
    compare("", Some(&old), Some(&new), &mut changes);
    changes
}

fn compare(key: &str, old: Option<&Value>, new: Option<&Value>, changes: &mut Vec<Change>) {
    let [old, new] = [old, new].map(|value| value.filter(|value| !says_nothing(value)));
    if old == new {
        return;
    }
    match (fields(key, old), fields(key, new)) {
        (Some(old), Some(new)) => {
            let keys: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
            for field in keys {
                compare(field, old.get(field), new.get(field), changes);
            }
        }
        _ => changes.push(Change { key: key.to_owned(), old: old.map(said), new: new.map(said) }),
    }
}

/// A value that is as good as left out.
fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}

/// What stands inside a section or a list of sections, by whole keys; none for what is compared as one.
fn fields(key: &str, value: Option<&Value>) -> Option<Map<String, Value>> {
    match value? {
        Value::Object(fields) if time(fields).is_none() => {
            let joint = if key.is_empty() { "" } else { "." };
            Some(fields.iter().map(|(name, value)| (format!("{key}{joint}{name}"), value.clone())).collect())
        }
        Value::Array(items) if items.iter().all(Value::is_object) => {
            let named =
                (1..).zip(items).map(|(at, item)| (format!("{key}[{}]", name(item, at)), item.clone()));
            Some(named.collect())
        }
        _ => None,
    }
}

/// What a section is known by: its number and the plan it is for, its id, title or priority, otherwise its place.
fn name(section: &Value, at: usize) -> String {
    let text = |key: &str| section.get(key).and_then(Value::as_str);
    let number = |key: &str| section.get(key).and_then(Value::as_u64);
    match (number("number"), text("only")) {
        (Some(number), Some(plan)) => format!("{number}, {plan}"),
        (Some(number), None) => number.to_string(),
        _ => ["id", "title", "about", "priority"]
            .into_iter()
            .find_map(text)
            .map_or(at.to_string(), str::to_owned),
    }
}

/// A value as a reader of the file knows it.
fn said(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(said).collect::<Vec<_>>().join(", "),
        Value::Object(fields) => time(fields).unwrap_or_else(|| {
            fields.values().filter(|value| !says_nothing(value)).map(said).collect::<Vec<_>>().join("; ")
        }),
        other => other.to_string(),
    }
}

fn time(fields: &Map<String, Value>) -> Option<String> {
    let time: Length = serde_json::from_value(Value::Object(fields.clone())).ok()?;
    Some(length(time))
}
