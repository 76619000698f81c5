use crate::pages::draft_ways;
use leptos::prelude::*;
use shared::api::ToDo;
use shared::calendar::words::short_date;
use shared::child::GradedDraft;
use shared::procedure::Words;
use shared::wording;

/// What grades ask to be raised: each waits until its chair completes and sends it, or says why not (KEN-08).
pub fn drafts(things: &[ToDo], words: &Words) -> Option<AnyView> {
    let waiting: Vec<_> = things.iter().filter_map(|thing| Some((thing, thing.graded.as_ref()?))).collect();
    let rows = waiting.iter().map(|(thing, draft)| row(thing, draft, words)).collect_view();
    let size = format!(" ({})", waiting.len());
    (!waiting.is_empty()).then(|| {
        view! {
            <h2 class="rc-tray__group">"Asked for by grades" <span class="rc-tray__size">{size}</span></h2>
            <ul class="rc-tray__rows">{rows}</ul>
        }
        .into_any()
    })
}

fn row(thing: &ToDo, draft: &GradedDraft, words: &Words) -> AnyView {
    let (raise, complete) = draft_ways::raise(thing.child.id, draft, words);
    let (drop, why_not) = draft_ways::drop(thing.child.id, draft);
    view! {
        <li class="rc-row">
            <div>
                <a class="rc-row__link" href=raise>{complete}</a>
                <span class="rc-row__child">{thing.child.name.clone()}</span>
            </div>
            <div>{wording::graded(draft)}</div>
            <div>{format!("Waits since {}", short_date(draft.since))}</div>
            <div class="rc-row__also">
                <a class="govuk-link" href=drop>
                    {why_not} <span class="govuk-visually-hidden">{format!(": {}", thing.child.name)}</span>
                </a>
            </div>
        </li>
    }
    .into_any()
}
