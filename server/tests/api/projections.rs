//! What lists read can be written again from the record.

use serde_json::json;
use server::project::rebuild;
use server::store::{Mode, Scope};
use server::testing::TestDatabase;
use shared::child::ChildCommand;
use shared::organisation::OrganisationCommand;
use shared::testing::day;

use crate::office::{Office, request};

crate::on_both_engines!("slough":
    rebuilt_from_the_record_every_table_is_the_same,
    the_record_is_whole_after_all_that,
);

const TABLES: [&str; 12] = [
    "beside_records",
    "beside_people",
    "units",
    "unit_line",
    "people",
    "holdings",
    "children",
    "child_chairs",
    "child_advocates",
    "escalations",
    "involvements",
    "to_do",
];

async fn tables(database: &TestDatabase) -> Vec<(&'static str, Vec<String>)> {
    let mut tables = Vec::new();
    for table in TABLES {
        tables.push((table, database.rows(table).await));
    }
    tables
}

/// Matters in several states, a child that moved, a post that changed hands.
async fn much_happens(o: &Office) {
    let (iro, atm) = (o.iro(), o.holder_of("assistant_team_manager"));
    let (first, second) = (iro.raises_at(1).await, iro.raises_at(1).await);
    iro.raises_at(3).await;
    o.on("2026-09-03");
    assert_eq!(atm.answers(&first).await.status, 200);
    assert_eq!(atm.answers(&second).await.status, 200);
    assert_eq!(iro.finds_not_resolved(&first).await.status, 200);
    assert_eq!(iro.finds_resolved(&second).await.status, 200);

    let about = json!({ "kind": "concern", "from": "agency", "agency": "A school", "text": "The report was not read.",
        "talked_on": "2026-08-28", "came_of_it": "Nothing." });
    let begin = json!({ "child": o.world.child.id, "plan": "looked_after", "matter": null, "about": about });
    let begin = request(0, json!({ "type": "begin", "data": begin }));
    let concern = format!("concern/{}", o.new_id());
    assert_eq!(atm.command(&concern, o.new_id(), &begin).await.status, 200);

    let administrator = o.administrator();
    let child = format!("child/{}", o.world.child.id);
    let moved = request(1, ChildCommand::AllocateTeam { team: "service".into() });
    assert_eq!(administrator.command(&child, o.new_id(), &moved).await.status, 200);
    let ends = OrganisationCommand::EndHolding {
        person: o.world.holder_of("team_manager"),
        post: "team_manager".into(),
        unit: "service".into(),
        on: day("2026-09-30"),
    };
    let ends = request(o.version_of("organisation", "slough").await, ends);
    assert_eq!(administrator.command("organisation/slough", o.new_id(), &ends).await.status, 200);
}

async fn rebuilt_from_the_record_every_table_is_the_same(o: Office) {
    much_happens(&o).await;
    let before = tables(o.database()).await;
    assert!(before.iter().all(|(_, rows)| !rows.is_empty()), "{before:?}");
    rebuild(&o.state, &o.authority()).await.unwrap();
    assert_eq!(tables(o.database()).await, before);
}

async fn the_record_is_whole_after_all_that(o: Office) {
    much_happens(&o).await;
    let mut tx = o.state.store.begin(&Scope::new("slough"), Mode::Read).await.unwrap();
    assert_eq!(tx.verify_all().await.unwrap(), []);
}
