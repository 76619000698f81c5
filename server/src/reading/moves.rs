//! Open matters whose told dates a newer calendar would move, for an administrator: references and dates, nothing else.

use chrono::NaiveDate;
use shared::api::{DatesToAccept, MatterDates};
use shared::authority::CalendarId;
use shared::escalation::Escalation;
use shared::ids::EscalationId;

use crate::adopted::Adopted;
use crate::rejected::Rejected;
use crate::streams::{Authorities, Escalations, Stream, load};
use crate::work::Work;

pub async fn moves(work: &mut Work<'_>) -> Result<DatesToAccept, Rejected> {
    let adopted = work.adopted().await?;
    let mut matters = Vec::new();
    for id in work.tx.open_matters().await? {
        let id: EscalationId = id.parse().map_err(Rejected::inconsistent)?;
        let loaded = load::<Escalations>(&mut work.tx, &id).await?;
        if let Some(matter) = &loaded.state {
            matters.extend(moved(id, matter, loaded.version, &adopted, work.today)?);
        }
    }
    let authority = CalendarId(work.authority.clone()).to_string();
    let authority_version = work.tx.stream_version(Authorities::KIND, &authority).await?.unsigned_abs();
    Ok(DatesToAccept { authority_version, calendar: adopted.calendar.version().to_owned(), matters })
}

fn moved(
    id: EscalationId,
    matter: &Escalation,
    version: i64,
    adopted: &Adopted,
    today: NaiveDate,
) -> Result<Option<MatterDates>, Rejected> {
    let on = adopted.of_matter(matter)?;
    let dates = matter.moved_by(&adopted.calendar, &on.calendar, &on.procedure, today);
    let (reference, version) = (matter.reference.clone(), version.unsigned_abs());
    Ok((!dates.is_empty()).then_some(MatterDates { id, reference, version, dates }))
}
