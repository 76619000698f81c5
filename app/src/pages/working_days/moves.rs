use super::Days;
use crate::api::escalations;
use crate::components::Load;
use crate::ids;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::api::{CommandRequest, DatesToAccept, MatterDates};
use shared::calendar::words::short_date;
use shared::escalation::{Command, MovedDate};
use shared::procedure::Words;
use shared::wording::dated;

/// Open matters whose dates the calendar would move, each with its old and new dates; they move when they are accepted.
#[component]
pub(super) fn Moves(moves: DatesToAccept, load: Load<Days>, words: Words) -> impl IntoView {
    let DatesToAccept { calendar, matters, .. } = moves;
    let rows = matters.iter().map(|matter| row(matter, &calendar, load, &words)).collect_view();
    let none = matters.is_empty().then(|| view! { <p>"No told date would move."</p> });
    view! {
        <h2 class="govuk-heading-m">"Dates that would move"</h2>
        {none}
        <ul class="rc-tray__rows">{rows}</ul>
    }
}

fn row(matter: &MatterDates, calendar: &str, load: Load<Days>, words: &Words) -> AnyView {
    let failed = RwSignal::new(false);
    let dates = matter.dates.iter().map(|moved| view! { <div>{said(moved, words)}</div> }).collect_view();
    let (id, version, calendar) = (matter.id, matter.version, calendar.to_owned());
    let accept = move |_| {
        let calendar = calendar.clone();
        spawn_local(async move {
            let Some(command_id) = ids::command() else { return };
            let command = Command::AcceptDates { calendar };
            let request =
                CommandRequest { expected_version: version, command, written_at: None, standing_in: None };
            match escalations::send(id, command_id, &request).await {
                Ok(_) => load.again(),
                // Somebody acted on it meanwhile, or the signal is lost: what then holds is asked for again.
                Err(_) => {
                    failed.set(true);
                    load.again();
                }
            }
        });
    };
    let label = format!("Accept the dates of {}", matter.reference);
    view! {
        <li class="rc-row">
            <div><strong>{matter.reference.to_string()}</strong></div>
            <div>{dates}</div>
            <div>
                <button class="govuk-button govuk-button--secondary" type="button" aria-label=label on:click=accept>
                    "Accept"
                </button>
                <Show when=move || failed.get()>
                    <p role="alert">"That did not arrive. Look at the dates again and try once more."</p>
                </Show>
            </div>
        </li>
    }
    .into_any()
}

fn said(moved: &MovedDate, words: &Words) -> String {
    let MovedDate { of, old, new } = *moved;
    format!("{}: {}, now {}", dated(of, words), short_date(old), short_date(new))
}
