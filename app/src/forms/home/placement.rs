use super::{ChildForm, ChildFrame, ChildOpened, Dates, PART};
use crate::components::{Checkboxes, Choice, DateField, Radios, TextField};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::api::ChildRecord;
use shared::calendar::typed::Look;
use shared::child::{ChildAct, PlacementAct, RecordPlacement};

const YES: &str = "registered";
const NO: &str = "unregistered";

/// Where the child lives now, as it is being written.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Draft {
    name: RwSignal<String>,
    registered: RwSignal<String>,
    began: RwSignal<String>,
    review: RwSignal<String>,
    there: RwSignal<Vec<String>>,
}

impl Draft {
    fn act(self, dates: &mut Dates<'_>) -> PlacementAct {
        PlacementAct::RecordPlacement(RecordPlacement {
            name: self.name.get(),
            registered: match self.registered.get().as_str() {
                YES => Some(true),
                NO => Some(false),
                _ => None,
            },
            began_on: self.began.with(|text| dates.past("began_on", text)),
            review_on: self.review.with(|text| dates.coming("review_on", text)),
            review_there: self.there.with(|there| !there.is_empty()),
        })
    }
}

/// The child lives somewhere new.
#[component]
pub fn PlacementForm(opened: ChildOpened) -> impl IntoView {
    let draft = opened.draft(Draft::default);
    let form = ChildForm::new(opened, draft, move |dates| ChildAct::Placement(draft.act(dates)));
    let kinds = vec![Choice::new(YES, "Registered"), Choice::new(NO, "Unregistered")];
    let held = vec![Choice::new("there", "It is held where the child lives")];
    let hint = form.with(review_hint);
    view! {
        <ChildFrame form part=PART heading="Record where the child lives" send="Record it">
            <TextField field=form.field("name") value=draft.name />
            <Radios field=form.field("registered") choices=kinds value=draft.registered inline=true />
            <DateField field=form.field("began_on") value=draft.began reads=form.reads(Look::Back) />
            <DateField field=form.field("review_on").hint(hint) value=draft.review reads=form.reads(Look::Ahead) />
            <Checkboxes field=form.field("review_there") choices=held values=draft.there />
        </ChildFrame>
    }
}

/// Which review it is, by kind of placement.
fn review_hint(home: &ChildRecord) -> String {
    let review = |registered| {
        home.context
            .procedure
            .visiting
            .as_ref()
            .map_or(0, |visiting| visiting.times(registered).before_review)
    };
    format!(
        "The first visit falls before it: review {} of a registered placement, review {} of an unregistered one.",
        review(true),
        review(false)
    )
}
