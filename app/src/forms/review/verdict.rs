use crate::components::{DateField, TextArea};
use crate::forms::parts::{
    Climb, ConsideredDraft, ConsideredOnEnding, FurtherDraft, FurtherFields, Revisions, RevisionsDraft,
    TargetDraft, TargetFields, UnfinishedDraft, UnfinishedFields,
};
use crate::forms::{Facts, Form, Reading};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::calendar::words::short_date;
use shared::escalation::{Ending, Escalation, Further, PassOn, Review, Target};

/// What the chair may find.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Resolved,
    Agreed,
    Hold,
    Discuss,
    NotResolved,
    LastStep,
}

impl Kind {
    pub const ALL: [Self; 6] =
        [Self::Resolved, Self::Agreed, Self::Hold, Self::Discuss, Self::NotResolved, Self::LastStep];

    /// The verdict of that name.
    pub fn of(value: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.value() == value)
    }

    pub fn value(self) -> &'static str {
        match self {
            Self::Resolved => "resolved",
            Self::Agreed => "agreed",
            Self::Hold => "hold",
            Self::Discuss => "discuss",
            Self::NotResolved => "not_resolved",
            Self::LastStep => "last_step",
        }
    }

    pub fn label(self, facts: &Facts) -> String {
        match self {
            Self::Resolved => "Resolved".to_owned(),
            Self::Agreed => "Agreed, with actions still to be done".to_owned(),
            Self::Hold => "Satisfactory: on hold until it is done".to_owned(),
            Self::Discuss => "To be discussed".to_owned(),
            Self::NotResolved => format!("Not resolved: to a higher {}", facts.procedure().words.stage),
            Self::LastStep => "Not resolved: take the last step".to_owned(),
        }
    }

    pub fn hint(self, facts: &Facts) -> &'static str {
        let several = facts.matter.as_ref().is_some_and(|matter| matter.signs_off().len() > 1);
        match self {
            Self::Resolved if several => {
                "The child has what was wanted. It closes once everybody who signs it off has signed."
            }
            Self::Resolved => "The child has what was wanted. This closes it.",
            Self::Agreed => {
                "It stays open until every action is done. The dates offered become the dates due."
            }
            Self::Hold => {
                "Nothing is overdue until the date agreed. On that day you check: done closes it, not done goes on."
            }
            Self::Discuss => "You talk it over and decide by a date you set.",
            Self::NotResolved => "It goes on, with your reason, and the time there begins today.",
            Self::LastStep => "There is nobody higher to ask here.",
        }
    }

    /// The verdict with nothing filled in.
    pub fn bare(self, facts: &Facts) -> Review {
        let (outcome, rationale) = (String::new(), String::new());
        match self {
            Self::Resolved => {
                let (unfinished, further) = (Vec::new(), Further::default());
                Review::Resolved { outcome, rationale, unfinished, further, considered: None }
            }
            Self::Agreed => Review::Agreed { rationale },
            Self::Hold => Review::Hold { rationale, until: None },
            Self::Discuss => Review::Discuss { why: String::new(), until: None },
            Self::NotResolved => Review::NotResolved { target: next(facts), revised: Vec::new() },
            Self::LastStep => Review::LastStep { reason: String::new() },
        }
    }
}

fn next(facts: &Facts) -> Target {
    Target::to(facts.stage().unwrap_or_default().saturating_add(1))
}

/// The last of the dates that the answer offers: by then all of it is to be done.
fn offered(facts: &Facts) -> String {
    let outstanding = facts.matter.iter().flat_map(Escalation::outstanding);
    let last = outstanding.filter_map(|action| action.offered.or(action.draft.by)).max();
    last.map(short_date).unwrap_or_default()
}

/// What follows the last stage for this child's plan.
fn last_step(facts: &Facts) -> String {
    facts.procedure().last_step.what_for(facts.context.plan).to_owned()
}

/// A verdict, as it is being written.
#[derive(Clone, Serialize, Deserialize)]
pub struct Draft {
    pub verdict: RwSignal<String>,
    outcome: RwSignal<String>,
    rationale: RwSignal<String>,
    unfinished: Vec<UnfinishedDraft>,
    further: FurtherDraft,
    considered: ConsideredDraft,
    held_until: RwSignal<String>,
    why: RwSignal<String>,
    until: RwSignal<String>,
    pub target: TargetDraft,
    revised: RevisionsDraft,
    reason: RwSignal<String>,
}

impl Draft {
    /// Nothing found yet.
    pub fn new(facts: &Facts) -> Self {
        Self {
            verdict: RwSignal::default(),
            outcome: RwSignal::default(),
            rationale: RwSignal::default(),
            unfinished: UnfinishedDraft::all(facts),
            further: FurtherDraft::default(),
            considered: ConsideredDraft::default(),
            held_until: RwSignal::new(offered(facts)),
            why: RwSignal::default(),
            until: RwSignal::default(),
            target: TargetDraft::new(facts, facts.stage()),
            revised: RevisionsDraft::new(facts),
            reason: RwSignal::default(),
        }
    }

    /// What is found, if that has been chosen.
    pub fn kind(&self) -> Option<Kind> {
        self.verdict.with(|verdict| Kind::of(verdict))
    }

    /// What the command holds.
    pub fn review(&self, reading: &mut Reading<'_>) -> Review {
        let rationale = self.rationale.get();
        match self.kind().unwrap_or(Kind::Agreed) {
            Kind::Resolved => Review::Resolved {
                outcome: self.outcome.get(),
                rationale,
                unfinished: UnfinishedDraft::unfinished(&self.unfinished),
                further: self.further.further(reading),
                considered: self.considered.on_ending(Ending::Resolved, reading.facts),
            },
            Kind::Agreed => Review::Agreed { rationale },
            Kind::Hold => {
                let until = self.held_until.with(|text| reading.coming("held_until", text));
                Review::Hold { rationale, until }
            }
            Kind::Discuss => {
                let until = self.until.with(|text| reading.coming("until", text));
                Review::Discuss { why: self.why.get(), until }
            }
            Kind::NotResolved => {
                let (from, category) = (reading.facts.stage(), reading.facts.category());
                let target = self.target.target(from, &category, reading);
                let PassOn { target, revised } = self.revised.pass_on(target, reading);
                Review::NotResolved { target, revised }
            }
            Kind::LastStep => Review::LastStep { reason: self.reason.get() },
        }
    }
}

/// What the verdict chosen asks for.
#[component]
pub fn VerdictFields(form: Form, draft: Draft, climb: Memo<Climb>) -> impl IntoView {
    let dates = Signal::derive(move || climb.with(|climb| form.with_facts(|facts| climb.dates(facts))));
    let rationale = move || view! { <TextArea field=form.field("rationale") value=draft.rationale rows=3 /> };
    move || {
        Some(match draft.kind()? {
            Kind::Resolved => view! {
                <TextArea field=form.field("outcome") value=draft.outcome rows=3 />
                {rationale()}
                <ConsideredOnEnding form draft=draft.considered how=Ending::Resolved />
                <UnfinishedFields form drafts=draft.unfinished.clone() />
                <FurtherFields form draft=draft.further resolved=true />
            }
            .into_any(),
            Kind::Hold => view! {
                {rationale()}
                <DateField field=form.field("held_until") value=draft.held_until reads=form.reads(Look::Ahead) />
            }
            .into_any(),
            Kind::Agreed => rationale().into_any(),
            Kind::Discuss => view! {
                <TextArea field=form.field("why") value=draft.why rows=3 />
                <DateField field=form.field("until") value=draft.until reads=form.reads(Look::Ahead) />
            }
            .into_any(),
            Kind::NotResolved => view! {
                <TargetFields
                    form
                    draft=draft.target
                    from=form.with_facts(Facts::stage)
                    category=form.with_facts(Facts::category)
                />
                <Revisions form draft=draft.revised.clone() dates />
            }
            .into_any(),
            Kind::LastStep => view! {
                <div class="govuk-inset-text">{form.with_facts(last_step)}</div>
                <TextArea field=form.field("reason") value=draft.reason rows=3 />
            }
            .into_any(),
        })
    }
}
