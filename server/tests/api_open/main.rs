//! What the API answers to anyone, signed in or not, and how it describes itself.

mod calendar;
mod client;
mod description;
mod procedures;
mod timescales;
