//! The work tray, and rows of matters wherever they are listed.

use chrono::NaiveDate;
use shared::api::{ChildRef, MatterRow, ToDo, ToDoKind, Tray, TrayCounts, TrayFilter, TrayRequest};
use shared::escalation::TotalUse;
use shared::ids::{PersonId, Reference};
use shared::wording::WITHHELD;

use crate::adopted::Adopted;
use crate::project::Summary;
use crate::rejected::Rejected;
use crate::store::{Listed, ToDoCount, TrayTally, Tx, Viewer};
use crate::words::{of_word, word};
use crate::work::Work;

/// Rows on a page of the tray.
const PAGE: u32 = 50;

/// A page of the tray. A page past the end is answered with the first.
pub async fn tray(work: &mut Work<'_>, person: PersonId, request: &TrayRequest) -> Result<Tray, Rejected> {
    let viewer = work.viewer(person).await?;
    let adopted = work.adopted().await?;
    let counts = counts(&work.tx.tray_tally(&viewer).await?);
    let mut page = request.page;
    let mut listed = listed(work, &viewer, request, page).await?;
    if listed.is_empty() && page > 0 {
        page = 0;
        listed = self::listed(work, &viewer, request, page).await?;
    }
    let found = listed.first().map_or(0, |row| count(row.found));
    let rows =
        listed.into_iter().map(|row| matter_row(row, &adopted, work.today)).collect::<Result<_, _>>()?;
    let beside = work.tx.to_do_of(&viewer).await?.into_iter().filter_map(to_do).collect::<Result<_, _>>()?;
    let visits = super::home::visits(work, person).await?;
    let triggers = super::triggers::of_chair(work, person).await?;
    let beside_found = beside_found(work, &viewer, Vec::len(&beside)).await?;
    let today = work.today;
    Ok(Tray { today, counts, rows, found, page, page_size: PAGE, beside, beside_found, visits, triggers })
}

/// How many things wait in all. They are counted only where not all of them may be listed.
async fn beside_found(work: &mut Work<'_>, viewer: &Viewer, listed: usize) -> Result<u32, Rejected> {
    let listed = u32::try_from(listed).unwrap_or(u32::MAX);
    if listed < Tx::MOST_TO_DO { Ok(listed) } else { Ok(count(work.tx.count_to_do(viewer).await?)) }
}

/// None for a kind that an older server listed and this one does not: it goes with the child's next change.
fn to_do(counted: ToDoCount) -> Option<Result<ToDo, Rejected>> {
    let kind = of_word(&counted.kind).ok()?;
    Some(waiting(kind, counted))
}

fn waiting(kind: ToDoKind, counted: ToDoCount) -> Result<ToDo, Rejected> {
    Ok(ToDo {
        kind,
        child: ChildRef {
            id: counted.child_id.parse().map_err(Rejected::inconsistent)?,
            name: counted.child_name,
            case_number: counted.case_number,
        },
        reference: counted.reference.map(Reference),
        count: count(counted.things),
        graded: counted
            .detail
            .as_deref()
            .map(serde_json::from_str)
            .transpose()
            .map_err(Rejected::inconsistent)?,
    })
}

async fn listed(
    work: &mut Work<'_>,
    viewer: &Viewer,
    request: &TrayRequest,
    page: u32,
) -> Result<Vec<Listed>, Rejected> {
    let (search, window) = (&request.search, window(page));
    Ok(match request.filter {
        TrayFilter::Closed => work.tx.closed_page(viewer, search, window).await?,
        open => work.tx.open_page(viewer, &word(&open), search, window).await?,
    })
}

fn window(page: u32) -> (i64, i64) {
    (i64::from(PAGE), i64::from(page) * i64::from(PAGE))
}

fn count(rows: i64) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}

fn counts(tally: &TrayTally) -> TrayCounts {
    TrayCounts {
        mine: count(tally.mine),
        to_answer: count(tally.to_answer),
        to_review: count(tally.to_review),
        lapsed: count(tally.lapsed),
        running_out: count(tally.running_out),
        near_top: count(tally.near_top),
        waiting_on_others: count(tally.waiting_on_others),
        open: count(tally.open),
        closed: count(tally.closed),
    }
}

/// A row as its reader may see it: whoever may not read the matter gets posts without names and no category, for that
/// may be somebody's own words.
pub fn matter_row(row: Listed, adopted: &Adopted, today: NaiveDate) -> Result<MatterRow, Rejected> {
    let summary = Summary::parse(&row.summary)?;
    let calendar = adopted.calendar_of(&summary.calendar_version);
    let (due, answered_on) = (day(row.due_on.as_deref())?, day(row.answered_on.as_deref())?);
    let total: Option<TotalUse> = summary.total.as_ref().and_then(|total| total.on(today, calendar).ok());
    let awaited = summary.awaited.iter().map(|awaited| match row.whole {
        true => format!("{}, {}", awaited.title, awaited.name),
        false => awaited.title.clone(),
    });
    let category = match (row.whole, row.withheld) {
        (true, _) => summary.category,
        (false, true) => WITHHELD.to_owned(),
        (false, false) => String::new(),
    };
    Ok(MatterRow {
        id: row.escalation_id.parse().map_err(Rejected::inconsistent)?,
        reference: Reference(row.reference),
        child: ChildRef {
            id: row.child_id.parse().map_err(Rejected::inconsistent)?,
            name: row.child_name,
            case_number: row.case_number,
        },
        plan: of_word(&row.plan)?,
        awaited: awaited.collect(),
        category,
        phase: summary.phase,
        waiting: of_word(&row.waiting_on)?,
        at_last_stage: summary.at_last_stage,
        mine: row.mine,
        due,
        days_left: due.and_then(|due| calendar.working_days_between(today, due).ok()),
        answered_on,
        days_since_answer: answered_on.and_then(|on| calendar.days_taken(on, today).ok()),
        for_manager: row.for_manager,
        total,
        closed_on: day(row.closed_on.as_deref())?,
    })
}

fn day(text: Option<&str>) -> Result<Option<NaiveDate>, Rejected> {
    text.map(str::parse).transpose().map_err(Rejected::inconsistent)
}
