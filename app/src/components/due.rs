use chrono::NaiveDate;
use leptos::prelude::*;
use shared::calendar::is_overdue;
use shared::wording::{day, time_left};

/// A date by which something is due, and what that means today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueDate {
    date: NaiveDate,
    today: NaiveDate,
    words: String,
    tone: DueTone,
}

/// How a due date stands; its words say it too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueTone {
    Plain,
    /// Two working days or fewer are left.
    Soon,
    Overdue,
    Met,
}

impl DueDate {
    /// What is still to be done. `days_left` are working days, negative when late, where the calendar reaches.
    pub fn open(date: NaiveDate, days_left: Option<i64>, today: NaiveDate) -> Self {
        let soon = days_left.is_some_and(|days| days <= 2);
        let tone = match is_overdue(date, today) {
            true => DueTone::Overdue,
            false if soon => DueTone::Soon,
            false => DueTone::Plain,
        };
        Self { date, today, words: time_left(date, days_left, today), tone }
    }

    /// With the time of day at which it ends, where it ends before the day does.
    pub fn up_to(self, hour: String) -> Self {
        Self { words: self.words + &hour, ..self }
    }

    /// A date with words of its own beside it: "answered in time", "after 3 working days".
    pub fn said(date: NaiveDate, today: NaiveDate, words: impl Into<String>, tone: DueTone) -> Self {
        Self { date, today, words: words.into(), tone }
    }
}

/// A date in its context: "Thu 26 Nov, in 2 working days".
#[component]
pub fn Due(
    due: DueDate,
    /// On one line, with the words after the date.
    #[prop(optional)]
    inline: bool,
) -> impl IntoView {
    let tone = match due.tone {
        DueTone::Plain => "rc-due",
        DueTone::Soon => "rc-due rc-due--soon",
        DueTone::Overdue => "rc-due rc-due--overdue",
        DueTone::Met => "rc-due rc-due--met",
    };
    let class = if inline { format!("{tone} rc-due--inline") } else { tone.to_owned() };
    view! {
        <span class=class>
            <time datetime=due.date.to_string()>{day(due.date, due.today)}</time>
            " "
            <span class="rc-due__words">{due.words}</span>
        </span>
    }
}
