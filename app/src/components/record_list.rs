use super::{Due, DueDate, DueTone};
use chrono::NaiveDate;
use leptos::prelude::*;
use shared::api::RecordRow;
use shared::procedure::Procedure;
use shared::wording::record_kind;

/// Records beside the matter as a list; what each is, is its link.
#[component]
pub fn RecordList<'a>(
    rows: Vec<&'a RecordRow>,
    procedure: &'a Procedure,
    today: NaiveDate,
    /// Whose each is, where they are of several children.
    #[prop(optional)]
    with_child: bool,
) -> AnyView {
    let rows = rows.into_iter().map(|row| item(row, procedure, today, with_child)).collect_view();
    view! { <ul class="rc-tray__rows">{rows}</ul> }.into_any()
}

fn item(row: &RecordRow, procedure: &Procedure, today: NaiveDate, with_child: bool) -> AnyView {
    let address = format!("/records/{}/{}", row.kind.as_str(), row.id);
    let child = with_child.then(|| row.child.name.clone());
    let matter = row.matter.as_ref().map(ToString::to_string);
    let due = match row.due.filter(|_| row.over_since.is_none()) {
        Some(due) => DueDate::said(due, today, "answer due", DueTone::Plain),
        None => DueDate::said(row.begun_on, today, "recorded", DueTone::Plain),
    };
    view! {
        <li class="rc-row">
            <div>
                <a class="rc-row__link" href=address>{record_kind(row.kind, row.plan, procedure)}</a>
                <span class="rc-row__child">{child} " " <span class="rc-row__reference">{matter}</span></span>
            </div>
            <div>{row.mine.then_some("For you: ")} {row.standing.clone()}</div>
            <Due due />
        </li>
    }
    .into_any()
}
