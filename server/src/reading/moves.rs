//! Open matters whose told dates a newer calendar would move, for an administrator: references and dates, nothing else.

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
        let found =
            loaded.state.as_ref().and_then(|matter| moved(id, matter, loaded.version, &adopted, work));
        matters.extend(found);
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
    work: &Work<'_>,
) -> Option<MatterDates> {
    let old = adopted.calendar_of(&matter.versions.calendar);
    let dates = matter.moved_by(&adopted.calendar, old, work.today);
    let (reference, version) = (matter.reference.clone(), version.unsigned_abs());
    (!dates.is_empty()).then_some(MatterDates { id, reference, version, dates })
}
