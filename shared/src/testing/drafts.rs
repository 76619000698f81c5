//! Commands as a careful person would write them: everything the procedure asks for is there.

use super::particulars;
use super::referral::not_now;
use crate::asked::{Particulars, Situation};
use crate::escalation::{
    Alongside, Beside, Category, Command, Consultation, Context, Opening, PartnerAgency, RaiseConcern,
    RaiseFormally, Shown, Target, ToldFirst,
};
use crate::ids::PostId;
use crate::ladder::Timing;
use crate::organisation::How;
use crate::procedure::{EntryRule, GateKind, Post};
use crate::smart::{Owner, SmartDraft};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// An action with every part, owned by the social worker, to be done by that day.
#[must_use]
pub fn action(by: NaiveDate) -> SmartDraft {
    SmartDraft {
        what: "Book the dental appointment at the Mill Street clinic".to_owned(),
        measure: "The appointment letter is on the child’s record".to_owned(),
        owner: Some(Owner {
            post: Some("social_worker".into()),
            person: None,
            name: "Social Worker".to_owned(),
        }),
        why: "Robin has had toothache since August and misses school".to_owned(),
        by: Some(by),
    }
}

/// What is wrong, under the first category that the procedure offers for the plan and that may also be a concern.
///
/// # Panics
/// If the procedure offers none.
#[must_use]
pub fn opening(context: &Context) -> Opening {
    let mut offered = context.procedure.categories.iter().filter_map(|group| {
        let example = group.examples_for(context.plan).find(|example| !example.opens_formal)?;
        Some(Category { group: group.id.clone(), example: example.id.clone(), other: None })
    });
    let category = offered.next().unwrap_or_else(|| panic!("no category for {:?}", context.plan));
    Opening {
        child: context.child.id,
        plan: context.plan,
        alongside: passed_over(&category, context),
        category,
        wrong: "The decisions of the last review have not been carried out.".to_owned(),
        impact: "Robin is in pain and misses school.".to_owned(),
        outcome: "Robin sees a dentist and is free of pain.".to_owned(),
        against_wishes: None,
        particulars: Particulars::default(),
        about_conduct: false,
    }
}

/// Every other matter that has to be looked at is about something else.
fn passed_over(category: &Category, context: &Context) -> Vec<Alongside> {
    let reason = "That one is about another appointment.".to_owned();
    let others = context.same_category(&category.group);
    others
        .map(|other| Alongside {
            reference: other.reference.clone(),
            how: Beside::PassedOver { reason: reason.clone() },
        })
        .collect()
}

/// The way from a stage, or a start, to another, with the reason, talks, ground and people asked for there.
#[must_use]
pub fn target(context: &Context, from: Option<u8>, to: u8) -> Target {
    let stage = context.procedure.stage(to);
    let rule = context
        .procedure
        .entry_rule(context.plan.chair(), to)
        .filter(|_| from.is_none_or(|from| to != from + 1));
    let asks_ground = rule.is_some_and(EntryRule::asks_for_ground);
    let gates = context.procedure.gates.iter().filter(|gate| gate.before == to);
    let gates = gates.filter(|gate| gate.kind == GateKind::Consultation).flat_map(|gate| gate.posts.clone());
    let grounds = stage.map(|stage| stage.grounds.as_slice()).unwrap_or_default();
    let situation = Situation::sent(context.plan, &opening(context).category, from, to);
    let ground = grounds.iter().find(|ground| ground.plans.contains(&context.plan));
    let ground = ground.filter(|_| from.is_some() || asks_ground).map(|ground| ground.id.clone());
    let needs = rule.into_iter().flat_map(|rule| &rule.needs);
    let needs = needs.filter_map(|need| need.consulted_on(ground.as_deref()).cloned());
    let asked = from.is_some() && context.procedure.referral.considered_at_each_stage;
    Target {
        stage: to,
        shown: stage.map(|stage| shown(context, &stage.addressees)).unwrap_or_default(),
        reason: "It is not resolved, and this stage can decide it.".to_owned(),
        consultations: consultations(needs.chain(gates), context.today),
        told_first: told_first(to, context),
        ground,
        days: None,
        outside_procedure: None,
        considered: asked.then(not_now),
        particulars: particulars(context, &situation),
        partner: context.procedure.agency_of(to).map(|agency| Box::new(written_to(agency))),
        timing: timing(context, from, to),
        outcome: None,
    }
}

/// Today for everybody who is told before that stage.
fn told_first(stage: u8, context: &Context) -> Box<[ToldFirst]> {
    let told = context.procedure.told_before(stage);
    told.map(|(_, post)| ToldFirst { post: post.clone(), on: Some(context.today) }).collect()
}

/// The most pressing priority, where one is chosen, and today for every day that is asked for.
fn timing(context: &Context, from: Option<u8>, to: u8) -> Timing {
    let first = context.procedure.priorities.first().filter(|_| from.is_none());
    let asked = context.procedure.milestones(to, context.plan, from.is_none());
    Timing {
        priority: first.map(|priority| priority.id.clone()),
        dates: asked.into_iter().map(|day| (day, context.today)).collect(),
    }
}

/// Somebody at the agency that a stage is addressed to.
fn written_to(agency: &Post) -> PartnerAgency {
    PartnerAgency {
        agency: agency.id.to_string(),
        organisation: agency.title.clone(),
        name: "Dr Osei".to_owned(),
        role: "Named Nurse".to_owned(),
        contact: "safeguarding@agency.example".to_owned(),
    }
}

/// One talk with each of them.
fn consultations(posts: impl Iterator<Item = PostId>, on: NaiveDate) -> Vec<Consultation> {
    let posts: BTreeSet<PostId> = posts.collect();
    let note = "Agreed that it goes there.".to_owned();
    posts.into_iter().map(|post| Consultation { post, on: Some(on), note: note.clone() }).collect()
}

/// The people whom a page shows today for those posts.
#[must_use]
pub fn shown(context: &Context, posts: &[PostId]) -> Vec<Shown> {
    let resolved =
        posts.iter().filter_map(|post| context.resolved(post)).filter(|post| post.how != How::Nobody);
    resolved
        .filter_map(|resolved| {
            Some(Shown { post: resolved.post.clone(), person: resolved.person.as_ref()?.id })
        })
        .collect()
}

/// A formal raising at that stage, with one action.
#[must_use]
pub fn raise(context: &Context, stage: u8, by: NaiveDate) -> Command {
    let opening = opening(context);
    let said = particulars(context, &Situation::formal(context.plan, &opening.category, stage));
    Command::RaiseFormally(RaiseFormally {
        opening: Opening { particulars: said, ..opening },
        actions: vec![action(by)],
        target: target(context, None, stage),
        sibling_of: None,
        graded: None,
    })
}

/// An informal concern with everyone the procedure names for it, in the manner it prefers.
#[must_use]
pub fn concern(context: &Context, by: NaiveDate) -> Command {
    let (informal, opening) = (&context.procedure.informal, opening(context));
    let said = particulars(context, &Situation::concern(context.plan, &opening.category));
    Command::RaiseConcern(RaiseConcern {
        opening: Opening { particulars: said, ..opening },
        actions: vec![action(by)],
        with: shown(context, &informal.with),
        manner: informal.manners.first().copied(),
        agreed: "The clinic is called this week.".to_owned(),
        talked_on: Some(context.today),
        by: Some(by),
        timing: Timing {
            dates: informal.counts_from.into_iter().map(|day| (day, context.today)).collect(),
            ..Timing::default()
        },
        sibling_of: None,
    })
}
