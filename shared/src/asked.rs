//! What an authority's forms also ask, as data: a question, where it is asked, and what was said to it.
//!
//! Every procedure's forms ask for the same core, which the commands have as fields. What one authority asks beyond that, and
//! the next does not, is a question of its procedure file: `[[questions]]`. The decider checks what was said, events keep it
//! under the question's id, timeline and check page word it with the question, and one form component asks it. A new
//! question therefore needs a section in a file and nothing in the code.

mod particulars;
mod question;
mod situation;

pub use particulars::{Particulars, Said};
pub use question::{Follows, Moment, Prefill, Question, QuestionKind, QuestionOption};
pub use situation::Situation;
