//! The guide to writing a procedure is kept true: its example is right, and it names every key that the reader knows.

use shared::procedure::read::read;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const GUIDE: &str = include_str!("../../../docs/procedures.md");

#[test]
fn the_example_in_the_guide_is_right_and_there_is_nothing_to_look_at_again() {
    let (_, example) = GUIDE.split_once("```toml\n").expect("an example");
    let (example, _) = example.split_once("```").expect("its end");
    let procedure = read(example).expect("a right file");
    assert_eq!(procedure.cautions(), []);
}

#[test]
fn the_guide_names_every_key_that_the_reader_knows() {
    let known = keys();
    assert!(known.len() > 80, "the readers are found: {known:?}");
    let missing: Vec<_> = known.iter().filter(|key| !GUIDE.contains(&format!("`{key}`"))).collect();
    assert!(missing.is_empty(), "docs/procedures.md does not tell of {missing:?}");
}

/// Every key that a reader takes: the first text in a call on a section.
fn keys() -> BTreeSet<String> {
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/src/procedure");
    let files = fs::read_dir(Path::new(source).join("read")).expect("the readers");
    let files = files.map(|file| file.expect("a reader").path()).filter(|path| path.is_file());
    let texts = files.chain([Path::new(source).join("read.rs")]).map(fs::read_to_string);
    texts.flat_map(|text| taken(&text.expect("a text"))).collect()
}

fn taken(text: &str) -> BTreeSet<String> {
    let calls = text.split("section.").chain(text.split("root.")).skip(1);
    let key = |call: &str| {
        let (method, rest) = call.split_once("(\"")?;
        let word = |text: &str| text.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        let (key, _) = rest.split_once('"')?;
        (word(method) && word(key)).then(|| key.to_owned())
    };
    calls.filter_map(key).collect()
}
