//! What `recourse procedure` answers, by the program itself.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

const EXAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/tests/procedures");

fn example(name: &str) -> PathBuf {
    Path::new(EXAMPLES).join(name)
}

/// A copy of an example with something otherwise.
fn changed(name: &str, copy: &str, changes: &[(&str, &str)]) -> PathBuf {
    let mut text = fs::read_to_string(example(name)).expect("an example");
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(copy);
    fs::write(&path, text).expect("a copy");
    path
}

fn asked(words: &[&str], files: &[&Path]) -> (bool, String) {
    let program = env!("CARGO_BIN_EXE_recourse");
    let Output { status, stdout, stderr } =
        Command::new(program).args(words).args(files).output().expect("the program runs");
    let said = String::from_utf8(stdout).expect("text") + &String::from_utf8(stderr).expect("text");
    (status.success(), said)
}

fn check(file: &Path) -> (bool, String) {
    asked(&["procedure", "check"], &[file])
}

#[test]
fn a_right_file_is_said_to_be_right() {
    let (right, said) = check(&example("highmarsh.toml"));
    assert!(right && said.contains("is right: Highmarsh, version 1"), "{said}");
}

#[test]
fn every_mistake_is_named_with_its_line_and_the_check_fails() {
    let file = changed(
        "coldbrook.toml",
        "mistakes.toml",
        &[("time = \"72 hours\"", "time = \"3 days\""), ("silence = \"ask\"", "silense = \"ask\"")],
    );
    let (right, said) = check(&file);
    assert!(!right);
    assert!(said.contains("line 47, stages[1].time: `3 days` is no time that can be counted"), "{said}");
    assert!(
        said.contains("line 57, stages[2].silense: this key is unknown; did you mean `silence`?"),
        "{said}"
    );
    assert!(!check(Path::new("no-such-file.toml")).0);
}

#[test]
fn what_is_allowed_and_seldom_meant_is_named_without_failing() {
    let changes = [
        ("stages = [1, 2, 3, 4]", "stages = [1]"),
        ("working_days = 40", "working_days = 3"),
        ("time = \"10 calendar days\"", "next = [4]\ntime = \"10 working days\""),
        ("applies_to = [\"looked_after\"]", "applies_to = [\"child_protection\"]"),
        ("[informal]", "[[posts]]\nid = \"clerk\"\ntitle = \"Clerk\"\nline = \"chair\"\n\n[informal]"),
    ];
    let (right, said) = check(&changed("coldbrook.toml", "cautions.toml", &changes));
    assert!(right, "{said}");
    for told in [
        "The steps add up to 10 working days. That is more than the 3 working days",
        "No start and no step leads to step 3",
        "The post Clerk (clerk) has no part in it",
        "No total applies to looked-after children",
    ] {
        assert!(said.contains(told), "{told} in {said}");
    }
}

#[test]
fn a_new_version_is_told_key_by_key_and_what_it_means_for_open_matters() {
    let changes =
        [("version = \"1\"", "version = \"2\""), ("time = \"72 hours\"", "time = \"2 working days\"")];
    let new = changed("coldbrook.toml", "second.toml", &changes);
    let (well, said) = asked(&["procedure", "diff"], &[&example("coldbrook.toml"), &new]);
    assert!(well, "{said}");
    assert!(said.contains("stages[1].time.length: 72 hours, now 2 working days"), "{said}");
    assert!(said.contains("Open matters stay on version 1"), "{said}");
    assert!(!said.contains("stages[2]"), "nothing else differs: {said}");
}

#[test]
fn rules_that_change_under_the_same_version_are_refused() {
    let new = changed("coldbrook.toml", "unraised.toml", &[("silence = \"pass_on\"", "silence = \"ask\"")]);
    let (well, said) = asked(&["procedure", "diff"], &[&example("coldbrook.toml"), &new]);
    assert!(!well && said.contains("raise `version`"), "{said}");
    assert!(asked(&["procedure", "diff"], &[&new, &new]).1.contains("They say the same."));
}
