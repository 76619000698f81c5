//! What is remembered out of the ladder. Nothing of it moves the matter (ALL-15).

use crate::escalation::{OutOfLadder, Referral, ReferralCourse, Referred};

pub(super) fn referred(out: &mut OutOfLadder, made: &Referred) {
    out.referrals.push(Referral { made: made.clone(), course: Vec::new() });
}

pub(super) fn course(out: &mut OutOfLadder, entry: &ReferralCourse) {
    if let Some(referral) = out.referrals.iter_mut().find(|known| known.made.number == entry.referral) {
        referral.course.push(entry.clone());
    }
}
