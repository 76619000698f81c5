//! `/children`: finding a child, the child's page, and what raising a matter depends on.

use axum::Json;
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use serde::Deserialize;
use shared::api::{ChildNetwork, ChildPage, ChildRecord, ChildRequests, ChildRow, ChildSearch};
use shared::escalation::Context;
use shared::ids::ChildId;
use shared::people::PlanKind;
use utoipa::IntoParams;

use super::extract::{Body, Part, Reader};
use crate::problem::ApiProblem;
use crate::query::{PLAN, unreadable};
use crate::reading;
use crate::words::of_word;

/// Children whom one may read or speaks for, by part of a name or case number. Asked by POST so that no name stands in an address; it changes nothing.
#[utoipa::path(
    post,
    path = "/children/search",
    request_body = ChildSearch,
    responses(
        (status = 200, description = "By name; at most fifty", body = Vec<ChildRow>),
        (status = 400, description = "The body cannot be read"),
        (status = 415, description = "The body is not JSON"),
    )
)]
pub async fn search(
    reader: Reader,
    Body(search): Body<ChildSearch>,
) -> Result<Json<Vec<ChildRow>>, ApiProblem> {
    let mut work = reader.open().await?;
    Ok(Json(reading::child::search(&mut work, reader.who.person, &search.text).await?))
}

/// A child's page.
#[utoipa::path(
    get,
    path = "/children/{id}",
    params(("id" = uuid::Uuid, Path, description = "The child's id")),
    responses(
        (status = 200, description = "The page", body = ChildPage),
        (status = 404, description = "Not there, or not for this person to see"),
    )
)]
pub async fn page(reader: Reader, Part(id): Part<ChildId>) -> Result<Json<ChildPage>, ApiProblem> {
    let mut work = reader.open().await?;
    Ok(Json(reading::child::page(&mut work, reader.who.person, id).await?))
}

/// What was asked of the child's chairs, for those who may ask or reply.
#[utoipa::path(
    get,
    path = "/children/{id}/requests",
    params(("id" = uuid::Uuid, Path, description = "The child's id")),
    responses(
        (status = 200, description = "The requests with their replies", body = ChildRequests),
        (status = 404, description = "Not there, or not for this person to see"),
    )
)]
pub async fn requests(reader: Reader, Part(id): Part<ChildId>) -> Result<Json<ChildRequests>, ApiProblem> {
    let mut work = reader.open().await?;
    Ok(Json(reading::requests::requests(&mut work, reader.who.person, id).await?))
}

/// Where a child lives, and what an act about it depends on.
#[utoipa::path(
    get,
    path = "/children/{id}/home",
    params(("id" = uuid::Uuid, Path, description = "The child's id")),
    responses(
        (status = 200, description = "The facts as they are now", body = ChildRecord),
        (status = 404, description = "Not there, not for this person to see, or no visits in this procedure"),
    )
)]
pub async fn home(reader: Reader, Part(id): Part<ChildId>) -> Result<Json<ChildRecord>, ApiProblem> {
    let mut work = reader.open().await?;
    Ok(Json(reading::home::home(&mut work, reader.who.person, id).await?))
}

/// The reviews whose grades are on record, and what an act about them depends on.
#[utoipa::path(
    get,
    path = "/children/{id}/reviews",
    params(("id" = uuid::Uuid, Path, description = "The child's id")),
    responses(
        (status = 200, description = "The facts as they are now", body = ChildRecord),
        (status = 404, description = "Not there, not for this person to see, or no grades in this procedure"),
    )
)]
pub async fn reviews(reader: Reader, Part(id): Part<ChildId>) -> Result<Json<ChildRecord>, ApiProblem> {
    let mut work = reader.open().await?;
    Ok(Json(reading::reviews::reviews(&mut work, reader.who.person, id).await?))
}

/// Who is around a child and how each is reached, for those who work with the child.
#[utoipa::path(
    get,
    path = "/children/{id}/network",
    params(("id" = uuid::Uuid, Path, description = "The child's id")),
    responses(
        (status = 200, description = "As each review left it", body = ChildNetwork),
        (status = 404, description = "Not there, not for this person to see, or not gathered by this procedure"),
    )
)]
pub async fn network(reader: Reader, Part(id): Part<ChildId>) -> Result<Json<ChildNetwork>, ApiProblem> {
    let mut work = reader.open().await?;
    Ok(Json(reading::network::network(&mut work, reader.who.person, id).await?))
}

/// About which plan.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct About {
    /// The plan it would be about.
    #[param(required, inline, value_type = PlanKind)]
    plan: Option<String>,
}

/// What raising a matter about one of the child's plans depends on.
#[utoipa::path(
    get,
    path = "/children/{id}/context",
    params(("id" = uuid::Uuid, Path, description = "The child's id"), About),
    responses(
        (status = 200, description = "The facts as they are now", body = Context),
        (status = 400, description = "The plan is missing, or is none"),
        (status = 404, description = "Not there, or not for this person to see"),
    )
)]
pub async fn context(
    reader: Reader,
    Part(id): Part<ChildId>,
    about: Result<Query<About>, QueryRejection>,
) -> Result<Json<Context>, ApiProblem> {
    let Query(about) = about.map_err(unreadable)?;
    let plan = PLAN.require(&about.plan, |word| of_word(word).ok())?;
    let mut work = reader.open().await?;
    Ok(Json(reading::child::context(&mut work, reader.who.person, id, plan).await?))
}
