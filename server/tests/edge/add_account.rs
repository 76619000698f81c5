//! Adding accounts from the command line: the way into a real installation.

use axum::http::StatusCode;
use server::accounts::{AddError, add};
use server::clock::Clock;
use server::config::Whose;
use server::demo;
use server::passwords::Unfit;
use server::state::AppState;
use server::testing::{Engine, TestDatabase};
use shared::ids::PersonId;

use crate::fixture::{Edge, PASSWORD, noon};

const ADA: &str = "ada@slough.example";

async fn empty(engine: Engine) -> Edge {
    let database = TestDatabase::create(engine).await;
    let state = AppState::new(database.store().clone(), Clock::settable(noon()));
    Edge::with(database, state)
}

async fn add_administrator(
    edge: &Edge,
    authority: &str,
    login: &str,
    password: &str,
) -> Result<(), AddError> {
    let whose = Whose::NewAdministrator("Ada Quill".to_owned());
    add(&edge.state, authority, &whose, login, password.to_owned()).await
}

#[tokio::test]
async fn the_first_administrator_of_an_authority_signs_in() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let edge = empty(engine).await;
        add_administrator(&edge, "slough", ADA, PASSWORD).await.unwrap();
        let cookie = edge.sign_in(ADA, PASSWORD).await.cookie();
        let session = edge.get_as(&cookie, "/api/v1/session").await;
        assert_eq!(session.status, StatusCode::OK);
        let told = session.text();
        assert!(told.contains("Ada Quill") && told.contains("administrator"), "{told}");
        assert!(demo::prepare(&edge.state).await.is_err(), "this is no place for a demonstration");
    }
}

#[tokio::test]
async fn a_second_one_joins_the_same_authority() {
    let edge = empty(Engine::Sqlite).await;
    add_administrator(&edge, "slough", ADA, PASSWORD).await.unwrap();
    add_administrator(&edge, "slough", "eve@slough.example", PASSWORD).await.unwrap();
    assert_eq!(edge.sign_in("eve@slough.example", PASSWORD).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn what_cannot_be_added_is_refused_with_the_reason() {
    let edge = empty(Engine::Sqlite).await;
    add_administrator(&edge, "slough", ADA, PASSWORD).await.unwrap();
    let refused = |authority, login, password| add_administrator(&edge, authority, login, password);
    let unknown = refused("atlantis", "a@b.example", PASSWORD).await.unwrap_err();
    assert!(unknown.to_string().contains("slough"), "{unknown}");
    let taken = refused("kent", "ADA@slough.example", PASSWORD).await.unwrap_err();
    assert!(matches!(taken, AddError::LoginTaken(_)), "a login is unique in the installation");
    assert!(matches!(refused("slough", "a b", PASSWORD).await, Err(AddError::Login)));
    let common = refused("slough", "c@slough.example", "Password1234").await;
    assert!(matches!(common, Err(AddError::Unfit(Unfit::Common))));
    let nobody = Whose::Person(PersonId(uuid::Uuid::nil()));
    let unknown = add(&edge.state, "slough", &nobody, "d@slough.example", PASSWORD.to_owned()).await;
    assert!(matches!(unknown, Err(AddError::NoSuchPerson(_))));
}
