//! The chair's own legal advice.

use shared::access::Relation;
use shared::beside::{About, BesideCommand, BesideKind, NewEntry, What, why_not_begun};
use shared::escalation::Broken;
use shared::organisation::{Person, Role};
use shared::people::PlanKind;
use shared::testing::{RecordStory, day};

const KENT: [&str; 8] =
    ["agreed", "asked", "legal_asked", "planning", "advised", "checked", "approved", "court"];

fn seeks() -> About {
    About::Advice { text: "May the placement be ended without a review?".into(), lawyer: None }
}

fn sought(authority: &str) -> RecordStory {
    RecordStory::of(authority).begins(seeks())
}

fn step(id: &str) -> BesideCommand {
    BesideCommand::AddEntry(NewEntry {
        topic: id.into(),
        on: Some(day("2026-09-01")),
        text: "It was done by telephone.".into(),
    })
}

/// As far as that step, each put on record by whoever may.
fn up_to(story: RecordStory, last: &str) -> RecordStory {
    let before = KENT.iter().take_while(|id| **id != last);
    before.fold(story, |story, id| {
        let story = match *id {
            "checked" => story.holder("qa_manager"),
            "approved" => story.holder("qa_service_manager"),
            _ => story,
        };
        story.does(step(id))
    })
}

#[test]
fn all_16_the_chair_seeks_advice_where_the_procedure_has_a_route() {
    for authority in ["lambeth", "kent", "hammersmith-and-fulham"] {
        let story = sought(authority);
        assert!(matches!(story.record().begun.what, What::Advice { lawyer: None, .. }));
        let blank = About::Advice { text: " ".into(), lawyer: None };
        let broken = RecordStory::of(authority).refused(&story.begin(blank));
        assert_eq!(broken, [("about.text".to_owned(), Broken::Missing)]);
    }
    for authority in ["torbay", "slough"] {
        let context = RecordStory::of(authority).context();
        assert_eq!(why_not_begun(BesideKind::Advice, &context), Some(Broken::NotInProcedure));
    }
}

#[test]
fn all_16_in_lambeth_either_chair_seeks_it_elsewhere_the_iro() {
    for (authority, expected) in [("lambeth", None), ("hammersmith-and-fulham", Some(Broken::NotInProcedure))]
    {
        let story = RecordStory::of(authority);
        let chair = story.world.cast.cp_chair;
        let mut story = story.person(chair);
        story.plan = PlanKind::ChildProtection;
        assert_eq!(why_not_begun(BesideKind::Advice, &story.context()), expected);
    }
}

#[test]
fn all_16_it_is_for_the_chair_the_chairs_managers_and_their_lawyer_alone() {
    let lawyer = |story: RecordStory| {
        story.given(|world| {
            let id = world.cast.outsider;
            let unit = "council".into();
            let known = Person { id, name: "Leonie Quill".into(), roles: vec![Role::Lawyer], unit };
            world.organisation.people.insert(id, known);
        })
    };
    let story = lawyer(RecordStory::of("kent"));
    let named = Some(story.world.cast.outsider);
    let story = story.begins(About::Advice { text: "May it be ended?".into(), lawyer: named });
    let chairs_line = [
        "Holder, QA Assistant Director",
        "Holder, QA Manager",
        "Holder, QA Service Manager",
        "Imogen Reeve",
        "Leonie Quill",
    ];
    assert_eq!(story.readers(), chairs_line);
    let unknown = About::Advice { text: "May it?".into(), lawyer: Some(story.world.cast.qa) };
    let broken = RecordStory::of("kent").refused(&story.begin(unknown));
    assert_eq!(broken, [("about.lawyer".to_owned(), Broken::NotInList)]);
}

#[test]
fn all_16_whoever_is_challenged_never_reads_it_whatever_else_they_are() {
    let story = sought("kent").holder("qa_manager");
    let readers = story.record().readers(&story.world.procedure);
    let mut context = story.context();
    assert!(readers.admit(&context, false));
    context.actor.relations.insert(Relation::Addressee);
    assert!(!readers.admit(&context, false));
}

#[test]
fn ken_18_each_step_comes_after_those_before_it() {
    let early = sought("kent").refused(&step("legal_asked"));
    let before = "The IRO and the QA Manager agree that advice is needed".to_owned();
    assert_eq!(early, [("topic".to_owned(), Broken::StepNotYet { before })]);
    let story = up_to(sought("kent"), "court").does(step("court"));
    let taken: Vec<_> = story.record().entries.iter().map(|entry| entry.topic.as_str()).collect();
    assert_eq!(taken, KENT);
}

#[test]
fn ken_18_the_qa_manager_checks_the_statement_and_the_service_manager_approves_it_before_court() {
    let chair = sought("kent").world.cast.iro;
    let signed = |by: &str| vec![("topic".to_owned(), Broken::StepSigned { by: vec![by.to_owned()] })];
    let unchecked = up_to(sought("kent"), "checked");
    assert_eq!(unchecked.refused(&step("checked")), signed("QA Manager"));
    let checked = unchecked.holder("qa_manager").does(step("checked"));
    assert_eq!(checked.refused(&step("approved")), signed("QA Service Manager"));
    let unapproved = checked.clone().person(chair).refused(&step("court"));
    assert!(matches!(&unapproved[0].1, Broken::StepNotYet { before } if before.contains("approves")));
    let approved = checked.holder("qa_service_manager").does(step("approved"));
    assert_eq!(approved.person(chair).does(step("court")).record().entries.len(), KENT.len());
}

#[test]
fn haf_05_sought_with_both_managers_talked_over_in_supervision_court_last() {
    let story = sought("hammersmith-and-fulham");
    let route = story.world.procedure.legal.clone().expect("a route");
    assert!(route.when.as_deref().is_some_and(|when| when.contains("human rights")));
    let by: Vec<_> = route.steps[0].by.iter().map(|post| post.as_str()).collect();
    assert_eq!(by, ["reviewing_manager", "head_of_safeguarding"]);
    let too_soon = story.clone().does(step("sought")).does(step("advised")).refused(&step("court"));
    assert!(matches!(&too_soon[0].1, Broken::StepNotYet { before } if before.contains("supervision")));
    let story = story.does(step("sought")).does(step("advised"));
    let story = story.holder("reviewing_manager").does(step("supervision"));
    assert_eq!(story.does(step("court")).record().entries.len(), 4);
}
