//! Who holds which post where. One team's manager is acting, one team has none so that the post above answers, and one
//! service's manager has a deputy.

use chrono::NaiveDate;
use shared::ids::{PersonId, PostId};
use shared::organisation::{Holding, HoldingKind};
use shared::procedure::{Line, Procedure};
use uuid::Uuid;

use super::units::{QUALITY, REVIEWING, ROOT, SERVICES, TEAMS};

const ACTING_TEAM: &str = TEAMS[1];
const VACANT_TEAM: &str = TEAMS[3];
const DEPUTISED_SERVICE: &str = SERVICES[0];

/// A post of a unit with whoever holds it.
pub struct Seat {
    pub post: PostId,
    pub unit: &'static str,
    pub kind: HoldingKind,
    pub person: PersonId,
}

impl Seat {
    fn of(post: &PostId, unit: &'static str, kind: HoldingKind) -> Self {
        Self { post: post.clone(), unit, kind, person: PersonId(Uuid::nil()) }
    }

    pub fn since(&self, from: NaiveDate) -> Holding {
        let (post, unit) = (self.post.clone(), self.unit.into());
        Holding { person: self.person, post, unit, from, to: None, kind: self.kind }
    }
}

/// The seats of a procedure's posts, nobody on them yet, team by team.
pub fn of(procedure: &Procedure) -> Vec<Seat> {
    let of_line = |line: Line| -> Vec<&PostId> {
        procedure.posts.iter().filter(|post| post.line == line).map(|post| &post.id).collect()
    };
    let addressed = |post: &PostId| procedure.stages.iter().any(|stage| stage.addressees.contains(post));
    let mut seats = childs_line(&of_line(Line::Child), addressed);
    let chairs = of_line(Line::Chair);
    for (at, post) in chairs.into_iter().enumerate() {
        seats.push(Seat::of(post, if at == 0 { REVIEWING } else { QUALITY }, HoldingKind::Holder));
    }
    let of_authority = of_line(Line::Authority);
    seats.extend(of_authority.into_iter().map(|post| Seat::of(post, ROOT, HoldingKind::Holder)));
    seats
}

/// From the worker up: the last post is the authority's, the one below it a service's, the others the teams'. Of those
/// the lowest that the ladder addresses is acted for in one team and vacant in another.
fn childs_line(posts: &[&PostId], addressed: impl Fn(&PostId) -> bool) -> Vec<Seat> {
    let (below, top) = posts.split_at(posts.len().saturating_sub(1));
    let (teams, services) = below.split_at(below.len().saturating_sub(1));
    let mut seats = Vec::new();
    let uneven = teams.iter().position(|post| addressed(post)).unwrap_or_default();
    for (height, post) in teams.iter().enumerate() {
        seats.extend(TEAMS.into_iter().filter_map(|team| team_seat(post, team, height == uneven)));
    }
    for post in services {
        seats.extend(SERVICES.map(|service| Seat::of(post, service, HoldingKind::Holder)));
        seats.push(Seat::of(post, DEPUTISED_SERVICE, HoldingKind::Deputy));
    }
    seats.extend(top.iter().map(|post| Seat::of(post, ROOT, HoldingKind::Holder)));
    seats
}

fn team_seat(post: &PostId, team: &'static str, uneven: bool) -> Option<Seat> {
    match team {
        VACANT_TEAM if uneven => None,
        ACTING_TEAM if uneven => Some(Seat::of(post, team, HoldingKind::Acting)),
        _ => Some(Seat::of(post, team, HoldingKind::Holder)),
    }
}

#[cfg(test)]
mod tests {
    use shared::procedure;

    use super::*;

    #[test]
    fn every_post_is_held_somewhere_some_acting_some_with_a_deputy() {
        for procedure in procedure::all() {
            let seats = of(procedure);
            for post in procedure.posts.iter().filter(|post| post.line != Line::SocialWorker) {
                assert!(seats.iter().any(|seat| seat.post == post.id), "{} in {}", post.id, procedure.name);
            }
            for kind in [HoldingKind::Holder, HoldingKind::Acting, HoldingKind::Deputy] {
                assert!(seats.iter().any(|seat| seat.kind == kind), "{kind:?} in {}", procedure.name);
            }
        }
    }
}
