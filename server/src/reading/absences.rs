//! Who is away and who covers, as far as it is the reader's to see.

use shared::api::Absences;
use shared::organisation::Absence;

use crate::actor::SignedIn;
use crate::execute::Sender;
use crate::rejected::Rejected;
use crate::streams::{may_administer, works_here};
use crate::work::Work;

/// Not there for whoever is not of the council's own staff.
pub async fn all(work: &mut Work<'_>, who: SignedIn) -> Result<Absences, Rejected> {
    let (directory, person, today) = (work.directory().await?, who.person, work.today);
    let organisation = &directory.organisation;
    let administers = may_administer(&Sender::Person(who), organisation);
    if !administers && !works_here(organisation, person) {
        return Err(Rejected::NotFound);
    }
    let theirs = |absence: &&Absence| administers || [absence.person, absence.cover].contains(&person);
    let coming = organisation.absences.iter().filter(|absence| absence.to >= today);
    let mut absences: Vec<Absence> = coming.filter(theirs).cloned().collect();
    absences.sort_by_key(|absence| (absence.from, absence.to));
    let staff = organisation.people.values().filter(|person| person.is_staff());
    let mut staff: Vec<_> = staff.filter_map(|person| organisation.named(person.id)).collect();
    staff.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(Absences { version: directory.version.unsigned_abs(), administers, absences, staff })
}
