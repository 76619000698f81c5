use super::talk::{chosen, of as manners};
use super::timing::{ConcernTiming, TimingDraft};
use crate::components::{Checkboxes, Choice, DateField, Radios, TextArea};
use crate::forms::{Facts, Form, Reading};
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::escalation::Shown;
use shared::ids::PostId;
use shared::ladder::Timing;
use shared::procedure::{Informal, Length, Manner, Unit};
use shared::wording;

/// With whom, how, what was agreed and by when (ALL-01), as it is being written.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub struct InformalDraft {
    with: RwSignal<Vec<String>>,
    manner: RwSignal<String>,
    agreed: RwSignal<String>,
    #[serde(default)]
    talked_on: RwSignal<String>,
    by: RwSignal<String>,
    #[serde(default)]
    timing: TimingDraft,
}

impl InformalDraft {
    /// With the time the procedure offers; where it names one post only, with that one.
    pub fn new(facts: &Facts, step: u8) -> Self {
        let informal = facts.informal(step);
        let only = match informal.with.as_slice() {
            [only] => vec![only.to_string()],
            _ => Vec::new(),
        };
        Self {
            with: RwSignal::new(only),
            manner: RwSignal::default(),
            agreed: RwSignal::default(),
            talked_on: RwSignal::default(),
            by: RwSignal::new(offered(informal)),
            timing: TimingDraft::new(facts),
        }
    }

    /// The posts chosen.
    pub fn posts(self) -> Vec<PostId> {
        self.with.with(|posts| posts.iter().map(|post| PostId::from(post.as_str())).collect())
    }

    /// The posts chosen, with the people shown for them.
    pub fn with(self, reading: &Reading<'_>) -> Vec<Shown> {
        reading.shown(&self.posts())
    }

    /// How they spoke.
    pub fn manner(self) -> Option<Manner> {
        self.manner.with(|manner| chosen(manner))
    }

    /// What was said and agreed.
    pub fn agreed(self) -> String {
        self.agreed.get()
    }

    /// The day they spoke, where it is said.
    pub fn talked_on(self, reading: &mut Reading<'_>) -> Option<NaiveDate> {
        self.talked_on.with(|text| reading.past("talked_on", text))
    }

    /// What its time depends on beside today.
    pub fn timing(self, step: u8, reading: &mut Reading<'_>) -> Timing {
        self.timing.of_concern(step, reading)
    }

    /// By when it is to be settled.
    pub fn by(self, reading: &mut Reading<'_>) -> Option<NaiveDate> {
        self.by.with(|text| reading.coming("by", text))
    }
}

/// The time offered, as one would type it; nothing where it does not count from today.
fn offered(informal: &Informal) -> String {
    if informal.counts_from.is_some() { String::new() } else { typed(informal.offered) }
}

/// A length as one would type it.
fn typed(length: Length) -> String {
    match length.unit {
        Unit::WorkingDays => format!("{} wd", length.count),
        Unit::Hours | Unit::CalendarDays | Unit::Weeks | Unit::Months => {
            wording::length(length).replace("calendar ", "")
        }
    }
}

impl Facts {
    /// The number of the informal step a matter is at; the first where there is none.
    pub fn informal_step(&self) -> u8 {
        self.matter.as_ref().and_then(|matter| matter.informal.as_ref()).map_or(1, |step| step.number)
    }

    /// The rule of the informal step of that number.
    pub fn informal(&self, step: u8) -> &Informal {
        let first = &self.procedure().informal;
        first.step(step).unwrap_or(first)
    }
}

/// The fields of an informal step.
#[component]
pub fn InformalFields(form: Form, draft: InformalDraft, step: u8) -> impl IntoView {
    let (posts, manners, note) = form.with_facts(|facts| {
        let rule = facts.informal(step);
        (posts(rule, facts), manners(&rule.manners), note(rule))
    });
    let first = step == 1;
    view! {
        <Checkboxes field=form.field("with") choices=posts values=draft.with />
        <Radios field=form.field("manner") choices=manners value=draft.manner inline=true />
        <TextArea
            field=form.field("agreed").hint("If you have spoken already. Otherwise leave it empty and record the discussion later.")
            value=draft.agreed
            rows=3
        />
        {first.then(|| view! {
            <DateField
                field=form.field("talked_on").hint("Leave it empty if you have not spoken yet.")
                value=draft.talked_on
                reads=form.reads(Look::Back)
            />
        })}
        <ConcernTiming form draft=draft.timing step />
        <DateField field=form.field("by").hint(note) value=draft.by reads=form.reads(Look::Ahead) />
    }
}

/// What the procedure says of the time, and what it offers where that counts from another day than today.
fn note(informal: &Informal) -> String {
    let from = informal.counts_from.map(|_| {
        let from = wording::counted_from(informal.counts_from);
        format!("{} offered{from}.", wording::length(informal.offered))
    });
    informal.note.clone().into_iter().chain(from).collect::<Vec<_>>().join(" ")
}

fn posts(rule: &Informal, facts: &Facts) -> Vec<Choice> {
    let posts = rule.with.iter().filter_map(|post| facts.context.resolved(post));
    posts.map(|post| Choice::new(post.post.as_str(), wording::resolved(post))).collect()
}
