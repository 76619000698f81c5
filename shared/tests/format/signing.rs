//! Who raises and who signs off changing by stage, a closing that two sign, a letter that is endorsed before it leaves.

use crate::{of, said_of};
use shared::access::{Act, may};
use shared::escalation::{
    Broken, Command, CommandKind, Ending, EndorseLetter, Escalation, LetterWay, Phase, RecordLetter, SignOff,
    Waiting, next_act, offers,
};
use shared::testing::{Attempt, Story, day};
use shared::wording::{event, sentence, signing_rules, violation, who_moves};

const FERNHOLLOW: &str = include_str!("../procedures/fernhollow.toml");
const MANAGER: &str = "reviewing_manager";

fn fernhollow() -> Story {
    of(FERNHOLLOW).on("2026-11-23")
}

/// Answered at that step, the chair at work.
fn answered_at(step: u8) -> Story {
    fernhollow().raises_at(step).ok().holder_of_stage(step).answers().ok().chair()
}

fn said(story: &Story) -> String {
    sentence(story.matter(), story.today, &story.world.calendar, &story.world.procedure)
}

fn next(story: &Story) -> Option<CommandKind> {
    next_act(story.matter(), &story.context())
}

fn is_open(story: &Story, kind: CommandKind) -> bool {
    let offers = offers(story.state(), &story.context());
    offers.into_iter().any(|offer| offer.kind == kind && offer.closed.is_none())
}

/// Refused because others sign off, in words that name them.
fn names_the_signer(attempt: Attempt, story: &Story) {
    let broken = attempt.violations();
    let by = vec!["Reviewing Manager".to_owned()];
    assert_eq!(broken, [Broken::SignedOffBy { by }]);
    let whole = shared::escalation::Violation { field: String::new(), broken: broken[0].clone() };
    let told = violation(&whole, CommandKind::Review, &story.world.procedure);
    assert_eq!(told, "Only the Reviewing Manager can do this here");
}

#[test]
fn the_chair_judges_at_the_first_step_and_the_chairs_manager_from_the_third() {
    let first = answered_at(1);
    assert_eq!(
        (first.matter().standing().waiting, next(&first)),
        (Waiting::ChairReview, Some(CommandKind::Review))
    );
    first.finds_resolved().ok().stands(Phase::Closed).is_sound();

    let third = answered_at(3);
    assert_eq!((third.matter().standing().waiting, next(&third)), (Waiting::SignOff, None));
    assert!(said(&third).contains("with the Reviewing Manager to review"), "{}", said(&third));
    names_the_signer(third.clone().finds_resolved(), &third);
    names_the_signer(third.clone().closes(Ending::NotProportionate), &third);
    let manager = third.holder(MANAGER);
    assert_eq!(next(&manager), Some(CommandKind::Review));
    let closed = manager.finds_resolved().ok().stands(Phase::Closed).is_sound();
    let signed = &closed.matter().closing.as_ref().expect("a closing").signed;
    assert_eq!(signed.iter().map(|given| given.title.as_str()).collect::<Vec<_>>(), ["Reviewing Manager"]);
}

#[test]
fn whoever_signs_off_does_so_in_their_own_right_and_not_for_the_chair() {
    let manager = answered_at(3).holder(MANAGER);
    let closed = manager.finds_resolved().ok();
    assert!(
        !closed.events.iter().any(|event| matches!(event, shared::escalation::Event::ChairStoodIn { .. }))
    );
    let first = answered_at(1).holder(MANAGER);
    first.finds_resolved().refused(|broken| *broken == Broken::StandInReasonMissing);
}

#[test]
fn a_step_that_the_manager_brings_is_refused_to_the_chair_unless_the_law_is_above_the_procedure() {
    let refused = fernhollow().raises_at(4);
    let chair =
        refused.refused(|broken| matches!(broken, Broken::RaisedBy { stage: 4, may_override: true, .. }));
    let outside = Some("The manager is away and Robin cannot wait.".to_owned());
    chair.clone().raises(4, |target| target.outside_procedure = outside).ok().is_sound();
    let raised = chair.holder(MANAGER).raises_at(4).ok().stands(Phase::AwaitingAnswer { stage: 4 });
    assert_eq!(raised.events.len(), 1, "the manager stands in for nobody");
    let conference = fernhollow().about_protection().raises_at(4);
    conference.refused(|broken| matches!(broken, Broken::RaisedBy { may_override: false, .. }));
}

#[test]
fn the_manager_passes_it_on_to_the_step_that_is_theirs() {
    let third = answered_at(3).holder(MANAGER).not_resolved_to(4).ok();
    third.stands(Phase::AwaitingAnswer { stage: 4 }).is_sound();
    let silent = fernhollow().raises_at(3).ok().on("2026-12-01").job().records_silence().ok();
    assert_eq!(next(&silent.clone().holder(MANAGER)), Some(CommandKind::PassOn));
    let refused = silent.clone().chair().passes_on_to(4);
    refused.refused(|broken| matches!(broken, Broken::RaisedBy { .. }));
    silent.holder(MANAGER).passes_on_to(4).ok().is_sound();
}

#[test]
fn while_nobody_holds_the_post_that_signs_off_the_chair_does() {
    let third = fernhollow().given(|world| world.vacate(MANAGER)).raises_at(3).ok();
    third.holder_of_stage(3).answers().ok().chair().finds_resolved().ok().stands(Phase::Closed).is_sound();
}

#[test]
fn lam_07_who_signs_off_checks_what_was_on_hold_and_those_who_ask_are_told_so() {
    let held = answered_at(3).holder(MANAGER).holds_until("2026-12-04").ok();
    assert_eq!((next(&held), held.matter().signers_check_from()), (None, Some(day("2026-12-04"))));
    let over = held.on("2026-12-04");
    assert_eq!(next(&over), Some(CommandKind::Review));
    let moves = who_moves(over.matter(), &over.clone().chair().context()).expect("somebody");
    assert!(moves.contains("for the Reviewing Manager to check whether it is done"), "{moves}");
    assert_eq!(answered_at(2).matter().signers_check_from(), None, "the chair judges there too");
    over.finds_resolved().ok().stands(Phase::Closed).is_sound();
}

/// Found resolved by the chair at the step that two close.
fn signed_by_the_chair() -> Story {
    answered_at(2).finds_resolved().ok().stands(Phase::Answered { stage: 2 })
}

#[test]
fn a_joint_closing_waits_for_the_second_signature_and_closes_with_it() {
    let waits = signed_by_the_chair();
    assert_eq!(waits.matter().standing().waiting, Waiting::Signature);
    assert!(said(&waits).contains("Closing signed by the IRO; still to be signed by the Reviewing Manager"));
    let moves = who_moves(waits.matter(), &waits.context()).expect("somebody moves");
    assert!(moves.contains("the Reviewing Manager to sign the closing"), "{moves}");
    let again = waits.clone().finds_resolved();
    again.refused(|broken| matches!(broken, Broken::SignatureAwaited { .. }));
    let twice = waits.clone().does(Command::SignOff(SignOff::Signed));
    twice.refused(|broken| matches!(broken, Broken::SignatureAwaited { .. }));

    let second = waits.on("2026-11-25").holder(MANAGER);
    assert_eq!(next(&second), Some(CommandKind::SignOff));
    let closed = second.does(Command::SignOff(SignOff::Signed)).ok().stands(Phase::Closed).is_sound();
    let closing = closed.matter().closing.as_ref().expect("a closing");
    let signed: Vec<_> = closing.signed.iter().map(|given| (given.title.as_str(), given.on)).collect();
    assert_eq!(signed, [("IRO", day("2026-11-23")), ("Reviewing Manager", day("2026-11-25"))]);
    assert_eq!((closing.on, closing.days_taken), (day("2026-11-25"), 2));
    assert_eq!(closing.outcome, "Robin has seen the dentist.", "what was signed is what it closed with");
}

#[test]
fn either_of_the_two_may_sign_first() {
    let waits = answered_at(2).holder(MANAGER).finds_resolved().ok();
    assert_eq!(waits.matter().standing().waiting, Waiting::Signature);
    let chair = waits.chair();
    assert_eq!(next(&chair), Some(CommandKind::SignOff));
    chair.does(Command::SignOff(SignOff::Signed)).ok().stands(Phase::Closed).is_sound();
}

#[test]
fn a_second_signature_that_is_refused_leaves_it_open_with_the_reason() {
    let second = signed_by_the_chair().holder(MANAGER);
    let silent = second.clone().does(Command::SignOff(SignOff::NotSigned { reason: String::new() }));
    assert_eq!(silent.fields(), ["reason"]);
    let reason = "The letter of the clinic is not on the record.".to_owned();
    let back = second.does(Command::SignOff(SignOff::NotSigned { reason: reason.clone() })).ok();
    let back = back.stands(Phase::Answered { stage: 2 }).is_sound();
    assert_eq!(back.matter().standing().waiting, Waiting::ChairReview);
    let words = event(back.events.last().expect("an event"), &back.world.procedure, &back.world.calendar);
    assert!(words.lines.iter().any(|line| line.text == reason), "{words:?}");
    back.chair().not_resolved_to(3).ok().is_sound();
}

#[test]
fn an_answer_that_moves_it_on_takes_the_signature_back() {
    let late = fernhollow().raises_at(2).ok().on("2026-12-01").job().records_silence().ok();
    let waits = late.chair().closes(Ending::Resolved).ok().stands(Phase::Lapsed { stage: 2 });
    assert!(waits.matter().to_sign.is_some());
    let answered = waits.holder("head_of_service").answers().ok();
    assert_eq!((answered.matter().phase, &answered.matter().to_sign), (Phase::Answered { stage: 2 }, &None));
}

#[test]
fn a_withdrawal_and_the_end_of_the_plan_need_no_second_signature() {
    let because = shared::escalation::PlanEnd::LeftCare;
    answered_at(2).closes(Ending::PlanEnded { because }).ok().stands(Phase::Closed).is_sound();
    answered_at(2).withdraws().ok().stands(Phase::Closed).is_sound();
}

#[test]
fn those_who_are_to_sign_are_asked_and_read_it_and_nobody_else_signs() {
    let waits = signed_by_the_chair();
    let asked = waits.told_to_holder(MANAGER);
    assert_eq!(asked.purpose, shared::notice::Purpose::Asked);
    let director = waits.clone().holder("director").does(Command::SignOff(SignOff::Signed));
    director.refused(|broken| matches!(broken, Broken::NotYours { .. }));
    let procedure = &waits.world.procedure;
    let quality = fernhollow().holder(MANAGER).raises_at(4).ok().holder("quality_lead");
    assert!(may(&quality.context().actor.relations, Act::Read, true), "who endorses reads it");
    assert!(procedure.has_joint_sign_off() && procedure.has_endorsements());
}

fn letter() -> Command {
    Command::RecordLetter(RecordLetter { on: Some(day("2026-11-23")), way: Some(LetterWay::Post) })
}

#[test]
fn a_letter_leaves_once_it_is_endorsed_and_not_before() {
    let raised = fernhollow().holder(MANAGER).raises_at(4).ok().chair();
    assert_eq!(raised.matter().standing().waiting, Waiting::Endorsement);
    assert!(said(&raised).contains("still to be endorsed by the Quality Lead"), "{}", said(&raised));
    let by = vec!["Quality Lead".to_owned()];
    let raised = raised.does(letter()).refused(|broken| *broken == Broken::NotEndorsed { by: by.clone() });
    let endorse = || Command::EndorseLetter(EndorseLetter { note: "Ask for the ward round too.".into() });
    let raised = raised.does(endorse()).refused(|broken| matches!(broken, Broken::NotYours { .. }));
    let quality = raised.holder("quality_lead");
    assert_eq!(next(&quality), Some(CommandKind::EndorseLetter));
    let endorsed = quality.does(endorse()).ok();
    let endorsed = endorsed.does(endorse()).refused(|broken| *broken == Broken::NothingWaits).chair();
    assert_eq!(endorsed.matter().standing().waiting, Waiting::ChairLetter);
    assert!(is_open(&endorsed, CommandKind::RecordLetter));
    endorsed.does(letter()).ok().awaits(4, "2026-12-07").is_sound();
}

#[test]
fn a_letter_whose_endorser_is_nobody_leaves_without() {
    let vacant = fernhollow().given(|world| world.vacate("quality_lead"));
    let raised = vacant.holder(MANAGER).raises_at(4).ok().chair();
    raised.does(letter()).ok().is_sound();
}

#[test]
fn the_procedure_says_who_brings_judges_and_endorses() {
    let procedure = fernhollow().world.procedure;
    let rules = |step| signing_rules(procedure.stage(step).expect("a step"), &procedure);
    assert!(rules(1).is_empty());
    assert_eq!(
        rules(2),
        ["A closing here is signed by each of the IRO or Conference Chair and the Reviewing Manager."]
    );
    assert_eq!(rules(3), ["Signed off here by the Reviewing Manager, who judges the answer and closes."]);
    assert_eq!(rules(4)[0], "Brought here by the Reviewing Manager.");
    assert_eq!(rules(4)[2], "The letter leaves once the Quality Lead has endorsed it.");
}

#[test]
fn a_signature_that_cannot_be_given_is_named_with_its_line() {
    let said = |from, to| said_of(FERNHOLLOW, from, to);
    assert!(said("[\"chair\", \"reviewing", "[\"chair\", \"reviewer").contains("no [[posts]] has the id"));
    assert!(
        said("raised_by = [\"reviewing_manager\"]", "raised_by = [\"director\"]")
            .contains("chair's own service")
    );
    assert!(
        said("signed_off_by = [\"chair\"", "endorsed_by = [\"director\"]\nsigned_off_by = [\"chair\"")
            .contains("no letter leaves")
    );
    assert!(
        said("endorsed_by = [\"quality_lead\"]", "endorsed_by = [\"health_trust\"]")
            .contains("one person holds")
    );
    assert!(said("id = \"director\"", "id = \"chair\"").contains("stands for the chair of the plan"));
}

#[test]
fn a_matter_without_signatures_is_simply_the_chairs() {
    let matter: Escalation = answered_at(1).matter().clone();
    assert!(matter.chair_signs_off() && matter.asked_to_sign().is_empty());
}
