//! `/inbox`: what one was told.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use serde::Deserialize;
use shared::api::{Inbox, InboxRead};
use utoipa::IntoParams;

use super::extract::{Body, Reader};
use crate::actor::SignedIn;
use crate::problem::ApiProblem;
use crate::query::{Parameter, unreadable};
use crate::reading;
use crate::state::AppState;
use crate::store::Mode;
use crate::work::Work;

const PAGE: Parameter = Parameter { name: "page", form: "page=1, counted from 0" };

/// Which page is asked for.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Page {
    /// From 0; the first where it is left out.
    #[param(value_type = Option<u32>)]
    page: Option<String>,
}

/// A page of one's own inbox, the newest first.
#[utoipa::path(
    get,
    path = "/inbox",
    params(Page),
    responses(
        (status = 200, description = "The page, and how many are unread", body = Inbox),
        (status = 400, description = "The page is no number"),
    )
)]
pub async fn read(
    reader: Reader,
    asked: Result<Query<Page>, QueryRejection>,
) -> Result<Json<Inbox>, ApiProblem> {
    let Query(asked) = asked.map_err(unreadable)?;
    let page = PAGE.read(&asked.page, |page| page.parse().ok())?.unwrap_or(0);
    let mut work = reader.open().await?;
    Ok(Json(reading::inbox::page(&mut work, reader.who.person, page).await?))
}

/// Marks notices of one's own as read, or all of them; answers with the first page.
#[utoipa::path(
    post,
    path = "/inbox/read",
    request_body = InboxRead,
    responses(
        (status = 200, description = "The first page afterwards", body = Inbox),
        (status = 400, description = "The body cannot be read"),
        (status = 415, description = "The body is not JSON"),
    )
)]
pub async fn mark(
    State(state): State<AppState>,
    who: SignedIn,
    Body(request): Body<InboxRead>,
) -> Result<Json<Inbox>, ApiProblem> {
    let mut work = Work::begin(&state, &who.authority, Mode::Write).await?;
    reading::inbox::mark(&mut work, who.person, &request).await?;
    let page = reading::inbox::page(&mut work, who.person, 0).await?;
    work.tx.commit().await?;
    Ok(Json(page))
}
