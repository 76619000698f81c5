//! The escalation domain of Recourse: rules, deciders and the working-day calendar.
//!
//! Everything here is pure. It is compiled into the browser, where it checks a form as one types, and into the server,
//! where it is the authority. Nothing inside asks for the time, randomness, a database or a network.

pub mod access;
pub mod api;
pub mod asked;
pub mod authority;
pub mod beside;
pub mod calendar;
pub mod child;
pub mod escalation;
pub mod ids;
pub mod json;
pub mod ladder;
pub mod notice;
pub mod organisation;
pub mod people;
pub mod procedure;
pub mod siblings;
pub mod smart;
#[cfg(feature = "testing")]
pub mod testing;
mod text;
pub mod wording;
