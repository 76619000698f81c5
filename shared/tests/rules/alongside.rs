//! A child's matters run side by side; what is open or recent of the same category is looked at before another is raised.

use crate::raising;
use chrono::NaiveDate;
use shared::escalation::{Alongside, Beside, Broken, Command, Context, OtherMatter};
use shared::ids::{EscalationId, Reference};
use shared::testing::{Story, concern, day};
use shared::wording;

fn other(number: u32, group: &str, closed_on: Option<NaiveDate>) -> OtherMatter {
    OtherMatter {
        id: EscalationId(uuid::Uuid::from_u128(number.into())),
        reference: Reference::new("KEN", 2026, number),
        category: "Health: dentist".to_owned(),
        group: group.to_owned(),
        open: closed_on.is_none(),
        closed_on,
        in_error: false,
        exhausted: false,
        linked: Vec::new(),
    }
}

/// The category that a story's matters are about.
fn category(context: &Context) -> String {
    context.procedure.categories[0].id.clone()
}

/// A child with an open matter 11 and a recent one 12 in the category of the next; beside older, other and mistaken ones.
fn with_others() -> Story {
    let story = Story::of("kent").on("2026-09-01");
    let same = category(&story.context());
    let mistaken = OtherMatter { in_error: true, ..other(15, &same, Some(day("2026-08-20"))) };
    [
        other(11, &same, None),
        other(12, &same, Some(day("2025-09-01"))),
        other(13, &same, Some(day("2025-08-31"))),
        other(14, "something_quite_different", None),
        mistaken,
    ]
    .into_iter()
    .fold(story, Story::with_other)
}

fn said(number: u32, how: Beside) -> Alongside {
    Alongside { reference: Reference::new("KEN", 2026, number), how }
}

fn passed_over(reason: &str) -> Beside {
    Beside::PassedOver { reason: reason.to_owned() }
}

#[test]
fn all_34_each_open_or_recent_matter_of_the_category_is_asked_about_by_a_field_of_its_own() {
    let attempt = raising(with_others(), |raise| raise.opening.alongside.clear());
    assert_eq!(attempt.fields(), ["opening.alongside.KEN-26-00011", "opening.alongside.KEN-26-00012"]);
    let not_weighed = |number| Broken::NotWeighed { reference: Reference::new("KEN", 2026, number) };
    assert_eq!(attempt.violations(), [not_weighed(11), not_weighed(12)]);
}

#[test]
fn all_34_each_is_linked_or_passed_over_with_a_reason_and_none_blocks() {
    let alongside = |second: Beside| vec![said(11, Beside::Linked), said(12, second)];
    let blank = raising(with_others(), |raise| raise.opening.alongside = alongside(passed_over(" ")));
    assert_eq!(blank.fields(), ["opening.alongside.KEN-26-00012.reason"]);
    let story = raising(with_others(), |raise| {
        raise.opening.alongside = alongside(passed_over("That was about glasses."));
    });
    let story = story.ok().is_sound();
    let kept = &story.matter().opening.alongside;
    assert_eq!(kept, &alongside(passed_over("That was about glasses.")));
    let words = wording::event(&story.events[0], &story.world.procedure, &story.world.calendar);
    let line =
        |label: &str| words.lines.iter().find(|line| line.label == label).map(|line| line.text.as_str());
    assert_eq!(line("Linked to"), Some("KEN-26-00011"));
    assert_eq!(line("Raised beside KEN-26-00012 because"), Some("That was about glasses."));
}

#[test]
fn all_34_only_matters_of_the_child_that_the_chair_can_read_are_linked() {
    let attempt = raising(with_others(), |raise| raise.opening.alongside.push(said(99, Beside::Linked)));
    assert_eq!(attempt.fields(), ["opening.alongside.KEN-26-00099"]);
    // One of another category may be linked as well.
    raising(with_others(), |raise| raise.opening.alongside.push(said(14, Beside::Linked))).ok();
}

#[test]
fn all_34_a_concern_asks_too_and_what_was_said_is_not_asked_again_when_it_goes_formal() {
    let story = with_others();
    let Command::RaiseConcern(mut raise) = concern(&story.context(), day("2026-09-08")) else {
        panic!("no concern")
    };
    raise.opening.alongside.clear();
    let attempt = story.clone().does(Command::RaiseConcern(raise.clone()));
    assert_eq!(attempt.fields(), ["opening.alongside.KEN-26-00011", "opening.alongside.KEN-26-00012"]);
    raise.opening.alongside =
        vec![said(11, Beside::Linked), said(12, passed_over("That was about glasses."))];
    let story = story.does(Command::RaiseConcern(raise.clone())).ok();
    let story = raising(story, |formal| formal.opening.alongside.clear()).ok().is_sound();
    assert_eq!(story.matter().opening.alongside, raise.opening.alongside);
}

#[test]
fn all_34_matters_side_by_side_have_each_their_own_ladder_and_total() {
    let first = Story::of("slough").on("2026-09-01").raises_at(1).ok();
    let second = first.clone().holder_of_stage(1).answers().ok().chair();
    let second = second.finds_not_resolved().ok();
    let later = Story::of("slough").on("2026-09-07").raises_at(1).ok();
    let runs_out = |story: &Story| story.matter().standing().total.map(|total| total.due);
    assert_eq!((runs_out(&first), runs_out(&second)), (Some(day("2026-09-29")), Some(day("2026-09-29"))));
    assert_eq!(runs_out(&later), Some(day("2026-10-05")));
    assert_eq!(later.matter().phase.stage(), Some(1), "another one's answer moves nothing here");
    assert_eq!(second.matter().phase.stage(), Some(2));
}
