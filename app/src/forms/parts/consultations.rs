use crate::components::{DateField, TextField};
use crate::forms::{Facts, Form, Reading};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::calendar::typed::Look;
use shared::escalation::Consultation;
use shared::ids::PostId;
use shared::people::ChairKind;
use shared::procedure::{Gate, GateKind, Procedure};
use shared::wording::field_label;

/// A talk that a stage asks for, as it is being written (LAM-02).
#[derive(Clone, Serialize, Deserialize)]
pub struct ConsultationDraft {
    post: PostId,
    on: RwSignal<String>,
    note: RwSignal<String>,
}

impl ConsultationDraft {
    /// A draft for every post that any stage may ask this chair to consult.
    pub fn all(facts: &Facts) -> Vec<Self> {
        let procedure = facts.procedure();
        let chair = facts.context.plan.chair();
        let asked = procedure.stages.iter().flat_map(|stage| {
            let grounds = stage.grounds.iter().map(|ground| Some(ground.id.as_str()));
            let asked = |ground| asked(procedure, chair, stage.number, ground);
            grounds.chain([None]).flat_map(asked).collect::<Vec<_>>()
        });
        let mut posts: Vec<PostId> = asked.collect();
        posts.sort();
        posts.dedup();
        posts
            .into_iter()
            .map(|post| Self { post, on: RwSignal::default(), note: RwSignal::default() })
            .collect()
    }

    /// What the command holds: the talks that were written down and belong to this stage, on that ground.
    pub fn consultations(
        drafts: &[Self],
        stage: u8,
        ground: Option<&str>,
        reading: &mut Reading<'_>,
    ) -> Vec<Consultation> {
        let chair = reading.facts.context.plan.chair();
        let asked = asked(reading.facts.procedure(), chair, stage, ground);
        let begun = |draft: &&Self| asked.contains(&draft.post) && draft.is_begun();
        drafts.iter().filter(begun).map(|draft| draft.consultation(reading)).collect()
    }

    fn consultation(&self, reading: &mut Reading<'_>) -> Consultation {
        let at = format!("{}.on", path(&self.post));
        let on = self.on.with(|text| reading.past(&at, text));
        Consultation { post: self.post.clone(), on, note: self.note.get() }
    }

    fn is_begun(&self) -> bool {
        [self.on, self.note].iter().any(|text| text.with(|text| !text.trim().is_empty()))
    }
}

fn path(post: &PostId) -> String {
    format!("target.consultations.{post}")
}

/// The posts a stage's entry rule and its gates ask this chair to consult, where the matter goes there on that ground.
fn asked(procedure: &Procedure, chair: ChairKind, stage: u8, ground: Option<&str>) -> Vec<PostId> {
    let rule = procedure.entry_rule(chair, stage);
    let needs = rule.iter().flat_map(|rule| &rule.needs);
    let needed = needs.filter_map(|need| need.consulted_on(ground).cloned());
    let by_talk = [GateKind::Consultation, GateKind::Evidence];
    let is_talk = |gate: &&Gate| gate.before == stage && by_talk.contains(&gate.kind);
    let gated = procedure.gates.iter().filter(is_talk).flat_map(|gate| gate.posts.clone());
    let mut posts: Vec<PostId> = needed.chain(gated).collect();
    posts.sort();
    posts.dedup();
    posts
}

/// The fields of the talks that the stage asks for.
#[component]
pub fn ConsultationFields(
    form: Form,
    drafts: RwSignal<Vec<ConsultationDraft>>,
    stage: Signal<u8>,
    ground: Signal<String>,
) -> impl IntoView {
    let shown = move || {
        let (stage, ground) = (stage.get(), ground.get());
        let asked = form.with_facts(|facts| {
            asked(facts.procedure(), facts.context.plan.chair(), stage, Some(ground.as_str()))
        });
        let drafts = drafts.get().into_iter().filter(|draft| asked.contains(&draft.post));
        drafts.map(|draft| fields(form, draft)).collect_view()
    };
    view! { {shown} }
}

fn fields(form: Form, draft: ConsultationDraft) -> AnyView {
    let at = path(&draft.post);
    let legend = form.with_facts(|facts| field_label(&at, form.kind_untracked(), facts.procedure()));
    view! {
        <fieldset class="govuk-fieldset rc-smart">
            <legend class="rc-smart__legend">{legend}</legend>
            <DateField
                field=form.with_whole(&format!("{at}.on"), "Date", &at)
                value=draft.on
                reads=form.reads(Look::Back)
            />
            <TextField field=form.named(&format!("{at}.note"), "What came of it") value=draft.note />
        </fieldset>
    }
    .into_any()
}
