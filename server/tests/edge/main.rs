//! What stands between browsers and the API: signing in, sessions, headers, files, what other sites may not do.

mod add_account;
mod adopt;
mod assets;
mod csrf;
mod demo;
mod draft_key;
mod fixture;
mod guesses;
mod headers;
mod sessions;
mod sign_in;
