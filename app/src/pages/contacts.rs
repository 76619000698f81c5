use crate::api::contacts;
use crate::components::{Failure, Field, Load, Loaded, PageTitle, SubmitButton, TextArea, TextField};
use crate::ids;
use crate::session::{Desk, SignedIn};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::api::Contacts as Known;
use shared::ids::AuthorityId;
use shared::organisation::{Contact, ContactOf};
use shared::procedure::ReferredTo;
use shared::wording::referred_to;

/// How those outside are reached whom a matter may be referred to: an administrator's setting (ALL-27).
#[component]
pub fn Contacts() -> impl IntoView {
    view! { <SignedIn page=|desk| view! { <All desk /> }.into_any() /> }
}

#[component]
fn All(desk: Desk) -> impl IntoView {
    let load = Load::new(contacts::all);
    let said = RwSignal::new(String::new());
    let authority = desk.session.authority.clone();
    let view = move |known: &Known| {
        let form = |to| view! { <One known=known.clone() to authority=authority.clone() load said /> };
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

/// A contact as it is being written.
#[derive(Clone, Copy)]
struct Draft {
    telephone: RwSignal<String>,
    email: RwSignal<String>,
    address: RwSignal<String>,
    note: RwSignal<String>,
}

impl Draft {
    fn of(contact: Contact) -> Self {
        Self {
            telephone: RwSignal::new(contact.telephone),
            email: RwSignal::new(contact.email),
            address: RwSignal::new(contact.address),
            note: RwSignal::new(contact.note),
        }
    }

    fn contact(self) -> Contact {
        let Self { telephone, email, address, note } = self;
        Contact { telephone: telephone.get(), email: email.get(), address: address.get(), note: note.get() }
    }
}

#[component]
fn One(
    known: Known,
    to: ReferredTo,
    authority: AuthorityId,
    load: Load<Known>,
    said: RwSignal<String>,
) -> impl IntoView {
    let set = known.contacts.iter().find(|known| known.of == to).map(|known| known.contact.clone());
    let draft = Draft::of(set.unwrap_or_default());
    let (busy, tried) = (RwSignal::new(false), RwSignal::new(false));
    let nothing = move || !draft.contact().reaches();
    let error = Signal::derive(move || (tried.get() && nothing()).then(|| ASKS.to_owned()));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        let Some(id) = ids::command().filter(|_| !nothing() && !busy.get_untracked()) else { return };
        busy.set(true);
        let (authority, contact) = (authority.clone(), ContactOf { of: to, contact: draft.contact() });
        spawn_local(async move {
            let sent = contacts::set(&authority, id, known.version, contact).await;
            busy.set(false);
            said.set(match sent {
                Ok(_) => format!("{} is set.", referred_to(to)),
                Err(error) => why(error.into()),
            });
            load.again();
        });
    };
    let name =
        |part: &str| format!("{}-{part}", if to == ReferredTo::Cafcass { "cafcass" } else { "partnership" });
    view! {
        <form class="rc-card" novalidate on:submit=submit>
            <h2 class="govuk-heading-m">{referred_to(to)}</h2>
            <TextField field=Field::new(name("telephone"), "Telephone").error(error) value=draft.telephone kind="tel" />
            <TextField field=Field::new(name("email"), "E-mail") value=draft.email kind="email" />
            <TextArea field=Field::new(name("address"), "Address") value=draft.address rows=3 />
            <TextArea field=Field::new(name("note"), "Anything else").hint("Such as when they can be reached.") value=draft.note rows=2 />
            <SubmitButton label="Set it" busy />
        </form>
    }
}

const ASKS: &str = "Enter a telephone number, an e-mail address or an address";

/// Why it was not set.
fn why(failure: Failure) -> String {
    match failure {
        Failure::Refused { title, detail } => {
            [Some(title), detail].into_iter().flatten().collect::<Vec<_>>().join(". ")
        }
        Failure::Conflict => {
            "Somebody else has changed this meanwhile. Look at it and set it again.".to_owned()
        }
        _ => "It has not arrived. Try again.".to_owned(),
    }
}
