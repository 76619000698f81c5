//! Forms about where a child lives (KEN-14).

mod placement;
mod review;
mod scoping;
mod scoping_request;
mod service;
mod visit;

pub use placement::PlacementForm;
pub use review::ReviewForm;
pub use scoping::ScopingForm;
pub use scoping_request::ScopingRequestForm;
pub use service::ServiceForm;
pub use visit::VisitForm;

use super::child_form::{ChildForm, ChildFrame, ChildOpened, Dates};

/// The part of a child's record that these forms are about, as its address has it.
const PART: &str = "/home";
