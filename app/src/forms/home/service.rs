use super::{ChildForm, ChildFrame, ChildOpened, Dates, PART};
use crate::components::{DateField, TextArea, TextField};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::api::ChildRecord;
use shared::calendar::typed::Look;
use shared::child::{ChildAct, PlacementAct, RecordServiceConcern, Visitor};

/// When it was raised and with whom, as it is being written.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct Draft {
    on: RwSignal<String>,
    raised_by: RwSignal<String>,
    note: RwSignal<String>,
}

impl Draft {
    fn new() -> Self {
        Self {
            on: RwSignal::new("today".to_owned()),
            raised_by: RwSignal::default(),
            note: RwSignal::default(),
        }
    }

    fn act(self, visit: u32, dates: &mut Dates<'_>) -> PlacementAct {
        let on = self.on.with(|text| dates.past("on", text));
        PlacementAct::RecordServiceConcern(RecordServiceConcern {
            visit,
            on,
            raised_by: self.raised_by.get(),
            note: self.note.get(),
        })
    }
}

/// The worker's service raised with the provider what a visit found.
#[component]
pub fn ServiceForm(opened: ChildOpened, visit: u32) -> impl IntoView {
    let draft = opened.draft(Draft::new);
    let form = ChildForm::new(opened, draft, move |dates| ChildAct::Placement(draft.act(visit, dates)));
    let hint = form.with(|home| if chairs(home) { CHAIR } else { "Leave it empty if you did." });
    view! {
        <ChildFrame form part=PART heading="Record that the service raised it" send="Record it">
            <DateField field=form.field("on") value=draft.on reads=form.reads(Look::Back) />
            <TextField field=form.field("raised_by").hint(hint) value=draft.raised_by />
            <TextArea field=form.field("note").hint("You can leave it empty.") value=draft.note rows=3 />
        </ChildFrame>
    }
}

/// A chair puts on record what somebody else did.
const CHAIR: &str = "Their name and what they are to the child. The step is the service’s, not yours.";

fn chairs(home: &ChildRecord) -> bool {
    Visitor::of(&home.context) == Visitor::Chair
}
