use crate::api::office;
use crate::components::{ErrorSummary, Failure, SubmitButton, TextArea, TextField};
use crate::drafts::PageDrafts;
use crate::forms::attempt::Attempt;
use crate::forms::problems::Problem;
use crate::ids;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use shared::api::Contacts as Known;
use shared::ids::AuthorityId;
use shared::organisation::{Contact, ContactOf, OrganisationCommand};
use shared::procedure::ReferredTo;
use shared::wording::referred_to;

/// A contact as it is being written.
#[derive(Clone, Copy, Serialize, Deserialize)]
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

/// Sets how one of those outside is reached.
#[component]
pub fn ContactForm(
    known: Known,
    drafts: PageDrafts,
    to: ReferredTo,
    authority: AuthorityId,
    /// Loads the page anew, with what came of sending.
    again: Callback<String>,
) -> impl IntoView {
    let set = known.contacts.iter().find(|known| known.of == to).map(|known| known.contact.clone());
    let form = name(to);
    let set_now = set.as_ref().filter(|_| drafts.has(form)).map(set_now);
    let (draft, saved) = drafts.draft(form, || Draft::of(set.unwrap_or_default()));
    let busy = RwSignal::new(false);
    let path = |part: &str| format!("{form}.{part}");
    let first = path("telephone");
    let attempt = Attempt::new(move || {
        let reaches = draft.contact().reaches();
        (!reaches).then(|| Problem::at(first.clone(), ASKS)).into_iter().collect()
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let clear = attempt.is_clear() && !busy.get_untracked();
        let Some(id) = ids::command().filter(|_| clear) else { return };
        busy.set(true);
        let (authority, drafts) = (authority.clone(), drafts.clone());
        let contact = ContactOf { of: to, contact: untrack(|| draft.contact()) };
        let command = OrganisationCommand::SetContact(contact);
        spawn_local(async move {
            let sent = office::change(&authority, id, known.version, command).await;
            busy.try_set(false);
            again.run(match sent {
                Ok(_) => {
                    drafts.forget(form);
                    format!("{} is set.", referred_to(to))
                }
                Err(error) => why(error.into()),
            });
        });
    };
    let note = attempt.field(&path("note"), "Anything else").hint("Such as when they can be reached.");
    view! {
        <form class="rc-card" novalidate on:submit=submit>
            <h2 class="govuk-heading-m">{referred_to(to)}</h2>
            <ErrorSummary errors=attempt.summary />
            {set_now}
            <TextField field=attempt.field(&path("telephone"), "Telephone") value=draft.telephone kind="tel" />
            <TextField field=attempt.field(&path("email"), "E-mail") value=draft.email kind="email" />
            <TextArea field=attempt.field(&path("address"), "Address") value=draft.address rows=3 />
            <TextArea field=note value=draft.note rows=2 />
            <SubmitButton label="Set it" busy />
            <p class="rc-saved">{move || saved.get().in_words()}</p>
        </form>
    }
}

const ASKS: &str = "Enter a telephone number, an e-mail address or an address";

/// The name that its draft goes by and its fields begin with.
fn name(to: ReferredTo) -> &'static str {
    match to {
        ReferredTo::Cafcass => "cafcass",
        ReferredTo::Partnership => "partnership",
    }
}

/// What is set, where the fields show what was typed and not sent: somebody else may have changed it meanwhile.
fn set_now(contact: &Contact) -> AnyView {
    let parts: Vec<String> = contact.parts().map(|(part, text)| format!("{part}: {text}")).collect();
    view! { <p class="govuk-hint">{format!("Set now: {}.", parts.join("; "))}</p> }.into_any()
}

/// Why it was not set.
fn why(failure: Failure) -> String {
    match failure {
        Failure::Refused { title, detail } => {
            [Some(title), detail].into_iter().flatten().collect::<Vec<_>>().join(". ")
        }
        Failure::Conflict => {
            "Somebody else has changed this meanwhile, and what you wrote is kept. Look at both and set it again."
                .to_owned()
        }
        _ => "It has not arrived, and what you wrote is kept. Try again.".to_owned(),
    }
}
