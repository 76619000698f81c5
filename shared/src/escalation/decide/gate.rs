//! What must have happened before a stage (SLO-04, SLO-05, KEN-06, HAF-12): met or not, by the record and by what is said now.

use super::meeting_held::{Absent, held_for};
use super::target::Way;
use crate::escalation::violation::Checks;
use crate::escalation::{
    Broken, Context, Discussion, Escalation, MeetingPurpose, Phase, StageStep, Target, Unmet,
};
use crate::ids::PostId;
use crate::people::ChairKind;
use crate::procedure::{Gate, GateKind};

/// A gate before a stage, as it stands for one matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gateway {
    pub gate: Gate,
    pub met: bool,
    /// Does the matter not come to the stage without it? Otherwise the chair is warned.
    pub refuses: bool,
    /// Those of its posts that are wanting: who was not there, not asked or not told.
    pub lacks: Vec<PostId>,
    /// Was the chair not at the meeting it asks for?
    pub without_chair: bool,
}

/// The gates before the target's stage for a matter, or for a start.
///
/// A talk about an answer stands before whatever stage comes next, and needs an answer to talk about. The others stand before
/// their own stage, whichever way it is reached.
#[must_use]
pub fn gateways(matter: Option<&Escalation>, target: &Target, context: &Context) -> Vec<Gateway> {
    let from = matter.and_then(|matter| matter.phase.stage());
    let before = |gate: &&Gate| match gate.kind {
        GateKind::Discussion => from.is_some_and(|from| follows(from, context).contains(&gate.before)),
        _ => gate.before == target.stage,
    };
    context.procedure.gates.iter().filter(before).map(|gate| gateway(gate, matter, target, context)).collect()
}

/// The stages that may come next.
fn follows(from: u8, context: &Context) -> Vec<u8> {
    context.procedure.follows(from, context.plan.chair())
}

fn gateway(gate: &Gate, matter: Option<&Escalation>, target: &Target, context: &Context) -> Gateway {
    let consulted = |post: &&PostId| target.consultations.iter().any(|talk| &talk.post == *post);
    let (met, lacks) = match gate.kind {
        GateKind::Meeting => {
            let absent = meeting_before(gate, matter, context);
            (absent.as_ref().is_some_and(Absent::is_nobody), absent.unwrap_or_default())
        }
        GateKind::Discussion => {
            (matter.and_then(Escalation::current).is_some_and(discussed), Absent::default())
        }
        GateKind::Consultation => wanting(gate, |post| consulted(&post)),
        GateKind::Notice => wanting(gate, |post| target.told_first.iter().any(|told| &told.post == post)),
        GateKind::Evidence => (
            gate.posts.iter().any(|post| consulted(&post)) || shown(gate, matter, context),
            Absent::default(),
        ),
    };
    let answered = matter.and_then(Escalation::current).is_some_and(StageStep::answered);
    let refuses = gate.refuses && (gate.kind != GateKind::Discussion || answered);
    Gateway { gate: gate.clone(), met, refuses, lacks: lacks.posts, without_chair: lacks.chair }
}

/// Is everybody whom the gate names on record, and who is not?
fn wanting(gate: &Gate, on_record: impl Fn(&PostId) -> bool) -> (bool, Absent) {
    let posts: Vec<PostId> = gate.posts.iter().filter(|post| !on_record(post)).cloned().collect();
    (posts.is_empty(), Absent { posts, chair: false })
}

/// Who was not at the meeting before the gate's stage; none where there was no such meeting.
fn meeting_before(gate: &Gate, matter: Option<&Escalation>, context: &Context) -> Option<Absent> {
    held_for(matter?, MeetingPurpose::BeforeStage { stage: gate.before }, context)
}

/// Has the stage been talked over with somebody of it since its answer came; or, where none came, at all?
fn discussed(step: &StageStep) -> bool {
    let answered = step.answered_on();
    let since = |talk: &&Discussion| answered.is_none_or(|answered| talk.on >= answered);
    step.discussions.iter().filter(since).any(|talk| !talk.addressees.is_empty())
}

/// Is supervision of the matter on record, or was somebody in these posts at a meeting about it (HAF-07)? A note of theirs may
/// say anything, and is no evidence of it.
fn shown(gate: &Gate, matter: Option<&Escalation>, context: &Context) -> bool {
    let met = matter.into_iter().flat_map(|matter| &matter.meetings).flat_map(|held| &held.present);
    let at_meetings: Vec<&PostId> = met.map(|present| &present.post).collect();
    context.beside.supervision || gate.posts.iter().any(|post| at_meetings.contains(&post))
}

/// Notes each gate that shuts the way, unless an IRO acts outside the procedure.
pub(super) fn check(checks: &mut Checks, target: &Target, way: Way<'_>, outside: bool, context: &Context) {
    let may_override = way.plan.chair() == ChairKind::Iro;
    for gateway in gateways(way.matter, target, context) {
        if gateway.met || !gateway.refuses || outside {
            continue;
        }
        let gate = gateway.gate;
        let titles = gateway.lacks.iter().map(|post| context.procedure.title(post).to_owned());
        let chair = gateway.without_chair.then(|| way.plan.chair());
        let chair = chair.map(|chair| crate::wording::chair(&context.procedure.words, chair).to_owned());
        if gate.kind == GateKind::Consultation {
            for (post, title) in gateway.lacks.iter().cloned().zip(titles) {
                checks.broken(
                    format!("target.consultations.{post}"),
                    Broken::ConsultationMissing { post, title },
                );
            }
        } else {
            let (kind, stage, lacks) = (gate.kind, gate.before, titles.chain(chair).collect());
            checks.broken("target.gates", Broken::GateUnmet { kind, stage, lacks, may_override });
        }
    }
}

/// Is the way to the stage shut while nobody says anything of it?
pub(super) fn shut(matter: &Escalation, stage: u8, context: &Context) -> bool {
    let target = Target::to(stage);
    gateways(Some(matter), &target, context).iter().any(|gateway| gateway.refuses && !gateway.met)
}

/// What the matter goes without.
pub(super) fn without(target: &Target, way: Way<'_>, context: &Context) -> Vec<Unmet> {
    let unmet = gateways(way.matter, target, context).into_iter().filter(|gateway| !gateway.met);
    unmet.map(|gateway| Unmet { kind: gateway.gate.kind, what: gateway.gate.what }).collect()
}

/// The stage before which the procedure asks for a meeting that has not taken place, where the matter would go there next.
#[must_use]
pub fn meeting_due(matter: &Escalation, context: &Context) -> Option<MeetingPurpose> {
    let stage = matter.phase.stage()?;
    let next = follows(stage, context);
    let at_the_last =
        next.is_empty() && matches!(matter.phase, Phase::Lapsed { .. } | Phase::LastStep { .. });
    if at_the_last {
        return last_step_lacks(matter, context).map(|_| MeetingPurpose::LastStep);
    }
    let before = |gate: &&Gate| gate.kind == GateKind::Meeting && gate.refuses && next.contains(&gate.before);
    let gate = context.procedure.gates.iter().find(before)?;
    let met = meeting_before(gate, Some(matter), context).is_some_and(|absent| absent.is_nobody());
    (!met).then_some(MeetingPurpose::BeforeStage { stage: gate.before })
}

/// Where the last step is a meeting that has not taken place with everybody it names: who was not there (SLO-06).
pub(super) fn last_step_lacks(matter: &Escalation, context: &Context) -> Option<Vec<String>> {
    let asked = context.procedure.last_step.meeting;
    let absent = held_for(matter, MeetingPurpose::LastStep, context);
    let met = absent.as_ref().is_some_and(Absent::is_nobody);
    (asked && !met).then(|| absent.unwrap_or_default().titles(matter, context))
}
