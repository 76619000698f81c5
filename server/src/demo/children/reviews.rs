//! What reviews put on the record of some of the children: grades, where the procedure gives them, and those around a child.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use shared::child::{Child, GradedEscalationDropped, Member, NetworkRecorded, ReviewGraded};
use shared::people::PersonRef;
use shared::procedure::Grading;

use super::before;
use crate::demo::cast::Cast;

/// Graded twice: one draft waits for the chair, who has dropped another.
const GRADED: usize = 1;
/// Asked at a review, with one who does not agree.
const ASKED: usize = 3;

/// The grade of a section that is as it should be.
const GOOD: u8 = 3;

/// The child as reviews left their record.
pub fn reviewed(cast: &Cast, number: usize, today: NaiveDate, child: Child) -> Child {
    match number {
        GRADED => graded(cast, today, child),
        ASKED => asked(cast, today, child),
        _ => child,
    }
}

fn graded(cast: &Cast, today: NaiveDate, mut child: Child) -> Child {
    let Some((grading, chair)) = cast.procedure.grading.as_ref().zip(chair(cast, &child)) else {
        return child;
    };
    let earlier = before(today, 180);
    let review = review(&child, grading, earlier, &chair, &[(1, grading.raises_twice)]);
    child.gradings.push(review);
    let poor = [(0, grading.raises_at_once), (1, grading.raises_twice)];
    let mut review = self::review(&child, grading, before(today, 6), &chair, &poor);
    if let Some(first) = review.raises.first_mut() {
        first.dropped = Some(GradedEscalationDropped {
            number: first.number,
            reason: "It was put right on the day after the review: the health assessment is on the record."
                .to_owned(),
            by: chair,
            on: before(today, 5),
        });
    }
    child.gradings.push(review);
    child
}

/// A review whose sections are good but for some, by their place in the plan.
fn review(
    child: &Child,
    grading: &Grading,
    held_on: NaiveDate,
    chair: &PersonRef,
    poor: &[(usize, u8)],
) -> ReviewGraded {
    let of = |at: usize| poor.iter().find(|(place, _)| *place == at).map_or(GOOD, |(_, grade)| *grade);
    let sections = grading.sections.iter().enumerate();
    let by_id: BTreeMap<String, u8> = sections.map(|(at, section)| (section.id.clone(), of(at))).collect();
    let grades = grading.graded(&by_id);
    let raises = child.would_raise(grading, &by_id);
    let (plan, corrections) = (grading.plan, Vec::new());
    ReviewGraded { plan, held_on, on: held_on, by: chair.clone(), grades, raises, corrections }
}

fn asked(cast: &Cast, today: NaiveDate, mut child: Child) -> Child {
    let plan = child.plans.first().map(|plan| plan.kind);
    let Some((plan, chair)) = plan.zip(chair(cast, &child)).filter(|_| cast.procedure.network.is_some())
    else {
        return child;
    };
    let held_on = before(today, 40);
    let member = |name: &str, role: &str, contact: &str, agrees| Member {
        name: name.to_owned(),
        role: role.to_owned(),
        contact: contact.to_owned(),
        agrees: Some(agrees),
    };
    let members = vec![
        member("Noor Hale", "Head of year, Beacon School", "01632 960101", true),
        member("Kit Marlow", "School nurse", "kit.marlow@health.example", false),
    ];
    child.networks.push(NetworkRecorded { plan, held_on, on: held_on, by: chair, members });
    child
}

/// Who chairs the child's first plan.
fn chair(cast: &Cast, child: &Child) -> Option<PersonRef> {
    let chair = child.chair(child.plans.first()?.kind)?;
    let member = cast.members.iter().find(|member| member.person.id == chair)?;
    Some(PersonRef { id: chair, name: member.person.name.clone() })
}
