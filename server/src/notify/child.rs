//! Telling of a child's record: those who may read it.

use shared::child::{Child, ChildEvent};
use shared::escalation::Context;
use shared::notice::child_notices;
use shared::wording;

use super::{Of, Source, mail, put};
use crate::reading;
use crate::rejected::Rejected;
use crate::store::Recorded;
use crate::work::Work;

/// Tells everybody who is to know what a command on a child's record did. Whoever may not read it is told nothing of it.
pub async fn of_child(
    work: &mut Work<'_>,
    after: &Child,
    context: &Context,
    made: (&[Recorded], &[ChildEvent]),
) -> Result<(), Rejected> {
    let (recorded, events) = made;
    for (at, notice) in child_notices(events, after, context) {
        if !reading::child::reads(work, notice.to, after.id).await? {
            continue;
        }
        let mail = notice.by_email.then(|| {
            let words = wording::child_notice(&notice, &context.procedure);
            mail(words, format!("/children/{}/home", after.id))
        });
        put(work, Of::Child(after.id), Source::at(recorded, at)?, &notice, mail).await?;
    }
    Ok(())
}
