//! A matter arriving at a stage: by a start, by being passed on, or by silence.

use super::common::{addressee, optional_text, past_date, text, told_date};
use crate::escalation::violation::Checks;
use crate::escalation::{Addressee, Broken, Context, Sent, Target};
use crate::ids::PostId;
use crate::ladder;
use crate::organisation::How;
use crate::people::{ChairKind, PlanKind};
use crate::procedure::{Need, Stage, StageTime};
use chrono::NaiveDate;

/// The most working days a chair may give a stage whose time is theirs to set.
const MOST_DAYS: u32 = 60;

/// Where a matter comes from and about which plan it is.
#[derive(Clone, Copy)]
pub(super) struct Way {
    pub plan: PlanKind,
    /// The stage it leaves; none for a start.
    pub from: Option<u8>,
    pub day_zero: NaiveDate,
    /// The stage left was answered by whoever answers for the next one: the chair may go one further.
    pub next_is_same_person: bool,
}

/// Checks a target chosen by a chair and works out what arrives.
pub(super) fn chosen(checks: &mut Checks, target: &Target, way: Way, context: &Context) -> Option<Sent> {
    let number = target.stage;
    let Some(stage) = context.procedure.stage(number) else {
        checks.broken(
            "target.stage",
            Broken::StageUnknown { stage: number, last: context.procedure.last_stage() },
        );
        return None;
    };
    climbs(checks, way, number);
    listed(checks, target, stage, way, context);
    reason(checks, target, stage, way, context);
    ground(checks, target, stage, way);
    days(checks, target, stage);
    let addressees = addressees(checks, stage, context);
    shown(checks, target, &addressees);
    not_the_chair(checks, &addressees, way.plan, context);
    let sent = arrive(checks, stage, way, target.days, addressees, context)?;
    Some(Sent {
        reason: target.reason.trim().to_owned(),
        ground: target.ground.clone(),
        consultations: target.consultations.clone(),
        outside_procedure: outside(target).map(str::to_owned),
        ..sent
    })
}

/// What arrives at a stage, with nothing said about why.
pub(super) fn arrive(
    checks: &mut Checks,
    stage: &Stage,
    way: Way,
    days: Option<u32>,
    addressees: Vec<Addressee>,
    context: &Context,
) -> Option<Sent> {
    let length = ladder::stage_length(&context.procedure, way.from, stage.number, days)?;
    let clock = told_date(checks, "target.stage", way.day_zero, length, context)?;
    let copies = others(&stage.copies, &addressees, context);
    let told = others(&stage.told, &addressees, context);
    Some(Sent {
        stage: stage.number,
        reason: String::new(),
        ground: None,
        consultations: Vec::new(),
        outside_procedure: None,
        addressees,
        mode: stage.mode,
        copies,
        told,
        clock,
        clock_times: stage.clock,
    })
}

fn climbs(checks: &mut Checks, way: Way, stage: u8) {
    if let Some(current) = way.from {
        checks.require(stage > current, "target.stage", || Broken::StageNotAbove { stage, current });
    }
}

/// A start, or a jump over stages, is one the procedure lists for this chair, or an IRO says why not (IRO Handbook 6.2).
fn listed(checks: &mut Checks, target: &Target, stage: &Stage, way: Way, context: &Context) {
    let chair = way.plan.chair();
    let number = stage.number;
    let may_override = chair == ChairKind::Iro;
    let overridden = may_override && outside(target).is_some();
    checks.require(stage.chairs.contains(&chair) || overridden, "target.stage", || {
        Broken::StageNotForChair { stage: number }
    });
    let next =
        way.from.is_some_and(|from| number == from + 1 || (way.next_is_same_person && number == from + 2));
    if next || overridden {
        return;
    }
    match context.procedure.entry_rule(chair, number) {
        None => checks.broken("target.stage", Broken::StartNotListed { stage: number, may_override }),
        Some(rule) => {
            for need in &rule.needs {
                if let Need::Consultation { post } = need {
                    consulted(checks, target, post, context);
                }
            }
        }
    }
}

fn outside(target: &Target) -> Option<&str> {
    target.outside_procedure.as_deref().map(str::trim).filter(|reason| !reason.is_empty())
}

/// Passing on always needs its reason (ALL-07); a start needs one where its rule asks for it (ALL-09).
fn reason(checks: &mut Checks, target: &Target, stage: &Stage, way: Way, context: &Context) {
    let rule = context.procedure.entry_rule(way.plan.chair(), stage.number);
    let asked = rule.is_some_and(|rule| rule.needs.contains(&Need::Reason));
    let number = stage.number;
    if way.from.is_some() || asked {
        let given = !target.reason.trim().is_empty();
        checks.require(given, "target.reason", || Broken::ReasonMissing { stage: number });
    }
    optional_text(checks, "target.reason", &target.reason);
}

fn consulted(checks: &mut Checks, target: &Target, post: &PostId, context: &Context) {
    let found = target.consultations.iter().enumerate().find(|(_, consultation)| &consultation.post == post);
    match found {
        None => {
            let title = context.procedure.title(post).to_owned();
            checks.broken(
                format!("target.consultations.{post}"),
                Broken::ConsultationMissing { post: post.clone(), title },
            );
        }
        Some((_, consultation)) => {
            past_date(checks, &format!("target.consultations.{post}.on"), consultation.on, context);
            text(checks, format!("target.consultations.{post}.note"), &consultation.note);
        }
    }
}

/// Some stages ask which ground takes a matter there (LAM-21).
fn ground(checks: &mut Checks, target: &Target, stage: &Stage, way: Way) {
    let number = stage.number;
    if way.from.is_none() || stage.grounds.is_empty() {
        return;
    }
    match &target.ground {
        None => checks.broken("target.ground", Broken::GroundMissing { stage: number }),
        Some(chosen) => {
            let known =
                stage.grounds.iter().any(|ground| &ground.id == chosen && ground.plans.contains(&way.plan));
            checks.require(known, "target.ground", || Broken::GroundUnknown);
        }
    }
}

fn days(checks: &mut Checks, target: &Target, stage: &Stage) {
    let number = stage.number;
    let Some(days) = target.days else { return };
    let hers = matches!(stage.time, StageTime::Chair { .. });
    checks.require(hers, "target.days", || Broken::DaysNotYours { stage: number });
    let sensible = (1..=MOST_DAYS).contains(&days);
    checks.require(sensible, "target.days", || Broken::DaysOutOfRange { most: MOST_DAYS });
}

/// The people who answer for the stage's posts today, each once.
///
/// Of several posts that one person answers for, the one they hold themselves stands.
pub(super) fn addressees(checks: &mut Checks, stage: &Stage, context: &Context) -> Vec<Addressee> {
    let mut found: Vec<Addressee> = Vec::new();
    let resolved = stage.addressees.iter().filter_map(|post| context.resolved(post));
    for candidate in resolved.filter_map(addressee) {
        match found.iter_mut().find(|other| other.person.id == candidate.person.id) {
            None => found.push(candidate),
            Some(other) if candidate.how == How::Holder && other.how != How::Holder => *other = candidate,
            Some(_) => {}
        }
    }
    if found.is_empty() {
        for post in &stage.addressees {
            let title = context.procedure.title(post).to_owned();
            checks.broken("target.stage", Broken::NobodyHolds { post: post.clone(), title });
        }
    }
    found
}

/// The person was shown these very addressees; a post that has changed hands is never sent to silently.
fn shown(checks: &mut Checks, target: &Target, addressees: &[Addressee]) {
    for addressee in addressees {
        let (post, title) = (addressee.post.clone(), addressee.title.clone());
        match target.shown.iter().find(|shown| shown.post == addressee.post) {
            None => checks.broken("target.shown", Broken::AddresseeNotShown { post, title }),
            Some(shown) => checks.require(shown.person == addressee.person.id, "target.shown", || {
                Broken::AddresseeChanged { post, title, now: addressee.person.name.clone() }
            }),
        }
    }
}

/// Nobody decides on their own practice (ALL-18).
fn not_the_chair(checks: &mut Checks, addressees: &[Addressee], plan: PlanKind, context: &Context) {
    let Some(chair) = context.chair_of(plan) else { return };
    for addressee in addressees.iter().filter(|addressee| addressee.person.id == chair.id) {
        let (post, title) = (addressee.post.clone(), addressee.title.clone());
        checks.broken("target.stage", Broken::AddresseeIsChair { post, title });
    }
}

/// Copies and those told: each person once, without the addressees and without posts nobody answers for.
fn others(posts: &[PostId], addressees: &[Addressee], context: &Context) -> Vec<Addressee> {
    let mut found: Vec<Addressee> = Vec::new();
    for candidate in posts.iter().filter_map(|post| context.resolved(post)).filter_map(addressee) {
        let known = addressees.iter().chain(&found).any(|other| other.person.id == candidate.person.id);
        if !known {
            found.push(candidate);
        }
    }
    found
}
