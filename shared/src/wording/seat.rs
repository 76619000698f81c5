//! Who answers under a post's title, in words.

use super::english::and;
use crate::ids::PostId;
use crate::procedure::{Post, Procedure, Seat};

/// Who answers for the post where that is not one person: `the Head of Service and the QA Manager, of whom 2 sit`.
#[must_use]
pub fn seat(post: &Post, procedure: &Procedure) -> Option<String> {
    Some(match &post.seat {
        Seat::Person => return None,
        Seat::Panel { members, quorum } => {
            let titles: Vec<String> =
                members.iter().map(|member| format!("the {}", procedure.title(member))).collect();
            format!("{}, who answer as one; at least {quorum} of them sit", and(&titles))
        }
        Seat::Unit { .. } => "anybody on duty there".to_owned(),
        Seat::Agency => "another agency, by letter".to_owned(),
    })
}

/// The same of the post of that id.
#[must_use]
pub fn seat_of(post: &PostId, procedure: &Procedure) -> Option<String> {
    seat(procedure.post(post)?, procedure)
}
