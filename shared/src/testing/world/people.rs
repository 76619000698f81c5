//! The people, units and child of a world.

use super::{Cast, person, since};
use crate::child::{Appointment, Birth, Chairing, Child, Plan};
use crate::ids::{ChildId, PersonId, UnitId};
use crate::organisation::{Holding, HoldingKind, Organisation, Person, Role, Unit};
use crate::people::PlanKind;
use crate::procedure::{Line, Post, Procedure};
use uuid::Uuid;

/// The council above a service with the child's team, and above the reviewing service.
pub(super) fn organisation(procedure: &Procedure, cast: Cast) -> Organisation {
    let mut organisation = Organisation::default();
    for (id, parent) in [
        ("council", None),
        ("service", Some("council")),
        ("team", Some("service")),
        ("reviewing", Some("council")),
    ] {
        let unit = Unit { id: id.into(), name: format!("The {id}"), parent: parent.map(UnitId::from) };
        organisation.units.insert(unit.id.clone(), unit);
    }
    let beside = [
        (cast.iro, "Imogen Reeve", Role::Iro, "reviewing"),
        (cast.cp_chair, "Curtis Chan", Role::CpChair, "reviewing"),
        (cast.social_worker, "Sol Webb", Role::SocialWorker, "team"),
        (cast.advocate, "Ada Voss", Role::Advocate, "council"),
        (cast.qa, "Quentin Ash", Role::Qa, "reviewing"),
        (cast.administrator, "Adnan Mir", Role::Administrator, "council"),
        (cast.information_officer, "Inge Falk", Role::InformationOfficer, "council"),
        (cast.outsider, "Odette Marsh", Role::SocialWorker, "service"),
    ];
    for (id, name, role, unit) in beside {
        let known = Person { id, name: name.to_owned(), roles: vec![role], unit: unit.into() };
        organisation.people.insert(id, known);
    }
    let by_one = procedure.posts.iter().filter(|post| post.seat.is_one_person());
    let held = by_one.filter(|post| post.line != Line::SocialWorker);
    for (number, post) in (100..).zip(held) {
        hold(&mut organisation, person(number), post);
    }
    organisation
}

/// Somebody new holds the post; they are called by its title.
fn hold(organisation: &mut Organisation, id: PersonId, post: &Post) {
    let unit = unit_of(post);
    let name = format!("Holder, {}", post.title);
    organisation.people.insert(id, Person { id, name, roles: vec![Role::Manager], unit: unit.clone() });
    let holding = Holding {
        person: id,
        post: post.id.clone(),
        unit,
        from: since(),
        to: None,
        kind: HoldingKind::Holder,
    };
    organisation.holdings.push(holding);
}

pub(super) fn unit_of(post: &Post) -> UnitId {
    let unit = match post.line {
        Line::SocialWorker => "team",
        Line::Child => "service",
        Line::Chair => "reviewing",
        Line::Authority => "council",
    };
    unit.into()
}

pub(super) fn child(cast: Cast) -> Child {
    let plan = |kind| Plan { kind, from: since(), to: None };
    Child {
        id: ChildId(Uuid::from_u128(50)),
        name: "Robin Vale".to_owned(),
        case_number: "C-0050".to_owned(),
        birth: Birth::Born(since()),
        plans: vec![plan(PlanKind::LookedAfter), plan(PlanKind::ChildProtection)],
        team: "team".into(),
        social_worker: Some(cast.social_worker),
        chairs: vec![
            Chairing { plan: PlanKind::LookedAfter, person: cast.iro },
            Chairing { plan: PlanKind::ChildProtection, person: cast.cp_chair },
        ],
        advocates: vec![Appointment { person: cast.advocate, from: since(), to: None }],
        restricted: false,
        gradings: Vec::new(),
        requests: Vec::new(),
        networks: Vec::new(),
        placements: Vec::new(),
        coming_chairs: Vec::new(),
    }
}
