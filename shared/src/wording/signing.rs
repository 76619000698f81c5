//! Who raises, who signs off and who endorses, in words.

use super::english::{and, or};
use super::names::chair;
use crate::escalation::{Closing, Escalation, Signatory};
use crate::people::ChairKind;
use crate::procedure::{Procedure, Signer, Stage, Words};

/// Those whose act is wanted: `the Reviewing Manager and the Director`.
pub(super) fn signatories(wanted: &[&Signatory]) -> String {
    and(&wanted.iter().map(|wanted| format!("the {}", wanted.title)).collect::<Vec<_>>())
}

/// Whoever judges where the matter is, without an article: the chair, or who signs off in the chair's place.
pub(super) fn judge(matter: &Escalation, words: &Words) -> String {
    if matter.chair_signs_off() {
        return chair(words, matter.circumstances.chair_kind).to_owned();
    }
    or(&matter.signs_off().iter().map(|wanted| wanted.title.clone()).collect::<Vec<_>>())
}

/// Whoever judges at a stage under those kinds of chair, without an article.
pub(super) fn judge_of(stage: &Stage, kinds: &[ChairKind], procedure: &Procedure) -> String {
    let signers = &stage.signing.signed_off_by;
    if signers.is_empty() || signers.contains(&Signer::Chair) {
        return super::chairs(&procedure.words, kinds);
    }
    or(&signers.iter().map(|signer| title(signer, kinds, procedure)).collect::<Vec<_>>())
}

/// What a closing says where others sign it too: nothing of one that is the chair's alone.
#[must_use]
pub fn closing_signed(closing: &Closing) -> Option<String> {
    let by = closing.signed.iter().map(|given| format!("the {}, {}", given.title, given.by.name));
    let by: Vec<String> = by.collect();
    (!by.is_empty()).then(|| format!("Signed by {}", and(&by)))
}

/// What a stage says of who brings a matter there, who signs off and who endorses; nothing where all is the chair's.
#[must_use]
pub fn signing_rules(stage: &Stage, procedure: &Procedure) -> Vec<String> {
    let chairs = &stage.chairs;
    let titles = |signers: &[Signer]| -> Vec<String> {
        signers.iter().map(|signer| format!("the {}", title(signer, chairs, procedure))).collect()
    };
    let signing = &stage.signing;
    let raised = Some(titles(&signing.raised_by)).filter(|by| !by.is_empty());
    let raised = raised.map(|by| format!("Brought here by {}.", or(&by)));
    let endorsers: Vec<Signer> = signing.endorsed_by.iter().cloned().map(Signer::Post).collect();
    let endorsed = Some(titles(&endorsers)).filter(|by| !by.is_empty());
    let endorsed = endorsed.map(|by| format!("The letter leaves once {} endorsed it.", and_has(&by)));
    [raised, signed_off(&titles(&signing.signed_off_by)), endorsed].into_iter().flatten().collect()
}

fn signed_off(by: &[String]) -> Option<String> {
    Some(match by {
        [] => return None,
        [only] => format!("Signed off here by {only}, who judges the answer and closes."),
        several => format!("A closing here is signed by each of {}.", and(several)),
    })
}

fn and_has(by: &[String]) -> String {
    format!("{} {}", and(by), if by.len() == 1 { "has" } else { "have" })
}

fn title(signer: &Signer, chairs: &[ChairKind], procedure: &Procedure) -> String {
    match signer {
        Signer::Chair => super::chairs(&procedure.words, chairs),
        Signer::Post(post) => procedure.title(post).to_owned(),
    }
}
