//! The warning before a session ends for want of use, and what covers the page once it has.
//!
//! Nothing is lost by it: what is being written is kept on the device. Whoever types is there, and is not warned.

mod watch;

use crate::components::sign_in_address;
use leptos::ev::Event;
use leptos::html::Dialog;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use shared::wording::english::counted;
use watch::{Standing, Watch};

/// Warns on every page before the session ends. Once it has, the page is covered: it may be about a child, and nobody may be
/// there to see who reads it.
#[component]
pub fn Timeout() -> impl IntoView {
    let watch = Watch::begin();
    let standing = watch.standing;
    let (dialog, closed) = (NodeRef::<Dialog>::new(), Trigger::new());
    Effect::new(move || {
        closed.track();
        let told = standing.get() != Standing::Open;
        let Some(dialog) = dialog.get().filter(|dialog| dialog.open() != told) else { return };
        if told {
            // A browser that knows no dialogs says that one is signed out when something is next asked.
            let _ = dialog.show_modal();
        } else {
            dialog.close();
        }
    });
    let escape = move |event: Event| {
        event.prevent_default();
        watch.stay();
    };
    // A second Escape closes it without asking: it opens again until there is nothing more to say.
    let shut = move |_| {
        watch.stay();
        closed.notify();
    };
    view! {
        <dialog
            class="rc-dialog"
            class=("rc-dialog--cover", move || standing.get() == Standing::Over)
            role="alertdialog"
            aria-labelledby="timeout"
            aria-describedby="timeout-text"
            node_ref=dialog
            on:cancel=escape
            on:close=shut
        >
            <h2 class="govuk-heading-m" id="timeout">{move || title(standing.get())}</h2>
            <p id="timeout-text">{move || text(standing.get(), watch.minutes.get())}</p>
            <Buttons watch />
        </dialog>
    }
}

fn title(standing: Standing) -> &'static str {
    match standing {
        Standing::Open => "",
        Standing::Ending => "Are you still there?",
        Standing::Last => "You will be signed out soon",
        Standing::Over => "You have been signed out",
    }
}

fn text(standing: Standing, minutes: u64) -> String {
    let (left, kept) = (counted(minutes, "minute"), "What you have begun to write is kept on this device.");
    match standing {
        Standing::Open => String::new(),
        Standing::Ending => {
            format!("You will be signed out in {left}, because nothing has happened here for a while. {kept}")
        }
        Standing::Last => {
            format!("You have been signed in for as long as is possible at once, but for {left}. {kept}")
        }
        Standing::Over => {
            format!("The page is covered, so that nobody else reads what was open here. {kept}")
        }
    }
}

/// One button stays the same while the minutes go by, so that the focus stays on it.
#[component]
fn Buttons(watch: Watch) -> impl IntoView {
    let here = use_location();
    let address = move || sign_in_address(&here.pathname.get(), &here.search.get());
    let stay = move |label: &'static str| {
        view! { <button type="button" class="govuk-button" on:click=move |_| watch.stay()>{label}</button> }
    };
    let sign_in = move || view! { <a class="govuk-button" rel="external" href=address>"Sign in again"</a> };
    let buttons = move || match watch.standing.get() {
        Standing::Open => ().into_any(),
        Standing::Ending => stay("Stay signed in").into_any(),
        Standing::Last => view! { {stay("Go on until then")} {sign_in()} }.into_any(),
        Standing::Over => sign_in().into_any(),
    };
    view! { <div class="govuk-button-group">{buttons}</div> }
}
