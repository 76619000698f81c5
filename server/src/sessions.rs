//! Sessions: a cookie holds a token, the database its hash and how long it has been idle.
//!
//! The cookie also names the authority, so that the token is looked for in its scope and nowhere else.

mod cookie;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
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

/// When the session ends unless something more is asked: on every answer to whoever is signed in, so that the app warns in time.
const ENDS: HeaderName = HeaderName::from_static("session-ends");

/// As much of a browser's name as a list of one's sessions shows.
const LONGEST_AGENT: usize = 200;

/// Puts whoever the cookie belongs to among the request's extensions, and on the answer when their session ends; see
/// [`SignedIn`].
pub async fn recognise(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let (person, ends) = match signed_in(&state, request.headers()).await {
        Ok(Some(known)) => known,
        Ok(None) => return next.run(request).await,
        Err(failed) => return ApiProblem::from(failed).into_response(),
    };
    request.extensions_mut().insert(person);
    let mut response = next.run(request).await;
    if let Ok(ends) = HeaderValue::try_from(ends.to_rfc3339_opts(SecondsFormat::Secs, true)) {
        response.headers_mut().insert(ENDS, ends);
    }
    response
}

/// Who it is, and when their session ends if this is the last that they ask.
async fn signed_in(
    state: &AppState,
    headers: &HeaderMap,
) -> Result<Option<(SignedIn, DateTime<Utc>)>, StoreError> {
    let Some(token) = Jar::of(state).token(headers) else { return Ok(None) };
    let Some(session) = find(state, &token).await? else { return Ok(None) };
    let seen = note(state, &token, &session).await?;
    let (Ok(account), Ok(person)) = (session.account_id.parse(), session.person_id.parse()) else {
        return Ok(None);
    };
    let ends = session.expires_at.min(seen + IDLE);
    Ok(Some((SignedIn { authority: AuthorityId(token.authority), account, person }, ends)))
}

/// Notes that the session is in use, where that was not noted lately. Answers when it was noted last.
async fn note(state: &AppState, token: &Token, session: &Session) -> Result<DateTime<Utc>, StoreError> {
    let now = state.clock.now();
    if now - session.last_seen_at < NOTED_EVERY {
        return Ok(session.last_seen_at);
    }
    let mut tx = state.store.begin(&token.scope(), Mode::Write).await?;
    tx.see_session(&session.session_id, now).await?;
    tx.commit().await?;
    Ok(now)
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
