//! The demonstration: made by commands, complete, and kept apart from people's own data.

use std::collections::BTreeSet;
use std::sync::{Arc, Weak};

use axum::http::StatusCode;
use chrono::{DateTime, TimeDelta, Utc};
use server::clock::Clock;
use server::demo::{self, DemoError, PASSWORD, casts};
use server::jobs::{Lapses, run_once};
use server::state::AppState;
use server::store::{Mode, Scope};
use server::streams::{Children, Escalations, Siblings, Stream, load};
use server::testing::{Engine, TestDatabase};
use shared::escalation::{Beside, Ending, Escalation, Phase};
use shared::organisation::How;
use shared::procedure::Procedure;
use tokio::sync::Mutex;

use crate::fixture::Edge;

/// Shared by the tests that only look at it, and removed with the last of them.
static MADE: Mutex<Weak<Edge>> = Mutex::const_new(Weak::new());

fn monday() -> DateTime<Utc> {
    "2026-11-23T09:00:00Z".parse().unwrap()
}

async fn empty(engine: Engine) -> Edge {
    let database = TestDatabase::create(engine).await;
    let state = AppState { demo: true, ..AppState::new(database.store().clone(), Clock::settable(monday())) };
    Edge::with(database, state)
}

async fn made() -> Arc<Edge> {
    let mut made = MADE.lock().await;
    if let Some(edge) = made.upgrade() {
        return edge;
    }
    let edge = Arc::new(empty(Engine::Sqlite).await);
    demo::prepare(&edge.state).await.unwrap();
    *made = Arc::downgrade(&edge);
    edge
}

async fn matters(state: &AppState, procedure: &Procedure) -> Vec<Escalation> {
    let scope = Scope::new(procedure.authority.as_str());
    let mut tx = state.store.begin(&scope, Mode::Read).await.unwrap();
    let mut matters = Vec::new();
    for id in tx.stream_ids(Escalations::KIND).await.unwrap() {
        matters.extend(load::<Escalations>(&mut tx, &id.parse().unwrap()).await.unwrap().state);
    }
    matters
}

fn name(phase: Phase) -> &'static str {
    match phase {
        Phase::Informal => "informal",
        Phase::AwaitingAnswer { .. } => "awaiting an answer",
        Phase::Answered { .. } => "answered",
        Phase::Lapsed { .. } => "lapsed",
        Phase::InDiscussion { .. } => "in discussion",
        Phase::OnHold { .. } => "on hold",
        Phase::ActionsOutstanding { .. } => "actions outstanding",
        Phase::LastStep { .. } => "last step",
        Phase::Closed => "closed",
    }
}

#[tokio::test]
async fn each_authority_has_matters_of_siblings_linked_ones_and_one_raised_in_error() {
    let edge = made().await;
    let mut linked = 0;
    for cast in casts() {
        let matters = matters(&edge.state, cast.procedure).await;
        let in_error = matters.iter().filter(|matter| matter.raised_in_error().is_some());
        assert_eq!(in_error.count(), 1, "{}", cast.procedure.name);
        let said = matters.iter().flat_map(|matter| &matter.opening.alongside);
        linked += said.filter(|said| said.how == Beside::Linked).count();
        let scope = Scope::new(cast.procedure.authority.as_str());
        let mut tx = edge.state.store.begin(&scope, Mode::Read).await.unwrap();
        assert_eq!(tx.stream_ids(Siblings::KIND).await.unwrap().len(), 1, "{}", cast.procedure.name);
    }
    assert!(linked > 0);
}

#[tokio::test]
async fn there_are_a_hundred_matters_and_each_authority_has_one_in_each_state() {
    let edge = made().await;
    let mut all = 0;
    for cast in casts() {
        let matters = matters(&edge.state, cast.procedure).await;
        let phases: BTreeSet<_> = matters.iter().map(|matter| name(matter.phase)).collect();
        let holds = cast.procedure.hold.is_some();
        assert_eq!(phases.len(), if holds { 9 } else { 8 }, "{}: {phases:?}", cast.procedure.name);
        for stage in 1..=cast.procedure.last_stage() {
            let waits = Phase::AwaitingAnswer { stage };
            assert!(
                matters.iter().any(|matter| matter.phase == waits),
                "{waits:?} in {}",
                cast.procedure.name
            );
        }
        let ended: Vec<Ending> =
            matters.iter().filter_map(|matter| Some(matter.closing.as_ref()?.how)).collect();
        for how in [Ending::Resolved, Ending::NotResolved, Ending::Withdrawn] {
            assert!(ended.contains(&how), "{how:?} in {}", cast.procedure.name);
        }
        all += matters.len();
    }
    assert_eq!(all, 100);
}

#[tokio::test]
async fn a_vacant_post_was_answered_for_by_the_one_above() {
    let edge = made().await;
    for cast in casts() {
        let matters = matters(&edge.state, cast.procedure).await;
        let addressees =
            matters.iter().flat_map(|matter| &matter.stages).flat_map(|step| &step.sent.addressees);
        let hows: Vec<&How> = addressees.map(|addressee| &addressee.how).collect();
        assert!(hows.iter().any(|how| matches!(how, How::Above { .. })), "{}", cast.procedure.name);
        assert!(hows.contains(&&How::Acting), "{}", cast.procedure.name);
    }
}

#[tokio::test]
async fn the_record_is_whole_and_nothing_in_it_lies_ahead() {
    let edge = made().await;
    for cast in casts() {
        let scope = Scope::new(cast.procedure.authority.as_str());
        let mut tx = edge.state.store.begin(&scope, Mode::Read).await.unwrap();
        assert_eq!(tx.verify_all().await.unwrap(), []);
        for kind in [Escalations::KIND, Children::KIND] {
            for id in tx.stream_ids(kind).await.unwrap() {
                let events = tx.load_stream(kind, &id).await.unwrap();
                assert!(events.iter().all(|event| event.recorded_at <= monday()), "{kind} {id}");
            }
        }
    }
    assert_eq!(run_once::<Lapses>(&edge.state).await.recorded, 0, "no deadline has lapsed unnoticed");
}

#[tokio::test]
async fn everybody_signs_in_with_the_one_password_and_is_listed() {
    let edge = made().await;
    let page = edge.get("/sign-in").await.text();
    for cast in casts() {
        assert!(cast.members.iter().all(|member| page.contains(&member.login)), "{}", cast.procedure.name);
        let login = &cast.members[0].login;
        let answer = edge.sign_in(login, PASSWORD).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{login}");
        let session = edge.get_as(&answer.cookie(), "/api/v1/session").await;
        assert_eq!(session.status, StatusCode::OK, "{}", session.text());
        assert!(session.text().contains(&cast.members[0].person.name));
    }
}

#[tokio::test]
async fn it_is_the_same_whatever_the_day_but_for_its_dates() {
    let other = empty(Engine::Sqlite).await;
    other.state.clock.set(monday() + TimeDelta::days(160)).unwrap();
    demo::prepare(&other.state).await.unwrap();
    let edge = made().await;
    for cast in casts() {
        let of = |matters: Vec<Escalation>| -> Vec<_> {
            matters.into_iter().map(|matter| (matter.opening.wrong, matter.phase.stage())).collect()
        };
        let (one, another) =
            (matters(&edge.state, cast.procedure).await, matters(&other.state, cast.procedure).await);
        assert_eq!(of(one), of(another), "{}", cast.procedure.name);
    }
}

#[tokio::test]
async fn started_again_it_leaves_its_own_data_as_they_are() {
    let edge = empty(Engine::Postgres).await;
    demo::prepare(&edge.state).await.unwrap();
    let before = matters(&edge.state, casts()[0].procedure).await;
    demo::prepare(&edge.state).await.unwrap();
    assert_eq!(matters(&edge.state, casts()[0].procedure).await, before);
}

#[tokio::test]
async fn other_data_are_refused_and_its_own_are_not_served_as_peoples() {
    let peoples = Edge::create().await;
    assert!(matches!(demo::prepare(&peoples.state).await, Err(DemoError::OtherData)));
    assert!(demo::refuse_its_data(&peoples.state.store).await.is_ok());
    let edge = made().await;
    let refused = demo::refuse_its_data(&edge.state.store).await;
    assert!(matches!(refused, Err(DemoError::Demonstration)));
}
