//! Which meeting is the one the procedure asks for: held once there was something to meet about, with everybody wanted there
//! (SLO-05, SLO-06).

use crate::escalation::{
    Context, Escalation, Found, InformalStep, Meeting, MeetingPurpose, NoResponse, StageStep,
};
use crate::ids::PostId;
use crate::procedure::GateKind;
use crate::wording;
use chrono::NaiveDate;

/// Who is wanted by a gate, as at a meeting, and not on record there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Absent {
    pub posts: Vec<PostId>,
    pub chair: bool,
}

impl Absent {
    /// Was everybody there?
    pub fn is_nobody(&self) -> bool {
        self.posts.is_empty() && !self.chair
    }

    /// By title, the chair last.
    pub fn titles(&self, matter: &Escalation, context: &Context) -> Vec<String> {
        let procedure = &context.procedure;
        let posts = self.posts.iter().map(|post| procedure.title(post).to_owned());
        let chair = wording::chair(&procedure.words, matter.opening.plan.chair());
        posts.chain(self.chair.then(|| chair.to_owned())).collect()
    }
}

/// Who was not at the meetings for that purpose that were held in time: at the fullest of them; none where there was none.
pub(super) fn held_for(matter: &Escalation, purpose: MeetingPurpose, context: &Context) -> Option<Absent> {
    let since = since(matter, purpose)?;
    let held = matter.meetings.iter().filter(|held| held.purpose == purpose && held.on >= since);
    let absent = held.map(|held| absent(held, context));
    absent.min_by_key(|absent| absent.posts.len() + usize::from(absent.chair))
}

/// The first day on which a meeting for that purpose has something to meet about; none while it has not.
///
/// Before a stage that is what came of the stage left: its answer, or its silence; while informal, the concern. For the last
/// step it is the last answer's having been found not to resolve it, or its silence.
pub(super) fn since(matter: &Escalation, purpose: MeetingPurpose) -> Option<NaiveDate> {
    let Some(step) = matter.current() else { return matter.informal.as_ref().map(InformalStep::began) };
    let come = if purpose == MeetingPurpose::LastStep { found_wanting(step) } else { step.answered_on() };
    let silent = step.no_response.as_ref().map(NoResponse::since);
    come.into_iter().chain(silent).min()
}

fn found_wanting(step: &StageStep) -> Option<NaiveDate> {
    let verdict = step.verdict.as_ref().filter(|verdict| verdict.found == Found::NotResolved);
    verdict.map(|verdict| verdict.on)
}

/// Whom the procedure wants at such a meeting and who was not there, of those whose post somebody answers for: those of its
/// gate with the chair, or those of the last step.
pub(super) fn absent(held: &Meeting, context: &Context) -> Absent {
    let procedure = &context.procedure;
    match held.purpose {
        MeetingPurpose::BeforeStage { stage } => {
            let mut gates = procedure.gates.iter();
            let gate = gates.find(|gate| gate.kind == GateKind::Meeting && gate.before == stage);
            let posts = gate.map(|gate| not_at(&gate.posts, held, context)).unwrap_or_default();
            Absent { posts, chair: gate.is_some() && held.chair.is_none() }
        }
        MeetingPurpose::LastStep if procedure.last_step.meeting => {
            Absent { posts: not_at(&procedure.last_step.posts, held, context), chair: false }
        }
        MeetingPurpose::LastStep | MeetingPurpose::Other => Absent::default(),
    }
}

/// The posts that were not at a meeting though somebody answers for them today.
pub(super) fn not_at(posts: &[PostId], held: &Meeting, context: &Context) -> Vec<PostId> {
    let there = |post: &PostId| held.present.iter().any(|present| &present.post == post);
    let answered_for =
        |post: &PostId| context.resolved(post).is_some_and(|resolved| resolved.person.is_some());
    posts.iter().filter(|post| !there(post) && answered_for(post)).cloned().collect()
}
