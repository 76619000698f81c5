//! Identifiers. The browser makes the ids of what it raises; parts inside a matter are numbered by the decider.

use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

macro_rules! uuid_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    };
}

macro_rules! name_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The id as written in files, addresses and records.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::convert::Infallible;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Ok(text.into())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

uuid_id! {
    /// A record beside the matter.
    RecordId
}
uuid_id! {
    /// A person known to one authority: staff, chair, advocate.
    PersonId
}
uuid_id! {
    /// A child whose plan is chaired.
    ChildId
}
uuid_id! {
    /// One matter, from informal concern to close. Made by the browser that raises it.
    EscalationId
}
uuid_id! {
    /// One command, made once by whoever sends it and kept for ever, so that a repeat has the effect once.
    CommandId
}

uuid_id! {
    /// Matters raised together for brothers and sisters.
    GroupId
}
uuid_id! {
    /// One person told of one thing.
    NoticeId
}

name_id! {
    /// A local authority, as in `/procedures/{authority}`: lower case, words joined by hyphens.
    AuthorityId
}
name_id! {
    /// A post of the procedure, such as `team_manager`: what a ladder addresses. People hold posts.
    PostId
}
name_id! {
    /// A team, service or the authority itself.
    UnitId
}
name_id! {
    /// What people call a matter: authority, year, number (`ABC-26-00417`); never initials, never a name.
    Reference
}

impl Reference {
    /// The reference for the `number`th matter an authority recorded in `year`.
    ///
    /// ```
    /// use shared::ids::Reference;
    /// assert_eq!(Reference::new("ABC", 2026, 417).as_str(), "ABC-26-00417");
    /// ```
    #[must_use]
    pub fn new(code: &str, year: i32, number: u32) -> Self {
        Self(format!("{code}-{:02}-{number:05}", year.rem_euclid(100)))
    }
}
