//! Posts and the people who answer for them.

use super::english::{and, or};
use crate::escalation::{Addressee, Discussion};
use crate::organisation::{Gap, How, ResolvedPost};
use crate::procedure::Mode;

/// A post with the person who answered for it when the matter came: `Team Manager, Priya Shah`.
#[must_use]
pub fn addressee(addressee: &Addressee) -> String {
    named(&addressee.title, &addressee.person.name, &addressee.how)
}

/// With whom a talk was: those of the stage, then whoever else it names.
#[must_use]
pub fn spoken_with(talk: &Discussion) -> String {
    let of_stage = talk.addressees.iter().map(|one| format!("{}, {}", one.title, one.person.name));
    let all: Vec<String> = of_stage.chain((!talk.with.is_empty()).then(|| talk.with.clone())).collect();
    all.join("; ")
}

/// A post with the person who answers for it today; where nobody does, it says so.
#[must_use]
pub fn resolved(post: &ResolvedPost) -> String {
    match &post.person {
        Some(person) => named(&post.title, &person.name, &post.how),
        None if post.how == How::Outside => format!("{}, another agency", post.title),
        None => answers_as(&post.title, &How::Nobody).unwrap_or_else(|| post.title.clone()),
    }
}

fn named(title: &str, name: &str, how: &How) -> String {
    let name = who(name, how);
    match answers_as(title, how) {
        None => format!("{title}, {name}"),
        Some(note) => format!("{title}, {name} ({note})"),
    }
}

/// The people who answer, by name: one, all who sit on a panel, or of a unit that it is anybody on duty.
#[must_use]
pub fn who(name: &str, how: &How) -> String {
    match how {
        How::Panel { with, .. } => {
            let others = with.iter().map(|other| other.name.clone());
            and(&std::iter::once(name.to_owned()).chain(others).collect::<Vec<_>>())
        }
        How::OnDuty => "anybody on duty there".to_owned(),
        _ => name.to_owned(),
    }
}

/// The seats of a panel that nobody holds: `Legal Adviser: vacant`.
fn vacancies(vacant: &[String]) -> Option<String> {
    (!vacant.is_empty()).then(|| format!("{}: vacant", and(vacant)))
}

/// In what capacity somebody answers for a post, and why; nothing to say of its holder.
#[must_use]
pub fn answers_as(title: &str, how: &How) -> Option<String> {
    Some(match how {
        How::Holder | How::OnDuty => return None,
        How::Panel { vacant, .. } => return vacancies(vacant),
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
        How::Holder | How::OnDuty => return None,
        How::Panel { vacant, .. } => return vacancies(vacant),
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
        How::Holder | How::Nobody | How::Panel { .. } | How::OnDuty => format!("the {title}"),
        How::Acting => format!("the acting {title}"),
        How::Deputy => format!("the deputy for the {title}"),
        How::Above { title: above, .. } => format!("the {above} (for the {title})"),
    }
}
