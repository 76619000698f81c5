//! Checks that several commands make.

use crate::escalation::violation::Checks;
use crate::escalation::{
    Addressee, Broken, Circumstances, Context, Escalation, Opening, RevisedAction, ToldDate, Unfinished,
};
use crate::ladder;
use crate::organisation::ResolvedPost;
use crate::people::PlanKind;
use crate::procedure::{Length, SOMETHING_ELSE};
use crate::smart::{self, SmartDraft};
use chrono::NaiveDate;

/// The longest text a field keeps, in characters.
const LONGEST: usize = 10_000;

/// A text the record needs: present, not too long, and such as every store can keep.
pub(super) fn text(checks: &mut Checks, field: impl Into<String>, text: &str) {
    let field = field.into();
    checks.require(!text.trim().is_empty(), field.as_str(), || Broken::Missing);
    optional_text(checks, field, text);
}

/// A text that may be left out.
pub(super) fn optional_text(checks: &mut Checks, field: impl Into<String>, text: &str) {
    let field = field.into();
    checks.require(text.chars().count() <= LONGEST, field.as_str(), || Broken::TooLong {
        limit: LONGEST as u32,
    });
    let keeps = |c: char| !c.is_control() || matches!(c, '\n' | '\r' | '\t');
    checks.require(text.chars().all(keeps), field, || Broken::ControlCharacters);
}

/// A date on which something is said to have happened: given, and not in the future.
pub(super) fn past_date(
    checks: &mut Checks,
    field: &str,
    on: Option<NaiveDate>,
    context: &Context,
) -> Option<NaiveDate> {
    let today = context.today;
    checks.require(on.is_some(), field, || Broken::Missing);
    checks.require(on.is_none_or(|on| on <= today), field, || Broken::DateInFuture { today });
    on
}

/// A date by which something is to happen: given, and not in the past.
pub(super) fn coming_date(
    checks: &mut Checks,
    field: &str,
    by: Option<NaiveDate>,
    context: &Context,
) -> Option<NaiveDate> {
    let today = context.today;
    checks.require(by.is_some(), field, || Broken::Missing);
    checks.require(by.is_none_or(|by| by >= today), field, || Broken::DateInPast { today });
    by
}

/// What every matter opens with (ALL-04), for a child and plan the procedure covers (ALL-19, ALL-23).
pub(super) fn opening(checks: &mut Checks, opening: &Opening, context: &Context) {
    checks.require(opening.child == context.child.id, "opening.child", || Broken::ChildDiffers);
    let plan = opening.plan;
    checks.require(plan == context.plan, "opening.plan", || Broken::ChildDiffers);
    checks.require(context.procedure.covers(plan), "opening.plan", || Broken::PlanNotCovered { plan });
    checks.require(context.child.plans.contains(&plan), "opening.plan", || Broken::PlanNotInForce { plan });
    category(checks, opening, context);
    text(checks, "opening.wrong", &opening.wrong);
    text(checks, "opening.impact", &opening.impact);
    text(checks, "opening.outcome", &opening.outcome);
}

fn category(checks: &mut Checks, opening: &Opening, context: &Context) {
    let chosen = &opening.category;
    let Some(group) = context.procedure.categories.iter().find(|group| group.id == chosen.group) else {
        let missing = chosen.group.is_empty();
        let broken = if missing { Broken::Missing } else { Broken::CategoryUnknown };
        return checks.broken("opening.category.group", broken);
    };
    if chosen.example == SOMETHING_ELSE {
        return text(checks, "opening.category.other", chosen.other.as_deref().unwrap_or_default());
    }
    let plan = opening.plan;
    match group.examples.iter().find(|example| example.id == chosen.example) {
        None if chosen.example.is_empty() => checks.broken("opening.category.example", Broken::Missing),
        None => checks.broken("opening.category.example", Broken::CategoryUnknown),
        Some(example) => {
            let fits = example.only.is_none_or(|only| only == plan);
            checks.require(fits, "opening.category.example", || Broken::CategoryNotForPlan { plan });
        }
    }
}

/// SMART actions: at least one, none lacking a part (ALL-04).
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
    for (part, text) in [("what", &draft.what), ("measure", &draft.measure), ("why", &draft.why)] {
        optional_text(checks, format!("{at}.{part}"), text);
    }
    if let Some(by) = draft.by {
        let today = context.today;
        checks.require(by >= today, format!("{at}.by"), || Broken::DateInPast { today });
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

/// Actions revised while passing on: known, not done, and whole (ALL-07).
pub(super) fn revisions(
    checks: &mut Checks,
    matter: &Escalation,
    revised: &[RevisedAction],
    context: &Context,
) {
    for (at, revision) in revised.iter().enumerate() {
        open_action(checks, &format!("revised.{at}.action"), matter, revision.action);
        action(checks, &format!("revised.{at}"), &revision.revised, context);
    }
}

/// An action of the matter that is not done yet.
pub(super) fn open_action(checks: &mut Checks, field: &str, matter: &Escalation, number: u32) {
    match matter.actions.iter().find(|action| action.number == number) {
        None => checks.broken(field, Broken::ActionUnknown { action: number }),
        Some(action) => {
            checks.require(action.done.is_none(), field, || Broken::ActionDone { action: number });
        }
    }
}

/// Closing says what becomes of each action that is not done (ALL-17).
pub(super) fn accounted(checks: &mut Checks, matter: &Escalation, unfinished: &[Unfinished]) {
    for action in matter.outstanding() {
        let number = action.number;
        let said = unfinished.iter().find(|entry| entry.action == number);
        let field = format!("unfinished.{number}");
        match said {
            Some(entry) if !entry.becomes.trim().is_empty() => optional_text(checks, field, &entry.becomes),
            _ => checks.broken(field, Broken::ActionUnaccounted { action: number }),
        }
    }
}

/// The facts of the child's record that the event keeps; none where nobody chairs the plan.
pub(super) fn circumstances(plan: PlanKind, context: &Context) -> Option<Circumstances> {
    Some(Circumstances {
        team: context.child.team.clone(),
        chair: context.chair_of(plan)?.clone(),
        chair_kind: plan.chair(),
    })
}

/// The date told to people, from day 0 and length; a violation where the calendar does not reach.
pub(super) fn told_date(
    checks: &mut Checks,
    field: &str,
    day_zero: NaiveDate,
    length: Length,
    context: &Context,
) -> Option<ToldDate> {
    match ladder::due(&context.calendar, day_zero, length) {
        Ok(due) => Some(ToldDate {
            day_zero,
            length,
            due,
            procedure_version: context.procedure.version.clone(),
            calendar_version: context.calendar.version().to_owned(),
        }),
        Err(outside) => {
            checks.broken(field, Broken::DateOutsideCalendar { from: outside.from, to: outside.to });
            None
        }
    }
}

/// The post as the record keeps it; none where nobody answers for it.
pub(super) fn addressee(resolved: &ResolvedPost) -> Option<Addressee> {
    Some(Addressee {
        post: resolved.post.clone(),
        title: resolved.title.clone(),
        person: resolved.person.clone()?,
        how: resolved.how.clone(),
    })
}
