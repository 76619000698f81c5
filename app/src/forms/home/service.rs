use super::{HomeForm, HomeFrame, typed};
use crate::components::{DateField, TextArea};
use leptos::prelude::*;
use shared::api::ChildHome;
use shared::calendar::typed::Look;
use shared::child::{PlacementAct, RecordServiceConcern};

/// The worker's service raised with the provider what a visit found.
#[component]
pub fn ServiceForm(home: ChildHome, visit: u32) -> impl IntoView {
    let facts = StoredValue::new(home.clone());
    let (on, note) = (RwSignal::new("today".to_owned()), RwSignal::new(String::new()));
    let form = HomeForm::new(home, move || {
        let on = typed(facts, on, Look::Back);
        PlacementAct::RecordServiceConcern(RecordServiceConcern { visit, on, note: note.get() })
    });
    view! {
        <HomeFrame form heading="Record that the service raised it" send="Record it">
            <DateField field=form.field("on", "Date it was raised") value=on reads=form.reads(Look::Back) />
            <TextArea field=form.field("note", "With whom, and what came of it") value=note rows=3 />
        </HomeFrame>
    }
}
