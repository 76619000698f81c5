//! The app's own addresses: each answers with the one page that starts the app, and the app does the rest.

use axum::extract::{Request, State};
use axum::response::{IntoResponse, Redirect, Response};

use crate::actor::SignedIn;
use crate::pages::{self, ReturnTo};
use crate::state::AppState;

/// For whoever asks. It holds nothing about anybody.
pub async fn open(State(state): State<AppState>, request: Request) -> Response {
    state.site.shell(request.headers()).unwrap_or_else(|| pages::not_found(&state.site))
}

/// For those signed in. Others sign in first, without waiting for the app, and come back.
pub async fn signed_in(state: State<AppState>, request: Request) -> Response {
    if request.extensions().get::<SignedIn>().is_some() {
        return open(state, request).await;
    }
    let asked = request.uri().path_and_query().map_or("/", |asked| asked.as_str());
    Redirect::to(&ReturnTo::new(asked).sign_in()).into_response()
}

/// Any other address: a file of the build, or nothing.
pub async fn file(State(state): State<AppState>, request: Request) -> Response {
    state.site.file(request.uri().path(), request.headers()).unwrap_or_else(|| pages::not_found(&state.site))
}
