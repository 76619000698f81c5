//! What a start needs, step by step, and a consultee that depends on where it starts and on what ground.

use crate::{of, said_of};
use shared::escalation::{Broken, Phase, Target};
use shared::testing::{Attempt, Story};
use shared::wording::need;

const ASHMERE: &str = include_str!("../procedures/ashmere.toml");

fn ashmere() -> Story {
    of(ASHMERE).on("2026-11-23")
}

/// A start at the third step on that ground, without a talk with those posts.
fn starts_on(ground: &str, without: &[&str]) -> Attempt {
    ashmere().raises(3, |target| {
        target.ground = Some(ground.to_owned());
        talks_with_both(target);
        target.consultations.retain(|talk| !without.contains(&talk.post.as_str()));
    })
}

fn talks_with_both(target: &mut Target) {
    let mut talk = target.consultations[0].clone();
    target.consultations.retain(|known| known.post.as_str() != "legal_adviser");
    talk.post = "legal_adviser".into();
    target.consultations.push(talk);
}

#[test]
fn the_first_step_asks_for_nothing_and_the_second_for_its_reason_and_its_ground() {
    let bare = |target: &mut Target| {
        target.reason.clear();
        target.ground = None;
        target.consultations.clear();
    };
    ashmere().raises(1, bare).ok().stands(Phase::AwaitingAnswer { stage: 1 });
    let broken = ashmere().raises(2, bare).violations();
    assert_eq!(broken, [Broken::ReasonMissing { stage: 2 }, Broken::GroundMissing { stage: 2 }]);
    let other = ashmere().raises(2, |target| target.ground = Some("harm".to_owned()));
    other.refused(|broken| *broken == Broken::GroundUnknown);
    let raised = ashmere().raises_at(2).ok();
    assert_eq!(raised.matter().stages[0].sent.ground.as_deref(), Some("unanswered"));
}

#[test]
fn the_third_step_asks_for_a_talk_and_for_what_it_alone_asks() {
    let without = starts_on("harm", &["reviewing_manager", "legal_adviser"]);
    assert_eq!(without.fields(), ["target.consultations.reviewing_manager"]);
    let unasked = ashmere().raises(3, |target| target.particulars.0.clear());
    assert_eq!(unasked.fields(), ["target.particulars.told"]);
    ashmere().raises_at(3).ok().stands(Phase::AwaitingAnswer { stage: 3 }).is_sound();
}

#[test]
fn who_is_consulted_depends_on_the_ground_on_which_it_starts() {
    starts_on("harm", &["legal_adviser"]).ok().is_sound();
    let rights = starts_on("rights", &["legal_adviser"]);
    assert_eq!(rights.fields(), ["target.consultations.legal_adviser"]);
    starts_on("rights", &[]).ok().is_sound();
    let unsaid = ashmere().raises(3, |target| target.ground = None);
    unsaid.refused(|broken| *broken == Broken::GroundMissing { stage: 3 });
}

#[test]
fn a_jump_asks_for_what_a_start_there_asks_and_the_next_step_does_not() {
    let first = ashmere().raises_at(1).ok().holder_of_stage(1).answers().ok().chair();
    let rights = |target: &mut Target| {
        target.ground = Some("rights".to_owned());
        target.consultations.clear();
    };
    let silent = ashmere().raises_at(1).ok().on("2026-12-01").job().records_silence().ok().chair();
    let jump = silent.passes_on(3, rights).violations();
    let missing = |post: &str| {
        jump.iter().any(
            |broken| matches!(broken, Broken::ConsultationMissing { post: of, .. } if of.as_str() == post),
        )
    };
    assert!(missing("reviewing_manager") && missing("legal_adviser"), "{jump:?}");
    let second = first.not_resolved_to(2).ok().holder_of_stage(2).answers().ok().chair();
    let target = |mut target: Target| {
        rights(&mut target);
        target
    };
    let next = target(second.next_target());
    let review = shared::escalation::Review::NotResolved { target: next, revised: Vec::new() };
    second.reviews(review).ok().stands(Phase::AwaitingAnswer { stage: 3 }).is_sound();
}

#[test]
fn the_procedure_says_what_each_start_needs() {
    let procedure = ashmere().world.procedure;
    let said: Vec<String> =
        procedure.entry.iter().flat_map(|rule| &rule.needs).map(|asked| need(asked, &procedure)).collect();
    assert_eq!(said[1], "the ground on which it comes to this step");
    let on = "a discussion with the Legal Adviser, with its date, where the ground is “The child's rights may be breached”";
    assert!(said.iter().any(|text| text == on), "{said:?}");
}

#[test]
fn a_ground_that_the_step_lacks_is_named_with_its_line() {
    let said = |from, to| said_of(ASHMERE, from, to);
    assert!(said("{ ground = \"rights\"", "{ ground = \"right\"").contains("stage 3 has no ground `right`"));
    assert!(said("stages = [1]", "stages = [1]\nground = true").contains("stage 1 names no grounds"));
}
