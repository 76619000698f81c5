use super::Facts;
use crate::components::FieldError;
use leptos::prelude::document;
use shared::escalation::{Command, Event, Violations};
use shared::wording;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use web_sys::{Element, Node};

/// What a draft asks for, as far as it could be read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Asked {
    pub command: Command,
    /// What could not be read, by field.
    pub unread: BTreeMap<String, String>,
}

/// Why a command cannot be sent as it is, at one of its fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where in the command: `opening.wrong`; empty where it is about the whole.
    pub path: String,
    pub message: String,
}

impl Problem {
    /// What is wrong at a field.
    pub fn at(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { path: path.into(), message: message.into() }
    }
}

/// Everything in the way of sending, in the order of the form. Empty when it can be sent.
pub(super) fn problems(
    asked: &Asked,
    decided: &Result<Vec<Event>, Violations>,
    facts: &Facts,
) -> Vec<Problem> {
    let form = asked.command.kind();
    let mut found: Vec<Problem> = Vec::new();
    for violation in decided.as_ref().err().into_iter().flat_map(|broken| &broken.0) {
        let unread = asked.unread.get(&violation.field).cloned();
        let message = unread.unwrap_or_else(|| wording::violation(violation, form, facts.procedure()));
        add(&mut found, Problem { path: violation.field.clone(), message });
    }
    for (path, message) in &asked.unread {
        add(&mut found, Problem { path: path.clone(), message: message.clone() });
    }
    found
}

/// One message a field is enough: the first is the one to act on first.
fn add(found: &mut Vec<Problem>, problem: Problem) {
    let told = found.iter().any(|other| match problem.path.is_empty() {
        true => other.message == problem.message,
        false => other.path == problem.path,
    });
    if !told {
        found.push(problem);
    }
}

/// The id in the page of the field at a path.
pub(super) fn id(path: &str) -> String {
    path.replace('.', "-")
}

/// The problems as the error summary lists them: in the order of the page, each leading to its field or what surrounds it.
pub(super) fn listed(problems: &[Problem]) -> Vec<FieldError> {
    let mut found: Vec<(Option<Element>, FieldError)> = problems.iter().map(linked).collect();
    found.sort_by(|(one, _), (other, _)| in_page(one.as_ref(), other.as_ref()));
    found.into_iter().map(|(_, error)| error).collect()
}

fn linked(problem: &Problem) -> (Option<Element>, FieldError) {
    let mut ways = std::iter::successors(Some(problem.path.as_str()), |path| {
        path.rsplit_once('.').map(|(around, _)| around)
    });
    let control = ways.find_map(|path| document().get_element_by_id(&id(path)));
    let field = control.as_ref().map_or_else(|| "form".to_owned(), Element::id);
    (control, FieldError { field, message: problem.message.clone() })
}

/// Which comes first in the page; what has no place in it stands above everything else.
fn in_page(one: Option<&Element>, other: Option<&Element>) -> Ordering {
    let (Some(one), Some(other)) = (one, other) else { return one.is_some().cmp(&other.is_some()) };
    let position = one.compare_document_position(other);
    if position & Node::DOCUMENT_POSITION_FOLLOWING != 0 {
        Ordering::Less
    } else if position & Node::DOCUMENT_POSITION_PRECEDING != 0 {
        Ordering::Greater
    } else {
        Ordering::Equal
    }
}
