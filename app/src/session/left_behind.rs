//! Drafts about a child or a matter that is its writer's no longer, as when another chairs it: they do not stay on the device.
//!
//! The server alone knows; it is asked once whenever somebody is found to be signed in. Without its word nothing goes.

use super::{Visitor, visitor};
use crate::{api, drafts};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::ids::PersonId;
use shared::wording::english::counted;
use std::collections::BTreeMap;

/// On every page: deletes what is left behind, and says so.
#[component]
pub fn LeftBehind() -> impl IntoView {
    let (visitor, deleted) = (visitor(), RwSignal::new(0_u64));
    let person = Memo::new(move |_| visitor.with(Visitor::session).map(|session| session.person.id));
    Effect::new(move || {
        if let Some(person) = person.get() {
            spawn_local(async move {
                let gone = delete(person).await;
                let _ = deleted.try_set(gone);
            });
        }
    });
    let told = move || {
        let gone = deleted.get();
        (gone > 0).then(|| {
            let drafts = counted(gone, "draft");
            let text = format!("Deleted from this device: {drafts} about a child or a matter that you can no longer open.");
            view! {
                <div class="govuk-inset-text">
                    <p>{text}</p>
                    <button type="button" class="govuk-button govuk-button--secondary" on:click=move |_| deleted.set(0)>
                        "Dismiss"
                    </button>
                </div>
            }
        })
    };
    view! { <div role="status">{told}</div> }
}

/// Deletes the drafts of whatever the server says is not there for this person; how many.
async fn delete(person: PersonId) -> u64 {
    let mut by_subject: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for name in drafts::names(person, "") {
        if let Some(subject) = subject(&name) {
            by_subject.entry(subject).or_default().push(name);
        }
    }
    let mut deleted = 0;
    for (subject, names) in by_subject {
        if api::drafts::is_out_of_reach(&subject).await {
            names.iter().for_each(|name| drafts::forget(person, name));
            deleted += names.len() as u64;
        }
    }
    deleted
}

/// Where the API has what a draft of that name is about; none where it is about no child. What was sent and not answered is
/// for the server to answer first.
fn subject(name: &str) -> Option<String> {
    let parts: Vec<&str> = name.split('/').collect();
    match parts.as_slice() {
        ["raise" | "home" | "reviews", child, ..] | ["begin", _, child, _] => {
            Some(format!("/children/{child}"))
        }
        ["requests", child, _] => Some(format!("/children/{child}/requests")),
        ["record", kind, id, _] => Some(format!("/records/{kind}/{id}")),
        ["begin", _, reference] => Some(format!("/escalations/{reference}")),
        [reference, _, ..] if is_reference(reference) => Some(format!("/escalations/{reference}")),
        _ => None,
    }
}

/// As in `ABC-26-00417`: nothing else that a draft's name begins with has capitals.
fn is_reference(text: &str) -> bool {
    text.contains('-') && text.starts_with(|first: char| first.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::subject;

    #[test]
    fn a_draft_is_about_what_its_name_says() {
        const CHILD: &str = "00000000-0000-0000-0000-000000000001";
        let child = |before: &str, after: &str| format!("{before}/{CHILD}/{after}");
        let (matter, page) = ("/escalations/ABC-26-00417".to_owned(), format!("/children/{CHILD}"));
        let names = [
            ("ABC-26-00417/answer".to_owned(), matter.clone()),
            ("ABC-26-00417/actions/2/revise".to_owned(), matter.clone()),
            ("begin/supervision/ABC-26-00417".to_owned(), matter),
            (child("begin/alert", "looked_after"), page.clone()),
            (child("raise", "looked_after"), page.clone()),
            (child("raise", "looked_after/graded/2"), page.clone()),
            (child("home", "visits/record"), page.clone()),
            (child("reviews", "record"), page.clone()),
            (child("requests", "ask"), format!("{page}/requests")),
            (child("record/alert", "note"), format!("/records/alert/{CHILD}")),
        ];
        for (name, about) in names {
            assert_eq!(subject(&name), Some(about), "{name}");
        }
    }

    #[test]
    fn what_is_about_no_child_or_still_on_its_way_stays() {
        for name in
            ["unsent/00000000-0000-0000-0000-000000000001", "caseloads/hand-over", "contacts/cafcass", ""]
        {
            assert_eq!(subject(name), None, "{name}");
        }
    }
}
