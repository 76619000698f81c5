//! Signing out.

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::{failed, page};
use crate::sessions;
use crate::state::AppState;

/// Asks, because following a link changes nothing.
pub async fn show(State(state): State<AppState>) -> Markup {
    let main = html! {
        form class="rc-card" method="post" action="/sign-out" {
            h1 class="govuk-heading-l" { "Sign out" }
            p { "What you have sent is saved. What you have typed and not sent stays on this device." }
            button class="govuk-button" { "Sign out" }
        }
    };
    page(&state.site, "Sign out", &main)
}

pub async fn leave(State(state): State<AppState>, headers: HeaderMap) -> Response {
    match sessions::end(&state, &headers).await {
        Ok(cookie) => ([(header::SET_COOKIE, cookie)], Redirect::to("/sign-in?signed_out=")).into_response(),
        Err(error) => failed(&state.site, &error),
    }
}
