//! To whom a matter has been made known without being asked to answer a stage.

use crate::escalation::{Addressee, Escalation};

impl Escalation {
    /// Those whom the record names as told or alerted. Whoever answers for their posts today reads what was told to the post,
    /// on a restricted record too: by its procedure they are to act on it (LAM-05, LAM-10, LAM-11).
    pub fn made_known_to(&self) -> impl Iterator<Item = &Addressee> {
        let stages = self.stages.iter().flat_map(|step| &step.sent.told);
        let alerted = self.breaches.iter().flat_map(|breach| &breach.alerted);
        let referrals = self.out.referrals.iter().flat_map(|referral| &referral.made.told);
        stages.chain(alerted).chain(referrals)
    }
}
