//! The pages, laid out as the addresses are. A page loads and composes; what it is made of is in `components/`.

mod act;
mod calculator;
mod child;
mod children;
mod escalation;
mod not_found;
mod procedure;
mod procedures;
mod raise;
mod status;
mod tray;

pub use act::Act;
pub use calculator::Calculator;
pub use child::Child;
pub use children::Children;
pub use escalation::Escalation;
pub use not_found::NotFound;
pub use procedure::Procedure;
pub use procedures::Procedures;
pub use raise::Raise;
pub use status::Status;
pub use tray::Tray;
