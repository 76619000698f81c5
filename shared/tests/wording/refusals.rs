//! What the decider refuses, field by field: an empty form of every command is asked for all it lacks.

use crate::{assert_plain, fixture};
use shared::escalation::*;
use shared::smart::SmartDraft;
use shared::testing::{Story, day};
use shared::wording::{self, Reader};

const TODAY: &str = "2026-11-24";

fn target() -> Target {
    Target {
        particulars: Default::default(),
        stage: 2,
        shown: Vec::new(),
        reason: String::new(),
        consultations: Vec::new(),
        told_first: Box::default(),
        ground: None,
        days: Some(0),
        outside_procedure: None,
        considered: None,
        partner: None,
        timing: Default::default(),
        outcome: None,
    }
}

fn unanswered() -> Command {
    let by = Some(day("2026-11-01"));
    Command::Respond(Respond {
        drafted_by: None,
        sat: Vec::new(),
        particulars: Default::default(),
        stage: 1,
        text: String::new(),
        actions: vec![ActionAnswer { action: 1, answer: Answered::WillDo { by } }],
    })
}

fn review(review: Review) -> Command {
    Command::Review(review)
}

/// Every message for a command in a story of that authority, with the label of its field.
fn messages(story: Story, command: Command) -> Vec<(String, String)> {
    let form = command.kind();
    let procedure = story.context().procedure;
    let attempt = story.does(command);
    let broken = attempt.violations();
    let fields = attempt.fields();
    let violations = fields.into_iter().zip(broken);
    violations
        .map(|(field, broken)| {
            let violation = Violation { field: field.to_owned(), broken };
            let label = wording::field_label(field, form, &procedure);
            (label, wording::violation(&violation, form, &procedure))
        })
        .collect()
}

fn formal(authority: &str) -> Story {
    Story::of(authority).on(TODAY).chair().raises_at(1).ok()
}

fn answered(authority: &str) -> Story {
    formal(authority).holder_of_stage(1).answers().ok().chair()
}

#[track_caller]
fn assert_all_said(found: Vec<(String, String)>) {
    assert!(!found.is_empty(), "nothing was refused");
    for (label, message) in found {
        assert_plain(&label);
        assert_plain(&message);
    }
}

#[test]
fn an_empty_raising_is_asked_for_every_field_in_the_order_of_the_form() {
    let story = Story::of("slough").on(TODAY).chair();
    let context = story.context();
    let opening = Opening {
        particulars: Default::default(),
        child: context.child.id,
        plan: context.plan,
        category: Category::default(),
        wrong: String::new(),
        impact: String::new(),
        outcome: String::new(),
        against_wishes: None,
        about_conduct: false,
        alongside: Vec::new(),
    };
    let actions = vec![SmartDraft::default()];
    let raise = RaiseFormally { opening, actions, target: target(), sibling_of: None, graded: None };
    let command = Command::RaiseFormally(raise);
    let found = messages(story, command);
    let said: Vec<&str> = found.iter().map(|(_, message)| message.as_str()).collect();
    let expected = [
        "Choose what it is about",
        "Enter what is wrong",
        "Enter the impact on the child",
        "Enter the outcome you want for the child",
        "Action 1: enter what will be done",
        "Action 1: choose who will do it",
        "Enter why it starts at stage 2",
        "Enter your discussion with the Reviewing Service Manager",
        "Leave the number of days empty: the time at stage 2 is fixed",
        "Check who it goes to and send it again: it also goes to the Team Manager",
    ];
    for message in expected {
        assert!(said.contains(&message), "{message:?} is not among {said:#?}");
    }
    assert_all_said(found);
}

#[test]
fn an_empty_answer_and_every_empty_verdict_are_asked_for_what_they_lack() {
    assert_all_said(messages(formal("torbay").holder_of_stage(1), unanswered()));
    let empty = String::new;
    let verdicts = [
        Review::Resolved {
            outcome: empty(),
            rationale: empty(),
            unfinished: Vec::new(),
            further: Further::default(),
            considered: None,
        },
        Review::Hold { rationale: empty(), until: None },
        Review::Agreed { rationale: empty() },
        Review::Discuss { why: empty(), until: None },
        Review::NotResolved { target: target(), revised: Vec::new() },
        Review::LastStep { reason: empty() },
    ];
    for verdict in verdicts {
        let refused = messages(answered("torbay"), review(verdict));
        assert!(!refused.is_empty(), "nothing was refused");
        refused.iter().for_each(|(_, message)| assert_plain(message));
    }
}

#[test]
fn every_other_empty_command_is_asked_for_what_it_lacks() {
    let (with, agreed) = (String::new(), String::new());
    let talk = RecordDiscussion { on: None, manner: None, addressees: Vec::new(), with, agreed };
    let revised = SmartDraft::default();
    let commands = [
        Command::RecordDiscussion(talk),
        Command::CompleteAction { action: 1, how: String::new() },
        Command::ReviseAction { action: 1, revised, reason: String::new() },
        Command::AddNote { text: String::new() },
        Command::Correct { field: CorrectableField::Wrong, text: String::new(), reason: String::new() },
        Command::Withdraw { reason: String::new(), considered: None },
    ];
    for command in commands {
        assert_all_said(messages(answered("kent"), command));
    }
}

#[test]
fn all_18_who_was_to_answer_is_told_why_they_may_not_judge() {
    let closed = |form| {
        let kent = formal("kent").context().procedure;
        wording::closed(form, &Broken::OwnPractice, &kent)
    };
    assert_eq!(closed(CommandKind::Respond), "Someone else has to answer this: you chair the plan");
    assert_eq!(closed(CommandKind::Close), "Someone else has to do this: you were to answer it");
}

#[test]
fn lam_08_a_cp_chairs_ladder_ends_at_stage_4_in_words_too() {
    let story = Story::of("lambeth").about_protection().on(TODAY).chair();
    let procedure = story.context().procedure;
    let stage = procedure.stage(4).expect("stage 4").clone();
    assert!(wording::silence_rule(&stage, &procedure).ends_with("pass it on"));
    let matter = fixture::matter(&[
        fixture::formal(&procedure, story.context().plan, 4),
        fixture::silence(&procedure, 4),
    ]);
    let status = fixture::status(&matter, &procedure);
    let next = wording::next_step(&status, &procedure, Reader::Advocate);
    assert_eq!(next.as_deref(), Some("As nobody answered, the last step follows."));
}
