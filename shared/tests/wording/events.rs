//! The timeline, and what is copied onto the child's file.

use crate::assert_plain;
use crate::fixture::*;
use shared::api::Recorded;
use shared::calendar::Calendar;
use shared::escalation::*;
use shared::people::PersonRef;
use shared::people::PlanKind::LookedAfter;
use shared::procedure::{Length, Procedure, ReferredTo, Signer};
use shared::wording::{self, EventWords};

/// The next event after one, so that an event added to the decider must be added here.
fn after(event: &Event, procedure: &Procedure) -> Option<Event> {
    let (on, by, reason) = (day("2026-11-25"), person("Noor Hale"), "The date has moved".to_owned());
    Some(match event {
        Event::ChairStoodIn { .. } => concern(procedure, LookedAfter),
        Event::ConcernRaised(_) => Event::InformalTimeOver(InformalTimeOver { due: day("2026-11-24"), on }),
        Event::InformalTimeOver(_) => Event::KeptInformal(KeptInformal {
            on,
            reason,
            clock: Some(told(raised(), Length::working_days(9))),
        }),
        Event::KeptInformal(_) => Event::WentOnInformally(Box::new(WentOnInformally {
            step: 2,
            on,
            reason,
            with: vec![addressee(procedure, &procedure.informal.with[0])],
            told: Vec::new(),
            manner: procedure.informal.manners[0],
            agreed: String::new(),
            clock: told(raised(), Length::working_days(9)),
            timing: Default::default(),
        })),
        Event::WentOnInformally(_) => Event::DiscussionRecorded(Discussion {
            on,
            manner: procedure.informal.manners[0],
            addressees: vec![OfStage {
                post: procedure.posts[0].id.clone(),
                title: procedure.posts[0].title.clone(),
                person: person("Noor Hale"),
            }],
            with: "The clinic".to_owned(),
            agreed: "A date".to_owned(),
            stage: None,
        }),
        Event::DiscussionRecorded(_) => formal(procedure, LookedAfter, 1),
        Event::FormallyRaised(_) => answer(procedure, 1),
        Event::Responded(_) => agreed(1),
        Event::AnswerAgreed { .. } => Event::DiscussionOpened { stage: 1, on, until: on, why: reason },
        Event::DiscussionOpened { .. } => Event::FoundNotResolved { stage: 1, on, reason, told: Vec::new() },
        Event::FoundNotResolved { .. } => passed_on(procedure, PassedBy::Chair),
        Event::PassedOn(_) => silence(procedure, 1),
        Event::NoResponseRecorded(_) => Event::MeetingHeld(Box::new(meeting(procedure))),
        Event::MeetingHeld(_) => {
            Event::HeldUntil(Pause { stage: 1, on, until: on, why: reason, left: Some(2) })
        }
        Event::HeldUntil(_) => Event::HoldLifted(HoldLifted {
            stage: 1,
            on,
            reason,
            clock: Some(told(on, Length::working_days(2))),
        }),
        Event::HoldLifted(_) => Event::ExtensionRequested(more_time(procedure)),
        Event::ExtensionRequested(_) => Event::ExtensionDecided(ExtensionDecision {
            stage: 1,
            on,
            requested: true,
            was: on,
            clock: Some(told(on, Length::working_days(3))),
            reason,
            risk_plan: "School knows".to_owned(),
        }),
        Event::ExtensionDecided(_) => Event::BreachReported(Breach {
            on,
            reported_on: on,
            what: "Sam was moved".to_owned(),
            by,
            alerted: vec![addressee(procedure, &procedure.posts[0].id)],
        }),
        Event::BreachReported(_) => Event::ActionCompleted { action: 1, on, by, how: "By letter".to_owned() },
        Event::ActionCompleted { .. } => Event::ActionRevised { action: 1, on, revised: draft(), reason },
        Event::ActionRevised { .. } => referral(procedure, by),
        Event::Referred(_) => Event::ReferralCourseRecorded(ReferralCourse {
            referral: 1,
            step: ReferralStep::OfficerAppointed,
            on,
            note: String::new(),
            by,
        }),
        Event::ReferralCourseRecorded(_) => Event::ReferralConsidered(ReferralConsidered {
            stage: Some(1),
            on,
            by,
            result: Considered::NotNow,
            why: reason,
        }),
        Event::ReferralConsidered(_) => Event::HelplineTalked(HelplineTalk { on, by, said: reason }),
        Event::HelplineTalked(_) => {
            Event::NoteAdded { on, by, text: "Called the clinic".to_owned(), title: None }
        }
        Event::NoteAdded { .. } => Event::Corrected {
            field: CorrectableField::Note { number: 1 },
            old: "Called the clinic".to_owned(),
            new: "Wrote to the clinic".to_owned(),
            reason,
            by,
            on,
        },
        Event::Closed(_) => Event::PromptAnswered(PromptAnswered {
            prompt: "told_going".to_owned(),
            what: "Tell the child how it is going".to_owned(),
            stage: Some(1),
            by,
            recorded_on: on,
            outcome: PromptOutcome::Done { on, manner: None, note: "On the telephone".to_owned() },
        }),
        Event::PromptAnswered(_) => Event::Redirected(Redirected {
            stage: 1,
            on,
            by,
            reason,
            team: "north".into(),
            addressees: Vec::new(),
            copies: Vec::new(),
        }),
        Event::Redirected(_) => Event::DatesAccepted(DatesAccepted {
            calendar: "newer".to_owned(),
            moved: vec![
                MovedDate { of: Dated::Stage { stage: 1 }, old: on, new: raised() },
                MovedDate { of: Dated::Total, old: on, new: raised() },
            ],
            by,
            on,
        }),
        Event::DatesAccepted(_) => {
            Event::ChairChanged(ChairChanged { was: by.clone(), now: by.clone(), on, by: Some(by) })
        }
        Event::ChairChanged(_) => return None,
        Event::Corrected { .. } => Event::PutOnFile(FiledCopy { versions: vec![1, 2], on, by }),
        Event::PutOnFile(_) => Event::LetterSent(LetterSent {
            stage: 1,
            on,
            way: LetterWay::SecureMail,
            by,
            clock: Some(told(on, Length::working_days(5))),
        }),
        Event::LetterSent(_) => Event::TakenToPartner(TakenToPartner {
            stage: 1,
            on,
            by,
            with: "The head of the trust".to_owned(),
            agreed: "A date".to_owned(),
        }),
        Event::TakenToPartner(_) => {
            Event::LetterEndorsed(LetterEndorsed { stage: 1, by: signature(by), note: reason })
        }
        Event::LetterEndorsed(_) => Event::ClosingSigned(Box::new(ClosingSigned {
            closing: signed_closing(by),
            awaits: vec![Signatory { signer: Signer::Chair, title: "Chair".to_owned() }],
        })),
        Event::ClosingSigned(_) => {
            Event::ClosingNotSigned(ClosingNotSigned { stage: 1, by: signature(by), reason })
        }
        Event::ClosingNotSigned(_) => closed(Ending::NotResolved, Some(1)),
    })
}

fn signature(by: PersonRef) -> Signature {
    Signature { signer: Signer::Chair, title: "Reviewing Manager".to_owned(), by, on: day("2026-11-25") }
}

fn signed_closing(by: PersonRef) -> Closing {
    match closed(Ending::Resolved, Some(1)) {
        Event::Closed(closing) => Closing { signed: vec![signature(by)], ..closing },
        other => panic!("no closing: {other:?}"),
    }
}

fn meeting(procedure: &Procedure) -> Meeting {
    Meeting {
        purpose: MeetingPurpose::Other,
        on: day("2026-11-25"),
        stage: Some(1),
        chair: Some(person("Imogen Reeve")),
        present: vec![addressee(procedure, &procedure.posts[1].id)],
        others: "The school nurse".to_owned(),
        decision: "The clinic is called".to_owned(),
        settled: false,
        next_steps: vec![draft()],
        absent: vec!["Team Manager".to_owned()],
        late: true,
        by: person("Kit Marlow"),
    }
}

fn more_time(procedure: &Procedure) -> ExtensionRequest {
    let on = day("2026-11-25");
    ExtensionRequest {
        stage: 1,
        on,
        post: procedure.posts[0].id.clone(),
        title: procedure.posts[0].title.clone(),
        by: person("Noor Hale"),
        until: day("2026-12-01"),
        rationale: "The clinic is closed".to_owned(),
        effect: "Sam waits longer".to_owned(),
        line_manager: Some(LineManagerAgreed { name: "Ash Grove".to_owned(), on: Some(on) }),
    }
}

fn referral(procedure: &Procedure, by: PersonRef) -> Event {
    let gates = (1..).zip(&procedure.referral.gates).map(|(gate, rule)| {
        let post = rule.posts.first().cloned();
        let note = "The delay harms Sam".to_owned();
        let record = GateRecord { gate, post, on: Some(raised()), agreed: Some(true), note };
        GateStanding { gate, what: rule.what.clone(), met: true, records: vec![record] }
    });
    Event::Referred(Box::new(Referred {
        number: 1,
        to: ReferredTo::Cafcass,
        stage: Some(1),
        by,
        on: raised(),
        telephoned_on: Some(raised()),
        written_on: Some(raised()),
        grounds: procedure.referral.grounds.iter().map(|ground| ground.id.clone()).collect(),
        reasons: "The plan stands still".to_owned(),
        failure: Some(Failure {
            what: "The review was not held".to_owned(),
            raised_on: Some(raised()),
            raised_with: "The Head of Service".to_owned(),
            not_addressed: "Half a year has gone".to_owned(),
        }),
        advice_on: Some(raised()),
        gates: gates.collect(),
        outside_procedure: Some("It cannot wait".to_owned()),
        told: vec![addressee(procedure, &procedure.posts[0].id)],
    }))
}

fn every(procedure: &Procedure) -> Vec<Event> {
    let first = Event::ChairStoodIn {
        chair: person("Kit Marlow"),
        by: person("Ash Grove"),
        reason: "On leave".to_owned(),
    };
    std::iter::successors(Some(first), |event| after(event, procedure)).collect()
}

fn passed_on(procedure: &Procedure, by: PassedBy) -> Event {
    let sent = sent(procedure, 2, day("2026-11-26"));
    Event::PassedOn(Box::new(PassedOn { from: 1, by, sent, revised: Vec::new(), outcome: None }))
}

fn worded(event: &Event, procedure: &Procedure) -> EventWords {
    wording::event(event, procedure, &Calendar::england())
}

fn line<'a>(words: &'a EventWords, label: &str) -> Option<&'a str> {
    words.lines.iter().find(|line| line.label == label).map(|line| line.text.as_str())
}

#[test]
fn every_event_has_a_title_and_lines_in_plain_words() {
    for authority in AUTHORITIES {
        let procedure = procedure(authority);
        for event in every(procedure) {
            let words = worded(&event, procedure);
            assert_plain(&words.title);
            assert!(!words.lines.is_empty());
            for line in words.lines {
                assert_plain(&line.label);
                assert_plain(&line.text);
            }
        }
    }
}

#[test]
fn all_03_a_formal_raising_tells_to_whom_by_when_and_how_the_date_was_counted() {
    let torbay = procedure("torbay");
    let words = worded(&formal(torbay, LookedAfter, 1), torbay);
    assert_eq!(words.title, "Dispute raised at stage 1");
    assert_eq!(line(&words, "To"), Some("Social Worker, Rowan Vale\nTeam Manager, Rowan Vale"));
    assert_eq!(line(&words, "Answer due"), Some("Thu 26 Nov 2026"));
    assert_eq!(
        line(&words, "How it was counted"),
        Some("5 working days from Thu 19 Nov 2026: 20, 23, 24, 25, 26 Nov; skipped: 21-22 Nov (weekend)")
    );
    assert_eq!(line(&words, "The 20 working days run out on"), Some("Thu 17 Dec 2026"));
    assert!(line(&words, "Ground").is_none());
    let lambeth = procedure("lambeth");
    let passed_on = worded(&passed_on(lambeth, PassedBy::Chair), lambeth);
    assert_eq!(line(&passed_on, "Ground"), Some("It could not be resolved"));
    assert!(line(&words, "Outside the procedure because").is_none());
    assert_eq!(
        line(&words, "Action 1"),
        Some(
            "Book the health assessment\nSeen to be done: The letter is on the record\nWho: Noor Hale\n\
             Why: Sam has had toothache since August\nBy: Fri 4 Dec 2026"
        )
    );
}

#[test]
fn a_sum_of_other_days_than_those_at_hand_is_told_without_them() {
    let torbay = procedure("torbay");
    let Event::FormallyRaised(mut raised) = formal(torbay, LookedAfter, 1) else { unreachable!() };
    raised.sent.clock.as_mut().expect("a time").calendar_version = "another".to_owned();
    let words = worded(&Event::FormallyRaised(raised), torbay);
    assert_eq!(line(&words, "How it was counted"), Some("5 working days from Thu 19 Nov 2026"));
}

#[test]
fn tor_08_passing_on_by_itself_says_so() {
    let torbay = procedure("torbay");
    assert_eq!(
        worded(&passed_on(torbay, PassedBy::Chair), torbay).title,
        "Passed on from stage 1 to stage 2"
    );
    assert_eq!(
        worded(&passed_on(torbay, PassedBy::Itself), torbay).title,
        "Went from stage 1 to stage 2 by itself, as nobody answered"
    );
}

#[test]
fn all_05_an_answer_says_whose_it_is_what_it_answers_and_whether_it_is_late() {
    let slough = procedure("slough");
    let Event::Responded(mut given) = answer(slough, 1) else { unreachable!() };
    given.days_late = 2;
    given.written_on = Some(day("2026-11-20"));
    given.completes = false;
    given.actions = vec![
        ActionAnswer { action: 1, answer: Answered::Done },
        ActionAnswer { action: 2, answer: Answered::WillDo { by: Some(day("2026-12-03")) } },
        ActionAnswer {
            action: 3,
            answer: Answered::Cannot { because: "It is not ours".to_owned(), obstacle: None },
        },
    ];
    let words = worded(&Event::Responded(given), slough);
    assert_eq!(words.title, "Stage 1 answered by Assistant Team Manager, Rowan Vale");
    assert_eq!(line(&words, "Action 1"), Some("Done"));
    assert_eq!(line(&words, "Action 2"), Some("Will be done by Thu 3 Dec 2026"));
    assert_eq!(line(&words, "Action 3"), Some("Cannot be done: It is not ours"));
    assert_eq!(line(&words, "Late by"), Some("2 working days"));
    assert_eq!(
        line(&words, "Received later than written"),
        Some("Written on Fri 20 Nov 2026, received on Mon 23 Nov 2026")
    );
    assert_eq!(line(&words, "Still awaited"), Some("The answers of the others"));
}

#[test]
fn all_11_a_correction_shows_what_was_and_what_is() {
    let slough = procedure("slough");
    let events = every(slough);
    let corrected =
        events.iter().find(|event| matches!(event, Event::Corrected { .. })).expect("a correction");
    let words = worded(corrected, slough);
    assert_eq!(words.title, "Correction to note 1");
    assert_eq!(line(&words, "Was"), Some("Called the clinic"));
    assert_eq!(line(&words, "Now"), Some("Wrote to the clinic"));
}

#[test]
fn all_17_closing_states_outcome_rationale_stage_and_days() {
    let slough = procedure("slough");
    let words = worded(&closed(Ending::NotResolved, Some(4)), slough);
    assert_eq!(words.title, "Closed: not resolved");
    assert_eq!(line(&words, "Outcome"), Some("Sam was seen"));
    assert_eq!(line(&words, "Why"), Some("The treatment has begun"));
    assert_eq!(line(&words, "Highest stage"), Some("Stage 4"));
    assert_eq!(line(&words, "Days taken"), Some("11 working days"));
}

#[test]
fn an_event_is_copied_for_the_childs_file_as_plain_text() {
    let lambeth = procedure("lambeth");
    let recorded = Recorded {
        version: 2,
        recorded_at: "2026-07-01T23:30:00Z".parse().expect("an instant"),
        written_at: None,
        actor: Some(person("Kit Marlow")),
        event: agreed(1),
    };
    let text = wording::plain_text(&"LAM-26-00001".into(), &recorded, lambeth, &Calendar::england());
    assert_eq!(
        text,
        "Practice alert LAM-26-00001\nAnswer at stage 1 agreed, with actions still to be done\n\
         Recorded on Thu 2 Jul 2026 at 0:30 by Kit Marlow\n\nWhy: It helps Sam"
    );
}
