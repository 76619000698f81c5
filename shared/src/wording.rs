//! What people read: one exhaustive function for each violation, event, state and stage.
//!
//! App, server, e-mail and print all take their words from here, in the procedure's own terms (ALL-25).

mod silence;

pub use silence::silence_reason;
