//! How those outside the council are reached whom a matter may be referred to (ALL-27).

use super::OrganisationProblem;
use crate::procedure::ReferredTo;
use crate::text;
use serde::{Deserialize, Serialize};

/// How to reach somebody outside; at least one way of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Contact {
    pub telephone: String,
    pub email: String,
    pub address: String,
    /// Anything else: opening hours, whom to ask for.
    pub note: String,
}

/// Whose contact it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContactOf {
    pub of: ReferredTo,
    pub contact: Contact,
}

impl Contact {
    /// Is there anything to reach them by?
    #[must_use]
    pub fn reaches(&self) -> bool {
        self.parts().any(|(field, _)| field != "Note")
    }

    /// Its parts that say something, each with its name.
    pub fn parts(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let parts: [(&'static str, &str); 4] = [
            ("Telephone", &self.telephone),
            ("E-mail", &self.email),
            ("Address", &self.address),
            ("Note", &self.note),
        ];
        parts.into_iter().filter(|(_, text)| !text.trim().is_empty())
    }
}

/// What is wrong with a contact: nothing to reach anybody by, or what a record cannot keep.
pub(super) fn problems(contact: &Contact) -> Vec<OrganisationProblem> {
    let mut problems: Vec<_> = contact
        .parts()
        .filter(|(_, said)| !text::fits(said) || !text::printable(said))
        .map(|(field, _)| OrganisationProblem::CannotBeKept { field: field.to_lowercase() })
        .collect();
    if !contact.reaches() {
        problems.push(OrganisationProblem::Missing { field: "contact".to_owned() });
    }
    problems
}
