//! May a matter go to this stage, and is everything said that the procedure asks for there (ALL-07, ALL-09, ALL-22)?

use super::super::common::{optional_text, past_date, text};
use super::super::{gate, signing};
use super::Way;
use crate::escalation::violation::Checks;
use crate::escalation::{Broken, Context, Target};
use crate::ids::PostId;
use crate::people::ChairKind;
use crate::procedure::{EntryRule, Need, Reach, Stage};

pub(super) fn check(checks: &mut Checks, target: &Target, stage: &Stage, way: Way<'_>, context: &Context) {
    listed(checks, target, stage, way, context);
    raised(checks, target, stage, way, context);
    reason(checks, target, stage, way, context);
    ground(checks, target, stage, way, context);
    consultations(checks, target, context);
    told_first(checks, target, context);
    gate::check(checks, target, way, outside(target, way.plan.chair()).is_some(), context);
    optional_text(
        checks,
        "target.outside_procedure",
        target.outside_procedure.as_deref().unwrap_or_default(),
    );
}

/// Why an IRO goes outside what the procedure lists; no other chair may (IRO Handbook 6.2).
pub(super) fn outside(target: &Target, chair: ChairKind) -> Option<&str> {
    let reason = target.outside_procedure.as_deref().map(str::trim);
    reason.filter(|reason| !reason.is_empty() && chair == ChairKind::Iro)
}

/// A start, or a jump over stages, is one the procedure lists for this chair, or an IRO says why not.
fn listed(checks: &mut Checks, target: &Target, stage: &Stage, way: Way<'_>, context: &Context) {
    let chair = way.plan.chair();
    let number = stage.number;
    let overridden = outside(target, chair).is_some();
    checks.require(stage.chairs.contains(&chair) || overridden, "target.stage", || {
        Broken::StageNotForChair { stage: number }
    });
    // After a grave event the ladder need not be followed (LAM-09).
    let overridden = overridden || context.beside.grave_event;
    // What is about another agency begins where it is taken there (LAM-14).
    let through = super::partner::reach(target, context) == Some(Reach::Through);
    if overridden || through || is_next(number, way, context) {
        return;
    }
    let Some(rule) = context.procedure.entry_rule(chair, number) else {
        let may_override = chair == ChairKind::Iro;
        return checks.broken("target.stage", Broken::StartNotListed { stage: number, may_override });
    };
    for post in rule.needs.iter().filter_map(|need| need.consulted_on(target.ground.as_deref())) {
        consulted(checks, target, post, context);
    }
}

/// Whoever brings it there is one of those whom the stage names, or an IRO who says why not.
fn raised(checks: &mut Checks, target: &Target, stage: &Stage, way: Way<'_>, context: &Context) {
    let chair = way.plan.chair();
    let theirs = signing::raises(stage, context) || outside(target, chair).is_some();
    checks.require(theirs, "target.stage", || Broken::RaisedBy {
        stage: stage.number,
        by: signing::raisers(stage, context),
        may_override: chair == ChairKind::Iro,
    });
}

/// Is it a stage that follows the one left, or the one after where nobody new would answer there?
fn is_next(stage: u8, way: Way, context: &Context) -> bool {
    let follows = |from: u8| context.procedure.follows(from, way.plan.chair());
    let next = way.from.map(follows).unwrap_or_default();
    next.contains(&stage) || way.one_further && next.into_iter().any(|next| follows(next).contains(&stage))
}

/// Passing on always needs its reason (ALL-07); a start needs one where its rule asks for it (ALL-09).
fn reason(checks: &mut Checks, target: &Target, stage: &Stage, way: Way<'_>, context: &Context) {
    let rule = context.procedure.entry_rule(way.plan.chair(), stage.number);
    let asked = rule.is_some_and(|rule| rule.needs.contains(&Need::Reason));
    if way.from.is_some() || asked {
        let given = !target.reason.trim().is_empty();
        checks.require(given, "target.reason", || Broken::ReasonMissing { stage: stage.number });
    }
}

fn consulted(checks: &mut Checks, target: &Target, post: &PostId, context: &Context) {
    let held = target.consultations.iter().any(|consultation| &consultation.post == post);
    checks.require(held, format!("target.consultations.{post}"), || {
        let title = context.procedure.title(post).to_owned();
        Broken::ConsultationMissing { post: post.clone(), title }
    });
}

/// Whatever talks are put on the record, asked for or not, are with a post of the procedure, dated and noted.
fn consultations(checks: &mut Checks, target: &Target, context: &Context) {
    for consultation in &target.consultations {
        let post = &consultation.post;
        let field = format!("target.consultations.{post}");
        let title = || post.to_string();
        checks.require(context.procedure.post(post).is_some(), field.as_str(), || Broken::NobodyHolds {
            post: post.clone(),
            title: title(),
        });
        past_date(checks, &format!("{field}.on"), consultation.on, context);
        text(checks, format!("{field}.note"), &consultation.note);
    }
}

/// Whoever is said to have been told first is told first there, on a day that has been.
fn told_first(checks: &mut Checks, target: &Target, context: &Context) {
    for told in &target.told_first {
        let field = format!("target.told_first.{}", told.post);
        let asked = context.procedure.told_before(target.stage).any(|(_, post)| post == &told.post);
        checks.require(asked, field.as_str(), || Broken::NotAskedHere);
        past_date(checks, &field, told.on, context);
    }
}

/// Some stages ask, on passing on, which ground takes a matter there (LAM-21). A start may name one of them too, and does
/// where its rule asks for it.
fn ground(checks: &mut Checks, target: &Target, stage: &Stage, way: Way<'_>, context: &Context) {
    let rule = context.procedure.entry_rule(way.plan.chair(), stage.number);
    let by_rule = rule.is_some_and(EntryRule::asks_for_ground);
    let asked = (way.from.is_some() || by_rule) && !stage.grounds.is_empty();
    match &target.ground {
        None => checks.require(!asked, "target.ground", || Broken::GroundMissing { stage: stage.number }),
        Some(chosen) => {
            let mut grounds = stage.grounds.iter();
            let known = grounds.any(|ground| &ground.id == chosen && ground.plans.contains(&way.plan));
            checks.require(known, "target.ground", || Broken::GroundUnknown);
        }
    }
}
