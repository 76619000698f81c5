//! What Recourse writes is read back the same by the small reader of the browser.

use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::access::Relation;
use shared::api::{CommandRequest, Problem};
use shared::escalation::{Broken, Command, Context, Event, Violation, Violations};
use shared::json::{Node, Unreadable, read};
use shared::people::PlanKind;
use shared::procedure;
use shared::testing::{World, day, raise};
use std::collections::BTreeSet;
use std::fmt::Debug;
use std::fs;
use std::path::Path;

fn written(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("a value is JSON")
}

fn same<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    assert_eq!(read::<T>(&written(value)).as_ref(), Ok(value));
}

#[test]
fn every_procedure_is_read() {
    procedure::all().iter().for_each(same);
}

#[test]
fn every_sample_of_an_event_is_read_as_serde_json_reads_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/events/escalation");
    for entry in fs::read_dir(folder).expect("the samples' folder") {
        let text = fs::read_to_string(entry.expect("an entry").path()).expect("a sample is readable");
        let expected: Vec<Event> = serde_json::from_str(&text).expect("samples of events");
        assert_eq!(read(&text), Ok(expected));
    }
}

#[test]
fn a_context_a_command_and_what_a_refusal_says_are_read() {
    for own in procedure::all() {
        let world = World::of(own.clone());
        let context = world.as_chair(PlanKind::LookedAfter, day("2026-11-24"));
        let again: Context = read(&written(&context)).expect("a context");
        assert_eq!(written(&again), written(&context));

        let command = raise(&context, 1, day("2026-12-01"));
        let request = CommandRequest::<Command> {
            expected_version: 3,
            command,
            written_at: Some(context.now),
            standing_in: None,
        };
        same(&request);
    }
    let broken = [Broken::Missing, Broken::StageUnknown { stage: 9, last: 4 }];
    let violation = |broken| Violation { field: "target.stage".into(), broken };
    let problem = Problem {
        code: "violations".into(),
        title: "Refused".into(),
        status: 422,
        detail: None,
        field: Some("target.stage".into()),
        violations: Some(Violations(broken.map(violation).to_vec())),
        refused: None,
        missed: None,
    };
    same(&problem);
}

#[test]
fn a_record_keeps_its_order_and_gives_the_texts_in_it() {
    let node = Node::parse(r#"{"view":"whole","a":[1,-2,0.5,true,null]}"#).expect("JSON");
    assert_eq!(node.text("view"), Some("whole"));
    assert_eq!(node.text("a"), None);
    let Node::Record(fields) = node else { panic!("a record") };
    assert_eq!(fields[0].0, "view");
    let list = [Node::Natural(1), Node::Negative(-2), Node::Fraction(0.5), Node::Bool(true), Node::Null];
    assert_eq!(fields[1].1, Node::List(list.to_vec()));
}

#[test]
fn what_is_not_expected_is_unreadable() {
    assert_eq!(Node::parse("{"), Err(Unreadable));
    assert_eq!(read::<PlanKind>("\"neither\""), Err(Unreadable));
    assert_eq!(read::<BTreeSet<Relation>>("{}"), Err(Unreadable));
    assert_eq!(read::<u8>("256"), Err(Unreadable));
    assert_eq!(read::<Event>(r#"{"type":"closed"}"#), Err(Unreadable));
}
