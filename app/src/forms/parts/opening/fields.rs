use super::{ABOUT_CONDUCT, AGAINST, OpeningDraft, PARTICULARS, joined};
use crate::components::{Checkboxes, Choice, ChoiceGroup, GroupedSelect, TextArea, TextField};
use crate::forms::Form;
use crate::forms::parts::questions::QuestionFields;
use leptos::prelude::*;
use shared::beside::BesideKind;
use shared::people::PlanKind;
use shared::procedure::{CategoryGroup, SOMETHING_ELSE};

/// The fields of the opening.
#[component]
pub fn OpeningFields(
    form: Form,
    draft: OpeningDraft,
    /// The stage it is raised at formally; none while it is a concern.
    #[prop(into)]
    stage: Signal<Option<u8>>,
) -> impl IntoView {
    let situation = Signal::derive(move || form.with_facts(|facts| draft.situation(facts, stage.get())));
    let groups = form.with_facts(|facts| {
        let plan = facts.context.plan;
        facts.procedure().categories.iter().map(|group| choices(group, plan)).collect::<Vec<_>>()
    });
    let something_else = move || {
        draft.is_something_else().then(|| {
            view! { <TextField field=form.field("opening.category.other") value=draft.other /> }
        })
    };
    view! {
        <Conduct form draft />
        <GroupedSelect field=form.named("opening.category", "What it is about") groups value=draft.category />
        {something_else}
        <TextArea
            field=form.field("opening.wrong").hint("What has or has not happened, with dates. Facts before views.")
            value=draft.wrong
        />
        <TextArea
            field=form.field("opening.impact").hint("What this means for the child, in the child’s own words where you have them.")
            value=draft.impact
            rows=3
        />
        <TextArea
            field=form.field("opening.outcome").hint("What will be different for the child when this is put right.")
            value=draft.outcome
            rows=3
        />
        <QuestionFields form draft=draft.questions at=PARTICULARS situation />
        <Wishes form draft />
    }
}

/// Where the procedure says so, one worker's conduct or practice is not raised: their manager is alerted (SLO-09).
#[component]
fn Conduct(form: Form, draft: OpeningDraft) -> impl IntoView {
    let (asked, address) = form.with_facts(|facts| {
        let (child, plan) = (facts.context.child.id, facts.context.plan.as_str());
        let address = format!("/children/{child}/records/{}?plan={plan}", BesideKind::Alert.as_str());
        (facts.procedure().beside.conduct.is_some(), address)
    });
    let alert = move || {
        draft.is_about_conduct().then(|| {
            view! { <p><a class="govuk-link" href=address.clone()>"Alert the worker’s manager"</a></p> }
        })
    };
    asked.then(|| {
        let choice = vec![Choice::new(ABOUT_CONDUCT, "It is about one worker’s conduct or practice")];
        view! {
            <Checkboxes field=form.field("opening.about_conduct") choices=choice values=draft.conduct />
            {alert}
        }
    })
}

/// The chair decides, also against what the child wants; then both are recorded (ALL-12).
#[component]
fn Wishes(form: Form, draft: OpeningDraft) -> impl IntoView {
    let choice = vec![Choice::new(AGAINST, "The child does not want this raised")];
    let fields = move || {
        draft.is_against().then(|| {
            view! {
                <TextArea field=form.field("opening.against_wishes.wishes") value=draft.wishes rows=3 />
                <TextArea field=form.field("opening.against_wishes.reason") value=draft.all_the_same rows=3 />
            }
        })
    };
    view! {
        <Checkboxes
            field=form.with_parts("opening.against_wishes", "The child’s wishes")
            choices=choice
            values=draft.against
        />
        {fields}
    }
}

fn choices(group: &CategoryGroup, plan: PlanKind) -> ChoiceGroup {
    let examples =
        group.examples_for(plan).map(|example| Choice::new(joined(&group.id, &example.id), &example.text));
    let other = Choice::new(joined(&group.id, SOMETHING_ELSE), format!("{}: something else", group.title));
    ChoiceGroup { heading: group.title.clone(), choices: examples.chain([other]).collect() }
}
