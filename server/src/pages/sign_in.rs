//! Signing in.

use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{DateTime, Utc};
use maud::{Markup, html};
use serde::Deserialize;

use super::{ReturnTo, demo_accounts, failed, page};
use crate::accounts::{self, Member, SignIn};
use crate::client::ClientAddress;
use crate::sessions;
use crate::state::AppState;

/// What the address of the page may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    to: ReturnTo,
    /// There when one comes from signing out.
    signed_out: Option<String>,
}

/// What the form sends.
#[derive(Deserialize)]
pub struct Credentials {
    login: String,
    password: String,
    #[serde(default)]
    to: ReturnTo,
}

/// What the page says above the form.
enum Notice {
    None,
    SignedOut,
    Incomplete,
    Refused,
    TooMany { minutes: i64 },
}

pub async fn show(State(state): State<AppState>, Query(asked): Query<Asked>) -> Response {
    let notice = if asked.signed_out.is_some() { Notice::SignedOut } else { Notice::None };
    drawn(&state, "", &asked.to, &notice).into_response()
}

pub async fn enter(
    State(state): State<AppState>,
    from: ClientAddress,
    headers: HeaderMap,
    form: Result<Form<Credentials>, FormRejection>,
) -> Response {
    let Ok(Form(Credentials { login, password, to })) = form else {
        return (StatusCode::BAD_REQUEST, drawn(&state, "", &ReturnTo::default(), &Notice::Incomplete))
            .into_response();
    };
    match accounts::sign_in(&state, &login, password, &from).await {
        Ok(SignIn::Welcome(member)) => welcome(&state, &member, &headers, &to).await,
        Ok(SignIn::Refused) => {
            (StatusCode::UNAUTHORIZED, drawn(&state, &login, &to, &Notice::Refused)).into_response()
        }
        Ok(SignIn::TooMany { until }) => wait(&state, &login, &to, until),
        Err(error) => failed(&state.site, &error),
    }
}

async fn welcome(state: &AppState, member: &Member, headers: &HeaderMap, to: &ReturnTo) -> Response {
    match sessions::open(state, member, headers).await {
        Ok(cookie) => ([(header::SET_COOKIE, cookie)], Redirect::to(to.as_str())).into_response(),
        Err(error) => failed(&state.site, &error),
    }
}

fn wait(state: &AppState, login: &str, to: &ReturnTo, until: DateTime<Utc>) -> Response {
    let seconds = (until - state.clock.now()).num_seconds().max(1);
    let notice = Notice::TooMany { minutes: seconds.div_euclid(60) + 1 };
    let retry_after = [(header::RETRY_AFTER, seconds.to_string())];
    (StatusCode::TOO_MANY_REQUESTS, retry_after, drawn(state, login, to, &notice)).into_response()
}

fn drawn(state: &AppState, login: &str, to: &ReturnTo, notice: &Notice) -> Markup {
    let wrong = notice.is_error();
    let main = html! {
        (notice.drawn())
        div class="rc-sign-in" {
            form class="rc-card" method="post" action="/sign-in" {
                h1 class="govuk-heading-l" { "Sign in" }
                (field("login", "Name you sign in with", "text", "username", login))
                (field("password", "Password", "password", "current-password", ""))
                input type="hidden" name="to" value=(to.as_str());
                button class="govuk-button" { "Sign in" }
            }
            @if state.demo { (demo_accounts::drawn(to)) }
        }
    };
    page(&state.site, if wrong { "Error: Sign in" } else { "Sign in" }, &main)
}

fn field(name: &str, label: &str, kind: &str, autocomplete: &str, value: &str) -> Markup {
    html! {
        div class="govuk-form-group" {
            label class="govuk-label" for=(name) { (label) }
            input class="govuk-input" id=(name) name=(name) type=(kind) value=(value) autocomplete=(autocomplete)
                autocapitalize="none" spellcheck="false" required;
        }
    }
}

impl Notice {
    fn is_error(&self) -> bool {
        matches!(self, Self::Incomplete | Self::Refused | Self::TooMany { .. })
    }

    fn drawn(&self) -> Markup {
        match self {
            Self::None => html! {},
            Self::SignedOut => html! { p role="status" { "You have signed out." } },
            Self::Incomplete => problem("Enter the name you sign in with and your password."),
            // What was wrong is not told: it would tell who has an account.
            Self::Refused => problem(
                "The name or the password is not right, or the account is closed. Check both and try again.",
            ),
            Self::TooMany { minutes: 1 } => {
                problem("There were too many tries with this name. Wait a minute, then try again.")
            }
            Self::TooMany { minutes } => problem(&format!(
                "There were too many tries with this name. Wait {minutes} minutes, then try again."
            )),
        }
    }
}

fn problem(text: &str) -> Markup {
    html! {
        div class="govuk-error-summary" tabindex="-1" autofocus {
            div role="alert" {
                h2 class="govuk-error-summary__title" { "There is a problem" }
                div class="govuk-error-summary__body" {
                    ul class="govuk-list govuk-error-summary__list" { li { a href="#login" { (text) } } }
                }
            }
        }
    }
}
