//! What an administrator keeps: people, units and posts, and which children are on record with which team and people.

use shared::api::{PeopleAndPosts, RegisteredRow, Registration};
use shared::child::Plan;
use shared::ids::{ChildId, UnitId};
use shared::organisation::{Organisation, Person, Unit};

use crate::actor::SignedIn;
use crate::execute::Sender;
use crate::rejected::Rejected;
use crate::store::RegisteredFound;
use crate::streams::{Children, load, may_administer};
use crate::work::Work;

/// The most children that a search answers; who finds too many types more.
const MOST_FOUND: i64 = 50;

/// The organisation, if the reader is an administrator; to nobody else is any of this there.
async fn administered(work: &mut Work<'_>, who: SignedIn) -> Result<(u64, Organisation), Rejected> {
    let directory = work.directory().await?;
    match may_administer(&Sender::Person(who), &directory.organisation) {
        true => Ok((directory.version.unsigned_abs(), directory.organisation.clone())),
        false => Err(Rejected::NotFound),
    }
}

/// Everybody with the units and posts.
pub async fn people(work: &mut Work<'_>, who: SignedIn) -> Result<PeopleAndPosts, Rejected> {
    let (version, organisation) = administered(work, who).await?;
    let accounts = work.tx.people_with_account().await?;
    let with_account = accounts.iter().map(|person| person.parse().map_err(Rejected::inconsistent));
    let with_account = with_account.collect::<Result<_, _>>()?;
    let Organisation { people, units, holdings, .. } = organisation;
    let mut units: Vec<Unit> = units.into_values().collect();
    units.sort_by(|a, b| a.name.cmp(&b.name));
    let mut people: Vec<Person> = people.into_values().collect();
    people.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(PeopleAndPosts { version, units, people, holdings, with_account })
}

/// The children on record, by part of a name or case number.
pub async fn search(work: &mut Work<'_>, who: SignedIn, text: &str) -> Result<Vec<RegisteredRow>, Rejected> {
    let (_, organisation) = administered(work, who).await?;
    let found = work.tx.find_registered(text, MOST_FOUND).await?;
    found.into_iter().map(|found| row(found, work, &organisation)).collect()
}

fn row(
    found: RegisteredFound,
    work: &Work<'_>,
    organisation: &Organisation,
) -> Result<RegisteredRow, Rejected> {
    let plans: Vec<Plan> = serde_json::from_str(&found.plans).map_err(Rejected::inconsistent)?;
    let unit = organisation.units.get(&UnitId(found.unit_id));
    Ok(RegisteredRow {
        id: found.child_id.parse().map_err(Rejected::inconsistent)?,
        name: found.name,
        case_number: found.case_number,
        plans: plans.iter().filter(|plan| plan.on(work.today)).map(|plan| plan.kind).collect(),
        team_name: unit.map_or_else(String::new, |unit| unit.name.clone()),
    })
}

/// What an administrator keeps of one child.
pub async fn registration(work: &mut Work<'_>, who: SignedIn, id: ChildId) -> Result<Registration, Rejected> {
    administered(work, who).await?;
    let loaded = load::<Children>(&mut work.tx, &id).await?;
    let version = loaded.version.unsigned_abs();
    loaded.state.map(|child| Registration::of(child, version)).ok_or(Rejected::NotFound)
}
