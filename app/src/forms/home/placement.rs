use super::{HomeForm, HomeFrame, typed};
use crate::components::{Checkboxes, Choice, DateField, Radios, TextField};
use leptos::prelude::*;
use shared::api::ChildHome;
use shared::calendar::typed::Look;
use shared::child::{PlacementAct, RecordPlacement};

const YES: &str = "registered";
const NO: &str = "unregistered";

/// The child lives somewhere new.
#[component]
pub fn PlacementForm(home: ChildHome) -> impl IntoView {
    let facts = StoredValue::new(home.clone());
    let (name, registered) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (began, review) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let there = RwSignal::new(Vec::<String>::new());
    let form = HomeForm::new(home, move || {
        PlacementAct::RecordPlacement(RecordPlacement {
            name: name.get(),
            registered: match registered.get().as_str() {
                YES => Some(true),
                NO => Some(false),
                _ => None,
            },
            began_on: typed(facts, began, Look::Back),
            review_on: typed(facts, review, Look::Ahead),
            review_there: there.with(|there| !there.is_empty()),
        })
    });
    let kinds = vec![Choice::new(YES, "Registered"), Choice::new(NO, "Unregistered")];
    let held = vec![Choice::new("there", "It is held where the child lives")];
    let hint = form.with(review_hint);
    view! {
        <HomeFrame form heading="Record where the child lives" send="Record it">
            <TextField field=form.field("name", "Provider, home or carer") value=name />
            <Radios field=form.field("registered", "Whether it is registered") choices=kinds value=registered inline=true />
            <DateField field=form.field("began_on", "Since when") value=began reads=form.reads(Look::Back) />
            <DateField
                field=form.field("review_on", "Date of the review").hint(hint)
                value=review
                reads=form.reads(Look::Ahead)
            />
            <Checkboxes field=form.field("review_there", "Where the review is held") choices=held values=there />
        </HomeFrame>
    }
}

/// Which review it is, by kind of placement.
fn review_hint(home: &ChildHome) -> String {
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
