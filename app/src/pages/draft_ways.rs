//! What the chair does with what a grade asks for: the address of each way, and its words (KEN-08).

use shared::child::GradedDraft;
use shared::ids::ChildId;
use shared::procedure::Words;

/// Completes and sends it.
pub fn raise(child: ChildId, draft: &GradedDraft, words: &Words) -> (String, String) {
    let address = format!("/children/{child}/raise?plan={}&graded={}", draft.plan.as_str(), draft.number);
    (address, format!("Complete and send the {}", words.matter))
}

/// Says why it is not raised.
pub fn drop(child: ChildId, draft: &GradedDraft) -> (String, String) {
    let address = format!("/children/{child}/reviews/drop/{}", draft.number);
    (address, "Do not raise it, and say why".to_owned())
}
