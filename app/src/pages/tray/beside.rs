use leptos::prelude::*;
use shared::api::{ToDo, ToDoKind};

/// What may be done beside the ladder, without a date: nothing where there is none. What grades ask for stands above.
/// `found` is how many things there are in all.
pub fn beside(things: &[ToDo], found: u32) -> Option<AnyView> {
    let more = more(things.len(), found);
    let things: Vec<&ToDo> = things.iter().filter(|thing| thing.kind != ToDoKind::Graded).collect();
    (!things.is_empty() || more.is_some()).then(|| {
        view! {
            <h2 class="rc-tray__group">"Without a date"</h2>
            <ul class="rc-tray__rows">{things.into_iter().map(row).collect_view()}</ul>
            {more.map(|more| view! { <p class="govuk-body">{more}</p> })}
        }
        .into_any()
    })
}

/// What is said of those that are not listed.
fn more(listed: usize, found: u32) -> Option<String> {
    match (found as usize).saturating_sub(listed) {
        0 => None,
        1 => Some("One more is listed when one of these is done.".to_owned()),
        more => Some(format!("{more} more are listed as these are done.")),
    }
}

fn row(thing: &ToDo) -> AnyView {
    let (address, text) = said(thing);
    let reference = thing.reference.as_ref().map(ToString::to_string);
    view! {
        <li class="rc-row">
            <div>
                <a class="rc-row__link" href=address>{text}</a>
                <span class="rc-row__child">
                    {thing.child.name.clone()} " " <span class="rc-row__reference">{reference}</span>
                </span>
            </div>
        </li>
    }
    .into_any()
}

/// Where it is done, and what it is.
fn said(thing: &ToDo) -> (String, String) {
    let requests = format!("/children/{}/requests", thing.child.id);
    match (thing.kind, &thing.reference) {
        (ToDoKind::Prompts, Some(reference)) => {
            let text = match thing.count {
                1 => "Record something to tell the child or to do".to_owned(),
                several => format!("Record {several} things to tell the child or to do"),
            };
            (format!("/escalations/{reference}"), text)
        }
        (ToDoKind::Writing, Some(reference)) => {
            (format!("/escalations/{reference}"), "Put in writing what was referred by telephone".to_owned())
        }
        (ToDoKind::Network, _) => {
            let address = format!("/children/{}/network", thing.child.id);
            (address, "Record who agrees to the process".to_owned())
        }
        (ToDoKind::Graded, _) => {
            let address = format!("/children/{}", thing.child.id);
            (address, "Complete and send what a grade asks for".to_owned())
        }
        (ToDoKind::Requests | ToDoKind::Prompts | ToDoKind::Writing, _) => {
            (requests, "Reply to what the child asked".to_owned())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::more;

    #[test]
    fn what_is_not_listed_is_counted() {
        assert_eq!(more(50, 50), None);
        assert_eq!(more(50, 51).as_deref(), Some("One more is listed when one of these is done."));
        assert_eq!(more(50, 62).as_deref(), Some("12 more are listed as these are done."));
    }
}
