//! The children of an authority in the demonstration. The first has no matter, for whoever wants to raise one.

mod reviews;

use chrono::{Days, NaiveDate};
use fastrand::Rng;
use shared::child::{Appointment, Birth, Chairing, Child, Placement, Plan};
use shared::ids::{ChildId, PersonId};
use shared::organisation::Role;
use shared::people::{ChairKind, PlanKind};

use super::cast::{Cast, Member, TEAMS};
use super::stable_id;
use reviews::reviewed;

const HOW_MANY: usize = 14;
/// On both kinds of plan, where the procedure covers both.
const ON_BOTH_PLANS: usize = 5;
/// On a child protection plan before birth, where the procedure covers those.
const UNBORN: usize = 10;
const RESTRICTED: usize = 12;
/// Brother and sister: the second has the family name of the first, and the same chair.
const SIBLINGS: [usize; 2] = [4, 5];

/// A child with what the texts need to know.
pub struct Subject {
    pub child: Child,
    pub known_as: String,
    /// None before birth.
    pub age: Option<i32>,
}

/// The same children every time, as old as they are on that day.
pub fn of(cast: &Cast, today: NaiveDate, rng: &mut Rng) -> Vec<Subject> {
    let mut names = cast.names_of_children();
    let mut dealt: Vec<_> = (0..HOW_MANY).map(|_| names.deal()).collect();
    let [elder, younger] = SIBLINGS;
    dealt[younger].1 = dealt[elder].1;
    (0..HOW_MANY)
        .map(|number| {
            let (given, family) = dealt[number];
            let unborn = number == UNBORN && cast.procedure.covers(PlanKind::ChildProtection);
            let age = (!unborn).then(|| rng.i32(6..18));
            let born = |age: i32| Birth::Born(before(today, age.unsigned_abs() * 365 + rng.u32(30..330)));
            let birth = age.map_or(Birth::Expected(today + Days::new(26)), born);
            let plans = plans(cast, number, unborn, today);
            let child = child(cast, number, &plans, today);
            let name = if unborn { format!("Unborn {family}") } else { format!("{given} {family}") };
            let known_as = if unborn { "the baby".to_owned() } else { given.to_owned() };
            let child = reviewed(cast, number, today, Child { name, birth, plans, ..child });
            Subject { child, known_as, age }
        })
        .collect()
}

fn plans(cast: &Cast, number: usize, unborn: bool, today: NaiveDate) -> Vec<Plan> {
    let covered = |kind: &PlanKind| cast.procedure.covers(*kind);
    let usual = if number % TEAMS.len() < 2 { PlanKind::LookedAfter } else { PlanKind::ChildProtection };
    let kinds = match number {
        ON_BOTH_PLANS => vec![PlanKind::LookedAfter, PlanKind::ChildProtection],
        _ => vec![usual],
    };
    let mut kinds: Vec<PlanKind> = kinds.into_iter().filter(covered).collect();
    if kinds.is_empty() {
        kinds.push(PlanKind::LookedAfter);
    }
    let from = before(today, if unborn { 120 } else { 420 });
    kinds.into_iter().map(|kind| Plan { kind, from, to: None }).collect()
}

/// The child with everybody round them; who they are is filled in by the caller.
fn child(cast: &Cast, number: usize, plans: &[Plan], today: NaiveDate) -> Child {
    let team = TEAMS[number % TEAMS.len()].into();
    let workers = cast.social_workers_of(&team);
    let advocates = cast.with_role(Role::Advocate);
    let advocate = advocates.get(number % 3).map(|member| member.person.id);
    Child {
        id: ChildId(stable_id(&["child", cast.procedure.authority.as_str(), &number.to_string()])),
        name: String::new(),
        case_number: format!("{}", 400_100 + 37 * number),
        birth: Birth::Born(today),
        plans: Vec::new(),
        social_worker: nth(&workers, number / TEAMS.len()),
        team,
        chairs: plans.iter().filter_map(|plan| chairing(cast, number, plan.kind)).collect(),
        advocates: advocate
            .map(|person| Appointment { person, from: before(today, 200), to: None })
            .into_iter()
            .collect(),
        restricted: number == RESTRICTED,
        gradings: Vec::new(),
        requests: Vec::new(),
        networks: Vec::new(),
        placements: placement(cast, number, today).into_iter().collect(),
        coming_chairs: Vec::new(),
    }
}

/// Where some of the children live, where the procedure asks for visits: one is due soon, one is late.
fn placement(cast: &Cast, number: usize, today: NaiveDate) -> Option<Placement> {
    cast.procedure.visiting.as_ref()?;
    let (name, registered, review_on) = match number {
        0 => ("Hill House", true, today + Days::new(12)),
        3 => ("Mill Cottage", false, before(today, 4)),
        _ => return None,
    };
    Some(Placement {
        number: 1,
        name: name.to_owned(),
        registered,
        began_on: before(today, 30),
        review_on,
        review_there: !registered,
        visits: Vec::new(),
        scopings_asked: Vec::new(),
        scopings: Vec::new(),
    })
}

fn chairing(cast: &Cast, number: usize, plan: PlanKind) -> Option<Chairing> {
    let role = match plan.chair() {
        ChairKind::Iro => Role::Iro,
        ChairKind::CpChair => Role::CpChair,
    };
    let person = nth(&cast.with_role(role), number / 2)?;
    Some(Chairing { plan, person })
}

/// The one whose turn it is.
fn nth(members: &[&Member], number: usize) -> Option<PersonId> {
    members.get(number % members.len().max(1)).map(|member| member.person.id)
}

fn before(day: NaiveDate, days: u32) -> NaiveDate {
    day - Days::new(days.into())
}
