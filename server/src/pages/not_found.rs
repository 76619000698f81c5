//! What an address gets that leads nowhere.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::html;

use super::page;
use crate::assets::Site;

/// 404, without telling whether something is there that others may see.
pub fn not_found(site: &Site) -> Response {
    let main = html! {
        section class="rc-error-page" {
            p class="rc-error-page__code" { "404" }
            h1 class="govuk-heading-l" { "There is nothing here for you to see" }
            p {
                "The address may be wrong, or what it names is not yours to open. If you typed it, check it; if somebody \
                 sent it to you, ask them. Or "
                a href="/" { "go to your work tray" } "."
            }
        }
    };
    (StatusCode::NOT_FOUND, page(site, "Nothing here", &main)).into_response()
}
