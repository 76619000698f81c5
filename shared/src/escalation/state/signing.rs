//! Whose signatures a matter has and needs.

use crate::escalation::{Escalation, Phase, Signatories, Signatory, StageStep, Waiting};
use crate::ids::PersonId;
use crate::procedure::Signer;
use chrono::NaiveDate;

impl StageStep {
    /// Those who have still to endorse the letter before it leaves.
    pub fn unendorsed(&self) -> impl Iterator<Item = &Signatory> {
        let endorsed =
            |wanted: &Signatory| self.endorsements.iter().any(|given| given.by.signer == wanted.signer);
        self.sent.signing.endorse.iter().filter(move |wanted| !endorsed(wanted))
    }
}

impl Escalation {
    /// Whose signatures the stage needs where the matter is, while it is open.
    #[must_use]
    pub fn signatories(&self) -> Option<&Signatories> {
        let open = self.phase != Phase::Closed;
        self.current().filter(|_| open).map(|step| &step.sent.signing)
    }

    /// Those who judge and close here; nobody where that is simply the chair.
    #[must_use]
    pub fn signs_off(&self) -> &[Signatory] {
        self.signatories().map(|signing| signing.sign_off.as_slice()).unwrap_or_default()
    }

    /// Does the chair judge here, alone or as one of several?
    #[must_use]
    pub fn chair_signs_off(&self) -> bool {
        let signers = self.signs_off();
        signers.is_empty() || signers.iter().any(|wanted| wanted.signer == Signer::Chair)
    }

    /// Those whose signature the closing still needs that waits.
    pub fn unsigned(&self) -> impl Iterator<Item = &Signatory> {
        let signed = self.to_sign.as_ref().map(|closing| closing.signed.as_slice());
        let waits = signed.is_some();
        let signed = signed.unwrap_or_default();
        let open = move |wanted: &&Signatory| !signed.iter().any(|given| given.signer == wanted.signer);
        self.signs_off().iter().filter(move |wanted| waits && open(wanted))
    }

    /// Whose signature, endorsement or judgement it waits for, where that is not simply the chair's.
    #[must_use]
    pub fn asked_to_sign(&self) -> Vec<&Signatory> {
        match self.standing().waiting {
            Waiting::SignOff => self.signs_off().iter().collect(),
            Waiting::Signature => self.unsigned().collect(),
            Waiting::Endorsement => self.current().into_iter().flat_map(StageStep::unendorsed).collect(),
            _ => Vec::new(),
        }
    }

    /// The day from which those who sign off in the chair's place are asked to check: a hold after their answer ends, or an agreed
    /// action is overdue. None where the chair judges too, or where nothing of the kind is waited for.
    #[must_use]
    pub fn signers_check_from(&self) -> Option<NaiveDate> {
        let standing = self.standing();
        match standing.waiting {
            _ if self.chair_signs_off() => None,
            Waiting::Hold => standing.due.filter(|_| !self.rests_unanswered()),
            Waiting::Actions => standing.due?.succ_opt(),
            _ => None,
        }
    }

    /// Everybody who has signed or endorsed anything of it.
    pub fn signed_by(&self) -> impl Iterator<Item = PersonId> {
        let closings = self.to_sign.iter().chain(&self.closing).flat_map(|closing| &closing.signed);
        let endorsed = self.stages.iter().flat_map(|step| &step.endorsements).map(|given| &given.by);
        closings.chain(endorsed).map(|signature| signature.by.id)
    }
}
