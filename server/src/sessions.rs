//! Sessions: a cookie holds a token, the database its hash and how long it has been idle.
//!
//! The cookie also names the authority, so that the token is looked for in its scope and nowhere else.

mod cookie;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, TimeDelta, Utc};
use shared::ids::AuthorityId;

use crate::accounts::Member;
use crate::actor::SignedIn;
use crate::ids;
use crate::problem::ApiProblem;
use crate::state::AppState;
use crate::store::{Alive, Mode, NewSession, Scope, Session, StoreError};
use cookie::{Jar, Token};

/// Unused for this long a session ends.
const IDLE: TimeDelta = TimeDelta::minutes(30);
/// However much it is used, it ends after this long.
const LIFE: TimeDelta = TimeDelta::hours(12);
/// How exactly use is noted: each note is a write.
const NOTED_EVERY: TimeDelta = TimeDelta::minutes(1);

/// As much of a browser's name as a list of one's sessions shows.
const LONGEST_AGENT: usize = 200;

/// Puts whoever the cookie belongs to among the request's extensions; see [`SignedIn`].
pub async fn recognise(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    match signed_in(&state, request.headers()).await {
        Ok(Some(person)) => drop(request.extensions_mut().insert(person)),
        Ok(None) => {}
        Err(failed) => return ApiProblem::from(failed).into_response(),
    }
    next.run(request).await
}

async fn signed_in(state: &AppState, headers: &HeaderMap) -> Result<Option<SignedIn>, StoreError> {
    let Some(token) = Jar::of(state).token(headers) else { return Ok(None) };
    let Some(session) = find(state, &token).await? else { return Ok(None) };
    let now = state.clock.now();
    if now - session.last_seen_at >= NOTED_EVERY {
        let mut tx = state.store.begin(&token.scope(), Mode::Write).await?;
        tx.see_session(&session.session_id, now).await?;
        tx.commit().await?;
    }
    let (Ok(account), Ok(person)) = (session.account_id.parse(), session.person_id.parse()) else {
        return Ok(None);
    };
    Ok(Some(SignedIn { authority: AuthorityId(token.authority), account, person }))
}

async fn find(state: &AppState, token: &Token) -> Result<Option<Session>, StoreError> {
    let mut tx = state.store.begin(&token.scope(), Mode::Read).await?;
    tx.session(&token.hash(), alive(state.clock.now())).await
}

/// Opens a session for whoever has just signed in, and ends the one this browser had. Answers the cookie to set.
pub async fn open(state: &AppState, member: &Member, headers: &HeaderMap) -> Result<HeaderValue, StoreError> {
    end(state, headers).await?;
    let token = Token { authority: member.authority.clone(), secret: ids::new_token()? };
    let now = state.clock.now();
    let session = NewSession {
        token_hash: token.hash(),
        session_id: ids::new_id()?.to_string(),
        account_id: member.account_id.clone(),
        user_agent: user_agent(headers),
        expires_at: now + LIFE,
    };
    let mut tx = state.store.begin(&Scope::new(&*member.authority), Mode::Write).await?;
    tx.remove_ended_sessions(alive(now)).await?;
    tx.open_session(&session, now).await?;
    tx.commit().await?;
    Ok(Jar::of(state).set(&token))
}

/// Ends the session of this browser, if it has one. Answers the cookie that takes the old one away.
pub async fn end(state: &AppState, headers: &HeaderMap) -> Result<HeaderValue, StoreError> {
    let jar = Jar::of(state);
    if let Some(token) = jar.token(headers)
        && let Some(session) = find(state, &token).await?
    {
        let mut tx = state.store.begin(&token.scope(), Mode::Write).await?;
        tx.end_session(&session.account_id, &session.session_id).await?;
        tx.commit().await?;
    }
    Ok(jar.clear())
}

fn alive(now: DateTime<Utc>) -> Alive {
    Alive { now, idle_since: now - IDLE }
}

fn user_agent(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
    agent.unwrap_or_default().chars().take(LONGEST_AGENT).collect()
}
