//! How those outside are reached, as an administrator sets it.

use shared::api::Contacts;
use shared::organisation::ContactOf;

use crate::actor::SignedIn;
use crate::execute::Sender;
use crate::rejected::Rejected;
use crate::streams::may_administer;
use crate::work::Work;

/// Everything that is set; not there for whoever may not change it.
pub async fn all(work: &mut Work<'_>, who: SignedIn) -> Result<Contacts, Rejected> {
    let directory = work.directory().await?;
    if !may_administer(&Sender::Person(who), &directory.organisation) {
        return Err(Rejected::NotFound);
    }
    let known = directory.organisation.contacts.iter();
    let contacts = known.map(|(of, contact)| ContactOf { of: *of, contact: contact.clone() }).collect();
    Ok(Contacts { version: directory.version.unsigned_abs(), contacts })
}
