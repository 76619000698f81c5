use chrono::NaiveDate;
use leptos::prelude::*;
use shared::calendar::{Explanation, Skipped};
use shared::wording::day;

/// Longer sums are not drawn: nobody counts along, and the sentence says the same.
const MOST_DAYS: usize = 62;

/// A date's sum, drawn: every day from day zero to the due date, the counted ones numbered, the others saying why not.
#[component]
pub fn DaysDrawn(sum: Explanation) -> impl IntoView {
    let days: Vec<NaiveDate> =
        sum.day_zero.iter_days().skip(1).take_while(|date| *date <= sum.due).take(MOST_DAYS + 1).collect();
    (days.len() <= MOST_DAYS).then(|| {
        let first = square(sum.day_zero, &sum, ("rc-days__day", "day zero".into_any()));
        let others = days.into_iter().map(|date| square(date, &sum, standing(date, &sum))).collect_view();
        view! { <ol class="rc-days">{first} {others}</ol> }
    })
}

fn square(date: NaiveDate, sum: &Explanation, (class, text): (&'static str, AnyView)) -> AnyView {
    view! {
        <li class=class>
            <span class="rc-days__date">{day(date, sum.day_zero)}</span>
            " "
            {text}
        </li>
    }
    .into_any()
}

/// How a day counts: its number, or why it does not.
fn standing(date: NaiveDate, sum: &Explanation) -> (&'static str, AnyView) {
    let Ok(index) = sum.counted.binary_search(&date) else {
        return ("rc-days__day", why_not(date, &sum.skipped).into_any());
    };
    let number = view! { <span class="rc-days__number">{index + 1}</span> };
    if date == sum.due {
        ("rc-days__day rc-days__day--counted rc-days__day--due", view! { {number} " due" }.into_any())
    } else {
        ("rc-days__day rc-days__day--counted", number.into_any())
    }
}

fn why_not(date: NaiveDate, skipped: &[Skipped]) -> String {
    let span = skipped.iter().find(|span| span.from <= date && date <= span.to);
    span.map(|span| span.reason.to_string()).unwrap_or_default()
}
