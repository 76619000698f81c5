//! What every matter opens with: what is wrong, for whom, and the actions asked for (ALL-04).

use super::asked::particulars;
use super::common::{coming_date, optional_text, text};
use crate::asked::{Moment, Situation};
use crate::escalation::violation::Checks;
use crate::escalation::{Broken, Category, Context, Opening};
use crate::procedure::{CategoryGroup, SOMETHING_ELSE};
use crate::smart::{self, SmartDraft};

/// The opening of a matter, for a child and plan the procedure covers (ALL-19, ALL-23).
pub(super) fn opening(checks: &mut Checks, opening: &Opening, situation: &Situation, context: &Context) {
    checks.require(opening.child == context.child.id, "opening.child", || Broken::ChildDiffers);
    let plan = opening.plan;
    checks.require(plan == context.plan, "opening.plan", || Broken::ChildDiffers);
    checks.require(context.procedure.covers(plan), "opening.plan", || Broken::PlanNotCovered { plan });
    checks.require(context.child.plans.contains(&plan), "opening.plan", || Broken::PlanNotInForce { plan });
    category(checks, &opening.category, situation, context);
    // One worker's conduct or practice is for their manager, not for the ladder (SLO-09).
    let conduct = opening.about_conduct && context.procedure.beside.conduct.is_some();
    checks.require(!conduct, "opening.about_conduct", || Broken::ConductIsNoMatter);
    text(checks, "opening.wrong", &opening.wrong);
    text(checks, "opening.impact", &opening.impact);
    text(checks, "opening.outcome", &opening.outcome);
    if let Some(against) = &opening.against_wishes {
        text(checks, "opening.against_wishes.wishes", &against.wishes);
        text(checks, "opening.against_wishes.reason", &against.reason);
    }
    particulars(checks, "opening.particulars", &opening.particulars, situation, context);
}

fn category(checks: &mut Checks, chosen: &Category, situation: &Situation, context: &Context) {
    let other = chosen.other.as_deref().unwrap_or_default();
    optional_text(checks, "opening.category.other", other);
    let Some(group) = context.procedure.categories.iter().find(|group| group.id == chosen.group) else {
        return checks.broken("opening.category.group", missing_or_unknown(&chosen.group));
    };
    if chosen.example == SOMETHING_ELSE {
        checks.require(!other.trim().is_empty(), "opening.category.other", || Broken::Missing);
    } else {
        example(checks, group, &chosen.example, situation);
    }
}

fn example(checks: &mut Checks, group: &CategoryGroup, chosen: &str, situation: &Situation) {
    let plan = situation.plan;
    match group.examples.iter().find(|example| example.id == chosen) {
        None => checks.broken("opening.category.example", missing_or_unknown(chosen)),
        Some(example) => {
            let fits = example.only.is_none_or(|only| only == plan);
            checks.require(fits, "opening.category.example", || Broken::CategoryNotForPlan { plan });
            let informal = situation.moments.contains(&Moment::Concern);
            let opens_formal = informal && example.opens_formal;
            checks.require(!opens_formal, "opening.category.example", || Broken::OpensFormally);
        }
    }
}

fn missing_or_unknown(chosen: &str) -> Broken {
    if chosen.is_empty() { Broken::Missing } else { Broken::CategoryUnknown }
}

/// SMART actions: at least one, none lacking a part.
pub(super) fn actions(checks: &mut Checks, actions: &[SmartDraft], context: &Context) {
    checks.require(!actions.is_empty(), "actions", || Broken::NoActions);
    for (at, draft) in actions.iter().enumerate() {
        action(checks, &format!("actions.{at}"), draft, context);
    }
}

/// One SMART action. Only a date still to come can be kept.
pub(super) fn action(checks: &mut Checks, at: &str, draft: &SmartDraft, context: &Context) {
    for lack in smart::lacks(draft) {
        let part = field_name(lack.field());
        checks.broken(format!("{at}.{part}"), Broken::ActionLacks { lack });
    }
    let owner = draft.owner.as_ref();
    let name = owner.map_or("", |owner| &owner.name);
    let post = owner.and_then(|owner| owner.post.as_ref()).map_or("", |post| post.as_str());
    let texts = [
        ("what", &*draft.what),
        ("measure", &draft.measure),
        ("why", &draft.why),
        ("owner", name),
        ("owner", post),
    ];
    for (part, text) in texts {
        optional_text(checks, format!("{at}.{part}"), text);
    }
    if draft.by.is_some() {
        coming_date(checks, &format!("{at}.by"), draft.by, context);
    }
}

fn field_name(field: smart::Field) -> &'static str {
    match field {
        smart::Field::What => "what",
        smart::Field::Measure => "measure",
        smart::Field::Owner => "owner",
        smart::Field::Why => "why",
        smart::Field::By => "by",
    }
}
