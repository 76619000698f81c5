//! Who is told of what happens out of the ladder.

use super::Purpose::Told;
use super::Subject;
use super::audience::Audience;
use crate::escalation::{ReferralCourse, Referred};
use crate::procedure::ReferredTo;

/// At once those of the gates that were unmet; with them everybody whom the procedure wants to have been asked or told.
pub(super) fn referred(made: &Referred, to: &mut Audience<'_>) -> Subject {
    to.people(Told, &made.told);
    gate_posts(to);
    Subject::Referred { to: made.to }
}

/// The chair, and those whom the procedure's gates name.
pub(super) fn course(entry: &ReferralCourse, to: &mut Audience<'_>) -> Option<Subject> {
    let referred_to: ReferredTo = to.matter().out.referral(entry.referral)?.made.to;
    to.chair(Told);
    gate_posts(to);
    Some(Subject::ReferralMoved { to: referred_to, step: entry.step })
}

fn gate_posts(to: &mut Audience<'_>) {
    let gates = &to.procedure().referral.gates;
    for gate in gates {
        to.posts(Told, &gate.posts);
    }
}
