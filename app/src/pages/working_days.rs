mod closure;
mod moves;

use crate::api::{authority, procedures};
use crate::components::{ErrorPage, Failure, Load, Loaded, PageTitle};
use crate::session::{Desk, SignedIn};
use closure::{Change, ClosureForm, Closures};
use leptos::prelude::*;
use moves::Moves;
use shared::api::DatesToAccept;
use shared::calendar::Calendar;
use shared::organisation::Role;

/// The authority's working days, for administrators: closures, and the dates that would move by them.
#[component]
pub fn WorkingDays() -> impl IntoView {
    view! {
        <SignedIn page=|desk| {
            if desk.session.roles.contains(&Role::Administrator) {
                view! { <Calendar desk /> }.into_any()
            } else {
                view! { <ErrorPage failure=Failure::NotFound /> }.into_any()
            }
        } />
    }
}

/// What the page has asked for: today's calendar, and what it would move.
type Days = (Calendar, DatesToAccept);

#[component]
fn Calendar(desk: Desk) -> impl IntoView {
    let load = Load::new(|| async {
        let calendar = procedures::calendar().await?;
        Ok::<Days, crate::api::Error>((calendar, authority::moves().await?))
    });
    view! {
        <PageTitle text="Working days" />
        <p>"Weekends and bank holidays in England are no working days, and neither are the closures below. A new closure counts for what begins from now on; dates that people were told move only when you accept them."</p>
        <Loaded load what="the calendar" part=true view=move |days| content(days, load, &desk) />
    }
}

fn content((calendar, moves): &Days, load: Load<Days>, desk: &Desk) -> AnyView {
    let change = Change {
        calendar: calendar.clone(),
        version: moves.authority_version,
        load,
        desk: desk.clone(),
        errors: RwSignal::new(Vec::new()),
        busy: RwSignal::new(false),
    };
    view! {
        <Closures change=change.clone() />
        <ClosureForm change />
        <Moves moves=moves.clone() load words=desk.procedure.words.clone() />
    }
    .into_any()
}
