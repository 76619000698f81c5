use crate::api::{Error, children};
use crate::components::{Empty, ErrorPage, Failure, Load, Loaded, PageTitle, SummaryList};
use crate::forms::ChildOpened;
use crate::forms::reviews::{CorrectForm, DropForm, GradeForm};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::api::ChildRecord;
use shared::calendar::words::short_date;
use shared::child::{ChildActKind, ReviewGraded, SectionGraded};
use shared::procedure::Grading;
use shared::wording;

/// The grades that reviews gave the sections of the child's plan, and the forms about them (KEN-08).
#[component]
pub fn Reviews() -> impl IntoView {
    let params = use_params_map();
    let part = move |name: &'static str| params.with(|params| params.get(name).unwrap_or_default());
    let address = Memo::new(move |_| (part("id"), part("act")));
    move || {
        let (id, act) = address.get();
        let (child, name) = (id.clone(), format!("reviews/{id}/{}", act.trim_matches('/')));
        let load = Load::new(move || {
            let (child, name) = (child.clone(), name.clone());
            async move { Ok::<_, Error>(ChildOpened::new(children::reviews(&child).await?, name).await) }
        });
        view! { <Loaded load what="the reviews" view=move |opened| page(opened, &act) /> }
    }
}

fn page(opened: &ChildOpened, act: &str) -> AnyView {
    let own = || opened.clone();
    let grading = opened.about.context.procedure.grading.clone();
    match (act.trim_matches('/').split('/').collect::<Vec<_>>().as_slice(), grading) {
        ([""], _) => graded(&opened.about),
        (["record"], Some(grading)) => view! { <GradeForm opened=own() grading /> }.into_any(),
        (["correct", held_on], Some(grading)) => correct_form(opened, held_on, grading),
        (["drop", number], _) => drop_form(opened, number),
        _ => view! { <ErrorPage failure=Failure::NotFound /> }.into_any(),
    }
}

/// Of a review that is on record.
fn correct_form(opened: &ChildOpened, held_on: &str, grading: Grading) -> AnyView {
    let mut reviews = opened.about.record.gradings_of(grading.plan);
    match reviews.find(|review| review.held_on.to_string() == held_on).cloned() {
        Some(review) => view! { <CorrectForm opened=opened.clone() grading review /> }.into_any(),
        None => view! { <ErrorPage failure=Failure::NotFound /> }.into_any(),
    }
}

/// Only what still waits can be dropped.
fn drop_form(opened: &ChildOpened, number: &str) -> AnyView {
    let draft = number.parse().ok().and_then(|number| opened.about.context.draft(number)).cloned();
    match draft {
        Some(draft) => view! { <DropForm opened=opened.clone() draft /> }.into_any(),
        None => view! { <ErrorPage failure=Failure::NotFound /> }.into_any(),
    }
}

fn graded(record: &ChildRecord) -> AnyView {
    let child = &record.record;
    let back = format!("/children/{}", child.id);
    let may = record.may.contains(&ChildActKind::GradeReview);
    let add = may.then(|| {
        let address = format!("{back}/reviews/record");
        view! { <p><a class="govuk-link" href=address>"Record the grades of a review"</a></p> }
    });
    let reviews = match child.gradings.is_empty() {
        true => view! {
            <Empty title="No review has been graded" text="The grades of each review appear here when they are recorded." />
        }
        .into_any(),
        false => child.gradings.iter().rev().map(|review| card(review, record)).collect_view().into_any(),
    };
    view! {
        <a class="govuk-back-link" href=back>{child.name.clone()}</a>
        <PageTitle text="Grades at reviews" caption=child.name.clone() />
        {add}
        {reviews}
    }
    .into_any()
}

fn card(review: &ReviewGraded, record: &ChildRecord) -> AnyView {
    let words = &record.context.procedure.words;
    let fact = |graded: &SectionGraded| {
        let asks = review.raises.iter().find(|asks| asks.graded == *graded);
        let why = asks.map(|asks| wording::why_raised(graded, asks.why, words));
        let given = wording::grade(graded.grade, &graded.called);
        let why = why.map(|why| view! { <div class="govuk-hint">{why}</div> });
        (graded.title.clone(), view! { {given} {why} }.into_any())
    };
    let corrections = review.corrections.iter().map(wording::grade_corrected);
    let corrections = corrections.map(|said| view! { <p class="govuk-hint">{said}</p> }).collect_view();
    let may = record.may.contains(&ChildActKind::CorrectGrade);
    let correct = may.then(|| {
        let address = format!("/children/{}/reviews/correct/{}", record.record.id, review.held_on);
        view! { <p><a class="govuk-link" href=address>"Put right a grade"</a></p> }
    });
    view! {
        <article class="rc-card">
            <h2 class="govuk-heading-s">{format!("Review of {}", short_date(review.held_on))}</h2>
            <SummaryList facts=review.grades.iter().map(fact).collect() />
            {corrections}
            {correct}
        </article>
    }
    .into_any()
}
