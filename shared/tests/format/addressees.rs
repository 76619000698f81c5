//! Addressees that are a unit, either of two, a panel or another agency.

use crate::{of, said_of};
use shared::access::{Act, Relation, may};
use shared::escalation::{
    ActionAnswer, Answered, Broken, Command, LetterWay, Phase, RecordLetter, RecordPartnerAnswer, Respond,
    Waiting,
};
use shared::ids::PersonId;
use shared::organisation::{Absence, How};
use shared::testing::{Story, day};
use shared::wording::{addressee, event, resolved, seat_of, sentence};

const MARLBECK: &str = include_str!("../procedures/marlbeck.toml");

fn marlbeck() -> Story {
    of(MARLBECK).on("2026-11-23")
}

/// Two people on duty in the child's team.
fn on_duty() -> (Story, PersonId, PersonId) {
    let story = marlbeck();
    let (one, other) = (story.world.cast.outsider, story.world.holder_of("legal_adviser"));
    (story.on_duty_in("team", one).on_duty_in("team", other), one, other)
}

#[test]
fn a_unit_is_answered_by_anybody_on_duty_there_and_by_nobody_else() {
    let (story, one, other) = on_duty();
    let asked = story.raises_at(1).ok().awaits(1, "2026-11-26");
    let told: Vec<PersonId> = asked.told().iter().map(|notice| notice.to).collect();
    assert!(told.contains(&one) && told.contains(&other), "{told:?}");
    let refused = asked.holder("head_of_service").answers();
    let asked = refused.refused(|broken| matches!(broken, Broken::NotYours { .. }));
    let answered = asked.person(other).answers().ok().stands(Phase::Answered { stage: 1 });
    assert_eq!(answered.matter().stages[0].answers[0].answer.in_place_of, None, "it was theirs to answer");
    let again = answered.person(one).answers();
    again.refused(|broken| matches!(broken, Broken::AlreadyAnswered { .. }));
}

#[test]
fn whoever_is_away_is_not_on_duty_and_their_cover_is() {
    let (story, one, other) = on_duty();
    let cover = story.world.cast.qa;
    let away = Absence { person: one, from: day("2026-11-20"), to: day("2026-11-30"), cover };
    let story = story.given(|world| world.organisation.absences.push(away)).raises_at(1).ok();
    let story = story.person(one).answers().refused(|broken| matches!(broken, Broken::NotYours { .. }));
    assert!(story.context().resolved(&"duty_team".into()).expect("a post").answers(other));
    story.person(cover).answers().ok().stands(Phase::Answered { stage: 1 }).is_sound();
}

#[test]
fn a_unit_without_anybody_is_shown_as_vacant_and_goes_to_the_post_above() {
    let story = marlbeck().raises_at(1).ok();
    let asked = &story.matter().stages[0].sent.addressees[0];
    assert!(matches!(&asked.how, How::Above { title, .. } if title == "Team Manager"), "{:?}", asked.how);
    assert!(
        addressee(asked).contains("Duty Team is vacant; the Team Manager answers"),
        "{}",
        addressee(asked)
    );
    story.holder("team_manager").answers().ok().is_sound();
}

#[test]
fn one_answer_is_enough_where_any_of_two_may_give_it() {
    let story = marlbeck().raises_at(2).ok();
    let said = sentence(story.matter(), story.today, &story.world.calendar, &story.world.procedure);
    assert!(said.contains("the Team Manager or the Head of Service"), "{said}");
    let answered = story.holder("head_of_service").answers().ok().stands(Phase::Answered { stage: 2 });
    let again = answered.holder("team_manager").answers();
    again.refused(|broken| matches!(broken, Broken::AlreadyAnswered { .. }));
}

fn before_the_panel() -> Story {
    marlbeck().raises_at(3).ok().holder("quality_lead")
}

/// The panel's answer, by whoever acts, with only so many of those who hold a seat.
fn answer_of(story: &Story, sat: usize) -> Command {
    let done = |number| ActionAnswer { action: number, answer: Answered::Done };
    Command::Respond(Respond {
        stage: 3,
        drafted_by: None,
        sat: story.who_sat(3).into_iter().take(sat).collect(),
        text: "The panel finds that the plan has to change.".into(),
        actions: story.matter().outstanding().map(|action| done(action.number)).collect(),
        particulars: Default::default(),
    })
}

#[test]
fn a_panel_answers_as_one_and_the_answer_names_who_sat() {
    let story = before_the_panel();
    let (none, one) = (answer_of(&story, 0), answer_of(&story, 1));
    let story = story.does(none).refused(|broken| matches!(broken, Broken::TooFewSat { quorum: 2 }));
    let story = story.does(one).refused(|broken| matches!(broken, Broken::TooFewSat { quorum: 2 }));
    let two = answer_of(&story, 2);
    let story = story.does(two).ok().stands(Phase::Answered { stage: 3 }).is_sound();
    let answer = &story.matter().stages[0].answers[0].answer;
    let sat: Vec<&str> = answer.sat.iter().map(|seat| seat.post.as_str()).collect();
    assert_eq!((answer.title.as_str(), sat), ("Settlement Panel", vec!["director", "quality_lead"]));
    let told = event(story.events.last().expect("an event"), &story.world.procedure, &story.world.calendar);
    let who = told.lines.iter().find(|line| line.label == "Who sat").expect("a line");
    assert!(who.text.contains("Director, Holder, Director\nQuality Lead"), "{}", who.text);
    let again = story.holder("legal_adviser").answers();
    again.refused(|broken| matches!(broken, Broken::AlreadyAnswered { .. }));
}

#[test]
fn only_its_members_sit_on_a_panel() {
    let story = before_the_panel();
    let Command::Respond(mut answer) = answer_of(&story, 3) else { panic!("an answer") };
    answer.sat[0].post = "team_manager".into();
    let story = story.does(Command::Respond(answer)).refused(|broken| *broken == Broken::OptionUnknown);
    let Command::Respond(mut answer) = answer_of(&story, 3) else { panic!("an answer") };
    answer.sat[0].person = story.world.cast.outsider;
    story.does(Command::Respond(answer)).refused(|broken| matches!(broken, Broken::AddresseeChanged { .. }));
}

#[test]
fn whoever_sits_on_a_panel_reads_the_matter_then_and_later() {
    let story = before_the_panel();
    let relations = |story: &Story, post: &str| story.clone().holder(post).context().actor.relations;
    for post in ["director", "quality_lead", "legal_adviser"] {
        assert!(relations(&story, post).contains(&Relation::Addressee), "{post}");
    }
    let two = answer_of(&story, 2);
    let later = story.does(two).ok().chair().not_resolved_to(4).ok();
    let legal = relations(&later, "legal_adviser");
    assert!(legal.contains(&Relation::FormerAddressee) && may(&legal, Act::Read, true));
    let judge = later.holder("legal_adviser").context().actor.relations;
    assert!(!judge.contains(&Relation::Addressee), "the stage is the agency’s now");
}

#[test]
fn all_01_a_concern_raised_with_a_panel_or_a_unit_is_raised_with_all_of_them() {
    let (story, one, other) = on_duty();
    let raised = story.raises_concern("2026-11-30").ok().is_sound();
    let with = &raised.matter().informal.as_ref().expect("an informal step").with;
    let posts: Vec<&str> = with.iter().map(|addressee| addressee.post.as_str()).collect();
    assert_eq!(posts, ["duty_team", "panel", "director"], "the director sits there and is asked alone too");
    let lines = event(&raised.events[0], &raised.world.procedure, &raised.world.calendar).lines;
    let line = lines.iter().find(|line| line.label == "With").expect("a line");
    for said in ["anybody on duty there", "Holder, Quality Lead", "Holder, Legal Adviser"] {
        assert!(line.text.contains(said), "{}", line.text);
    }
    let panel = ["director", "quality_lead", "legal_adviser"].map(|post| raised.world.holder_of(post));
    for who in panel.into_iter().chain([one, other]) {
        assert!(raised.told().iter().any(|notice| notice.to == who), "{who} was not told");
        let relations = raised.clone().person(who).context().actor.relations;
        assert!(may(&relations, Act::Read, false), "{who} reads what was raised with them");
    }
}

#[test]
fn all_01_those_on_duty_read_a_concern_while_it_is_informal_and_the_panel_also_later() {
    let (story, one, _) = on_duty();
    let formal = story.raises_concern("2026-11-30").ok().raises_at(2).ok();
    let reads = |who| may(&formal.clone().person(who).context().actor.relations, Act::Read, false);
    assert!(reads(formal.world.holder_of("legal_adviser")) && !reads(one));
}

#[test]
fn a_vacant_seat_of_a_panel_is_shown() {
    let story = marlbeck().given(|world| world.vacate("legal_adviser"));
    let context = story.context();
    let panel = resolved(context.resolved(&"panel".into()).expect("a post"));
    let names = "Settlement Panel, Holder, Director and Holder, Quality Lead (Legal Adviser: vacant)";
    assert_eq!(panel, names);
    let empty =
        story.given(|world| ["director", "quality_lead"].into_iter().for_each(|post| world.vacate(post)));
    empty.raises_at(3).refused(|broken| matches!(broken, Broken::NobodyHolds { .. }));
}

#[test]
fn a_stage_of_another_agency_goes_by_letter_and_the_chair_records_the_answer() {
    let unaddressed = marlbeck().raises(4, |target| target.partner = None);
    let said = ["target.partner.organisation", "target.partner.name", "target.partner.contact"];
    assert_eq!(unaddressed.fields(), said);
    let story = marlbeck().raises_at(4).ok();
    let standing = story.matter().standing();
    assert_eq!((standing.waiting, standing.due), (Waiting::ChairLetter, None));
    let letter = RecordLetter { on: Some(day("2026-11-24")), way: Some(LetterWay::SecureMail) };
    let story = story.on("2026-11-24").does(Command::RecordLetter(letter)).ok().awaits(4, "2026-12-08");
    let done = |number| ActionAnswer { action: number, answer: Answered::Done };
    let given = RecordPartnerAnswer {
        on: Some(day("2026-12-01")),
        from: "Dr Osei".into(),
        text: "The trust has a date for Robin.".into(),
        actions: story.matter().outstanding().map(|action| done(action.number)).collect(),
    };
    let story = story.on("2026-12-02").does(Command::RecordPartnerAnswer(given)).ok();
    story.stands(Phase::Answered { stage: 4 }).finds_resolved().ok().is_sound();
}

#[test]
fn from_the_panel_it_goes_on_to_the_agency() {
    let story = before_the_panel();
    let answered = answer_of(&story, 3);
    let story = story.does(answered).ok().chair().not_resolved_to(4).ok();
    let sent = &story.matter().current().expect("a stage").sent;
    assert_eq!(
        (sent.addressees[0].title.as_str(), &sent.addressees[0].how),
        ("Marlbeck Health Trust", &How::Outside)
    );
}

#[test]
fn the_procedure_says_who_answers_under_a_title() {
    let procedure = marlbeck().world.procedure;
    let said = |post: &str| seat_of(&post.into(), &procedure);
    let panel =
        "the Director, the Quality Lead and the Legal Adviser, who answer as one; at least 2 of them sit";
    assert_eq!(said("panel").as_deref(), Some(panel));
    assert_eq!(said("duty_team").as_deref(), Some("anybody on duty there"));
    assert_eq!(said("health_trust").as_deref(), Some("another agency, by letter"));
    assert_eq!(said("director"), None);
}

#[test]
fn a_body_that_cannot_answer_is_named_with_its_line() {
    let said = |from, to| said_of(MARLBECK, from, to);
    assert!(said("quorum = 2", "quorum = 4").starts_with("line 60, posts[7].quorum: 4 of 3 members"));
    assert!(
        said("\"quality_lead\", \"legal", "\"panel\", \"legal")
            .contains("`panel` is no post that one person holds")
    );
    assert!(
        said("kind = \"unit\"\nline = \"child\"", "kind = \"unit\"\nline = \"authority\"")
            .contains("which unit it is")
    );
    assert!(
        said("[\"health_trust\"]", "[\"health_trust\", \"director\"]\nmode = \"any\"")
            .contains("is another agency")
    );
    let by_itself = "addressees = [\"panel\"]\ntime = \"10 working days\"\nclock = \"reply\"\nsilence = \"";
    let by_itself = said_of(MARLBECK, &format!("{by_itself}ask"), &format!("{by_itself}pass_on"));
    assert!(by_itself.contains("to `health_trust`, another agency, by itself"), "{by_itself}");
    assert!(said("kind = \"agency\"", "kind = \"agency\"\nline = \"child\"").contains("this key is unknown"));
}
