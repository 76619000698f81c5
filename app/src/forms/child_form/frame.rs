use super::ChildForm;
use crate::components::{ErrorSummary, PageTitle, SubmitButton};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

/// What every form of a child's record has around its fields.
#[component]
pub fn ChildFrame(
    form: ChildForm,
    #[prop(into)] heading: String,
    send: &'static str,
    /// The part of the child's record it is about, as its address has it: there one is afterwards.
    part: &'static str,
    children: Children,
) -> impl IntoView {
    let (back, name) =
        form.with(|about| (format!("/children/{}{part}", about.record.id), about.record.name.clone()));
    let (navigate, to) = (use_navigate(), back.clone());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (navigate, to) = (navigate.clone(), to.clone());
        form.send(move || navigate(&to, NavigateOptions::default()));
    };
    let failed = move || {
        form.failed.get().map(|why| view! { <div class="govuk-inset-text" role="alert"><p>{why}</p></div> })
    };
    view! {
        <div class="rc-page--narrow">
            <a class="govuk-back-link" href=back>"Back"</a>
            <PageTitle text=heading caption=name />
            <ErrorSummary errors=form.attempt.summary />
            <form id="form" tabindex="-1" novalidate on:submit=submit>
                {children()}
                <div class="rc-form-foot">
                    {failed}
                    <SubmitButton label=send busy=form.busy />
                    <p class="rc-saved">{move || form.saved.get().in_words()}</p>
                </div>
            </form>
        </div>
    }
}
