//! Pages that the server draws itself, because they must work without the app: signing in and out, and what to say
//! where there is nothing.
//!
//! A page is a file here that makes its `<main>`; [`page`] puts the rest around it, with the app's own styles.

mod demo_accounts;
mod failed;
mod not_found;
mod return_to;
pub mod sign_in;
pub mod sign_out;

pub use failed::failed;
pub use not_found::not_found;
pub use return_to::ReturnTo;

use maud::{DOCTYPE, Markup, html};

use crate::assets::Site;

/// A whole page around what stands in its `<main>`.
fn page(site: &Site, title: &str, main: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en-GB" {
            head {
                meta charset="utf-8";
                title { (title) " – Recourse" }
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="robots" content="noindex, nofollow";
                @if let Some(path) = site.path_of("favicon.svg") { link rel="icon" href=(path) type="image/svg+xml"; }
                @if let Some(path) = site.path_of("style.css") { link rel="stylesheet" href=(path); }
            }
            body class="rc-body" {
                a href="#main" class="govuk-skip-link" { "Skip to main content" }
                (header())
                main class="rc-page" id="main" tabindex="-1" { (main) }
            }
        }
    }
}

/// The band of every page, with the ways that are open to everybody.
fn header() -> Markup {
    html! {
        header class="rc-header" {
            div class="rc-header__inner" {
                a class="rc-header__name" href="/" { "Recourse" }
                nav aria-label="Recourse" {
                    ul class="rc-header__links" {
                        li { a href="/procedures" { "Procedures" } }
                        li { a href="/calculator" { "Due dates" } }
                    }
                }
            }
        }
    }
}
