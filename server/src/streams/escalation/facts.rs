//! What a decision about a matter depends on, gathered as one transaction sees it.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, Datelike, Utc};
use shared::access::{Act, Relation, may};
use shared::child::Child;
use shared::escalation::{BesideFacts, Context, Escalation, Facts, OtherMatter};
use shared::ids::{ChildId, EscalationId, PersonId, Reference};
use shared::people::PlanKind;
use uuid::Uuid;

use crate::directory::Directory;
use crate::project::{self, Summary};
use crate::rejected::Rejected;
use crate::store::OtherMatterRow;
use crate::streams::{Children, load};
use crate::work::Work;

/// What a decision about a matter depends on.
pub struct MatterFacts {
    pub context: Context,
    pub child: Child,
    pub directory: Arc<Directory>,
}

impl MatterFacts {
    /// What the person is to the child and the matter.
    pub fn relations(&self) -> &BTreeSet<Relation> {
        &self.context.actor.relations
    }

    pub fn may(&self, act: Act) -> bool {
        may(self.relations(), act, self.child.restricted)
    }
}

/// What is known of somebody's question about a matter, or about one that they might raise.
pub struct Asked<'a> {
    pub id: EscalationId,
    /// The version it is at; 0 before anything is raised.
    pub version: u64,
    /// None before anything is raised.
    pub matter: Option<&'a Escalation>,
    pub child: ChildId,
    pub plan: PlanKind,
    /// None for the job that watches deadlines.
    pub person: Option<PersonId>,
    pub written_at: Option<DateTime<Utc>>,
    pub standing_in: Option<String>,
    /// What a matter raised now is called.
    pub reference: Reference,
}

impl<'a> Asked<'a> {
    /// What somebody asks about a matter.
    pub fn about(id: EscalationId, version: i64, matter: &'a Escalation, person: PersonId) -> Self {
        Self {
            id,
            version: version.unsigned_abs(),
            matter: Some(matter),
            child: matter.opening.child,
            plan: matter.opening.plan,
            person: Some(person),
            written_at: None,
            standing_in: None,
            reference: matter.reference.clone(),
        }
    }

    /// What somebody asks who might raise a matter.
    pub async fn raising(
        work: &mut Work<'_>,
        person: PersonId,
        child: ChildId,
        plan: PlanKind,
    ) -> Result<Self, Rejected> {
        Ok(Self {
            id: EscalationId(Uuid::nil()),
            version: 0,
            matter: None,
            child,
            plan,
            person: Some(person),
            written_at: None,
            standing_in: None,
            reference: Reference(work.tx.coming_reference(work.today.year()).await?),
        })
    }
}

/// Gathers the facts as the transaction sees them, whoever may see them; none if there is no such child.
pub async fn gather(work: &mut Work<'_>, asked: Asked<'_>) -> Result<Option<MatterFacts>, Rejected> {
    let Some(child) = load::<Children>(&mut work.tx, &asked.child).await?.state else { return Ok(None) };
    let directory = work.directory().await?;
    let adopted = work.adopted().await?;
    let versions = match asked.matter {
        Some(matter) => adopted.of_matter(matter)?,
        None => adopted.current(),
    };
    let other_matters = match asked.person {
        Some(person) => other_matters(work, person, &child, asked.id).await?,
        None => Vec::new(),
    };
    let beside = BesideFacts {
        supervision: work.tx.is_supervised(&asked.id.to_string()).await?,
        grave_event: work.tx.has_grave_event(&child.id.to_string()).await?,
    };
    let context = Context::new(Facts {
        organisation: &directory.organisation,
        child: &child,
        procedure: &versions.procedure,
        calendar: &versions.calendar,
        matter: asked.matter,
        version: asked.version,
        plan: asked.plan,
        person: asked.person,
        now: work.now,
        written_at: asked.written_at.filter(|written| *written < work.now),
        standing_in: asked.standing_in,
        other_matters,
        next_reference: asked.reference,
        beside,
        raised_drafts: project::raised_drafts(work, &child).await?,
    });
    Ok(Some(MatterFacts { context, child, directory }))
}

/// The child's other matters, as far as the person may read them.
async fn other_matters(
    work: &mut Work<'_>,
    person: PersonId,
    child: &Child,
    beside: EscalationId,
) -> Result<Vec<OtherMatter>, Rejected> {
    let viewer = work.viewer(person).await?;
    let rows = work.tx.other_matters(&viewer, &child.id.to_string(), &beside.to_string()).await?;
    rows.into_iter().map(other_matter).collect()
}

fn other_matter(row: OtherMatterRow) -> Result<OtherMatter, Rejected> {
    let Summary { category, linked, in_error, exhausted, .. } = Summary::parse(&row.summary)?;
    let closed_on = row.closed_on.as_deref().map(str::parse).transpose().map_err(Rejected::inconsistent)?;
    Ok(OtherMatter {
        id: row.escalation_id.parse().map_err(Rejected::inconsistent)?,
        reference: Reference(row.reference),
        category,
        group: row.theme,
        open: closed_on.is_none(),
        closed_on,
        in_error,
        exhausted,
        linked,
    })
}
