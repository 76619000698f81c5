use super::Form;
use super::check::Check;
use super::closed::Closed;
use super::progress::Progress;
use crate::components::{ErrorSummary, LiveText, PageTitle, SubmitButton, TextArea, Tone};
use crate::drafts::{Outcome, Saved};
use leptos::prelude::*;

/// What every form has: its heading, what is wrong, its fields, its buttons, how far it is saved, and the check.
#[component]
pub fn Frame(
    form: Form,
    /// Stays in view beside the fields: the ladder with its dates.
    #[prop(optional)]
    aside: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    let under_way = Signal::derive(move || form.outcome.with(Option::is_some));
    let shut = form.is_shut();
    // What waits for a connection is out of hand until it has gone or been taken back.
    let waits = |outcome: &Option<Outcome>| matches!(outcome, Some(Outcome::Waiting | Outcome::SignedOut));
    let waiting = Signal::derive(move || form.outcome.with(waits));
    let writing = Signal::derive(move || !form.checking.get());
    let (back, page) = form.about.with_value(|about| (about.back.clone(), about.page.clone()));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.go_on();
    };
    let class = if aside.is_some() { "rc-split" } else { "rc-page--narrow" };
    view! {
        <a class="govuk-back-link" href=move || if writing.get() { back.clone() } else { page.clone() }>"Back"</a>
        <Title form />
        <Progress form />
        <Since form />
        <Closed form />
        <ErrorSummary errors=form.summary />
        <div class=class hidden=move || shut || !writing.get() || waiting.get() prop:inert=under_way>
            <form id="form" class="rc-split__form" tabindex="-1" novalidate on:submit=submit>
                <StandingIn form />
                {children()}
                <Foot form />
            </form>
            {aside}
        </div>
        <Show when=move || !writing.get() && !waiting.get()>
            <div class="rc-page--narrow" prop:inert=under_way><Check form /></div>
        </Show>
    }
}

/// The heading of the step one is at.
#[component]
fn Title(form: Form) -> impl IntoView {
    move || {
        let (heading, caption) =
            form.about.with_value(|about| (about.heading.clone(), about.caption.clone()));
        match form.checking.get() {
            true => view! { <PageTitle text="Check before sending" caption /> },
            false => view! { <PageTitle text=heading caption /> },
        }
    }
}

/// What has happened since it was last sent, or why it was turned away; the draft is as it was.
#[component]
fn Since(form: Form) -> impl IntoView {
    let since = form.opened.with_value(|opened| opened.since.clone());
    (!since.is_empty()).then(|| {
        view! {
            <div class="govuk-inset-text" role="alert">
                <p><strong>"This was not recorded. Meanwhile something has changed:"</strong></p>
                <ul class="govuk-list govuk-list--bullet">
                    {since.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}
                </ul>
                <p>"What you wrote is all here. Look through it and send it again if it still holds."</p>
            </div>
        }
    })
}

/// Asks whoever acts for an absent chair why.
#[component]
fn StandingIn(form: Form) -> impl IntoView {
    let asked = Memo::new(move |_| form.stands_in());
    let hint =
        "You are not the chair of this plan but their manager. The record will say that you acted for them.";
    let field = move || form.field("standing_in").hint(hint);
    move || asked.get().then(|| view! { <TextArea field=field() value=form.standing_in rows=2 /> })
}

/// The buttons, with what is still to be done above them and how far the draft is saved below.
#[component]
fn Foot(form: Form) -> impl IntoView {
    let (checked, send) = form.about.with_value(|about| (about.checked, about.send.clone()));
    let label = if checked { "Check before sending".to_owned() } else { send };
    let busy = Signal::derive(move || form.outcome.with(Option::is_some));
    let live = Memo::new(move |_| form.problems.with(|problems| to_do(problems.len())));
    let class =
        move || live.with(|live| if live.tone == Tone::Good { "rc-live rc-live--good" } else { "rc-live" });
    let kept = move || form.saved.get() != Saved::Nothing;
    view! {
        <div class="rc-form-foot">
            <output class=class role="status">{move || live.with(|live| live.text.clone())}</output>
            <div class="govuk-button-group">
                <SubmitButton label busy />
                <Show when=kept>
                    <button
                        type="button"
                        class="govuk-button govuk-button--secondary"
                        on:click=move |_| form.discard()
                    >
                        "Discard the draft"
                    </button>
                </Show>
            </div>
            <p class="rc-saved">{move || form.saved.get().in_words()}</p>
        </div>
    }
}

fn to_do(left: usize) -> LiveText {
    match left {
        0 => LiveText::new(Tone::Good, "Everything that is needed is here."),
        1 => LiveText::new(Tone::Plain, "One thing is still needed."),
        left => LiveText::new(Tone::Plain, format!("{left} things are still needed.")),
    }
}
