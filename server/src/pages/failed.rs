//! What is said when something goes wrong on our side.

use std::fmt::Display;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::html;

use super::page;
use crate::assets::Site;

/// 500. The cause is for the log alone.
pub fn failed(site: &Site, cause: &dyn Display) -> Response {
    tracing::error!("page failed: {cause}");
    let main = html! {
        section class="rc-error-page" {
            p class="rc-error-page__code" { "500" }
            h1 class="govuk-heading-l" { "Something went wrong on our side" }
            p { "Nothing you saved is lost. Try again in a few minutes; if it goes on, tell whoever runs Recourse for you." }
        }
    };
    (StatusCode::INTERNAL_SERVER_ERROR, page(site, "Something went wrong", &main)).into_response()
}
