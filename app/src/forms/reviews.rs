//! Forms about the reviews of a child's plan: the grades one gave, and what becomes of what a grade asks for (KEN-08).

mod correct;
mod drop;
mod grade;

pub use correct::CorrectForm;
pub use drop::DropForm;
pub use grade::GradeForm;

use super::child_form::{ChildForm, ChildFrame, ChildOpened, Dates};
