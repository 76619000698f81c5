//! The procedure files: what each authority's says, and what a bad one is answered with.

mod bad_files;
mod bad_kinds;
mod guide;
mod hammersmith_and_fulham;
mod kent;
mod lambeth;
mod shared_rules;
mod slough;
mod torbay;

use shared::ids::PostId;
use shared::people::ChairKind;
use shared::procedure::{Need, Procedure, Stage, bundled};

fn of(authority: &str) -> &'static Procedure {
    bundled(&authority.into()).expect("a bundled procedure")
}

fn stage(procedure: &Procedure, number: u8) -> &Stage {
    procedure.stage(number).expect("a stage")
}

/// The titles of a stage's addressees and of those copied in.
fn addressed<'p>(procedure: &'p Procedure, number: u8) -> (Vec<&'p str>, Vec<&'p str>) {
    let stage = stage(procedure, number);
    let titles = |posts: &'p [PostId]| posts.iter().map(|post| procedure.title(post)).collect();
    (titles(&stage.addressees), titles(&stage.copies))
}

/// The days of every stage, in working days.
fn days(procedure: &Procedure) -> Vec<u32> {
    procedure.stages.iter().map(|stage| stage.time.working_days()).collect()
}

/// What a start asks for: whether a reason, and which posts are consulted; none where it is not listed.
fn asked(procedure: &Procedure, chair: ChairKind, stage: u8) -> Option<(bool, Vec<&str>)> {
    let needs = &procedure.entry_rule(chair, stage)?.needs;
    let posts = needs.iter().filter_map(|need| match need {
        Need::Consultation { post } => Some(post.as_str()),
        Need::Reason | Need::Ground | Need::ConsultationOn { .. } => None,
    });
    Some((needs.contains(&Need::Reason), posts.collect()))
}
