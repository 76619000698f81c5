use shared::ids::{AuthorityId, PersonId};

use crate::actor::SignedIn;

/// Who sends a command.
#[derive(Clone, Debug)]
pub enum Sender {
    Person(SignedIn),
    /// The server's own work: deadlines that lapse, and what an installation begins with.
    System {
        authority: AuthorityId,
    },
}

const SYSTEM: &str = "system";

impl Sender {
    pub fn authority(&self) -> &AuthorityId {
        match self {
            Self::Person(signed_in) => &signed_in.authority,
            Self::System { authority } => authority,
        }
    }

    pub fn person(&self) -> Option<PersonId> {
        match self {
            Self::Person(signed_in) => Some(signed_in.person),
            Self::System { .. } => None,
        }
    }

    /// Under which command ids are counted as this sender's own.
    pub(super) fn account(&self) -> String {
        match self {
            Self::Person(signed_in) => signed_in.account.to_string(),
            Self::System { .. } => SYSTEM.to_owned(),
        }
    }

    /// As the record names who did it.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Person(signed_in) => signed_in.person.to_string(),
            Self::System { .. } => SYSTEM.to_owned(),
        }
    }
}
