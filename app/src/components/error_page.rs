use super::PageTitle;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use leptos_router::location::Url;

/// Why something cannot be shown, as far as people can do anything about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    SignedOut,
    /// No connection, or none that lasted.
    Offline,
    /// Not there, or not this person's to see: the two are not told apart.
    NotFound,
    /// Somebody else was faster.
    Conflict,
    /// The server says why.
    Refused {
        title: String,
        detail: Option<String>,
    },
    /// The mistake is Recourse's own.
    Broken,
}

/// What stands in place of what cannot be shown: what is wrong, and what to do next.
#[component]
pub fn ErrorPage(
    failure: Failure,
    /// It stands for a part of a page that has its heading already, not for the page itself.
    #[prop(optional)]
    part: bool,
    /// How to try again, where that can help.
    #[prop(optional)]
    retry: Option<Callback<()>>,
) -> impl IntoView {
    match failure {
        Failure::SignedOut => view! { <SignedOut part /> }.into_any(),
        failure => {
            let (title, text) = words(&failure);
            let retry = retry.filter(|_| failure != Failure::NotFound);
            view! {
                <section class="rc-error-page">
                    {heading(title, part)}
                    <p>{text}</p>
                    <div class="govuk-button-group">
                        {retry.map(|retry| view! {
                            <button type="button" class="govuk-button" on:click=move |_| retry.run(())>"Try again"</button>
                        })}
                        <a class="govuk-link" href="/">"Go to your work tray"</a>
                    </div>
                </section>
            }
            .into_any()
        }
    }
}

fn heading(text: String, part: bool) -> AnyView {
    if part {
        view! { <h2 class="govuk-heading-m">{text}</h2> }.into_any()
    } else {
        view! { <PageTitle text /> }.into_any()
    }
}

fn words(failure: &Failure) -> (String, String) {
    let (title, text) = match failure {
        Failure::Refused { title, detail } => return (title.clone(), detail.clone().unwrap_or_default()),
        Failure::SignedOut => ("You are signed out", "Sign in to go on where you were."),
        Failure::Offline => (
            "No connection",
            "Recourse could not reach the server. What you have typed is kept on this device. Check your signal and try again.",
        ),
        Failure::NotFound => (
            "There is nothing here for you to see",
            "The address may be wrong, or what it names is not yours to open. If you followed a link somebody sent you, ask them.",
        ),
        Failure::Conflict => (
            "Somebody else has changed this",
            "What you were looking at is no longer how it stands. Load it again to see what has changed.",
        ),
        Failure::Broken => (
            "Something is wrong at our end",
            "The server's answer could not be used. Nothing you saved is lost. Try again in a few minutes.",
        ),
    };
    (title.to_owned(), text.to_owned())
}

/// Says so, and goes to the server's sign-in page, from which one returns to where one was.
#[component]
fn SignedOut(part: bool) -> impl IntoView {
    let here = use_location();
    let address = sign_in_address(&here.pathname.get_untracked(), &here.search.get_untracked());
    let to = address.clone();
    let (title, text) = words(&Failure::SignedOut);
    Effect::new(move || {
        // Where the browser refuses, the link below is still there.
        let _ = location().replace(&to);
    });
    view! {
        <section class="rc-error-page">
            {heading(title, part)}
            <p>{text}</p>
            <a class="govuk-button" rel="external" href=address>"Sign in"</a>
        </section>
    }
}

/// The server's sign-in page, with the way back here.
pub fn sign_in_address(path: &str, search: &str) -> String {
    let search = if search.is_empty() { String::new() } else { format!("?{search}") };
    format!("/sign-in?to={}", Url::escape(&format!("{path}{search}")))
}
