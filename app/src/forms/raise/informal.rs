use crate::components::{Checkboxes, Choice, DateField, Radios, TextArea};
use crate::forms::parts::{ConcernTiming, TimingDraft, chosen, manners};
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
    by: RwSignal<String>,
    #[serde(default)]
    timing: TimingDraft,
}

impl InformalDraft {
    /// With the time the procedure offers; where it names one post only, with that one.
    pub fn new(facts: &Facts) -> Self {
        let informal = &facts.procedure().informal;
        let only = match informal.with.as_slice() {
            [only] => vec![only.to_string()],
            _ => Vec::new(),
        };
        Self {
            with: RwSignal::new(only),
            manner: RwSignal::default(),
            agreed: RwSignal::default(),
            by: RwSignal::new(offered(informal)),
            timing: TimingDraft::default(),
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

    /// What its time depends on beside today.
    pub fn timing(self, reading: &mut Reading<'_>) -> Timing {
        self.timing.of_concern(reading)
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

/// The fields of the informal step.
#[component]
pub fn InformalFields(form: Form, draft: InformalDraft) -> impl IntoView {
    let (posts, manners, note) = form.with_facts(|facts| {
        (posts(facts), manners(facts), note(&facts.procedure().informal))
    });
    view! {
        <Checkboxes field=form.field("with") choices=posts values=draft.with />
        <Radios field=form.field("manner") choices=manners value=draft.manner inline=true />
        <TextArea
            field=form.field("agreed").hint("If you have spoken already. Otherwise leave it empty and record the discussion later.")
            value=draft.agreed
            rows=3
        />
        <ConcernTiming form draft=draft.timing />
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

fn posts(facts: &Facts) -> Vec<Choice> {
    let posts = facts.procedure().informal.with.iter().filter_map(|post| facts.context.resolved(post));
    posts.map(|post| Choice::new(post.post.as_str(), wording::resolved(post))).collect()
}
