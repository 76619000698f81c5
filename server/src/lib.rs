//! The Recourse server: persists, authorises, notices silence and serves the app.
//!
//! To add a part of the server, give it a file of its own here and declare it below.

pub mod accounts;
pub mod actor;
pub mod adopted;
pub mod assets;
pub mod caseload;
pub mod client;
pub mod clock;
pub mod config;
pub mod demo;
pub mod directory;
pub mod draft_keys;
pub mod execute;
pub mod handlers;
mod health;
pub mod ids;
pub mod jobs;
pub mod notify;
pub mod openapi;
pub mod pages;
pub mod passwords;
pub mod problem;
pub mod procedure_file;
pub mod project;
mod query;
pub mod reading;
pub mod rejected;
pub mod router;
pub mod security;
pub mod serve;
pub mod sessions;
pub mod shelf;
pub mod shell;
pub mod state;
pub mod store;
pub mod streams;
mod test_clock;
#[cfg(feature = "testing")]
pub mod testing;
pub mod words;
pub mod work;
