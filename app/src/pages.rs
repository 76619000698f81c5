//! The pages, laid out as the addresses are. A page loads and composes; what it is made of is in `components/`.

mod not_found;
mod procedures;

pub use not_found::NotFound;
pub use procedures::Procedures;
