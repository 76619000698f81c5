//! A matter arriving at a stage: by a start, by being passed on, or by silence.

mod entry;
mod partner;
mod people;
mod timing;

pub(super) use people::{addressees, as_shown, not_the_judge, others, without_chair};
pub(super) use timing::dates;

use super::asked::particulars;
use super::common::{optional_text, told_from};
use super::{gate, signing};
use crate::asked::{Particulars, Situation};
use crate::escalation::violation::Checks;
use crate::escalation::{Addressee, Broken, Category, Context, Escalation, Sent, Target};
use crate::ids::PostId;
use crate::ladder::{self, Given};
use crate::people::PlanKind;
use crate::procedure::{Reach, Stage};
use chrono::NaiveDate;

/// Where a matter comes from and about which plan it is.
#[derive(Clone, Copy)]
pub(super) struct Way<'a> {
    /// The matter that is under way; none for a start that was no concern before.
    pub matter: Option<&'a Escalation>,
    pub plan: PlanKind,
    /// The stage it leaves; none for a start.
    pub from: Option<u8>,
    pub day_zero: NaiveDate,
    /// Nobody new would answer at the next stage: the chair may go one further.
    pub one_further: bool,
}

/// Checks a target chosen by a chair and works out what arrives.
pub(super) fn chosen(
    checks: &mut Checks,
    target: &Target,
    way: Way<'_>,
    category: &Category,
    context: &Context,
) -> Option<Sent> {
    let number = target.stage;
    let Some(stage) = context.procedure.stage(number) else {
        let last = context.procedure.last_stage();
        checks.broken("target.stage", Broken::StageUnknown { stage: number, last });
        return None;
    };
    climbs(checks, way, number);
    entry::check(checks, target, stage, way, context);
    days(checks, target, stage);
    optional_text(checks, "target.reason", &target.reason);
    let situation = Situation::sent(way.plan, category, way.from, number);
    particulars(checks, "target.particulars", &target.particulars, &situation, context);
    partner::check(checks, target, context);
    let addressees = asked(checks, target, stage, context);
    let timing = timing::said(checks, target, way, context);
    let given = Given { days: target.days, timing: &timing };
    let sent = arrive(checks, stage, way, given, addressees, context)?;
    Some(Sent {
        reason: target.reason.trim().to_owned(),
        ground: target.ground.clone(),
        particulars: target.particulars.clone(),
        consultations: target.consultations.clone(),
        told_first: target.told_first.to_vec(),
        outside_procedure: entry::outside(target, way.plan.chair()).map(str::to_owned),
        without: gate::without(target, way, context),
        ..partner::sent(sent, target, context)
    })
}

/// Who is to answer: those of the stage whom the chair was shown, or the agency it goes to by letter.
fn asked(checks: &mut Checks, target: &Target, stage: &Stage, context: &Context) -> Vec<Addressee> {
    let directly = partner::reach(target, context) == Some(Reach::Directly);
    if let Some(agency) = target.partner.as_ref().filter(|_| directly) {
        return vec![partner::addressee(agency)];
    }
    if context.procedure.agency_of(stage.number).is_some() {
        // That nobody there is named is said of the field that names them.
        return Vec::new();
    }
    let addressees = people::addressees(checks, stage, context);
    people::as_shown(checks, "target.shown", &target.shown, &addressees);
    people::not_the_judge(checks, &addressees, context);
    addressees
}

/// What arrives at a stage, with nothing said about why.
pub(super) fn arrive(
    checks: &mut Checks,
    stage: &Stage,
    way: Way<'_>,
    given: Given<'_>,
    addressees: Vec<Addressee>,
    context: &Context,
) -> Option<Sent> {
    let clock = match ladder::stage_length(&context.procedure, way.from, stage.number, given) {
        Some(length) => {
            let from = (way.day_zero, stage.counts_from);
            Some(told_from(checks, "target.stage", from, (length, given.timing), context)?)
        }
        None => None,
    };
    let on = (clock.as_ref().map(|clock| clock.day_zero) != Some(way.day_zero)).then_some(way.day_zero);
    let copies = people::others(&stage.copies, &[&addressees], context);
    let told = people::others(&told_posts(stage, way, context), &[&addressees, &copies], context);
    Some(Sent {
        stage: stage.number,
        reason: String::new(),
        ground: None,
        consultations: Vec::new(),
        told_first: Vec::new(),
        outside_procedure: None,
        particulars: Particulars::default(),
        addressees,
        mode: stage.mode,
        copies,
        told,
        clock,
        clock_times: stage.clock,
        team: Some(context.child.team.clone()),
        on,
        without: Vec::new(),
        partner: None,
        timing: given.timing.clone(),
        signing: signing::signatories(stage, context),
    })
}

/// Whom the stage has told; at a start also whom every raising has told (TOR-11).
fn told_posts(stage: &Stage, way: Way<'_>, context: &Context) -> Vec<PostId> {
    let on_raising = way.from.is_none().then_some(&context.procedure.told_on_raising);
    stage.told.iter().chain(on_raising.into_iter().flatten()).cloned().collect()
}

fn climbs(checks: &mut Checks, way: Way<'_>, stage: u8) {
    if let Some(current) = way.from {
        checks.require(stage > current, "target.stage", || Broken::StageNotAbove { stage, current });
    }
}

fn days(checks: &mut Checks, target: &Target, stage: &Stage) {
    let number = stage.number;
    let Some(days) = target.days else { return };
    match stage.time.chairs_days() {
        None => checks.broken("target.days", Broken::DaysNotYours { stage: number }),
        Some((least, most)) => {
            let fits = (least..=most).contains(&days);
            checks.require(fits, "target.days", || Broken::DaysOutOfRange { least, most });
        }
    }
}
