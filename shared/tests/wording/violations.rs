//! Every rule that can be broken is said as what to do.

use crate::assert_plain;
use crate::fixture::{AUTHORITIES, day, procedure};
use shared::escalation::{Broken, CommandKind, Phase, Violation};
use shared::people::PlanKind;
use shared::procedure::{GateKind, Manner, Procedure, ReferredTo};
use shared::smart::Lack;
use shared::wording;

/// The next rule after one, so that a rule added to the decider must be added here.
fn after(broken: &Broken) -> Option<Broken> {
    let (post, title) = ("team_manager".into(), "Team Manager".to_owned());
    let plan = PlanKind::ChildProtection;
    Some(match broken {
        Broken::NotYours { .. } => Broken::NotNow { act: CommandKind::Review, phase: Some(Phase::Informal) },
        Broken::NotNow { .. } => Broken::NotInProcedure,
        Broken::NotInProcedure => Broken::AlreadyRaised,
        Broken::AlreadyRaised => Broken::StandInReasonMissing,
        Broken::StandInReasonMissing => Broken::Missing,
        Broken::Missing => Broken::TooLong { limit: 10_000 },
        Broken::TooLong { .. } => Broken::ControlCharacters,
        Broken::ControlCharacters => Broken::DateInFuture { today: day("2026-11-24") },
        Broken::DateInFuture { .. } => Broken::DateInPast { today: day("2026-11-24") },
        Broken::DateInPast { .. } => {
            Broken::DateOutsideCalendar { from: day("2000-01-01"), to: day("2040-12-31") }
        }
        Broken::DateOutsideCalendar { .. } => Broken::NotWorkingDay { nearest: day("2026-12-24") },
        Broken::NotWorkingDay { .. } => Broken::NotAfterLastReview { last: day("2026-09-01") },
        Broken::NotAfterLastReview { .. } => Broken::SameGrade,
        Broken::SameGrade => Broken::SectionUnknown,
        Broken::SectionUnknown => Broken::NotAskedHere,
        Broken::NotAskedHere => Broken::OptionUnknown,
        Broken::OptionUnknown => Broken::StartsWhereDecided,
        Broken::StartsWhereDecided => Broken::NotForAwareness,
        Broken::NotForAwareness => Broken::OpensFormally,
        Broken::OpensFormally => Broken::PlanNotCovered { plan },
        Broken::PlanNotCovered { .. } => Broken::PlanNotInForce { plan },
        Broken::PlanNotInForce { .. } => Broken::ChildDiffers,
        Broken::ChildDiffers => Broken::CategoryUnknown,
        Broken::CategoryUnknown => Broken::CategoryNotForPlan { plan },
        Broken::CategoryNotForPlan { .. } => Broken::NoActions,
        Broken::NoActions => Broken::ActionLacks { lack: Lack::NotOwned },
        Broken::ActionLacks { .. } => Broken::ActionUnknown { action: 7 },
        Broken::ActionUnknown { .. } => Broken::ActionDone { action: 2 },
        Broken::ActionDone { .. } => Broken::ActionUnanswered { action: 2 },
        Broken::ActionUnanswered { .. } => Broken::ActionUnaccounted { action: 2 },
        Broken::ActionUnaccounted { .. } => Broken::NotOwner { action: 2 },
        Broken::NotOwner { .. } => Broken::NobodyToTalkTo,
        Broken::NobodyToTalkTo => Broken::PostNotInformal { post },
        Broken::PostNotInformal { .. } => {
            Broken::MannerNotNamed { named: vec![Manner::InPerson, Manner::Video] }
        }
        Broken::MannerNotNamed { .. } => Broken::InformalTooLong { latest: day("2026-12-15") },
        Broken::InformalTooLong { .. } => Broken::StageUnknown { stage: 9, last: 4 },
        Broken::StageUnknown { .. } => Broken::StartNotListed { stage: 3, may_override: true },
        Broken::StartNotListed { .. } => Broken::StageNotForChair { stage: 3 },
        Broken::StageNotForChair { .. } => Broken::StageNotAbove { stage: 1, current: 2 },
        Broken::StageNotAbove { .. } => Broken::NoStageAbove { stage: 4 },
        Broken::NoStageAbove { .. } => Broken::ReasonMissing { stage: 3 },
        Broken::ReasonMissing { .. } => Broken::ConsultationMissing { post, title },
        Broken::ConsultationMissing { .. } => gate(GateKind::Meeting, vec![title]),
        Broken::GateUnmet { kind: GateKind::Meeting, lacks, .. } if !lacks.is_empty() => {
            gate(GateKind::Meeting, Vec::new())
        }
        Broken::GateUnmet { kind: GateKind::Meeting, .. } => gate(GateKind::Discussion, Vec::new()),
        Broken::GateUnmet { kind: GateKind::Discussion, .. } => gate(GateKind::Consultation, Vec::new()),
        Broken::GateUnmet { kind: GateKind::Consultation, .. } => gate(GateKind::Notice, Vec::new()),
        Broken::GateUnmet { kind: GateKind::Notice, .. } => gate(GateKind::Evidence, Vec::new()),
        Broken::GateUnmet { kind: GateKind::Evidence, .. } => Broken::MeetingNotNow,
        Broken::MeetingNotNow => Broken::NothingToMeetAbout { since: day("2026-11-26") },
        Broken::NothingToMeetAbout { .. } => Broken::NobodyPresent,
        Broken::NobodyPresent => Broken::NextStepsMissing,
        Broken::NextStepsMissing => Broken::GroundMissing { stage: 3 },
        Broken::GroundMissing { .. } => Broken::GroundUnknown,
        Broken::GroundUnknown => Broken::NobodyHolds { post, title },
        Broken::NobodyHolds { .. } => Broken::AddresseeChanged { post, title, now: "Rowan Vale".to_owned() },
        Broken::AddresseeChanged { .. } => Broken::AddresseeNotShown { post, title },
        Broken::AddresseeNotShown { .. } => Broken::AddresseeIsChair { post, title },
        Broken::AddresseeIsChair { .. } => Broken::OwnPractice,
        Broken::OwnPractice => Broken::DaysNotYours { stage: 2 },
        Broken::DaysNotYours { .. } => Broken::DaysOutOfRange { least: 1, most: 60 },
        Broken::DaysOutOfRange { .. } => Broken::StageNotReached { stage: 3 },
        Broken::StageNotReached { .. } => Broken::TooFewSat { quorum: 2 },
        Broken::TooFewSat { .. } => Broken::RaisedBy { stage: 3, by: vec![title], may_override: true },
        Broken::RaisedBy { .. } => Broken::SignedOffBy { by: vec![title] },
        Broken::SignedOffBy { .. } => Broken::SignatureAwaited { by: vec![title] },
        Broken::SignatureAwaited { .. } => Broken::NotEndorsed { by: vec![title] },
        Broken::NotEndorsed { .. } => Broken::AlreadyAnswered { title },
        Broken::AlreadyAnswered { .. } => Broken::InformalTimeRuns { due: day("2026-11-26") },
        Broken::InformalTimeRuns { .. } => Broken::NotYetLapsed { due: day("2026-11-26") },
        Broken::NotYetLapsed { .. } => {
            Broken::HoursNotOver { until: "2026-11-26T10:00:00Z".parse().unwrap() }
        }
        Broken::HoursNotOver { .. } => Broken::StageHasNoTime { stage: 2 },
        Broken::StageHasNoTime { .. } => Broken::NoInformalStep,
        Broken::NoInformalStep => Broken::CalendarChanged,
        Broken::CalendarChanged => Broken::NoDateMoves,
        Broken::NoDateMoves => Broken::NotProportionateNotAllowed,
        Broken::NotProportionateNotAllowed => Broken::LadderNotExhausted { last: 4 },
        Broken::LadderNotExhausted { .. } => Broken::LastStepMissing { lacks: Vec::new() },
        Broken::LastStepMissing { lacks } if lacks.is_empty() => {
            Broken::LastStepMissing { lacks: vec![title] }
        }
        Broken::LastStepMissing { .. } => Broken::NothingChanged,
        Broken::NothingChanged => Broken::HoldNotHere,
        Broken::HoldNotHere => Broken::AgreedIsHeld { stage: 3 },
        Broken::AgreedIsHeld { .. } => Broken::OnHold { until: day("2026-12-04") },
        Broken::OnHold { .. } => Broken::NotLater { due: day("2026-11-26") },
        Broken::NotLater { .. } => Broken::ExtensionAsked,
        Broken::ExtensionAsked => Broken::ExtensionNotAsked,
        Broken::ExtensionNotAsked => Broken::NoPlacement,
        Broken::NoPlacement => Broken::ScopingAsked { on: day("2026-11-20") },
        Broken::ScopingAsked { .. } => Broken::StagesNotExhausted,
        Broken::StagesNotExhausted => Broken::NoShortcomings,
        Broken::NoShortcomings => Broken::PartnerUnknown,
        Broken::PartnerUnknown => Broken::PartnerNotReached { stages: vec![4] },
        Broken::PartnerNotReached { .. } => Broken::BeforeItWent { earliest: day("2026-11-19") },
        Broken::BeforeItWent { .. } => Broken::EventUnknown { version: 9 },
        Broken::EventUnknown { .. } => Broken::AlreadyOnFile { version: 2 },
        Broken::AlreadyOnFile { .. } => Broken::ReferralNotYours { to: ReferredTo::Cafcass },
        Broken::ReferralNotYours { to: ReferredTo::Cafcass } => {
            Broken::ReferralNotYours { to: ReferredTo::Partnership }
        }
        Broken::ReferralNotYours { to: ReferredTo::Partnership } => {
            Broken::ReferralGatesUnmet { gates: vec!["Consult senior management.".to_owned()] }
        }
        Broken::ReferralGatesUnmet { .. } => Broken::GateUnknown,
        Broken::GateUnknown => Broken::ReferralUnknown,
        Broken::ReferralUnknown => Broken::ReferralStepNotNow,
        Broken::ReferralStepNotNow => Broken::BeforeReferral { made: day("2026-11-24") },
        Broken::BeforeReferral { .. } => Broken::ReferralNotConsidered,
        Broken::ReferralNotConsidered => Broken::NoHelpline,
        Broken::NoHelpline => Broken::NothingToCorrect,
        Broken::NothingToCorrect => Broken::SameText,
        Broken::SameText => Broken::NotForYou,
        Broken::NotForYou => Broken::NothingWaits,
        Broken::NothingWaits => Broken::NotInList,
        Broken::NotInList => Broken::StepNotYet { before: "The advice is given".to_owned() },
        Broken::StepNotYet { .. } => Broken::StepSigned { by: vec![title] },
        Broken::StepSigned { .. } => Broken::ConductIsNoMatter,
        Broken::ConductIsNoMatter => Broken::NobodyAbove { post, title },
        Broken::NobodyAbove { .. } => Broken::PromptUnknown,
        Broken::PromptUnknown => Broken::PromptNotExcusable,
        Broken::PromptNotExcusable => Broken::NothingToRedirect,
        Broken::NothingToRedirect => Broken::OnlyWrongChild,
        Broken::OnlyWrongChild => Broken::NotWeighed { reference: "LAM-26-00012".into() },
        Broken::NotWeighed { .. } => Broken::NotASibling,
        Broken::NotASibling => return None,
    })
}

/// Something that comes first and has not taken place.
fn gate(kind: GateKind, lacks: Vec<String>) -> Broken {
    Broken::GateUnmet { kind, stage: 3, lacks, may_override: true }
}

fn every() -> impl Iterator<Item = Broken> {
    std::iter::successors(Some(Broken::NotYours { act: CommandKind::Respond }), after)
}

fn said(field: &str, broken: Broken, form: CommandKind, procedure: &Procedure) -> String {
    wording::violation(&Violation { field: field.to_owned(), broken }, form, procedure)
}

#[test]
fn every_broken_rule_is_said_plainly_on_every_form() {
    for authority in AUTHORITIES {
        for form in CommandKind::ALL {
            for broken in every() {
                let message = said("target.stage", broken, form, procedure(authority));
                assert_plain(&message);
                assert!(!message.ends_with('.'), "an error message has no full stop: {message:?}");
            }
        }
    }
}

#[test]
fn an_empty_field_asks_for_what_belongs_there() {
    use CommandKind as Kind;
    let rows = [
        (Kind::RaiseConcern, "opening.wrong", "Enter what is wrong"),
        (Kind::RaiseConcern, "opening.impact", "Enter the impact on the child"),
        (Kind::RaiseConcern, "opening.outcome", "Enter the outcome you want for the child"),
        (Kind::RaiseConcern, "opening.category.group", "Choose what it is about"),
        (Kind::RaiseConcern, "opening.category.example", "Choose an example, or “something else”"),
        (Kind::RaiseConcern, "opening.category.other", "Enter what it is about"),
        (Kind::RaiseConcern, "manner", "Choose how you spoke"),
        (Kind::RaiseConcern, "by", "Enter the date you want it settled by"),
        (Kind::RecordDiscussion, "on", "Enter the date of the discussion"),
        (Kind::RecordDiscussion, "with", "Enter who you spoke with"),
        (Kind::RecordDiscussion, "agreed", "Enter what was said and agreed"),
        (Kind::KeepInformal, "reason", "Enter why it is not raised formally"),
        (Kind::ResolveInformally, "outcome", "Enter the outcome for the child"),
        (
            Kind::RaiseFormally,
            "target.consultations.team_manager.on",
            "Enter the date of your discussion with the Team Manager",
        ),
        (
            Kind::RaiseFormally,
            "target.consultations.team_manager.note",
            "Enter what came of your discussion with the Team Manager",
        ),
        (Kind::RaiseFormally, "standing_in", "Enter why you act for the chair"),
        (Kind::Respond, "text", "Enter your answer"),
        (Kind::Respond, "actions.2.by", "Action 2: enter the date you will do it by"),
        (Kind::Respond, "actions.2.because", "Action 2: enter why it cannot be done"),
        (Kind::Review, "rationale", "Enter the reasons for your decision"),
        (Kind::Review, "why", "Enter what needs discussing"),
        (Kind::Review, "until", "Enter the date you will decide by"),
        (Kind::Review, "reason", "Enter the reason"),
        (Kind::CompleteAction, "how", "Enter how it was done"),
        (Kind::ReviseAction, "reason", "Enter why the action changes"),
        (Kind::AddNote, "text", "Enter the note"),
        (Kind::Correct, "text", "Enter the corrected text"),
        (Kind::Correct, "reason", "Enter why the text needs correcting"),
        (Kind::Close, "outcome", "Enter the outcome for the child"),
        (Kind::Withdraw, "reason", "Enter why you withdraw it"),
    ];
    for (form, field, asks) in rows {
        assert_eq!(said(field, Broken::Missing, form, procedure("slough")), asks);
    }
}

#[test]
fn a_field_is_named_as_its_form_labels_it() {
    let label = |field, form| wording::field_label(field, form, procedure("hammersmith-and-fulham"));
    assert_eq!(label("opening.impact", CommandKind::RaiseFormally), "Impact on the child");
    assert_eq!(label("target.stage", CommandKind::PassOn), "Level");
    assert_eq!(label("actions.0.owner", CommandKind::RaiseFormally), "Action 1: who will do it");
    assert_eq!(label("actions.1", CommandKind::Respond), "Action 1");
    assert_eq!(label("unfinished.3", CommandKind::Close), "Action 3: what becomes of it");
    assert_eq!(label("revised.what", CommandKind::ReviseAction), "What will be done");
    assert_eq!(label("revised.0.measure", CommandKind::PassOn), "How it will be seen to be done");
    assert_eq!(
        label("target.consultations.team_manager.on", CommandKind::RaiseFormally),
        "Discussion with the Team Manager"
    );
}

#[test]
fn a_broken_rule_says_what_to_do() {
    let slough = |field, broken| said(field, broken, CommandKind::RaiseFormally, procedure("slough"));
    let today = day("2026-11-24");
    assert_eq!(
        slough("opening.wrong", Broken::TooLong { limit: 10_000 }),
        "What is wrong must be 10,000 characters or fewer"
    );
    assert_eq!(
        slough("actions.1.by", Broken::DateInPast { today }),
        "Action 2: date it will be done by must be today, Tue 24 Nov 2026, or later"
    );
    assert_eq!(
        slough("actions.0.what", Broken::ActionLacks { lack: Lack::NotSpecific }),
        "Action 1: enter what will be done"
    );
    assert_eq!(
        slough("target.stage", Broken::StageNotAbove { stage: 1, current: 2 }),
        "Choose a stage above 2"
    );
    assert_eq!(slough("target.reason", Broken::ReasonMissing { stage: 3 }), "Enter why it starts at stage 3");
}

#[test]
fn all_09_a_start_the_procedure_does_not_list_is_refused_with_the_way_out_that_the_law_leaves() {
    let torbay = procedure("torbay");
    let refused = |may_override| {
        let broken = Broken::StartNotListed { stage: 3, may_override };
        said("target.stage", broken, CommandKind::RaiseFormally, torbay)
    };
    assert_eq!(
        refused(false),
        "Choose another stage: the dispute resolution process does not let you go straight to stage 3"
    );
    assert!(refused(true).starts_with("Choose another stage, or enter why you act outside the procedure"));
}

#[test]
fn all_23_a_plan_the_procedure_does_not_cover_is_refused_by_name() {
    let broken = Broken::PlanNotCovered { plan: PlanKind::ChildProtection };
    assert_eq!(
        said("opening.plan", broken, CommandKind::RaiseFormally, procedure("kent")),
        "The practice escalation process of Kent does not cover children on a child protection plan"
    );
}

#[test]
fn lam_08_a_stage_for_one_kind_of_chair_says_whose_it_is() {
    assert_eq!(
        said(
            "target.stage",
            Broken::StageNotForChair { stage: 5 },
            CommandKind::PassOn,
            procedure("lambeth")
        ),
        "Choose another stage: stage 5 is only for the IRO"
    );
}

#[test]
fn tor_02_an_informal_time_that_is_too_long_names_the_last_day() {
    let broken = Broken::InformalTooLong { latest: day("2026-12-15") };
    assert_eq!(
        said("by", broken, CommandKind::RaiseConcern, procedure("torbay")),
        "Enter a date no later than Tue 15 Dec 2026, which is 15 working days from today"
    );
}

#[test]
fn a_command_that_is_closed_says_when_it_would_be_open() {
    let torbay = procedure("torbay");
    let closed = |act, phase| wording::closed(act, &Broken::NotNow { act, phase: Some(phase) }, torbay);
    assert_eq!(
        closed(CommandKind::Review, Phase::AwaitingAnswer { stage: 2 }),
        "You can review once there is an answer. Now it is waiting for an answer at stage 2"
    );
    assert_eq!(
        closed(CommandKind::PassOn, Phase::Answered { stage: 2 }),
        "You can pass it on by reviewing the answer. Now it is answered at stage 2, to be reviewed"
    );
    assert_eq!(closed(CommandKind::AddNote, Phase::Closed), "This is closed. To go on, raise a new dispute");
    for act in CommandKind::ALL {
        assert_plain(&closed(act, Phase::Informal));
        assert_plain(&wording::closed(act, &Broken::NotYours { act }, torbay));
        assert_plain(&wording::closed(act, &Broken::NotNow { act, phase: None }, torbay));
    }
}
