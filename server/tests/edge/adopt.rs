//! Adopting the procedure of an authority that does not come with Recourse, from its file.

use std::path::{Path, PathBuf};

use server::accounts::{AddError, add};
use server::clock::Clock;
use server::config::Whose;
use server::procedure_file::{NotAdopted, adopt};
use server::state::AppState;
use server::testing::{Engine, TestDatabase};

use crate::fixture::{Edge, PASSWORD, noon};

const EXAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/tests/procedures");

async fn empty(engine: Engine) -> Edge {
    let database = TestDatabase::create(engine).await;
    let state = AppState::new(database.store().clone(), Clock::settable(noon()));
    Edge::with(database, state)
}

fn fernhollow() -> PathBuf {
    Path::new(EXAMPLES).join("fernhollow.toml")
}

/// A copy of the file with something otherwise.
fn changed(copy: &str, changes: &[(&str, &str)]) -> PathBuf {
    let mut text = std::fs::read_to_string(fernhollow()).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(copy);
    std::fs::write(&path, text).unwrap();
    path
}

async fn add_administrator(edge: &Edge) -> Result<(), AddError> {
    let whose = Whose::NewAdministrator("Ada Quill".to_owned());
    add(&edge.state, "fernhollow", &whose, "ada@fernhollow.example", PASSWORD.to_owned()).await
}

#[tokio::test]
async fn all_20_an_authority_goes_by_its_own_file_and_its_administrator_signs_in() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let edge = empty(engine).await;
        let unknown = add_administrator(&edge).await.unwrap_err();
        assert!(
            matches!(&unknown, AddError::Authority(authority, _) if authority == "fernhollow"),
            "{unknown}"
        );
        let said = adopt(&edge.state, &fernhollow()).await.unwrap();
        assert!(said.starts_with("Fernhollow goes by version 1."), "{said}");
        add_administrator(&edge).await.unwrap();
        let cookie = edge.sign_in("ada@fernhollow.example", PASSWORD).await.cookie();
        assert!(edge.get_as(&cookie, "/api/v1/session").await.text().contains("Ada Quill"));
        let read = edge.get("/api/v1/procedures/fernhollow").await.text();
        assert!(read.contains("Quality Lead"), "anyone may read it: {read}");
    }
}

#[tokio::test]
async fn the_next_version_follows_and_no_version_comes_to_mean_something_else() {
    let edge = empty(Engine::Sqlite).await;
    adopt(&edge.state, &fernhollow()).await.unwrap();
    let again = adopt(&edge.state, &fernhollow()).await.unwrap();
    assert!(again.contains("version 1 already"), "{again}");

    let rule = ("working_days = 40", "working_days = 30");
    let same = adopt(&edge.state, &changed("same-version.toml", &[rule])).await;
    assert!(matches!(same, Err(NotAdopted::VersionTaken(version)) if version == "1"));

    edge.state.clock.set(noon() + chrono::TimeDelta::days(1)).unwrap();
    let next = changed("next-version.toml", &[("version = \"1\"", "version = \"2\""), rule]);
    let said = adopt(&edge.state, &next).await.unwrap();
    assert!(said.contains("Open matters stay on version 1"), "{said}");
    assert!(edge.get("/api/v1/procedures/fernhollow").await.text().contains("\"version\":\"2\""));
    let back = adopt(&edge.state, &fernhollow()).await;
    assert!(matches!(back, Err(NotAdopted::VersionTaken(version)) if version == "1"));
}

#[tokio::test]
async fn a_file_with_mistakes_and_one_of_a_procedure_that_comes_with_recourse_are_refused() {
    let edge = empty(Engine::Sqlite).await;
    let mistaken = changed("mistaken.toml", &[("clock = \"reply\"", "clock = \"replies\"")]);
    let refused = adopt(&edge.state, &mistaken).await.unwrap_err();
    assert!(matches!(refused, NotAdopted::File(_)) && refused.to_string().contains("line "), "{refused}");
    let slough = changed("bundled.toml", &[("authority = \"fernhollow\"", "authority = \"slough\"")]);
    assert!(matches!(adopt(&edge.state, &slough).await, Err(NotAdopted::Bundled(_))));
    assert!(add_administrator(&edge).await.is_err(), "nothing was adopted");
}
