//! What several forms ask in the same way: what is wrong, the actions, where it goes.
//!
//! Each part is a struct of signals, which is how its draft is kept too, with what the command holds for it and its fields.

mod action;
mod action_hints;
mod actions;
mod asked;
mod considered;
mod consultations;
mod further;
mod gates;
mod informal;
mod ladder;
mod opening;
mod partner;
mod questions;
mod revisions;
mod rungs;
mod smart;
mod suggestions;
mod talk;
mod target;
mod target_choices;
mod timing;
mod told_first;
mod unfinished;

pub use action::ActionFields;
pub use action_hints::by;
pub use actions::{ActionsDraft, ActionsFields};
pub use asked::Asked;
pub use considered::{ConsideredDraft, ConsideredFields, ConsideredOnEnding};
pub use further::{FurtherDraft, FurtherFields};
pub use informal::{InformalDraft, InformalFields};
pub use ladder::{Climb, LadderAside};
pub use opening::{OpeningDraft, OpeningFields};
pub use questions::{QuestionFields, QuestionsDraft};
pub use revisions::{Revisions, RevisionsDraft};
pub use rungs::holder;
pub use smart::{ActionDraft, owners};
pub use suggestions::Suggestions;
pub use talk::{chosen, manners};
pub use target::{TargetDraft, TargetFields};
pub use unfinished::{UnfinishedDraft, UnfinishedFields};
