mod begin;
mod end;
mod list;

use super::Page;
use crate::components::Choice;
use crate::pages::office::{Folded, or_none};
use begin::BeginHolding;
use end::EndHolding;
use leptos::prelude::*;
use list::List;
use shared::organisation::HoldingKind;
use shared::procedure::{Line, Post};

pub(super) use begin::HoldingDraft;
pub(super) use end::EndDraft;

/// Every post of the procedure with who holds it, and the forms that begin and end a holding.
#[component]
pub(super) fn Posts(page: Page) -> impl IntoView {
    let (begins, ends) = (page.clone(), page.clone());
    view! {
        <h2 class="govuk-heading-m">"Posts"</h2>
        <List page />
        <Folded what="Give somebody a post"><BeginHolding page=begins /></Folded>
        <Folded what="Somebody leaves a post"><EndHolding page=ends /></Folded>
    }
}

/// The posts that people hold: not those of other agencies, nor what several posts answer as one.
fn held_by_people(page: &Page) -> impl Iterator<Item = &Post> {
    page.desk
        .procedure
        .posts
        .iter()
        .filter(|post| post.seat.is_one_person() && post.line != Line::SocialWorker)
}

fn choices(page: &Page) -> Vec<Choice> {
    let posts = held_by_people(page).map(|post| Choice::new(post.id.to_string(), post.title.clone()));
    or_none("Choose", posts)
}

/// In what capacity it is held, where not as its holder.
fn capacity(kind: HoldingKind) -> &'static str {
    match kind {
        HoldingKind::Holder => "",
        HoldingKind::Acting => " (acting)",
        HoldingKind::Deputy => " (deputy)",
    }
}
