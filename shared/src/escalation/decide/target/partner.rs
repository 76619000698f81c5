//! A matter about another agency: to the agency itself by letter, or through the stage's addressee (KEN-09, LAM-14).

use super::super::common::{optional_text, text};
use super::super::partner::OUTSIDE;
use crate::escalation::violation::Checks;
use crate::escalation::{Addressee, Broken, Context, PartnerAgency, Sent, Target, ToPartner};
use crate::ids::PostId;
use crate::organisation::How;
use crate::people::PersonRef;
use crate::procedure::{Post, Reach};

/// How the target reaches an agency from its stage; none where it names none, or one that cannot be reached so.
pub(super) fn reach(target: &Target, context: &Context) -> Option<Reach> {
    if context.procedure.agency_of(target.stage).is_some() {
        return target.partner.as_ref().map(|_| Reach::Directly);
    }
    let partners = context.procedure.partners.as_ref()?;
    let named = target.partner.is_some() && partners.stages.contains(&target.stage);
    named.then_some(partners.reach)
}

/// Is the agency one of the procedure's, reached from here, and is said what a letter to it needs?
pub(super) fn check(checks: &mut Checks, target: &Target, context: &Context) {
    if let Some(agency) = context.procedure.agency_of(target.stage) {
        return addressed(checks, agency, target.partner.as_deref());
    }
    let Some(partner) = &target.partner else { return };
    let partners = context.procedure.partners.as_ref();
    let known = partners.is_some_and(|partners| partners.agency(&partner.agency).is_some());
    checks.require(known, "target.partner.agency", || Broken::PartnerUnknown);
    let reach = reach(target, context);
    checks.require(reach.is_some(), "target.partner.agency", || Broken::PartnerNotReached {
        stages: partners.map(|known| known.stages.clone()).unwrap_or_default(),
    });
    text(checks, "target.partner.organisation", &partner.organisation);
    optional_text(checks, "target.partner.role", &partner.role);
    if reach == Some(Reach::Directly) {
        letter(checks, partner);
    }
}

/// The stage is the agency's own: who there is written to, and how they are reached.
fn addressed(checks: &mut Checks, agency: &Post, partner: Option<&PartnerAgency>) {
    let nobody = PartnerAgency { agency: agency.id.to_string(), ..PartnerAgency::default() };
    let partner = partner.unwrap_or(&nobody);
    let own = partner.agency == agency.id.as_str();
    checks.require(own, "target.partner.agency", || Broken::PartnerUnknown);
    text(checks, "target.partner.organisation", &partner.organisation);
    optional_text(checks, "target.partner.role", &partner.role);
    letter(checks, partner);
}

fn letter(checks: &mut Checks, partner: &PartnerAgency) {
    text(checks, "target.partner.name", &partner.name);
    text(checks, "target.partner.contact", &partner.contact);
}

/// The agency in the place of the stage's posts.
pub(super) fn addressee(partner: &PartnerAgency) -> Addressee {
    Addressee {
        post: PostId::from(partner.agency.as_str()),
        title: partner.organisation.trim().to_owned(),
        person: PersonRef { id: OUTSIDE, name: partner.name.trim().to_owned() },
        how: How::Outside,
    }
}

/// What arrives: nobody's time runs before the letter has gone (ALL-37).
pub(super) fn sent(sent: Sent, target: &Target, context: &Context) -> Sent {
    let Some((partner, reach)) = target.partner.clone().zip(reach(target, context)) else { return sent };
    let partner = *partner;
    match reach {
        Reach::Through => Sent { partner: Some(ToPartner { partner, reach, time: None }), ..sent },
        Reach::Directly => {
            let time = sent.clock.as_ref().map(|clock| clock.length);
            let partner = Some(ToPartner { partner, reach, time });
            Sent { partner, clock: None, on: Some(context.today), ..sent }
        }
    }
}
