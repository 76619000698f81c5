//! What somebody says, as a matter is sent, that the times of its stages depend on.

use super::PreviewError;
use crate::procedure::{Milestone, Procedure};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the times of a matter depend on beside the day of sending; empty where they depend on nothing else.
///
/// It is said once and holds from then on: a stage it comes to later goes by what was said before, until something else is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Timing {
    /// The id of its priority, where the procedure has priorities.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<String>,
    /// The days that times count from in the place of the day of sending.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub dates: BTreeMap<Milestone, NaiveDate>,
}

impl Timing {
    /// Does nothing depend on more than the day of sending?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.priority.is_none() && self.dates.is_empty()
    }

    /// This, with what is said later in the place of what was said before.
    #[must_use]
    pub fn then(mut self, later: &Self) -> Self {
        self.dates.extend(&later.dates);
        Self { priority: later.priority.clone().or(self.priority), dates: self.dates }
    }

    /// Is this something that can be said of a matter sent on that day? A priority counts only where there are any.
    pub(super) fn fits(&self, procedure: &Procedure, sent: NaiveDate) -> Result<(), PreviewError> {
        let known = |id: &String| procedure.priorities.is_empty() || procedure.priority(id).is_some();
        if !self.priority.as_ref().is_none_or(known) {
            return Err(PreviewError::NoSuchPriority);
        }
        match self.dates.iter().find(|(_, on)| **on > sent) {
            Some((day, _)) => Err(PreviewError::CountedFromLaterDay { day: *day }),
            None => Ok(()),
        }
    }
}

/// Everything a chair says that the time of one stage depends on.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    /// The working days they give it; they count only where its time is theirs to set (KEN-24).
    pub days: Option<u32>,
    pub timing: &'a Timing,
}

static NOTHING: Timing = Timing { priority: None, dates: BTreeMap::new() };

impl Default for Given<'_> {
    fn default() -> Self {
        Self { days: None, timing: &NOTHING }
    }
}

/// What has to be said before the date of a stage is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", tag = "unsaid")]
pub enum Unsaid {
    /// The priority of the matter.
    Priority,
    /// The day it counts from.
    Date { day: Milestone },
}
