//! A matter belongs to one child; what is raised for brothers and sisters belongs together beside the matters, not in them.

use shared::escalation::{Command, RaiseFormally, Respond};
use shared::ids::{ChildId, EscalationId};
use shared::siblings::{ChildTwice, GroupCommand, GroupEvent, Sibling, SiblingGroup, decide, evolve};
use shared::testing::{Story, raise};
use uuid::Uuid;

fn sibling(number: u128) -> Sibling {
    Sibling { matter: EscalationId(Uuid::from_u128(number)), child: ChildId(Uuid::from_u128(100 + number)) }
}

fn join(siblings: &[Sibling]) -> GroupCommand {
    GroupCommand::Join { siblings: siblings.to_vec() }
}

fn replay(events: &[GroupEvent]) -> SiblingGroup {
    events.iter().fold(SiblingGroup::default(), evolve)
}

#[test]
fn all_33_a_group_takes_in_one_matter_of_each_child_and_each_once() {
    let first = decide(&SiblingGroup::default(), &join(&[sibling(1), sibling(2)])).expect("a group");
    let group = replay(&first);
    assert_eq!(group.siblings, [sibling(1), sibling(2)]);
    let more = decide(&group, &join(&[sibling(1), sibling(3)])).expect("one more");
    assert_eq!(more, [GroupEvent::Joined(sibling(3))]);
    let of_the_same_child = Sibling { matter: EscalationId(Uuid::from_u128(9)), ..sibling(2) };
    assert_eq!(decide(&group, &join(&[of_the_same_child])), Err(ChildTwice));
}

#[test]
fn all_33_what_is_raised_for_a_brother_or_sister_says_nothing_of_them_on_the_childs_own_record() {
    let story = Story::of("slough").on("2026-09-01");
    let alone = raise(&story.context(), 1, story.today + chrono::Days::new(28));
    let Command::RaiseFormally(raising) = &alone else { panic!("not formal") };
    let with = RaiseFormally { sibling_of: Some(sibling(1).matter), ..raising.clone() };
    let (alone, with) = (story.clone().does(alone).ok(), story.does(Command::RaiseFormally(with)).ok());
    assert_eq!(alone.events, with.events);
}

/// The same words, and each matter keeps them as an answer of its own; what is decided of one decides nothing of the other.
#[test]
fn all_33_one_answer_given_to_all_is_kept_by_each() {
    let first = Story::of("slough").on("2026-09-01").raises_at(1).ok().holder_of_stage(1);
    let other = Story::of("slough").on("2026-09-02").raises_at(1).ok().holder_of_stage(1);
    let first = first.answers().ok();
    let given = &first.matter().answer(1).expect("an answer").answer;
    let same = Command::Respond(Respond {
        stage: given.stage,
        drafted_by: None,
        sat: Vec::new(),
        text: given.text.clone(),
        actions: given.actions.clone(),
        particulars: given.particulars.clone(),
    });
    let other = other.does(same).ok();
    assert_eq!(other.matter().answer(1).expect("an answer").answer.text, given.text);
    let (first, other) = (first.chair().finds_resolved().ok(), other.chair());
    assert_ne!(first.matter().phase, other.matter().phase);
    other.finds_not_resolved().ok();
}
