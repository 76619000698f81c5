//! Who may do what, as a table that people read and approve: `access_matrix.txt`.

use shared::access::{Act, Relation, may};
use shared::beside::BesideKind;
use shared::child::ChildActKind;
use shared::escalation::{CommandKind, Phase, offers};
use shared::ids::PersonId;
use shared::testing::Story;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::{env, fs};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/access_matrix.txt");

#[test]
fn the_access_policy_is_the_one_that_was_approved() {
    let now = format!("{}\n{}", policy(), points());
    if env::var_os("APPROVE").is_some() {
        fs::write(FILE, &now).expect("the file can be written");
    }
    let approved = fs::read_to_string(FILE).unwrap_or_default();
    assert!(
        now == approved,
        "The access policy is not the one in {FILE}.\nIf the change is meant, write the table anew with\n    \
         APPROVE=1 cargo test -p shared --test access_matrix\nand have its difference reviewed. It would now be:\n\n{now}"
    );
}

fn acts() -> Vec<Act> {
    let commands = CommandKind::ALL.into_iter().map(Act::Do);
    let begun = BesideKind::ALL.into_iter().map(Act::Begin);
    let for_child = ChildActKind::ALL.into_iter().map(Act::ForChild);
    let whole = [
        Act::Read,
        Act::ReadStatus,
        Act::ReadError,
        Act::ReadChild,
        Act::ReadNetwork,
        Act::Administer,
        Act::ChangeChair,
    ];
    whole.into_iter().chain(commands).chain(for_child).chain(begun).collect()
}

/// The name of a value as JSON has it.
fn name(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|json| Some(json.as_str()?.to_owned())).expect("a plain name")
}

fn act_name(act: Act) -> String {
    match act {
        Act::Read => "(read)".into(),
        Act::ReadStatus => "(read status)".into(),
        Act::ReadError => "(read error)".into(),
        Act::ReadChild => "(read child)".into(),
        Act::ReadNetwork => "(read network)".into(),
        Act::Do(kind) => name(kind),
        Act::ForChild(kind) => format!("child: {}", name(kind)),
        Act::Begin(kind) => format!("begin {}", name(kind)),
        Act::Administer => "(administer)".into(),
        Act::ChangeChair => "(change chair)".into(),
    }
}

/// Relation by act.
fn policy() -> String {
    let mut table = String::from(
        "What each relation to a child or matter allows. yes; open: unless the record is restricted.\n\n",
    );
    let _ = write!(table, "{:<22}", "");
    for relation in Relation::ALL {
        let _ = write!(table, "  {}", name(relation));
    }
    for act in acts() {
        table.truncate(table.trim_end().len());
        let _ = write!(table, "\n{:<22}", act_name(act));
        for relation in Relation::ALL {
            let of = |restricted| may(&BTreeSet::from([relation]), act, restricted);
            let cell = match (of(false), of(true)) {
                (true, true) => "yes",
                (true, false) => "open",
                (false, false) => "-",
                (false, true) => panic!("a restriction allows {act:?} to {relation:?}"),
            };
            let width = name(relation).len();
            let _ = write!(table, "  {cell:<width$}");
        }
    }
    table.truncate(table.trim_end().len());
    table + "\n"
}

/// What is open to each person at each point of a matter.
fn points() -> String {
    let mut text = String::from(
        "What is open to whom at each point of a matter. Whoever is not named has nothing open.\n",
    );
    for (at, story) in every_phase() {
        let _ = writeln!(text, "\n{at}");
        for (who, person) in people(&story) {
            let context = story.clone().person(person).context();
            let open = offers(story.state(), &context).into_iter().filter(|offer| offer.closed.is_none());
            let open: Vec<_> = open.map(|offer| name(offer.kind)).collect();
            if !open.is_empty() {
                let _ = writeln!(text, "  {who}: {}", open.join(", "));
            }
        }
    }
    text
}

fn people(story: &Story) -> Vec<(&'static str, PersonId)> {
    let cast = story.world.cast;
    vec![
        ("chair", cast.iro),
        ("chair of the other plan", cast.cp_chair),
        ("chair’s manager", story.world.holder_of("reviewing_service_manager")),
        ("stage 1: Assistant Team Manager", story.world.holder_of("assistant_team_manager")),
        ("stage 2: Team Manager", story.world.holder_of("team_manager")),
        ("stage 3: Head of Service", story.world.holder_of("head_of_service")),
        ("social worker", cast.social_worker),
        ("advocate", cast.advocate),
        ("QA", cast.qa),
        ("administrator", cast.administrator),
        ("somebody else", cast.outsider),
    ]
}

fn every_phase() -> Vec<(&'static str, Story)> {
    let nothing = Story::of("slough").on("2026-09-01");
    let informal = nothing.clone().raises_concern("2026-09-08").ok();
    let asked = informal.clone().raises_at(1).ok();
    let lapsed = asked.clone().job().on("2026-09-09").records_silence().ok();
    let second = lapsed.clone().chair().passes_on_to(2).ok();
    let answered = second.clone().holder_of_stage(2).answers().ok().chair();
    let discussed = answered.clone().discusses_until("2026-09-16").ok();
    let agreed = answered.clone().agrees().ok();
    let mut last = answered.clone();
    for stage in [3, 4] {
        last = last.chair().finds_not_resolved().ok().holder_of_stage(stage).answers().ok();
    }
    let last = last.chair().takes_last_step().ok();
    let closed = answered.clone().finds_resolved().ok();
    let points = vec![
        ("Before anything is raised", nothing),
        ("Informal", informal),
        ("Awaiting the answer of stage 1", asked),
        ("Lapsed at stage 1", lapsed),
        ("Awaiting the answer of stage 2", second),
        ("Answered at stage 2", answered),
        ("In discussion at stage 2", discussed),
        ("Actions outstanding from stage 2", agreed),
        ("At the last step", last),
        ("Closed at stage 2", closed),
    ];
    let phases: BTreeSet<_> =
        points.iter().filter_map(|(_, story)| Some(phase_name(story.state()?.phase))).collect();
    assert_eq!(phases.len(), 8, "every phase is among the points");
    points
}

fn phase_name(phase: Phase) -> String {
    let json = serde_json::to_value(phase).expect("json");
    json["phase"].as_str().expect("a name").to_owned()
}
