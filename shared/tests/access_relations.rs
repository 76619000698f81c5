//! What each person is to a child and a matter, and what follows from it.

use chrono::NaiveDate;
use shared::access::{Act, Relation, may};
use shared::child::Appointment;
use shared::escalation::CommandKind;
use shared::ids::PersonId;
use shared::testing::{Story, day};
use std::collections::BTreeSet;

fn of(story: &Story, person: PersonId) -> BTreeSet<Relation> {
    story.clone().person(person).context().actor.relations
}

fn is(story: &Story, person: PersonId, expected: &[Relation]) {
    assert_eq!(of(story, person), expected.iter().copied().collect());
}

fn reads(story: &Story, person: PersonId) -> bool {
    may(&of(story, person), Act::Read, story.world.child.restricted)
}

/// Slough at stage 2, answered by nobody yet.
fn at_stage_2() -> Story {
    let story = Story::of("slough").on("2026-09-01").raises_at(1).ok().holder_of_stage(1).answers().ok();
    story.chair().finds_not_resolved().ok()
}

#[test]
fn each_person_has_the_relations_of_their_part() {
    let story = at_stage_2();
    let cast = story.world.cast;
    is(&story, cast.iro, &[Relation::Chair]);
    is(&story, cast.cp_chair, &[]);
    is(&story, cast.social_worker, &[Relation::SocialWorker]);
    is(&story, cast.advocate, &[Relation::Advocate]);
    is(&story, cast.qa, &[Relation::Qa]);
    is(&story, cast.administrator, &[Relation::Administrator]);
    is(&story, cast.outsider, &[]);
    let holder = |post| story.world.holder_of(post);
    is(&story, holder("reviewing_service_manager"), &[Relation::ChairsManager]);
    is(&story, holder("assistant_team_manager"), &[Relation::FormerAddressee, Relation::LineManager]);
    is(&story, holder("team_manager"), &[Relation::Addressee, Relation::LineManager]);
    is(&story, holder("head_of_service"), &[Relation::LineManager]);
}

#[test]
fn the_job_is_the_system_and_nobody_else() {
    let relations = at_stage_2().job().context().actor.relations;
    assert_eq!(relations, BTreeSet::from([Relation::System]));
    let allowed: Vec<_> =
        CommandKind::ALL.into_iter().filter(|kind| may(&relations, Act::Do(*kind), false)).collect();
    assert_eq!(
        allowed,
        [CommandKind::RecordInformalTimeOver, CommandKind::RecordNoResponse, CommandKind::RecordChairChange]
    );
}

#[test]
fn those_copied_in_read_and_note_and_do_no_more() {
    let story = Story::of("kent").raises_at(3).ok();
    let copied = of(&story, story.world.holder_of("qa_manager"));
    assert!(copied.contains(&Relation::Copied));
    let only = BTreeSet::from([Relation::Copied]);
    let allowed: Vec<_> =
        CommandKind::ALL.into_iter().filter(|kind| may(&only, Act::Do(*kind), false)).collect();
    assert_eq!(allowed, [CommandKind::ReportBreach, CommandKind::AddNote]);
    assert!(may(&only, Act::Read, false));
}

#[test]
fn an_advocate_sees_how_it_stands_within_the_dates_of_their_appointment() {
    let until = |to: Option<NaiveDate>| {
        let story = at_stage_2().given(|world| {
            let (person, from) = (world.cast.advocate, day("2026-08-01"));
            world.child.advocates = vec![Appointment { person, from, to }];
        });
        of(&story, story.world.cast.advocate)
    };
    let appointed = until(Some(day("2026-09-01")));
    assert!(may(&appointed, Act::ReadStatus, true));
    assert!(!may(&appointed, Act::Read, false) && !may(&appointed, Act::ReadChild, false));
    assert!(until(Some(day("2026-08-31"))).is_empty());
    assert!(!until(None).is_empty());
}

#[test]
fn a_restricted_record_is_read_by_those_who_act_on_it() {
    let open = at_stage_2();
    let restricted = open.clone().given(|world| world.child.restricted = true);
    let holder = |post| open.world.holder_of(post);
    for person in [open.world.cast.iro, holder("team_manager"), holder("assistant_team_manager")] {
        assert!(reads(&open, person) && reads(&restricted, person));
    }
    for person in [open.world.cast.qa, holder("head_of_service")] {
        assert!(reads(&open, person) && !reads(&restricted, person));
    }
    for person in [open.world.cast.outsider, open.world.cast.administrator, open.world.cast.cp_chair] {
        assert!(!reads(&open, person));
    }
}

#[test]
fn a_manager_of_another_team_has_nothing_to_do_with_it() {
    let story = at_stage_2().given(|world| {
        let mut elsewhere = world.organisation.units[&"team".into()].clone();
        elsewhere.id = "elsewhere".into();
        world.organisation.units.insert(elsewhere.id.clone(), elsewhere);
        let mut holding = world.organisation.holdings[0].clone();
        holding.person = world.cast.outsider;
        holding.unit = "elsewhere".into();
        world.organisation.holdings.push(holding);
    });
    is(&story, story.world.cast.outsider, &[]);
}

#[test]
fn a_post_is_held_within_its_dates() {
    let story = at_stage_2().given(|world| {
        for holding in &mut world.organisation.holdings {
            holding.to = Some(day("2026-08-31"));
        }
    });
    let holder = |post| story.world.holder_of(post);
    is(&story, holder("head_of_service"), &[]);
    is(&story, holder("reviewing_service_manager"), &[]);
    // They were sent it, so they still see what they were sent.
    is(&story, holder("team_manager"), &[Relation::Addressee]);
}

#[test]
fn more_relations_never_allow_less_and_a_restriction_never_allows_more() {
    for a in Relation::ALL {
        for b in Relation::ALL {
            for kind in CommandKind::ALL {
                let act = Act::Do(kind);
                let alone = may(&BTreeSet::from([a]), act, false);
                assert!(!alone || may(&BTreeSet::from([a, b]), act, false), "{a:?} with {b:?}: {kind:?}");
                assert!(!may(&BTreeSet::from([a]), act, true) || alone, "{a:?}: {kind:?}");
            }
        }
    }
}
