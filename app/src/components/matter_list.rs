use super::{Due, DueDate, DueTone, TotalBar};
use chrono::NaiveDate;
use leptos::prelude::*;
use shared::api::MatterRow;
use shared::escalation::Waiting;
use shared::procedure::Words;
use shared::wording::english::or;
use shared::wording::{answered_ago, asked, phase};

/// Matters as a list; what each asks of its reader is its link.
#[component]
pub fn MatterList<'a>(
    rows: Vec<&'a MatterRow>,
    words: &'a Words,
    today: NaiveDate,
    /// On the child's own page: what each is about, in place of whose it is.
    #[prop(optional)]
    of_one_child: bool,
) -> AnyView {
    let about = |row: &MatterRow| if of_one_child { row.category.clone() } else { row.child.name.clone() };
    let rows = rows.into_iter().map(|row| item(row, about(row), words, today)).collect_view();
    view! { <ul class="rc-tray__rows">{rows}</ul> }.into_any()
}

fn item(row: &MatterRow, about: String, words: &Words, today: NaiveDate) -> AnyView {
    let total = row.total.map(|total| view! { <TotalBar total today /> });
    let awaited = (!row.mine && !row.awaited.is_empty()).then(|| format!(": {}", or(&row.awaited)));
    view! {
        <li class="rc-row">
            <div>
                <a class="rc-row__link" href=way_in(row)>{asked(row, words)}</a>
                <span class="rc-row__child">
                    {about}
                    " "
                    <span class="rc-row__reference">{row.reference.to_string()}</span>
                </span>
            </div>
            <div>{phase(row.phase, words)} {awaited}</div>
            {date(row, today)}
            {total}
        </li>
    }
    .into_any()
}

/// Whoever is asked for an answer comes straight to where it is given; what is asked stands there too.
fn way_in(row: &MatterRow) -> String {
    let form = if row.mine && row.waiting == Waiting::Answer { "/answer" } else { "" };
    format!("/escalations/{}{form}", row.reference)
}

fn date(row: &MatterRow, today: NaiveDate) -> AnyView {
    let due = match (row.closed_on, row.due, row.answered_on) {
        (Some(closed), ..) => DueDate::said(closed, today, "closed", DueTone::Plain),
        (None, Some(due), _) => DueDate::open(due, row.days_left, today),
        (None, None, Some(answered)) => {
            DueDate::said(answered, today, answered_ago(row.days_since_answer), DueTone::Plain)
        }
        (None, None, None) => return ().into_any(),
    };
    view! { <Due due /> }.into_any()
}
