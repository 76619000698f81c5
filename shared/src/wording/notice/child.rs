//! What somebody is told of a child's record: never whose it is, which stands at the link.

use super::{NoticeWords, because, unheld};
use crate::notice::{ChildSubject, ChildTold, Notice, Purpose};
use crate::procedure::Procedure;
use crate::wording::names::chair;

/// A notice of a child's record.
#[must_use]
pub fn child_notice(notice: &Notice<ChildSubject>, procedure: &Procedure) -> NoticeWords {
    let ChildSubject { plan, told } = notice.subject;
    let subject = format!("Where a child lives: {}", happened(told, notice.purpose));
    let mut sentence = because(notice, chair(&procedure.words, plan.chair()));
    sentence.push_str(&unheld(&notice.unheld));
    NoticeWords { subject, sentence }
}

fn happened(told: ChildTold, purpose: Purpose) -> &'static str {
    match told {
        ChildTold::FallsShort if purpose == Purpose::Asked => {
            "a visit found shortcomings, for you to raise with the provider first"
        }
        ChildTold::ScopingAsked if purpose == Purpose::Asked => {
            "a scoping meeting about the provider is asked of you"
        }
        ChildTold::ScopingAsked => "a scoping meeting about the provider was asked for",
        ChildTold::ScopingHeld => "the scoping meeting was held, and what it decided is on record",
        ChildTold::FallsShort => "a visit found shortcomings",
        ChildTold::RaisedByService => "the shortcomings were raised with the provider",
    }
}
