use crate::components::SummaryList;
use leptos::prelude::*;
use shared::api::ChildRecord;
use shared::child::{ChildActKind, Placement, VisitRecorded};
use shared::wording;

/// Every visit, the newest first, with what it found and what follows from that.
pub fn visits(home: &ChildRecord) -> AnyView {
    let all = home
        .record
        .placements
        .iter()
        .flat_map(|placement| placement.visits.iter().map(move |visit| (placement, visit)));
    let all: Vec<_> = all.collect();
    let list = all.into_iter().rev().map(|(placement, visit)| card(home, placement, visit)).collect_view();
    let none = list.is_empty().then(|| view! { <p>"Nobody has visited there yet."</p> });
    view! { <h2 class="govuk-heading-m">"Visits"</h2> {none} {list} }.into_any()
}

fn card(home: &ChildRecord, placement: &Placement, visit: &VisitRecorded) -> AnyView {
    let procedure = &home.context.procedure;
    let title = |id: &str| {
        let section = procedure.visiting.as_ref().and_then(|visiting| visiting.section(id));
        section.unwrap_or(id).to_owned()
    };
    let found = visit.findings.iter().map(|finding| {
        let short = finding.shortcoming.then(|| view! { <strong>"Falls short. "</strong> });
        (title(&finding.section), view! { {short} {finding.text.clone()} }.into_any())
    });
    let flag = wording::same_week(visit).map(|flag| view! { <p><strong>{flag}</strong></p> });
    view! {
        <article class="rc-card">
            <h3 class="govuk-heading-s">{wording::visit(visit, &procedure.words)}</h3>
            <p>{placement.name.clone()}</p>
            {flag}
            <SummaryList facts=found.collect() />
            {follows(home, visit)}
        </article>
    }
    .into_any()
}

/// Shortcomings are the service's to raise first, then the chair's.
fn follows(home: &ChildRecord, visit: &VisitRecorded) -> Option<AnyView> {
    visit.shortcomings().next()?;
    let child = home.record.id;
    let step = match &visit.raised_by_service {
        Some(raised) => {
            let told = wording::raised_by_service(raised);
            let plan = home.context.plan.as_str();
            let address = format!("/children/{child}/raise?plan={plan}&visit={}", visit.number);
            let raise = home.may.contains(&ChildActKind::GradeReview).then(|| {
                view! { <p><a class="govuk-link" href=address>"Raise what is still wrong"</a></p> }
            });
            view! { <p>{told}</p> {raise} }.into_any()
        }
        None => {
            let address = format!("/children/{child}/home/visits/{}/raised", visit.number);
            let record = home.may.contains(&ChildActKind::RecordServiceConcern).then(|| {
                view! { <p><a class="govuk-link" href=address>"Record that it has been raised"</a></p> }
            });
            view! {
                <p>"The worker’s service raises this with the provider first, informally."</p>
                {record}
            }
            .into_any()
        }
    };
    Some(step)
}
