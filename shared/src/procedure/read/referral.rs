use super::section::Section;
use crate::procedure::{Referral, ReferralGate, ReferralGateKind, ReferralGround, ReferralNote};

pub(super) fn referral(section: &Section) -> Referral {
    Referral {
        chairs: section.some_of("chairs"),
        plans: section.some_of("plans"),
        partnership: section.any_of("partnership"),
        gates: section.each("gates", gate),
        grounds: section.named("grounds", referral_ground),
        notes: section.named("notes", note),
        considered_at_each_stage: section.flag("considered_at_each_stage"),
        helpline: section.optional_text("helpline"),
        note: section.optional_text("note"),
    }
}

fn gate(section: &Section) -> ReferralGate {
    let kind = section.word("kind", ReferralGateKind::Consideration);
    let (posts, after_stages) = match kind {
        ReferralGateKind::Stages => (Vec::new(), section.some_stages("after_stages")),
        ReferralGateKind::Notice | ReferralGateKind::Agreement => (section.some_posts("posts"), Vec::new()),
        // Somebody outside the council may be asked, such as counsel.
        ReferralGateKind::Consultation => (section.posts("posts"), Vec::new()),
        ReferralGateKind::Consideration => (Vec::new(), Vec::new()),
    };
    ReferralGate { kind, what: section.text("what"), posts, after_stages }
}

fn referral_ground(section: &Section) -> ReferralGround {
    ReferralGround {
        id: section.id("id"),
        text: section.text("text"),
        plans: section.some_of("plans"),
        needs: section.any_of("needs"),
    }
}

fn note(section: &Section) -> ReferralNote {
    ReferralNote { id: section.id("id"), title: section.text("title"), asks: section.text("asks") }
}
