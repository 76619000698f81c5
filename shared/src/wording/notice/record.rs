//! What somebody is told of a record beside the matter. Only its readers are told; the record stands at the link.

use super::{NoticeWords, because};
use crate::calendar::words::short_date;
use crate::ids::Reference;
use crate::notice::{Notice, Purpose, RecordSubject, RecordTold};
use crate::procedure::Procedure;
use crate::wording::beside::record_kind;
use crate::wording::english::{and, continued};
use crate::wording::names::chair;

/// A notice of a record; with the reference of the matter it belongs to, where it belongs to one.
#[must_use]
pub fn record_notice(
    notice: &Notice<RecordSubject>,
    reference: Option<&Reference>,
    procedure: &Procedure,
) -> NoticeWords {
    let RecordSubject { kind, plan, told } = notice.subject;
    let kind = record_kind(kind, plan, procedure);
    let about = match reference {
        Some(reference) => format!("{reference}, {}", continued(&kind)),
        None => kind,
    };
    let subject = format!("{about}: {}", happened(told, notice.purpose));
    let mut sentence = because(notice, chair(&procedure.words, plan.chair()));
    if !notice.unheld.is_empty() {
        let posts = and(&notice.unheld);
        sentence.push_str(&format!(
            " Nobody here stands for {posts}: tell them yourself at once, and record how."
        ));
    }
    NoticeWords { subject, sentence }
}

fn happened(told: RecordTold, purpose: Purpose) -> String {
    let asked = purpose == Purpose::Asked;
    match told {
        RecordTold::Begun | RecordTold::EntryAdded if asked => "the next step is yours".to_owned(),
        RecordTold::Begun => "put on record".to_owned(),
        RecordTold::EntryAdded => "added to the record".to_owned(),
        RecordTold::InWriting { due: Some(due) } if asked => {
            format!("put to you in writing, to be answered by {}", short_date(due))
        }
        RecordTold::InWriting { .. } if asked => "put to you in writing, to be answered".to_owned(),
        RecordTold::InWriting { .. } => "put in writing to a manager".to_owned(),
        RecordTold::Answered => "answered".to_owned(),
        RecordTold::ToldElsewhere => "somebody outside was told".to_owned(),
        RecordTold::Concluded => "its outcome was recorded".to_owned(),
    }
}
