//! For tests and demonstrations: an authority with somebody in every post, and stories told in its terms.
//!
//! Feature `testing`; never part of what is served. Whatever cannot be set up panics, saying what.
//!
//! ```
//! use shared::escalation::Broken;
//! use shared::procedure;
//! use shared::testing::Story;
//!
//! let authority = &procedure::all()[0].authority;
//! Story::of(authority.as_str())
//!     .on("2026-09-01")
//!     .chair()
//!     .raises_at(1)
//!     .ok()
//!     .holder_of_stage(1)
//!     .answers()
//!     .ok()
//!     .answers()
//!     .refused(|broken| matches!(broken, Broken::AlreadyAnswered { .. }));
//! ```

mod acts;
mod asked;
mod attempt;
mod drafts;
mod on_the_way;
mod records;
mod referral;
mod several;
mod sound;
mod story;
mod world;

pub use asked::{particulars, particulars_of_answer, reply};
pub use attempt::Attempt;
pub use drafts::{action, concern, opening, raise, shown, target};
pub use records::RecordStory;
pub use referral::{not_now, referral};
pub use sound::assert_sound;
pub use story::Story;
pub use world::{Cast, World, world};

use chrono::{DateTime, NaiveDate, Utc};

/// The date written so.
///
/// # Panics
/// If it is none.
#[must_use]
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|_| panic!("no date: {text}"))
}

/// Ten in the morning, UTC, of that day.
#[must_use]
pub fn morning(day: NaiveDate) -> DateTime<Utc> {
    day.and_hms_opt(10, 0, 0).unwrap_or_default().and_utc()
}
