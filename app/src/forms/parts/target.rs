use super::considered::{ConsideredDraft, ConsideredFields};
use super::consultations::{ConsultationDraft, ConsultationFields};
use super::gates::Gates;
use super::partner::{PartnerDraft, PartnerFields};
use super::questions::{QuestionFields, QuestionsDraft};
use super::target_choices::{conditions, grounds, stages};
use super::timing::{TimingDraft, TimingFields};
use super::told_first::{ToldFirstDraft, ToldFirstFields};
use crate::components::{Radios, TextArea, TextField};
use crate::forms::{Facts, Form, Reading};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::asked::{Moment, Situation};
use shared::escalation::{Broken, Category, Escalation, Target, asks_whether_to_refer};
use shared::ladder::Start;
use shared::procedure::Need;
use shared::wording;

/// The stage a matter is sent to and what that asks for, as it is being written.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub struct TargetDraft {
    stage: RwSignal<String>,
    reason: RwSignal<String>,
    consultations: RwSignal<Vec<ConsultationDraft>>,
    #[serde(default)]
    told_first: RwSignal<Vec<ToldFirstDraft>>,
    ground: RwSignal<String>,
    days: RwSignal<String>,
    outside: RwSignal<String>,
    considered: ConsideredDraft,
    questions: QuestionsDraft,
    #[serde(default)]
    partner: PartnerDraft,
    #[serde(default)]
    timing: TimingDraft,
}

impl TargetDraft {
    /// To the lowest stage there is above `from`.
    pub fn new(facts: &Facts, from: Option<u8>) -> Self {
        let follows = |from| facts.procedure().follows(from, facts.context.plan.chair());
        let first = from.and_then(|from| follows(from).first().copied()).unwrap_or(1);
        Self {
            stage: RwSignal::new(first.to_string()),
            // On silence it is written for the chair, who may change it (LAM-22).
            reason: RwSignal::new(reason_to_pass_on(facts).unwrap_or_default()),
            consultations: RwSignal::new(ConsultationDraft::all(facts)),
            told_first: RwSignal::new(ToldFirstDraft::all(facts)),
            ground: RwSignal::default(),
            days: RwSignal::default(),
            outside: RwSignal::default(),
            considered: ConsideredDraft::default(),
            questions: QuestionsDraft::new(facts, &[Moment::Start, Moment::PassOn, Moment::Jump]),
            partner: PartnerDraft::default(),
            timing: TimingDraft::new(facts),
        }
    }

    /// The stage chosen.
    pub fn stage(self) -> u8 {
        self.stage.with(|stage| stage.parse().unwrap_or_default())
    }

    /// The way as it would be gone today.
    pub fn start(self, from: Option<u8>, facts: &Facts) -> Start {
        let (context, stage) = (&facts.context, self.stage());
        Start {
            chair_days: self.days.with(|days| days.trim().parse().ok()),
            sent_at: Some(context.now),
            timing: self.timing.of_stage(stage, from, &mut Reading::new(facts)),
            ..Start::at(stage, context.today, context.plan)
        }
    }

    /// What the command holds; what it is about decides what else is asked.
    pub fn target(self, from: Option<u8>, category: &Category, reading: &mut Reading<'_>) -> Target {
        let number = self.stage();
        let situation = Situation::sent(reading.facts.context.plan, category, from, number);
        let stage = reading.facts.procedure().stage(number);
        let chairs_time = stage.is_some_and(|stage| stage.time.chairs_days().is_some());
        let shown = reading.shown(stage.iter().flat_map(|stage| &stage.addressees));
        let drafts = self.consultations.get();
        let ground = Some(self.ground.get()).filter(|ground| !ground.is_empty());
        Target {
            stage: number,
            shown,
            reason: self.reason.get(),
            consultations: ConsultationDraft::consultations(&drafts, number, ground.as_deref(), reading),
            told_first: self.told_first.with(|drafts| ToldFirstDraft::told(drafts, number, reading)),
            ground,
            days: self.days.with(|days| reading.working_days("target.days", days)).filter(|_| chairs_time),
            particulars: self.questions.particulars(PARTICULARS, &situation, reading),
            partner: self.partner.partner(number, reading.facts),
            timing: self.timing.of_stage(number, from, reading),
            outside_procedure: Some(self.outside.get()).filter(|why| !why.trim().is_empty()),
            outcome: None,
            considered: asks_about_referral(reading.facts).then(|| self.considered.considered()),
        }
    }
}

/// Where the replies to the procedure's own questions stand in the command.
const PARTICULARS: &str = "target.particulars";

fn reason_to_pass_on(facts: &Facts) -> Option<String> {
    wording::reason_to_pass_on(facts.matter.as_ref()?, facts.procedure())
}

/// The fields for where a matter goes, and what that asks for.
#[component]
pub fn TargetFields(
    form: Form,
    draft: TargetDraft,
    /// The stage it leaves; none for a start.
    from: Option<u8>,
    #[prop(into)] category: Signal<Category>,
) -> impl IntoView {
    let stage = Memo::new(move |_| draft.stage());
    let plan = form.with_facts(|facts| facts.context.plan);
    let situation =
        Signal::derive(move || category.with(|category| Situation::sent(plan, category, from, stage.get())));
    let choices = form.with_facts(|facts| stages(facts, from));
    let word = form.with_facts(|facts| facts.procedure().words.stage.clone());
    view! {
        <Radios field=form.named("target.stage", format!("Which {word}")) choices=choices value=draft.stage />
        {move || known(form, from, stage.get())}
        <Gates form />
        <PartnerFields form draft=draft.partner stage />
        <Outside form draft />
        <TimingFields form draft=draft.timing from stage />
        {move || days(form, draft, stage.get())}
        {move || ground(form, draft, stage.get())}
        {move || reason(form, draft, from, stage.get())}
        <QuestionFields form draft=draft.questions at=PARTICULARS situation />
        <ConsultationFields form drafts=draft.consultations stage=stage.into() ground=draft.ground.into() />
        <ToldFirstFields form drafts=draft.told_first stage=stage.into() />
        {considered(form, draft)}
    }
}

/// Whether to refer is asked at each stage it leaves, where the procedure says so (LAM-24).
fn considered(form: Form, draft: TargetDraft) -> Option<AnyView> {
    let asked = form.with_facts(asks_about_referral);
    asked.then(|| {
        view! { <ConsideredFields form draft=draft.considered within="target.considered." /> }.into_any()
    })
}

fn asks_about_referral(facts: &Facts) -> bool {
    let formal = |matter: &&Escalation| matter.current().is_some();
    let matter = facts.matter.as_ref().filter(formal);
    matter.is_some_and(|matter| asks_whether_to_refer(matter, &facts.context))
}

/// What there is to know about the stage chosen.
fn known(form: Form, from: Option<u8>, stage: u8) -> Option<AnyView> {
    let conditions = form.with_facts(|facts| conditions(facts, from, stage));
    (!conditions.is_empty()).then(|| {
        let conditions = conditions.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
        view! { <div class="govuk-inset-text">{conditions}</div> }.into_any()
    })
}

/// An IRO may go where the procedure lists no way, and says why (IRO Handbook 6.2).
#[component]
fn Outside(form: Form, draft: TargetDraft) -> impl IntoView {
    let open =
        Memo::new(move |_| draft.outside.with(|why| !why.is_empty()) || form.broken(may_be_overridden));
    let hint = "Only where you act outside the procedure: you may go this way all the same. It is recorded with your reason.";
    let field = move || form.field("target.outside_procedure").hint(hint);
    move || open.get().then(|| view! { <TextArea field=field() value=draft.outside rows=2 /> })
}

fn may_be_overridden(broken: &Broken) -> bool {
    matches!(
        broken,
        Broken::StartNotListed { may_override: true, .. }
            | Broken::GateUnmet { may_override: true, .. }
            | Broken::StageNotForChair { .. }
            | Broken::RaisedBy { may_override: true, .. }
    )
}

/// How many working days, where the chair sets the stage's time (KEN-24).
fn days(form: Form, draft: TargetDraft, stage: u8) -> Option<AnyView> {
    let hint = form.with_facts(|facts| {
        let time = &facts.procedure().stage(stage)?.time;
        let ((least, most), offered) = time.chairs_days().zip(time.length())?;
        let offered = wording::length(offered);
        Some(format!(
            "You set the time here, from {least} to {most} working days. Left empty it is {offered}."
        ))
    })?;
    let field = form.field("target.days").hint(hint);
    Some(view! { <TextField field value=draft.days width="govuk-input--width-3" /> }.into_any())
}

/// Which ground takes it there, where the stage asks (LAM-21).
fn ground(form: Form, draft: TargetDraft, stage: u8) -> Option<AnyView> {
    let choices = form.with_facts(|facts| grounds(facts, stage));
    (!choices.is_empty()).then(|| {
        view! { <Radios field=form.field("target.ground") choices=choices value=draft.ground /> }.into_any()
    })
}

/// Why this stage, where its rule asks; on passing on always (ALL-07, ALL-09).
fn reason(form: Form, draft: TargetDraft, from: Option<u8>, stage: u8) -> Option<AnyView> {
    let (asked, word) = form.with_facts(|facts| {
        let rule = facts.procedure().entry_rule(facts.context.plan.chair(), stage);
        let asked = rule.is_some_and(|rule| rule.needs.contains(&Need::Reason));
        (asked, facts.procedure().words.stage.clone())
    });
    let label = match from {
        Some(_) => "Why it goes on, and why there".to_owned(),
        None => format!("Why this {word}"),
    };
    (asked || from.is_some()).then(|| {
        view! { <TextArea field=form.named("target.reason", label) value=draft.reason rows=3 /> }.into_any()
    })
}
