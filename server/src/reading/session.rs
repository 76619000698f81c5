//! Who is signed in.

use shared::api::Session;
use shared::ids::PersonId;
use shared::people::PersonRef;
use shared::procedure::{Beside, Line};

use crate::rejected::Rejected;
use crate::work::Work;

pub async fn session(work: &mut Work<'_>, person: PersonId) -> Result<Session, Rejected> {
    let unread = work.tx.unread_notices(&person.to_string()).await?;
    let directory = work.directory().await?;
    let procedure = work.adopted().await?.procedure.clone();
    let organisation = &directory.organisation;
    let known = organisation.people.get(&person);
    let held = organisation.holdings.iter().filter(|held| held.person == person && held.on(work.today));
    Ok(Session {
        person: organisation.named(person).unwrap_or(PersonRef { id: person, name: String::new() }),
        roles: known.map(|person| person.roles.iter().copied().collect()).unwrap_or_default(),
        posts: held.map(|holding| procedure.title(&holding.post).to_owned()).collect(),
        authority: work.authority.clone(),
        authority_name: procedure.name.clone(),
        words: procedure.words.clone(),
        manages_chairs: organisation.holds_in_line(person, Line::Chair, &procedure, work.today),
        keeps_records: procedure.beside != Beside::default(),
        now: work.now,
        today: work.today,
        unread: u32::try_from(unread).unwrap_or(u32::MAX),
        demo: work.state.demo,
    })
}
