//! Rows of units, people and holdings.

use shared::ids::PersonId;
use shared::organisation::{Organisation, OrganisationEvent};

use crate::rejected::Rejected;
use crate::work::Work;

/// May who answers for a post be somebody else after this?
pub fn moves_holdings(event: &OrganisationEvent) -> bool {
    match event {
        OrganisationEvent::HoldingBegan(_)
        | OrganisationEvent::HoldingEnded { .. }
        | OrganisationEvent::AbsenceEntered(_)
        | OrganisationEvent::AbsenceEnded { .. } => true,
        OrganisationEvent::UnitAdded(_)
        | OrganisationEvent::PersonAdded(_)
        | OrganisationEvent::ContactSet(_) => false,
    }
}

/// The rows that one event changes, from the organisation after it.
pub async fn project(
    work: &mut Work<'_>,
    organisation: &Organisation,
    event: &OrganisationEvent,
) -> Result<(), Rejected> {
    match event {
        OrganisationEvent::UnitAdded(unit) => {
            work.tx.put_unit(unit).await?;
            Ok(work.tx.put_unit_line(&unit.id, organisation.line_of(&unit.id)).await?)
        }
        OrganisationEvent::PersonAdded(person) => Ok(work.tx.put_person(person).await?),
        // Read from the directory itself; no list has it.
        OrganisationEvent::ContactSet(_) => Ok(()),
        OrganisationEvent::HoldingBegan(holding) => put_holdings(work, organisation, holding.person).await,
        // Who covers for whom shows in the matters' own rows.
        OrganisationEvent::AbsenceEntered(_) | OrganisationEvent::AbsenceEnded { .. } => Ok(()),
        OrganisationEvent::HoldingEnded { person, .. } => put_holdings(work, organisation, *person).await,
    }
}

/// All holdings of a person, each under its number in the order of the record.
async fn put_holdings(
    work: &mut Work<'_>,
    organisation: &Organisation,
    person: PersonId,
) -> Result<(), Rejected> {
    let procedure = work.adopted().await?.procedure.clone();
    let own = organisation.holdings.iter().enumerate().filter(|(_, holding)| holding.person == person);
    for (number, holding) in own {
        let line = procedure.post(&holding.post).map(|post| post.line);
        work.tx.put_holding(number, holding, line).await?;
    }
    Ok(())
}

/// The rows of the whole organisation.
pub async fn project_all(work: &mut Work<'_>) -> Result<(), Rejected> {
    let directory = work.directory().await?;
    let organisation = &directory.organisation;
    for unit in organisation.units.values() {
        work.tx.put_unit(unit).await?;
    }
    for unit in organisation.units.keys() {
        work.tx.put_unit_line(unit, organisation.line_of(unit)).await?;
    }
    for person in organisation.people.values() {
        work.tx.put_person(person).await?;
        put_holdings(work, organisation, person.id).await?;
    }
    Ok(())
}
