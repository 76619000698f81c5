//! Work that nobody asks for: it starts by the clock.
//!
//! To add a job: a file here whose `run_once` may run at any moment, beside itself and after days in which nothing
//! ran; [`serve`](crate::serve) starts its watch.

pub mod lapse;
