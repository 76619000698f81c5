use crate::forms::Form;
use leptos::prelude::*;
use shared::procedure::ReferredTo;
use shared::wording;

/// Beside the form: how those it goes to are reached, and what the procedure says of it (ALL-27).
#[component]
pub fn Aside(form: Form, to: Memo<ReferredTo>) -> impl IntoView {
    let note = form.with_facts(|facts| facts.procedure().referral.note.clone());
    view! {
        <aside class="rc-card" aria-label="Contact details">
            {move || contact(form, to.get())}
            {note.map(|note| view! { <p>{note}</p> })}
        </aside>
    }
}

fn contact(form: Form, to: ReferredTo) -> AnyView {
    let known = form.with_facts(|facts| {
        facts.context.contacts.iter().find(|known| known.of == to).map(|known| known.contact.clone())
    });
    let lines = known.map(|contact| {
        let line = |(name, text): (&'static str, &str)| view! { <dt>{name}</dt> <dd>{text.to_owned()}</dd> };
        view! { <dl class="rc-contact">{contact.parts().map(line).collect_view()}</dl> }
    });
    let none = lines.is_none().then(|| {
        view! { <p>"No contact details are set. An administrator can set them."</p> }
    });
    view! { <h2 class="govuk-heading-s">{wording::referred_to(to)}</h2> {lines} {none} }.into_any()
}
