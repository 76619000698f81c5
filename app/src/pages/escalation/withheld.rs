use crate::components::PageTitle;
use leptos::prelude::*;
use shared::api::WithheldView;
use shared::calendar::words::short_date;
use shared::wording::WITHHELD;

/// What is left of a matter raised on the wrong child's record: its reference, and that it was there (ALL-35).
pub fn withheld(view: &WithheldView) -> AnyView {
    let found = format!("This was found on {}.", short_date(view.on));
    view! {
        <a class="govuk-back-link" href="/">"Work tray"</a>
        <PageTitle text="Raised in error" caption=view.reference.to_string() />
        <div class="rc-page--narrow">
            <p class="govuk-body-l">{WITHHELD} "."</p>
            <p>{found} " Only the information officer can read what it said. Nothing has been deleted."</p>
        </div>
    }
    .into_any()
}
