use super::warning;
use crate::components::SummaryList;
use chrono::NaiveDate;
use leptos::prelude::*;
use shared::calendar::words::{long_date, short_date};
use shared::procedure::{Contradiction, Procedure, Provision};

/// The published document that the procedure was made from (ALL-24).
pub fn document(rules: &Procedure, today: Option<NaiveDate>) -> Option<AnyView> {
    let document = &rules.document;
    let review = document.review_due.map(|due| {
        let passed = today.is_some_and(|today| due < today);
        format!("{}{}", short_date(due), if passed { " (passed)" } else { "" })
    });
    let related = (!document.related.is_empty()).then(|| document.related.join("; "));
    let facts = [
        ("Title", Some(document.title.clone())),
        ("Version", document.version.clone()),
        ("Status", document.status.clone()),
        ("Approved by", document.approved_by.clone()),
        ("Dated", document.dated.clone()),
        ("In force", document.in_force.clone()),
        ("To be reviewed by", review),
        ("Related documents", related),
        ("Version of these rules in Recourse", Some(rules.version.clone())),
    ];
    let facts = facts.into_iter().filter_map(|(name, text)| Some((name.to_owned(), text?.into_any())));
    Some(view! { <SummaryList facts=facts.collect() /> }.into_any())
}

/// Says so when the document should have been reviewed by now (ALL-24).
pub fn review_passed(rules: &Procedure, today: Option<NaiveDate>) -> Option<AnyView> {
    let due = rules.document.review_due.filter(|due| today.is_some_and(|today| *due < today))?;
    Some(warning(&format!("The document was to be reviewed by {}. That date has passed.", long_date(due))))
}

/// Rules of the document beside the ladder (ALL-20).
pub fn provisions(rules: &Procedure) -> Option<AnyView> {
    let provision = |provision: &Provision| {
        view! {
            <h3 class="govuk-heading-s">{provision.title.clone()}</h3>
            <p>{provision.text.clone()}</p>
        }
    };
    (!rules.provisions.is_empty()).then(|| rules.provisions.iter().map(provision).collect_view().into_any())
}

/// Where the source contradicts itself, and how it is read here (ALL-28).
pub fn contradictions(rules: &Procedure) -> Option<AnyView> {
    let found = |found: &Contradiction| {
        view! {
            <h3 class="govuk-heading-s">{found.about.clone()}</h3>
            <p>{found.says.clone()}</p>
            <p class="govuk-inset-text">"Read here: " {found.reading.clone()}</p>
        }
    };
    (!rules.contradictions.is_empty())
        .then(|| rules.contradictions.iter().map(found).collect_view().into_any())
}
