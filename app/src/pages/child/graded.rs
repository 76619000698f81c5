use crate::pages::draft_ways;
use crate::session::Desk;
use leptos::prelude::*;
use shared::api::{ChildPage, DraftStanding, GradedRow};
use shared::calendar::words::short_date;
use shared::wording;

/// What grades of reviews asked to be raised, and what became of it (KEN-08); nothing where they asked for nothing.
pub fn graded(page: &ChildPage, desk: &Desk) -> Option<AnyView> {
    let rows = page.graded.iter().map(|row| card(row, page, desk)).collect_view();
    (!page.graded.is_empty())
        .then(|| view! { <h2 class="govuk-heading-m">"Asked for by grades"</h2> {rows} }.into_any())
}

fn card(row: &GradedRow, page: &ChildPage, desk: &Desk) -> AnyView {
    let (draft, words) = (&row.draft, &desk.procedure.words);
    view! {
        <article class="rc-card">
            <h3 class="govuk-heading-s">{wording::graded(draft)}</h3>
            <p>{wording::why_raised(&draft.graded, draft.why, words)} "."</p>
            {became(row, page, desk)}
        </article>
    }
    .into_any()
}

fn became(row: &GradedRow, page: &ChildPage, desk: &Desk) -> AnyView {
    match &row.standing {
        DraftStanding::Raised { reference } => {
            let address = format!("/escalations/{reference}");
            view! { <p>"Raised as " <a class="govuk-link" href=address>{reference.to_string()}</a> "."</p> }
                .into_any()
        }
        DraftStanding::Dropped(dropped) => {
            let when = format!("Not raised: decided by {} on {}.", dropped.by.name, short_date(dropped.on));
            view! { <p>{when}</p> <p class="rc-said">{dropped.reason.clone()}</p> }.into_any()
        }
        DraftStanding::Waiting => waiting(row, page, desk),
    }
}

/// Since when it waits; the chair completes it, or says why not.
fn waiting(row: &GradedRow, page: &ChildPage, desk: &Desk) -> AnyView {
    let draft = &row.draft;
    let since = format!("Waits to be completed and sent since {}.", short_date(draft.since));
    let ways = page.may_raise.contains(&draft.plan).then(|| {
        let (raise, complete) = draft_ways::raise(page.child.id, draft, &desk.procedure.words);
        let (drop, why_not) = draft_ways::drop(page.child.id, draft);
        view! {
            <p><a class="govuk-link" href=raise>{complete}</a></p>
            <p><a class="govuk-link" href=drop>{why_not}</a></p>
        }
    });
    view! { <p>{since}</p> {ways} }.into_any()
}
