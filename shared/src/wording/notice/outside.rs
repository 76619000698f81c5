//! What another body is told, which has no account: that something happened and that somebody speaks to them, no more.

use super::NoticeWords;
use crate::calendar::words::short_date;
use crate::notice::OutsideMessage;
use crate::procedure::Procedure;

/// A message to another body (LAM-09).
#[must_use]
pub fn outside_message(message: &OutsideMessage, procedure: &Procedure) -> NoticeWords {
    let (council, on) = (&procedure.name, short_date(message.on));
    NoticeWords {
        subject: format!("{council}: a grave event about a child, {on}"),
        sentence: format!(
            "To the {}. {council} recorded on {on} a grave event about a child, of which you are to be told at once. \
             Nothing of it stands in this message: whoever reported it tells you by telephone or secure mail.",
            message.title
        ),
    }
}
