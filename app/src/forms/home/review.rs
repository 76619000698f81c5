use super::{ChildForm, ChildFrame, ChildOpened, Dates, PART};
use crate::components::{Checkboxes, Choice, DateField};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::api::ChildRecord;
use shared::calendar::typed::Look;
use shared::calendar::words::short_date;
use shared::child::{ChildAct, MoveReview, PlacementAct};

/// The review's new day, as it is being written.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {
    on: RwSignal<String>,
    there: RwSignal<Vec<String>>,
}

impl Draft {
    fn act(self, dates: &mut Dates<'_>) -> PlacementAct {
        PlacementAct::MoveReview(MoveReview {
            review_on: self.on.with(|text| dates.coming("review_on", text)),
            review_there: self.there.with(|there| !there.is_empty()),
        })
    }
}

/// The review before which the chair first visits is on another day (KEN-14).
#[component]
pub fn ReviewForm(opened: ChildOpened) -> impl IntoView {
    let draft = opened.draft(Draft::default);
    let form = ChildForm::new(opened, draft, move |dates| ChildAct::Placement(draft.act(dates)));
    let held = vec![Choice::new("there", "It is held where the child lives")];
    let hint = form.with(until_now).unwrap_or_default();
    view! {
        <ChildFrame form part=PART heading="Change the date of the review" send="Change it">
            <DateField field=form.field("review_on").hint(hint) value=draft.on reads=form.reads(Look::Ahead) />
            <Checkboxes field=form.field("review_there") choices=held values=draft.there />
        </ChildFrame>
    }
}

fn until_now(home: &ChildRecord) -> Option<String> {
    let placement = home.record.placement()?;
    let there = if placement.review_there { ", held where the child lives" } else { "" };
    Some(format!("Until now {}{there}. The visits on record stay.", short_date(placement.review_on)))
}
