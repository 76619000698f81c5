use super::depends::Depends;
use crate::components::ReadsDates;
use chrono::NaiveDate;
use leptos::prelude::*;
use shared::calendar::typed::Unread;
use shared::calendar::{Calendar, Explanation};
use shared::ladder::{LadderPreview, Start, Timing, preview};
use shared::people::PlanKind;
use shared::procedure::Procedure;
use shared::wording::english::capitalised;
use shared::wording::sum_of_stage;

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
    pub depends: Depends,
}

/// What it comes to.
pub enum Answer {
    /// Something is not filled in yet, or cannot be worked out.
    Lacking(String),
    Days(Explanation),
    Ladder(Box<Worked>),
}

/// A ladder with its dates, and how they are reached.
pub struct Worked {
    pub plan: PlanKind,
    pub preview: LadderPreview,
    /// The sum behind the first date, where it is counted in working days.
    pub first: Option<Explanation>,
    /// The same of every stage, in words.
    pub sums: Vec<Option<String>>,
    /// What was said that the times go by.
    pub timing: Timing,
}

impl Question {
    pub fn new() -> Self {
        let field = |text: &str| RwSignal::new(text.to_owned());
        Self {
            by: field(""),
            stage: field("1"),
            plan: field(""),
            days: field("5"),
            sent: field("today"),
            depends: Depends::default(),
        }
    }

    /// Another procedure may have neither the stage, the plan nor the priority that was chosen.
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
        self.depends.fit(rules);
    }

    /// The stage it begins at, as far as one is chosen.
    pub fn start(self) -> Option<u8> {
        self.stage.with(|stage| stage.parse().ok())
    }

    /// The plan it is about.
    pub fn plan_of(self, rules: &Procedure) -> PlanKind {
        let chosen = self.plan.with(|plan| rules.covers.iter().copied().find(|own| plan_value(*own) == plan));
        chosen.or(rules.covers.first().copied()).unwrap_or(PlanKind::LookedAfter)
    }

    /// Works it out; run again whenever a field changes.
    pub fn answer(self, rules: Option<&Procedure>, reads: &ReadsDates) -> Answer {
        let sent = match self.sent.with(|text| reads.read(text)) {
            Ok(typed) => typed.date,
            Err(unread) => return Answer::Lacking(unread_in_words(&unread)),
        };
        match rules {
            Some(rules) => self.by_ladder(rules, reads, sent),
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

    fn by_ladder(self, rules: &Procedure, reads: &ReadsDates, day_zero: NaiveDate) -> Answer {
        let Some(stage) = self.start() else {
            return Answer::Lacking("Choose where it begins.".to_owned());
        };
        let plan = self.plan_of(rules);
        let timing = match self.depends.timing(rules.milestones_from(stage, plan), reads) {
            Ok(timing) => timing,
            Err(lacking) => return Answer::Lacking(lacking),
        };
        let start = Start { timing, ..Start::at(stage, day_zero, plan) };
        match preview(rules, &reads.calendar, &start) {
            Ok(preview) => Answer::Ladder(Box::new(Worked::new(preview, start, &reads.calendar))),
            Err(error) => Answer::Lacking(format!("{}.", capitalised(&error.to_string()))),
        }
    }
}

impl Worked {
    fn new(preview: LadderPreview, start: Start, calendar: &Calendar) -> Self {
        Self {
            plan: start.plan,
            first: preview.stages.first().and_then(|stage| stage.explained(calendar)),
            sums: preview.stages.iter().map(|stage| sum_of_stage(stage, calendar)).collect(),
            timing: start.timing,
            preview,
        }
    }
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
