//! Asks the API as nobody in particular.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::request::Builder;
use axum::http::{HeaderMap, Request, header};
use serde_json::Value;
use server::adopted::adopt_bundled;
use server::clock::Clock;
use server::router::router;
use server::state::AppState;
use server::testing::{Engine, TestDatabase};
use tower::ServiceExt;

pub struct Api {
    pub state: AppState,
    router: Router,
    _database: TestDatabase,
}

pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Value,
}

impl Api {
    /// A server of the five authorities.
    pub async fn open() -> Self {
        let api = Self::serving_nobody().await;
        adopt_bundled(&api.state).await.unwrap();
        api
    }

    pub async fn serving_nobody() -> Self {
        let database = TestDatabase::create(Engine::Sqlite).await;
        let clock = Clock::settable("2026-11-02T10:00:00Z".parse().unwrap());
        let state = AppState::new(database.store().clone(), clock);
        Self { router: router(state.clone()), state, _database: database }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(format!("/api/v1{path}")), Body::empty()).await
    }

    pub async fn send(&self, request: Builder, body: Body) -> Answer {
        let response = self.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        Answer { status, headers, body: serde_json::from_slice(&bytes).unwrap_or_default() }
    }
}

impl Answer {
    /// Asserts a whole problem: status, code and field, with a title and what to do.
    #[track_caller]
    pub fn is_problem(&self, status: u16, code: &str, field: Option<&str>) -> &Self {
        assert_eq!((self.status, self.body["code"].as_str()), (status, Some(code)), "{}", self.body);
        assert_eq!(self.headers[header::CONTENT_TYPE], "application/problem+json");
        assert_eq!(self.body["status"], status);
        assert_eq!(self.body["field"].as_str(), field);
        assert!(!self.text("title").is_empty() && !self.text("detail").is_empty());
        self
    }

    #[track_caller]
    pub fn text(&self, key: &str) -> &str {
        self.body[key].as_str().unwrap_or_else(|| panic!("no {key} in {}", self.body))
    }
}
