//! Records beside the matter: those one may read, and one of them whole.

use chrono::NaiveDate;
use shared::api::{ChildRef, RecordRow, WholeRecord};
use shared::beside::BesideKind;
use shared::ids::{ChildId, PersonId, RecordId, Reference};

use crate::rejected::Rejected;
use crate::store::BesideRow;
use crate::streams::{Supervisions, load_record, read_record, told};
use crate::words::of_word;
use crate::work::Work;

/// The records that the person may read, of one child or of all.
pub async fn list(
    work: &mut Work<'_>,
    person: PersonId,
    child: Option<ChildId>,
) -> Result<Vec<RecordRow>, Rejected> {
    let viewer = work.viewer(person).await?;
    let child = child.map(|child| child.to_string());
    let rows = work.tx.readable_records(&viewer, child.as_deref()).await?;
    rows.into_iter().map(row).collect()
}

fn row(row: BesideRow) -> Result<RecordRow, Rejected> {
    Ok(RecordRow {
        kind: of_word(&row.kind)?,
        id: row.record_id.parse().map_err(Rejected::inconsistent)?,
        child: ChildRef {
            id: row.child_id.parse().map_err(Rejected::inconsistent)?,
            name: row.child_name,
            case_number: row.case_number,
        },
        plan: of_word(&row.plan)?,
        matter: row.reference.map(Reference),
        begun_on: day(&row.begun_on)?,
        over_since: row.over_since.as_deref().map(day).transpose()?,
        standing: row.summary,
        due: row.due_on.as_deref().map(day).transpose()?,
        mine: row.mine,
    })
}

fn day(text: &str) -> Result<NaiveDate, Rejected> {
    text.parse().map_err(Rejected::inconsistent)
}

/// A record, whole, for those who may read it; not there for everybody else.
pub async fn whole(
    work: &mut Work<'_>,
    person: PersonId,
    kind: BesideKind,
    id: RecordId,
) -> Result<WholeRecord, Rejected> {
    let (version, record, recorded) = load_record(work, kind, &id).await?;
    let record = record.ok_or(Rejected::NotFound)?;
    let facts = read_record(work, person, &record).await?.ok_or(Rejected::NotFound)?;
    // All kinds are of one shape: any of them reads the events.
    let events = told::<Supervisions>(&recorded, &facts.directory.organisation)?;
    let child = ChildRef {
        id: facts.child.id,
        name: facts.child.name.clone(),
        case_number: facts.child.case_number.clone(),
    };
    let version = version.unsigned_abs();
    Ok(WholeRecord { kind, id, version, child, events, context: facts.context })
}
