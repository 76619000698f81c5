//! Raising a matter for a child: informally, or on the formal ladder (ALL-01, ALL-09).

mod alongside;
mod aside;

use super::parts::{
    ActionsDraft, ActionsFields, Climb, InformalDraft, InformalFields, OpeningDraft, OpeningFields,
    Suggestions, TargetDraft, TargetFields,
};
use super::{About, Facts, Form, Frame, Opened, Reading};
use crate::components::{Choice, Radios};
use alongside::{AlongsideDraft, AlongsideFields};
use aside::Aside;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::child::GradedDraft;
use shared::escalation::{Command, CommandKind, Opening, RaiseConcern, RaiseFormally};
use shared::smart::DateFacts;
use shared::wording;

const INFORMAL: &str = "informal";
const FORMAL: &str = "formal";

/// The informal step at which a matter begins.
const FIRST: u8 = 1;

/// What is raised, as it is being written.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct Draft {
    way: RwSignal<String>,
    opening: OpeningDraft,
    #[serde(default)]
    alongside: AlongsideDraft,
    actions: ActionsDraft,
    informal: InformalDraft,
    target: TargetDraft,
}

impl Draft {
    fn new(facts: &Facts) -> Self {
        Self {
            way: RwSignal::new(if begins_informally(facts) { INFORMAL } else { FORMAL }.to_owned()),
            opening: OpeningDraft::new(facts),
            alongside: AlongsideDraft::default(),
            actions: match &facts.like {
                Some(like) => ActionsDraft::of(like.matter.actions.iter().map(|action| &action.draft)),
                None => ActionsDraft::default(),
            },
            informal: InformalDraft::new(facts, FIRST),
            target: TargetDraft::new(facts, None),
        }
    }

    fn is_formal(self) -> bool {
        self.way.with(|way| way == FORMAL)
    }

    /// The stage it is raised at, where it is raised formally.
    fn stage(self) -> Option<u8> {
        self.is_formal().then(|| self.target.stage())
    }

    fn command(self, reading: &mut Reading<'_>) -> Command {
        let opening = self.opening.opening(reading, self.stage());
        let alongside = self.alongside.said(&opening.category.group, reading.facts);
        let opening = Opening { alongside, ..opening };
        let actions = self.actions.actions(reading);
        let sibling_of = reading.facts.like.as_ref().map(|like| like.id);
        if self.is_formal() {
            let target = self.target.target(None, &opening.category, reading);
            let graded = graded(reading.facts).map(|draft| draft.number);
            return Command::RaiseFormally(RaiseFormally { opening, actions, target, sibling_of, graded });
        }
        let (with, by) = (self.informal.with(reading), self.informal.by(reading));
        let (manner, agreed) = (self.informal.manner(), self.informal.agreed());
        let timing = self.informal.timing(FIRST, reading);
        let talked_on = self.informal.talked_on(reading);
        let raise =
            RaiseConcern { opening, actions, with, manner, agreed, talked_on, by, timing, sibling_of };
        Command::RaiseConcern(raise)
    }
}

/// The form that raises a matter.
pub fn view(opened: Opened) -> AnyView {
    let draft = opened.draft(Draft::new);
    draft.alongside.meet(&opened.facts);
    let about = about(&opened.facts);
    let form = Form::new(opened, about, draft, move |reading| draft.command(reading));
    let formal = Memo::new(move |_| draft.is_formal());
    let at_once = Memo::new(move |_| form.with_facts(|facts| draft.opening.opens_formal(facts)));
    Effect::new(move || {
        if at_once.get() {
            draft.way.set(FORMAL.to_owned());
        }
    });
    let stage = Signal::derive(move || draft.stage());
    let climb = Memo::new(move |_| {
        form.with_facts(|facts| Climb::new(facts, None, &draft.target.start(None, facts)))
    });
    let dates = Signal::derive(move || form.with_facts(|facts| dates(facts, formal.get(), &climb.get())));
    let category = Signal::derive(move || draft.opening.category());
    let group = Memo::new(move |_| category.with(|category| category.group.clone()));
    let fields = move || match formal.get() {
        true => view! { <TargetFields form draft=draft.target from=None category /> }.into_any(),
        false => view! { <InformalFields form draft=draft.informal step=FIRST /> }.into_any(),
    };
    let aside = view! { <Aside form formal climb draft=draft.informal /> }.into_any();
    view! {
        <Frame form aside>
            <aside::RaisedLike form />
            <aside::OtherMatters form />
            {form.with_facts(from_grade)}
            {which_way(form, draft.way)}
            <h2 class="govuk-heading-m">"What is wrong"</h2>
            <OpeningFields form draft=draft.opening stage />
            <AlongsideFields form draft=draft.alongside group />
            <h2 class="govuk-heading-m">"What is to be done"</h2>
            <Suggestions form opening=draft.opening actions=draft.actions dates />
            <ActionsFields form draft=draft.actions dates />
            <h2 class="govuk-heading-m">{move || if formal.get() { "Who it goes to" } else { "Talking it over" }}</h2>
            {fields}
        </Frame>
    }
    .into_any()
}

/// The informal step comes first where there is one; a brother's or sister's matter has shown where it goes.
fn begins_informally(facts: &Facts) -> bool {
    let formal = facts.like.as_ref().is_some_and(|like| !like.matter.stages.is_empty());
    may_be_informal(facts) && !formal
}

/// An informal concern has neither stage nor total for an action's date to be held against.
fn dates(facts: &Facts, formal: bool, climb: &Climb) -> DateFacts {
    let dates = climb.dates(facts);
    if formal { dates } else { DateFacts { stage_due: None, total_runs_out: None, ..dates } }
}

/// What a grade asks for is formal (KEN-08).
fn may_be_informal(facts: &Facts) -> bool {
    facts.procedure().informal.exists() && graded(facts).is_none()
}

/// The draft it completes, where a grade asked for it.
fn graded(facts: &Facts) -> Option<&GradedDraft> {
    facts.prepared.as_ref().and_then(|prepared| prepared.graded.as_ref())
}

fn from_grade(facts: &Facts) -> Option<AnyView> {
    let draft = graded(facts)?;
    let from = wording::graded(draft);
    let why = wording::why_raised(&draft.graded, draft.why, &facts.procedure().words);
    Some(view! { <div class="govuk-inset-text"><p>{from} ". " {why} "."</p></div> }.into_any())
}

/// Asked only where there is a choice.
fn which_way(form: Form, way: RwSignal<String>) -> Option<AnyView> {
    let choices = form.with_facts(ways);
    let field = form.named("way", "How you raise it");
    (choices.len() > 1).then(|| view! { <Radios field choices value=way /> }.into_any())
}

fn ways(facts: &Facts) -> Vec<Choice> {
    let words = &facts.procedure().words;
    let informal = wording::command(CommandKind::RaiseConcern, words);
    let formal = wording::command(CommandKind::RaiseFormally, words);
    let informal = Choice::new(INFORMAL, informal)
        .hint("Talk it over first, and record what was said and by when it is to be settled.");
    let formal =
        Choice::new(FORMAL, formal).hint("It goes to those who must answer, and their time begins today.");
    let first = may_be_informal(facts).then_some(informal);
    first.into_iter().chain([formal]).collect()
}

fn about(facts: &Facts) -> About {
    let (child, words) = (&facts.context.child, &facts.procedure().words);
    let back = format!("/children/{}", child.id);
    let like = facts.like.as_ref().map(|like| format!("&like={}", like.matter.reference)).unwrap_or_default();
    let from = facts.prepared.as_ref().map(|prepared| prepared.from.as_str()).unwrap_or_default();
    About {
        heading: wording::raising(words, may_be_informal(facts)),
        caption: child.name.clone(),
        title: format!("What you raise for {}", child.name),
        page: format!("{back}/raise?plan={}{from}{like}", facts.context.plan.as_str()),
        back,
        send: "Record and send it".to_owned(),
        checked: true,
    }
}
