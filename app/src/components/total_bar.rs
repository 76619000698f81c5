use chrono::NaiveDate;
use leptos::prelude::*;
use shared::escalation::TotalUse;
use shared::wording::total_in_words;

/// From here on the bar warns: five working days or fewer are left.
const RUNNING_OUT: u32 = 5;

/// What of the total is used, as a bar with the same beside it in figures (ALL-10).
#[component]
pub fn TotalBar(
    total: TotalUse,
    today: NaiveDate,
    /// In a whole sentence, with the day it runs out.
    #[prop(optional)]
    long: bool,
) -> impl IntoView {
    let tone = if today > total.runs_out {
        "rc-bar rc-bar--over"
    } else if total.left <= RUNNING_OUT {
        "rc-bar rc-bar--running-out"
    } else {
        "rc-bar"
    };
    let class = if long { format!("{tone} rc-bar--long") } else { tone.to_owned() };
    let text = if long {
        view! { {total_in_words(&total, today)} }.into_any()
    } else {
        let hidden = view! { <span class="govuk-visually-hidden">" working days used"</span> };
        view! { {format!("{} of {}", total.used, total.of)} {hidden} }.into_any()
    };
    view! {
        <div class=class>
            <progress
                class="rc-bar__track"
                max=total.of.to_string()
                value=total.used.min(total.of).to_string()
                aria-hidden="true"
            ></progress>
            <span class="rc-bar__text">{text}</span>
        </div>
    }
}
