//! Samples of every event in every schema that was ever written: frozen, and always to be read.
//!
//! A file is named for the event's type and its schema: `tests/events/escalation/closed.1.json`. What is in it is what a
//! record may hold, so it is never changed: a new shape of an event is a new schema with a file of its own.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use shared::authority::AuthorityEvent;
use shared::beside::BesideEvent;
use shared::child::ChildEvent;
use shared::escalation::Event;
use shared::organisation::OrganisationEvent;
use shared::siblings::GroupEvent;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn every_event_of_an_escalation_that_was_ever_written_is_read_and_written_the_same() {
    assert_frozen::<Event>("escalation");
}

#[test]
fn every_event_of_a_child_that_was_ever_written_is_read_and_written_the_same() {
    assert_frozen::<ChildEvent>("child");
}

#[test]
fn every_event_of_an_organisation_that_was_ever_written_is_read_and_written_the_same() {
    assert_frozen::<OrganisationEvent>("organisation");
}

#[test]
fn every_event_of_a_record_beside_the_matter_that_was_ever_written_is_read_and_written_the_same() {
    assert_frozen::<BesideEvent>("beside");
}

#[test]
fn every_event_of_an_authority_that_was_ever_written_is_read_and_written_the_same() {
    assert_frozen::<AuthorityEvent>("authority");
}

#[test]
fn every_event_of_a_group_of_siblings_that_was_ever_written_is_read_and_written_the_same() {
    assert_frozen::<GroupEvent>("siblings");
}

/// Each sample is read, and written again says the same; each type of event has samples.
fn assert_frozen<E: Serialize + DeserializeOwned>(kind: &str) {
    let mut sampled = BTreeSet::new();
    for path in files(kind) {
        let text = fs::read_to_string(&path).expect("a sample is readable");
        let samples: Vec<Value> = serde_json::from_str(&text).expect("a sample is JSON");
        assert!(!samples.is_empty(), "{} is empty", path.display());
        for sample in samples {
            let name = file_type(&path);
            assert_eq!(sample["type"], name.as_str(), "{} is named for another type", path.display());
            let read: E = serde_json::from_value(sample.clone())
                .unwrap_or_else(|problem| panic!("{} is no longer read: {problem}", path.display()));
            let written = serde_json::to_value(read).expect("an event is JSON");
            assert_eq!(written, sample, "{} is written otherwise", path.display());
            sampled.insert(name);
        }
    }
    assert_eq!(sampled, types::<E>(), "each type of event has samples in tests/events/{kind}");
}

fn files(kind: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/events").join(kind);
    fs::read_dir(folder).expect("the samples' folder").map(|entry| entry.expect("an entry").path()).collect()
}

/// `closed` of `closed.1.json`.
fn file_type(path: &Path) -> String {
    let name = path.file_name().and_then(|name| name.to_str()).expect("a name");
    name.split('.').next().expect("a type").to_owned()
}

/// The types an event may have, as the reader itself names them when it is given another.
fn types<E: DeserializeOwned>() -> BTreeSet<String> {
    let problem =
        serde_json::from_str::<E>(r#"{"type": "?"}"#).err().expect("no event is called that").to_string();
    let (_, known) = problem.split_once("expected ").expect("the known types");
    known.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}
