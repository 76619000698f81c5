//! The row of a record beside the matter, and those who have to do with it.

use std::collections::BTreeSet;

use shared::beside::{BesideKind, Readers, Record};
use shared::child::Child;
use shared::ids::{ChildId, PersonId, RecordId};
use shared::organisation::Lines;
use shared::wording;

use super::answering::Answerers;
use super::parsed;
use crate::rejected::Rejected;
use crate::store::{BesidePerson, BesideRecord};
use crate::streams::{Children, load, load_record};
use crate::words::word;
use crate::work::Work;

/// After a command on a record.
pub async fn record_changed(
    work: &mut Work<'_>,
    id: RecordId,
    record: &Record,
    version: i64,
) -> Result<(), Rejected> {
    let child = load::<Children>(&mut work.tx, &record.begun.child).await?.state;
    let child = child.ok_or_else(|| Rejected::inconsistent("a record's child is not registered"))?;
    let procedure = work.adopted().await?.procedure.clone();
    let directory = work.directory().await?;
    let readers = record.readers(&procedure);
    let lines = Lines::of(&directory.organisation, &child, record.begun.plan);
    let answerers = Answerers { organisation: &directory.organisation, procedure: &procedure, lines };
    let people = people(record, &readers, &answerers);
    Ok(work.tx.put_record(&row(id, record, version, &child, &readers), &people).await?)
}

/// All records again, or all of a child: who answers for their posts may be somebody else.
pub async fn project_all(work: &mut Work<'_>, child: Option<ChildId>) -> Result<(), Rejected> {
    let child = child.map(|child| child.to_string());
    for (kind, id) in work.tx.record_ids(child.as_deref()).await? {
        project(work, parsed(&kind)?, &id).await?;
    }
    Ok(())
}

/// All records from the record itself.
pub async fn rebuild(work: &mut Work<'_>) -> Result<(), Rejected> {
    for kind in BesideKind::ALL {
        for id in work.tx.stream_ids(kind.as_str()).await? {
            project(work, kind, &id).await?;
        }
    }
    Ok(())
}

async fn project(work: &mut Work<'_>, kind: BesideKind, id: &str) -> Result<(), Rejected> {
    let id: RecordId = parsed(id)?;
    let (version, record, _) = load_record(work, kind, &id).await?;
    match record {
        Some(record) => record_changed(work, id, &record, version).await,
        None => Ok(()),
    }
}

fn row(id: RecordId, record: &Record, version: i64, child: &Child, readers: &Readers) -> BesideRecord {
    let waiting = record.waiting();
    BesideRecord {
        id: id.to_string(),
        kind: record.kind().as_str(),
        version,
        child_id: child.id.to_string(),
        plan: word(&record.begun.plan),
        escalation_id: record.begun.matter.map(|matter| matter.to_string()),
        begun_on: record.begun.on,
        over_since: record.over_since(),
        due_on: waiting.and_then(|writing| Some(writing.due.as_ref()?.due)),
        open_to: open_to(readers),
        about_id: readers.never.map(|person| person.to_string()),
        summary: wording::record_standing(record),
    }
}

fn open_to(readers: &Readers) -> &'static str {
    match readers {
        Readers { of_child: true, .. } => "child",
        Readers { reviewing_service: true, .. } => "reviewing_service",
        Readers { qa: true, .. } => "qa",
        _ => "nobody",
    }
}

/// Those it went through the hands of, always; whoever answers for one of its posts, in the days they do.
fn people(record: &Record, readers: &Readers, answerers: &Answerers<'_>) -> BTreeSet<BesidePerson> {
    let waits_for = record.waiting().map(|writing| &writing.to);
    let always = |person: &PersonId| BesidePerson {
        person_id: person.to_string(),
        starts_on: None,
        ends_on: None,
        acts: waits_for.is_some_and(|to| to.person.id == *person),
    };
    let in_post = readers.posts.iter().flat_map(|post| {
        let acts = waits_for.is_some_and(|to| to.post == *post);
        answerers.of(post, record.begun.on).into_iter().map(move |turn| BesidePerson {
            person_id: turn.person.to_string(),
            starts_on: Some(turn.from),
            ends_on: turn.to,
            acts,
        })
    });
    readers.people.iter().map(always).chain(in_post).collect()
}
