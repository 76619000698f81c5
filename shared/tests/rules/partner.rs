//! Matters that another agency has to answer for: by letter, or through the Director.

use shared::api::Recorded;
use shared::escalation::{
    ActionAnswer, Answered, Broken, Command, CommandKind, DecideExtension, Event, ExtensionVerdict,
    LetterWay, PartnerAgency, Phase, PutOnFile, RecordLetter, RecordPartnerAnswer, RequestExtension,
    TakeToPartner, Waiting, next_act,
};
use shared::notice::Subject;
use shared::testing::{Story, day};
use shared::wording::{OnPaper, partner_letter};

fn school() -> PartnerAgency {
    PartnerAgency {
        agency: "education".into(),
        organisation: "Mill Street School".into(),
        name: "Dr Osei".into(),
        role: "Designated teacher".into(),
        contact: "office@millstreet.example".into(),
    }
}

/// Raised at stage 2 with the school, the letter still to be sent.
fn to_the_school() -> Story {
    Story::of("kent").on("2026-09-01").raises(2, |target| target.partner = Some(Box::new(school()))).ok()
}

fn letter(on: &str) -> Command {
    Command::RecordLetter(RecordLetter { on: Some(day(on)), way: Some(LetterWay::SecureMail) })
}

fn answer(story: &Story, on: &str) -> Command {
    let said = |number| ActionAnswer { action: number, answer: Answered::Done };
    Command::RecordPartnerAnswer(RecordPartnerAnswer {
        on: Some(day(on)),
        from: "Dr Osei".into(),
        text: "Robin has a place in the breakfast club.".into(),
        actions: story.matter().outstanding().map(|action| said(action.number)).collect(),
    })
}

#[test]
fn ken_09_the_addressee_may_be_in_another_agency_and_its_contact_details_are_held() {
    let story = to_the_school();
    let sent = &story.matter().stages[0].sent;
    assert_eq!(sent.partner.as_ref().expect("a partner").partner, school());
    assert_eq!((sent.addressees[0].title.as_str(), sent.addressees.len()), ("Mill Street School", 1));
    let missing = Story::of("kent").on("2026-09-01");
    let missing = missing.raises(2, |target| {
        let army = PartnerAgency { contact: String::new(), agency: "army".into(), ..school() };
        target.partner = Some(Box::new(army));
    });
    assert_eq!(missing.fields(), ["target.partner.agency", "target.partner.contact"]);
}

#[test]
fn ken_09_an_authority_whose_procedure_names_no_agencies_sends_nothing_to_one() {
    let story = Story::of("slough").on("2026-09-01");
    story
        .raises(1, |target| target.partner = Some(Box::new(school())))
        .refused(|broken| matches!(broken, Broken::PartnerNotReached { .. }));
}

#[test]
fn all_37_the_letter_says_what_is_asked_and_its_clock_starts_on_the_day_it_went() {
    let story = to_the_school();
    assert_eq!(story.matter().standing().waiting, Waiting::ChairLetter);
    assert_eq!(next_act(story.matter(), &story.context()), Some(CommandKind::RecordLetter));
    let context = story.context();
    let events: [Recorded<Event>; 0] = [];
    let paper = OnPaper { matter: story.matter(), events: &events, context: &context, heads: &[] };
    let text = partner_letter(&paper).expect("a letter").plain_text();
    for part in
        ["Dr Osei", "Mill Street School", "Robin is in pain", "Book the dental", "within 5 working days"]
    {
        assert!(text.contains(part), "{part} in {text}");
    }
    let story = story.on("2026-09-04");
    let story =
        story.does(letter("2026-08-31")).refused(|broken| matches!(broken, Broken::BeforeItWent { .. }));
    story.does(letter("2026-09-03")).ok().awaits(2, "2026-09-10");
}

#[test]
fn all_37_before_the_letter_went_nobody_is_late_and_nothing_can_be_answered() {
    let story = to_the_school().on("2026-10-01");
    assert_eq!(story.matter().standing().due, None);
    let story = story.job().records_silence().refused(|_| true).chair();
    let early = answer(&story, "2026-10-01");
    story.does(early).refused(|broken| matches!(broken, Broken::NotNow { .. }));
}

#[test]
fn ken_09_the_chair_records_the_agencys_answer_and_closes() {
    let story = to_the_school().does(letter("2026-09-01")).ok().on("2026-09-10");
    let given = answer(&story, "2026-09-08");
    let story = story.does(given).ok().stands(Phase::Answered { stage: 2 });
    let recorded = &story.matter().stages[0].answers[0].answer;
    assert_eq!((recorded.by.name.as_str(), recorded.written_on), ("Dr Osei", Some(day("2026-09-08"))));
    assert_eq!(recorded.days_late, 0, "it came in time and was put on record later");
    story.finds_resolved().ok().stands(Phase::Closed).is_sound();
}

#[test]
fn ken_09_an_agency_may_ask_for_time_and_the_chair_gives_it() {
    let more = |until| {
        Command::DecideExtension(DecideExtension {
            decision: ExtensionVerdict::Granted { until: Some(day(until)) },
            reason: "The school asked in writing: its head is away until then.".into(),
            risk_plan: "Robin is safe until then.".into(),
        })
    };
    let story = to_the_school();
    let story =
        story.does(more("2026-09-15")).refused(|broken| matches!(broken, Broken::StageHasNoTime { .. }));
    let story = story.does(letter("2026-09-01")).ok().awaits(2, "2026-09-08");
    story.does(more("2026-09-15")).ok().awaits(2, "2026-09-15");
}

#[test]
fn ken_09_an_agencys_request_for_time_is_recorded_as_such_and_then_decided() {
    let asks = RequestExtension {
        until: Some(day("2026-09-15")),
        rationale: "The head is away until then.".into(),
        effect: "Robin waits a week longer for the breakfast club.".into(),
        line_manager: None,
    };
    let story = to_the_school().does(letter("2026-09-01")).ok().on("2026-09-03");
    let story = story.does(Command::RequestExtension(asks.clone())).ok().is_sound();
    let Some(Event::ExtensionRequested(request)) = story.events.last() else { panic!("no request") };
    assert_eq!((request.title.as_str(), request.by.name.as_str()), ("Mill Street School", "Dr Osei"));
    let decision = DecideExtension {
        decision: ExtensionVerdict::Granted { until: Some(day("2026-09-15")) },
        reason: "The school can act then.".into(),
        risk_plan: "Robin is safe until then.".into(),
    };
    story.does(Command::DecideExtension(decision)).ok().awaits(2, "2026-09-15");
    // Inside the council it is the addressee who asks.
    let inside = Story::of("kent").on("2026-09-01").raises_at(2).ok();
    let refused = inside.does(Command::RequestExtension(asks));
    refused.refused(|broken| matches!(broken, Broken::NotYours { .. }));
}

#[test]
fn ken_09_an_agency_that_stays_silent_is_recorded_as_such() {
    let story = to_the_school().does(letter("2026-09-01")).ok();
    story.on("2026-09-09").job().records_silence().ok().stands(Phase::Lapsed { stage: 2 });
}

/// Raised about the trust, with the Director.
fn about_the_trust() -> Story {
    let trust =
        PartnerAgency { agency: "health".into(), organisation: "The trust".into(), ..Default::default() };
    Story::of("lambeth").on("2026-09-01").raises(4, |target| target.partner = Some(Box::new(trust))).ok()
}

#[test]
fn lam_14_a_concern_about_a_partner_agency_goes_to_the_director_at_once() {
    let story = about_the_trust();
    let sent = &story.matter().stages[0].sent;
    assert_eq!(sent.addressees[0].post.as_str(), "director");
    assert!(sent.clock.is_some(), "the Director’s own time runs");
    let trust =
        PartnerAgency { agency: "health".into(), organisation: "The trust".into(), ..Default::default() };
    let elsewhere =
        Story::of("lambeth").on("2026-09-01").raises(1, |target| target.partner = Some(Box::new(trust)));
    elsewhere.refused(|broken| *broken == Broken::PartnerNotReached { stages: vec![4] });
}

#[test]
fn lam_14_the_director_takes_it_to_the_agencys_senior_managers_and_it_is_on_the_childs_file() {
    let take = Command::TakeToPartner(TakeToPartner {
        on: Some(day("2026-09-02")),
        with: "The chief nurse".into(),
        agreed: "A date by Friday.".into(),
    });
    let story = about_the_trust().on("2026-09-02");
    let story = story.does(take.clone()).refused(|broken| matches!(broken, Broken::NotYours { .. }));
    let story = story.holder_of_stage(4).does(take).ok();
    assert_eq!(story.matter().stages[0].taken_to_partner[0].with, "The chief nurse");
    assert_eq!(story.told_to(story.world.cast.iro).subject, Subject::TakenToPartner { stage: 4 });
    let open = |story: &Story| {
        let events = crate::child_file::recorded(story);
        story.matter().not_on_file(&events).map(|recorded| recorded.version).collect::<Vec<_>>()
    };
    assert_eq!(open(&story), [1, 2], "the raising and the talk wait to be put on the child’s file");
    let filed = PutOnFile { versions: vec![2], on: Some(day("2026-09-02")) };
    let story = story.chair().does(Command::PutOnFile(filed)).ok();
    assert_eq!(open(&story), [1]);
    let story = story.holder_of_stage(4);
    story.answers().ok().chair().finds_resolved().ok().is_sound();
}
