//! Referrals as a careful chair would write them: every gate met that a chair can meet.

use super::{Attempt, Story};
use crate::escalation::{
    Command, ConsiderReferral, Considered, Context, Ending, Failure, GateRecord, NoteBeside,
    RecordReferralCourse, Refer, ReferralStep, closing_asks_whether_to_refer,
};
use crate::procedure::{ReferralGate, ReferralGateKind, ReferredTo};

/// Considered, and not made.
pub fn not_now() -> ConsiderReferral {
    let why = "The Director’s answer is to be seen first.".to_owned();
    ConsiderReferral { result: Some(Considered::NotNow), why }
}

impl Story {
    /// Refers it to Cafcass today, in writing, with everything the procedure asks for.
    pub fn refers(self) -> Attempt {
        self.refers_with(ReferredTo::Cafcass, |_| {})
    }

    /// Refers it there, with something otherwise.
    pub fn refers_with(self, to: ReferredTo, otherwise: impl FnOnce(&mut Refer)) -> Attempt {
        let mut refer = referral(to, &self.context());
        otherwise(&mut refer);
        self.does(Command::Refer(Box::new(refer)))
    }

    /// Records that a referral was considered, and not made.
    pub fn considers_referral(self) -> Attempt {
        self.does(Command::ConsiderReferral(not_now()))
    }

    /// What ending it so says of a referral, where that is asked.
    #[must_use]
    pub fn considered_on(&self, how: Ending) -> Option<ConsiderReferral> {
        closing_asks_whether_to_refer(self.matter(), how, &self.context()).then(not_now)
    }

    /// Records today what became of a referral.
    pub fn records_course(self, referral: u32, step: ReferralStep) -> Attempt {
        let on = Some(self.today);
        let note = "By letter.".to_owned();
        self.does(Command::RecordReferralCourse(RecordReferralCourse { referral, step, on, note }))
    }
}

/// A referral there, of today and in writing, with everything that the procedure asks for.
#[must_use]
pub fn referral(to: ReferredTo, context: &Context) -> Refer {
    let rules = &context.procedure.referral;
    let ground = rules.grounds_for(context.plan, to).next();
    let gates = (1..).zip(&rules.gates).flat_map(|(number, gate)| records(number, gate, context));
    let note = |id: &String| NoteBeside { id: id.clone(), text: "Court is considered.".to_owned() };
    Refer {
        to,
        grounds: ground.map(|ground| ground.id.clone()).into_iter().collect(),
        reasons: "The plan has stood still since June.".to_owned(),
        failure: Failure {
            what: "Decision 3 of the June review was not carried out.".to_owned(),
            raised_on: Some(context.today),
            raised_with: "Head of Service".to_owned(),
            not_addressed: "Five months have gone by.".to_owned(),
        },
        advice_on: Some(context.today),
        gates: gates.collect(),
        notes: rules.notes_for(to).iter().map(|asked| note(&asked.id)).collect(),
        telephoned_on: None,
        written_on: Some(context.today),
        outside_procedure: None,
    }
}

fn records(number: u8, gate: &ReferralGate, context: &Context) -> Vec<GateRecord> {
    let record = |post| GateRecord {
        gate: number,
        post,
        on: Some(context.today),
        agreed: (gate.kind == ReferralGateKind::Agreement).then_some(true),
        note: "They see it so too.".to_owned(),
    };
    match gate.kind {
        ReferralGateKind::Stages => Vec::new(),
        _ if gate.posts.is_empty() => vec![record(None)],
        _ => gate.posts.iter().cloned().map(|post| record(Some(post))).collect(),
    }
}
