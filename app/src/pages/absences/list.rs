use super::Page;
use leptos::prelude::*;
use shared::calendar::words::short_date;
use shared::organisation::{Absence, OrganisationCommand};

/// The absences that are not over.
#[component]
pub(super) fn List(page: Page) -> impl IntoView {
    let rows: Vec<_> = page.known.absences.iter().map(|absence| row(&page, absence)).collect();
    if rows.is_empty() {
        return view! { <p>"Nobody is away."</p> }.into_any();
    }
    view! { <ul class="rc-tray__rows">{rows}</ul> }.into_any()
}

fn row(page: &Page, absence: &Absence) -> AnyView {
    let (person, cover) = (page.name_of(absence.person), page.name_of(absence.cover));
    let days = format!("{} to {}", short_date(absence.from), short_date(absence.to));
    view! {
        <li class="rc-row">
            <div>
                <span>{format!("{person} is away")}</span>
                <span class="rc-row__child">{format!("{cover} covers")}</span>
            </div>
            <div>{days}</div>
            <div>{end(page, absence, person)}</div>
        </li>
    }
    .into_any()
}

/// The way to end it early, for whoever is away and for an administrator; one that has not begun is taken back.
fn end(page: &Page, absence: &Absence, person: String) -> Option<AnyView> {
    let (today, own) = (page.desk.today(), page.desk.session.person.id == absence.person);
    let begun = absence.from < today;
    // The day before is the last: from today they answer for themselves.
    let on = today.pred_opt().filter(|_| own || page.known.administers)?;
    let (label, done) = match begun {
        true => ("End it: back today", format!("{person} is back.")),
        false => ("Take it back", format!("The absence of {person} does not take place.")),
    };
    let on = if begun { on } else { absence.from.pred_opt()? };
    let busy = RwSignal::new(false);
    let (page, ended) = (page.clone(), absence.clone());
    let click = move |_| {
        let command = OrganisationCommand::EndAbsence { absence: ended.clone(), on };
        page.send(command, done.clone(), busy);
    };
    Some(
        view! {
            <button type="button" class="govuk-button govuk-button--secondary" on:click=click>
                {label}
                <span class="govuk-visually-hidden">{format!(": {person}")}</span>
            </button>
        }
        .into_any(),
    )
}
