//! Posts and the people who answer for them.

use super::english::{and, or};
use crate::escalation::Addressee;
use crate::organisation::{Gap, How, ResolvedPost};
use crate::procedure::Mode;

/// A post with the person who answered for it when the matter came: `Team Manager, Priya Shah`.
#[must_use]
pub fn addressee(addressee: &Addressee) -> String {
    named(&addressee.title, &addressee.person.name, &addressee.how)
}

/// A post with the person who answers for it today; where nobody does, it says so.
#[must_use]
pub fn resolved(post: &ResolvedPost) -> String {
    match &post.person {
        Some(person) => named(&post.title, &person.name, &post.how),
        None => answers_as(&post.title, &How::Nobody).unwrap_or_else(|| post.title.clone()),
    }
}

fn named(title: &str, name: &str, how: &How) -> String {
    match answers_as(title, how) {
        None => format!("{title}, {name}"),
        Some(note) => format!("{title}, {name} ({note})"),
    }
}

/// In what capacity somebody answers for a post, and why; nothing to say of its holder.
#[must_use]
pub fn answers_as(title: &str, how: &How) -> Option<String> {
    Some(match how {
        How::Holder => return None,
        How::Acting => format!("acting {title}"),
        How::Deputy => format!("deputy for the {title}"),
        How::Above { title: above, because: Gap::Vacant, .. } => {
            format!("{title} is vacant; the {above} answers")
        }
        How::Above { title: above, because: Gap::NotAllocated, .. } => {
            format!("no {title} is allocated; the {above} answers")
        }
        How::Outside => "outside the council".to_owned(),
        How::Nobody => format!("Nobody holds the post of {title}, nor any above it"),
    })
}

/// The same beside the post's title, which it need not repeat: `acting`, `vacant; the Service Manager answers`.
#[must_use]
pub fn capacity(how: &How) -> Option<String> {
    Some(match how {
        How::Holder => return None,
        How::Acting => "acting".to_owned(),
        How::Deputy => "deputy".to_owned(),
        How::Above { title: above, because: Gap::Vacant, .. } => format!("vacant; the {above} answers"),
        How::Above { title: above, because: Gap::NotAllocated, .. } => {
            format!("none is allocated; the {above} answers")
        }
        How::Outside => "outside the council".to_owned(),
        How::Nobody => "nobody holds it, nor any post above".to_owned(),
    })
}

/// Those who are to answer, inside a sentence and by post: `the Team Manager or the Service Manager`.
#[must_use]
pub fn awaited(addressees: &[Addressee], mode: Mode) -> String {
    let posts: Vec<String> = addressees.iter().map(post).collect();
    match mode {
        Mode::Any => or(&posts),
        Mode::All => and(&posts),
    }
}

pub(super) fn post(addressee: &Addressee) -> String {
    let title = &addressee.title;
    match &addressee.how {
        // The name of an organisation stands as it is.
        How::Outside => title.clone(),
        How::Holder | How::Nobody => format!("the {title}"),
        How::Acting => format!("the acting {title}"),
        How::Deputy => format!("the deputy for the {title}"),
        How::Above { title: above, .. } => format!("the {above} (for the {title})"),
    }
}
