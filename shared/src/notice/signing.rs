//! Who is told of signatures and endorsements.

use super::Purpose::{Asked, Told};
use super::Subject;
use super::audience::Audience;
use crate::escalation::{ClosingNotSigned, ClosingSigned, LetterEndorsed, Sent, Signatory};
use crate::ids::PostId;

fn posts(wanted: &[Signatory]) -> Vec<PostId> {
    wanted.iter().filter_map(|wanted| wanted.signer.post().cloned()).collect()
}

/// Those who will sign off or endorse know of it as it comes.
pub(super) fn arrives(sent: &Sent, to: &mut Audience<'_>) {
    to.posts(Told, &posts(&sent.signing.endorse));
    to.posts(Told, &posts(&sent.signing.sign_off));
}

/// Those who judge an answer in the chair's place.
pub(super) fn judges(to: &mut Audience<'_>) {
    let signers = to.matter().signs_off();
    let purpose = if to.matter().chair_signs_off() { Told } else { Asked };
    to.posts(purpose, &posts(signers));
}

/// Those who are still to sign, and the chair.
pub(super) fn closing_signed(signed: &ClosingSigned, to: &mut Audience<'_>) -> Subject {
    to.posts(Asked, &posts(&signed.awaits));
    to.chair(if signed.awaits.iter().any(|wanted| wanted.signer.post().is_none()) { Asked } else { Told });
    Subject::ToSign { stage: signed.closing.stage.unwrap_or_default() }
}

/// The chair, and the others who sign.
pub(super) fn not_signed(refused: &ClosingNotSigned, to: &mut Audience<'_>) -> Subject {
    to.chair(Asked);
    to.posts(Told, &posts(to.matter().signs_off()));
    Subject::NotSigned { stage: refused.stage }
}

/// The chair, who sends the letter.
pub(super) fn endorsed(endorsed: &LetterEndorsed, to: &mut Audience<'_>) -> Subject {
    to.chair(Asked);
    Subject::LetterEndorsed { stage: endorsed.stage }
}
