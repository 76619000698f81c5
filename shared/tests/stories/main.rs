//! Whole stories, one file an authority: what happens from the first word to the close, with the days it falls on.

mod hammersmith_and_fulham;
mod kent;
mod lambeth;
mod slough;
mod torbay;
