use crate::components::MatterList;
use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;
use shared::api::{MatterRow, Tray};
use shared::procedure::Words;

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
        (Self::NoDate, "No date set"),
        (Self::ThisWeek, "This week"),
        (Self::Later, "Later"),
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
pub fn grouped(tray: &Tray, words: &Words) -> AnyView {
    let groups = Group::ALL.iter().filter_map(|(group, title)| {
        let rows: Vec<&MatterRow> =
            tray.rows.iter().filter(|row| Group::of(row, tray.today) == *group).collect();
        (!rows.is_empty()).then(|| {
            let size = format!(" ({})", rows.len());
            view! {
                <h2 class="rc-tray__group">{*title} <span class="rc-tray__size">{size}</span></h2>
                <MatterList rows words today=tray.today />
            }
        })
    });
    groups.collect_view().into_any()
}
