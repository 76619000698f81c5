mod form;

use crate::api::{Error, contacts};
use crate::components::{Load, Loaded, PageTitle};
use crate::drafts::PageDrafts;
use crate::session::{Desk, SignedIn};
use form::ContactForm;
use leptos::prelude::*;
use shared::api::Contacts as Known;
use shared::procedure::ReferredTo;

/// How those outside are reached whom a matter may be referred to: an administrator's setting (ALL-27).
#[component]
pub fn Contacts() -> impl IntoView {
    view! { <SignedIn page=|desk| view! { <All desk /> }.into_any() /> }
}

/// What the page has asked for, and what was typed here on an earlier visit.
struct Asked {
    known: Known,
    drafts: PageDrafts,
}

#[component]
fn All(desk: Desk) -> impl IntoView {
    let person = desk.session.person.id;
    let load = Load::new(move || async move {
        let known = contacts::all().await?;
        Ok::<Asked, Error>(Asked { known, drafts: PageDrafts::read(person, "contacts/".to_owned()).await })
    });
    let said = RwSignal::new(String::new());
    let again = Callback::new(move |came: String| {
        said.set(came);
        load.again();
    });
    let authority = desk.session.authority.clone();
    let view = move |asked: &Asked| {
        let form = |to| {
            let (known, drafts, authority) = (asked.known.clone(), asked.drafts.clone(), authority.clone());
            view! { <ContactForm known drafts to authority again /> }
        };
        ReferredTo::ALL.map(form).into_iter().collect_view().into_any()
    };
    view! {
        <div class="rc-page--narrow">
            <PageTitle text="Contacts for referrals" />
            <p>"They stand beside the form with which a matter is referred."</p>
            <p role="status">{said}</p>
            <Loaded load what="the contacts" view />
        </div>
    }
}
