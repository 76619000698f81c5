use crate::components::{Due, DueDate, DueTone, TotalBar};
use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;
use shared::api::{MatterRow, Tray};
use shared::procedure::Procedure;
use shared::wording::english::or;
use shared::wording::{asked, phase};

/// The groups of the tray, in the order of reading.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Overdue,
    Today,
    ThisWeek,
    Later,
    /// Nobody times it: an answer to review, a last step to take.
    NoDate,
    Closed,
}

impl Group {
    const ALL: [(Self, &'static str); 6] = [
        (Self::Overdue, "Overdue"),
        (Self::Today, "Today"),
        (Self::ThisWeek, "This week"),
        (Self::Later, "Later"),
        (Self::NoDate, "No date set"),
        (Self::Closed, "Closed"),
    ];

    fn of(row: &MatterRow, today: NaiveDate) -> Self {
        match row.due {
            _ if row.closed_on.is_some() => Self::Closed,
            None => Self::NoDate,
            Some(due) if due < today => Self::Overdue,
            Some(due) if due == today => Self::Today,
            Some(due) if due.iso_week() == today.iso_week() => Self::ThisWeek,
            Some(_) => Self::Later,
        }
    }
}

/// The rows, each under the heading that says how urgent it is.
pub fn grouped(tray: &Tray, procedure: &Procedure) -> AnyView {
    let groups = Group::ALL.iter().filter_map(|(group, title)| {
        let rows: Vec<&MatterRow> =
            tray.rows.iter().filter(|row| Group::of(row, tray.today) == *group).collect();
        (!rows.is_empty()).then(|| {
            let size = format!(" ({})", rows.len());
            view! {
                <h2 class="rc-tray__group">{*title} <span class="rc-tray__size">{size}</span></h2>
                {list(rows, procedure, tray.today)}
            }
        })
    });
    groups.collect_view().into_any()
}

/// Matters as a list; what each asks of its reader is its link.
pub fn list<'a>(
    rows: impl IntoIterator<Item = &'a MatterRow>,
    procedure: &Procedure,
    today: NaiveDate,
) -> AnyView {
    let rows = rows.into_iter().map(|row| item(row, procedure, today)).collect_view();
    view! { <ul class="rc-tray__rows">{rows}</ul> }.into_any()
}

fn item(row: &MatterRow, procedure: &Procedure, today: NaiveDate) -> AnyView {
    let total = row.total.map(|total| view! { <TotalBar total today /> });
    let awaited = (!row.mine && !row.awaited.is_empty()).then(|| format!(": {}", or(&row.awaited)));
    view! {
        <li class="rc-row">
            <div>
                <a class="rc-row__link" href=format!("/escalations/{}", row.reference)>{asked(row, procedure)}</a>
                <span class="rc-row__child">
                    {row.child.name.clone()}
                    " "
                    <span class="rc-row__reference">{row.reference.to_string()}</span>
                </span>
            </div>
            <div>{phase(row.phase, &procedure.words)} {awaited}</div>
            {date(row, today)}
            {total}
        </li>
    }
    .into_any()
}

fn date(row: &MatterRow, today: NaiveDate) -> AnyView {
    let due = match (row.closed_on, row.due, row.answered_on) {
        (Some(closed), ..) => DueDate::said(closed, today, "closed", DueTone::Plain),
        (None, Some(due), _) => DueDate::open(due, row.days_left, today),
        (None, None, Some(answered)) => DueDate::said(answered, today, "answered", DueTone::Plain),
        (None, None, None) => return ().into_any(),
    };
    view! { <Due due /> }.into_any()
}
