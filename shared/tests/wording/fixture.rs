//! A matter of each authority, raised on Thu 19 Nov 2026, and everything that may happen to it.

use chrono::NaiveDate;
use shared::api::{ChildRef, MatterRow};
use shared::calendar::Calendar;
use shared::escalation::*;
use shared::ids::{ChildId, EscalationId, PersonId, PostId};
use shared::ladder;
use shared::organisation::How;
use shared::people::{PersonRef, PlanKind};
use shared::procedure::{Length, Manner, Procedure, SOMETHING_ELSE, bundled};
use shared::smart::{Owner, SmartDraft};
use uuid::Uuid;

pub const AUTHORITIES: [&str; 5] = ["lambeth", "torbay", "kent", "hammersmith-and-fulham", "slough"];

pub fn procedure(authority: &str) -> &'static Procedure {
    bundled(&authority.into()).expect("a bundled procedure")
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub fn raised() -> NaiveDate {
    day("2026-11-19")
}

pub fn person(name: &str) -> PersonRef {
    let id = PersonId(Uuid::from_u128(name.bytes().fold(0, |id, byte| id * 31 + u128::from(byte))));
    PersonRef { id, name: name.to_owned() }
}

pub fn addressee(procedure: &Procedure, post: &PostId) -> Addressee {
    let title = procedure.title(post).to_owned();
    Addressee { post: post.clone(), title, person: person("Rowan Vale"), how: How::Holder }
}

pub fn told(day_zero: NaiveDate, length: Length) -> ToldDate {
    let calendar = Calendar::england();
    ToldDate {
        day_zero,
        length,
        until: None,
        due: ladder::due(&calendar, day_zero, length).expect("a date of the calendar"),
        procedure_version: "1".to_owned(),
        calendar_version: calendar.version().to_owned(),
        counted_from: None,
    }
}

pub fn draft() -> SmartDraft {
    SmartDraft {
        what: "Book the health assessment".to_owned(),
        measure: "The letter is on the record".to_owned(),
        owner: Some(Owner { name: "Noor Hale".to_owned(), ..Owner::default() }),
        why: "Sam has had toothache since August".to_owned(),
        by: Some(day("2026-12-04")),
    }
}

pub fn opening(procedure: &Procedure, plan: PlanKind) -> Opening {
    Opening {
        particulars: Default::default(),
        child: ChildId(Uuid::nil()),
        plan,
        category: Category {
            group: procedure.categories[0].id.clone(),
            example: SOMETHING_ELSE.to_owned(),
            other: Some("Health checks are missed".to_owned()),
        },
        wrong: "No health assessment for 14 months".to_owned(),
        impact: "Sam is in pain".to_owned(),
        outcome: "Sam is seen by a dentist".to_owned(),
        against_wishes: None,
        about_conduct: false,
        alongside: Vec::new(),
    }
}

fn circumstances(plan: PlanKind) -> Circumstances {
    Circumstances { team: "team".into(), chair: person("Kit Marlow"), chair_kind: plan.chair() }
}

pub fn sent(procedure: &Procedure, stage: u8, day_zero: NaiveDate) -> Sent {
    let rung = procedure.stage(stage).expect("a stage of the ladder");
    let people = |posts: &[PostId]| posts.iter().map(|post| addressee(procedure, post)).collect();
    Sent {
        particulars: Default::default(),
        stage,
        reason: "It is urgent".to_owned(),
        ground: rung.grounds.first().map(|ground| ground.id.clone()),
        consultations: Vec::new(),
        told_first: Vec::new(),
        outside_procedure: None,
        addressees: people(&rung.addressees),
        mode: rung.mode,
        copies: people(&rung.copies),
        told: people(&rung.told),
        clock: rung.time.length().map(|length| told(day_zero, length)),
        on: None,
        team: None,
        clock_times: rung.clock,
        without: Vec::new(),
        partner: None,
        timing: Default::default(),
        signing: Default::default(),
    }
}

pub fn concern(procedure: &Procedure, plan: PlanKind) -> Event {
    Event::ConcernRaised(Box::new(ConcernRaised {
        reference: "ABC-26-00001".into(),
        opening: opening(procedure, plan),
        circumstances: circumstances(plan),
        actions: vec![draft()],
        with: vec![addressee(procedure, &procedure.informal.with[0])],
        told: Vec::new(),
        manner: Manner::InPerson,
        on: None,
        timing: Default::default(),
        agreed: "A call to the clinic".to_owned(),
        talked_on: Some(raised()),
        clock: told(raised(), Length::working_days(5)),
    }))
}

pub fn formal(procedure: &Procedure, plan: PlanKind, stage: u8) -> Event {
    let total = procedure.total_for(plan).map(|days| told(raised(), Length::working_days(days)));
    Event::FormallyRaised(Box::new(FormallyRaised {
        reference: "ABC-26-00001".into(),
        opening: opening(procedure, plan),
        circumstances: circumstances(plan),
        actions: vec![draft()],
        sent: sent(procedure, stage, raised()),
        total,
        versions: None,
        graded: None,
    }))
}

pub fn answer(procedure: &Procedure, stage: u8) -> Event {
    let post = procedure.stage(stage).expect("a stage of the ladder").addressees[0].clone();
    Event::Responded(Answer {
        particulars: Default::default(),
        stage,
        title: procedure.title(&post).to_owned(),
        post,
        by: person("Rowan Vale"),
        in_place_of: None,
        drafted_by: None,
        sat: Vec::new(),
        text: "We have booked it".to_owned(),
        actions: vec![ActionAnswer { action: 1, answer: Answered::WillDo { by: Some(day("2026-12-03")) } }],
        on: day("2026-11-23"),
        written_on: None,
        days_late: 0,
        review_by: None,
        completes: true,
    })
}

pub fn agreed(stage: u8) -> Event {
    Event::AnswerAgreed { stage, on: day("2026-11-24"), rationale: "It helps Sam".to_owned() }
}

pub fn silence(procedure: &Procedure, stage: u8) -> Event {
    let sent = sent(procedure, stage, raised());
    Event::NoResponseRecorded(NoResponse {
        stage,
        due: sent.due().expect("a time"),
        on: sent.due().and_then(|due| due.succ_opt()).expect("a day"),
        silent: sent.addressees,
        agreed: false,
        asked: Vec::new(),
    })
}

pub fn closed(how: Ending, stage: Option<u8>) -> Event {
    Event::Closed(Closing {
        how,
        on: day("2026-12-04"),
        outcome: "Sam was seen".to_owned(),
        rationale: "The treatment has begun".to_owned(),
        stage,
        days_taken: 11,
        unfinished: Vec::new(),
        told: Vec::new(),
        further: Further::default(),
        signed: Vec::new(),
    })
}

pub fn matter(events: &[Event]) -> Escalation {
    replay(events).expect("a matter that was raised")
}

/// A matter of that plan in each phase, in the order of the type.
pub fn in_each_phase(procedure: &Procedure, plan: PlanKind) -> Vec<Escalation> {
    let start = formal(procedure, plan, 1);
    let last = procedure.last_stage();
    let discussed = Event::DiscussionOpened {
        stage: 1,
        on: day("2026-11-24"),
        until: day("2026-11-27"),
        why: "The date is too late".to_owned(),
    };
    let unresolved = Event::FoundNotResolved {
        stage: last,
        on: day("2026-11-24"),
        reason: "No change".to_owned(),
        told: Vec::new(),
    };
    let held = Event::HeldUntil(Pause {
        stage: 1,
        on: day("2026-11-24"),
        until: day("2026-12-04"),
        why: "It is booked for then".to_owned(),
        left: None,
    });
    [
        vec![concern(procedure, plan)],
        vec![start.clone()],
        vec![start.clone(), answer(procedure, 1)],
        vec![start.clone(), silence(procedure, 1)],
        vec![start.clone(), answer(procedure, 1), discussed],
        vec![start.clone(), answer(procedure, 1), held],
        vec![start.clone(), answer(procedure, 1), agreed(1)],
        vec![formal(procedure, plan, last), answer(procedure, last), unresolved],
        vec![start, answer(procedure, 1), closed(Ending::Resolved, Some(1))],
    ]
    .iter()
    .map(|events| matter(events))
    .collect()
}

/// The row of a matter in the tray of somebody for whom it is, or is not, to move.
pub fn row(matter: &Escalation, procedure: &Procedure, mine: bool) -> MatterRow {
    let standing = matter.standing();
    MatterRow {
        id: EscalationId(Uuid::nil()),
        reference: matter.reference.clone(),
        child: ChildRef {
            id: matter.opening.child,
            name: "Sam Reed".to_owned(),
            case_number: "100".to_owned(),
        },
        plan: matter.opening.plan,
        category: shared::wording::category(&matter.opening.category, procedure),
        phase: standing.phase,
        waiting: standing.waiting,
        at_last_stage: standing
            .phase
            .stage()
            .is_some_and(|stage| procedure.ends_at(stage, matter.opening.plan.chair())),
        mine,
        due: standing.due,
        days_left: None,
        awaited: Vec::new(),
        answered_on: standing.answered_on,
        days_since_answer: None,
        for_manager: false,
        total: None,
        closed_on: None,
    }
}

/// How a matter stands, as an advocate or child may know it.
pub fn status(matter: &Escalation, procedure: &Procedure) -> Status {
    matter.status(EscalationId(Uuid::nil()), procedure)
}
