use crate::components::ReadsDates;
use chrono::NaiveDate;
use leptos::prelude::*;
use shared::calendar::typed::Unread;
use shared::calendar::{Calendar, Explanation};
use shared::ladder::{LadderPreview, Start, preview};
use shared::people::PlanKind;
use shared::procedure::Procedure;

/// The choice that asks for no authority's ladder.
pub const WORKING_DAYS: &str = "working_days";

/// What is asked, as it stands in the fields.
#[derive(Clone, Copy)]
pub struct Question {
    /// An authority, or [`WORKING_DAYS`].
    pub by: RwSignal<String>,
    pub stage: RwSignal<String>,
    pub plan: RwSignal<String>,
    pub days: RwSignal<String>,
    pub sent: RwSignal<String>,
}

/// What it comes to.
pub enum Answer {
    /// Something is not filled in yet, or cannot be worked out.
    Lacking(String),
    Days(Explanation),
    Ladder {
        preview: LadderPreview,
        sums: Vec<Option<Explanation>>,
    },
}

impl Question {
    pub fn new() -> Self {
        let field = |text: &str| RwSignal::new(text.to_owned());
        Self { by: field(""), stage: field("1"), plan: field(""), days: field("5"), sent: field("today") }
    }

    /// Another procedure may have neither the stage nor the plan that was chosen.
    pub fn fit(self, rules: &Procedure) {
        let known =
            self.stage.with_untracked(|stage| stage.parse().is_ok_and(|stage| rules.stage(stage).is_some()));
        if !known {
            self.stage.set("1".to_owned());
        }
        let covered =
            self.plan.with_untracked(|plan| rules.covers.iter().any(|own| plan_value(*own) == plan));
        if let (false, Some(first)) = (covered, rules.covers.first()) {
            self.plan.set(plan_value(*first).to_owned());
        }
    }

    /// Works it out; run again whenever a field changes.
    pub fn answer(self, rules: Option<&Procedure>, reads: &ReadsDates) -> Answer {
        let sent = match self.sent.with(|text| reads.read(text)) {
            Ok(typed) => typed.date,
            Err(unread) => return Answer::Lacking(unread_in_words(&unread)),
        };
        match rules {
            Some(rules) => self.by_ladder(rules, &reads.calendar, sent),
            None => self.by_days(&reads.calendar, sent),
        }
    }

    fn by_days(self, calendar: &Calendar, sent: NaiveDate) -> Answer {
        let Ok(days) = self.days.with(|days| days.trim().parse()) else {
            return Answer::Lacking("Enter the number of working days.".to_owned());
        };
        calendar
            .explain(sent, days)
            .map_or_else(|outside| Answer::Lacking(format!("{outside}.")), Answer::Days)
    }

    fn by_ladder(self, rules: &Procedure, calendar: &Calendar, day_zero: NaiveDate) -> Answer {
        let Ok(stage) = self.stage.with(|stage| stage.parse()) else {
            return Answer::Lacking("Choose where it begins.".to_owned());
        };
        let chosen = self.plan.get();
        let plan = rules.covers.iter().copied().find(|plan| plan_value(*plan) == chosen);
        let plan = plan.unwrap_or(PlanKind::LookedAfter);
        let start = Start::at(stage, day_zero, plan);
        match preview(rules, calendar, &start) {
            Ok(preview) => Answer::Ladder { sums: sums(&preview, calendar), preview },
            Err(error) => Answer::Lacking(format!("{error}.")),
        }
    }
}

/// The sum behind each stage's date, where it is counted in working days.
fn sums(preview: &LadderPreview, calendar: &Calendar) -> Vec<Option<Explanation>> {
    preview.stages.iter().map(|stage| stage.explained(calendar)).collect()
}

fn unread_in_words(unread: &Unread) -> String {
    match unread {
        Unread::Empty => "Enter the day on which it is sent.".to_owned(),
        _ => "The day on which it is sent cannot be read yet.".to_owned(),
    }
}

/// How the field names a plan.
pub fn plan_value(plan: PlanKind) -> &'static str {
    match plan {
        PlanKind::LookedAfter => "looked_after",
        PlanKind::ChildProtection => "child_protection",
    }
}
