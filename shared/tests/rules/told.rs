//! Who is told of what happens, by post, on the day; and in which words.

use shared::escalation::{Ending, PassedBy};
use shared::ids::PersonId;
use shared::notice::Purpose::{Asked, Copied, Told};
use shared::notice::{Notice, Purpose, Receiver, Subject};
use shared::organisation::{Gap, HoldingKind, How};
use shared::testing::{Story, day};
use shared::wording;

use crate::everywhere;

fn purpose_to(story: &Story, post: &str) -> Purpose {
    story.told_to_holder(post).purpose
}

fn was_told(story: &Story, who: PersonId) -> bool {
    story.told().iter().any(|notice| notice.to == who)
}

/// Subject line and sentence, as inbox and e-mail have them.
fn words(story: &Story, notice: &Notice) -> (String, String) {
    let matter = story.matter();
    let chair_kind = matter.circumstances.chair_kind;
    let words = wording::notice(notice, &matter.reference, chair_kind, &story.world.procedure);
    (words.subject, words.sentence)
}

/// Answered and found not resolved, up to that stage.
fn at_stage(mut story: Story, stage: u8) -> Story {
    for from in 1..stage {
        story = story.holder_of_stage(from).answers().ok().chair().finds_not_resolved().ok();
    }
    story
}

#[test]
fn lam_04_social_worker_and_team_manager_are_told_the_informal_timeframe() {
    let story = Story::of("lambeth").raises_concern("2026-09-08").ok();
    let team_manager = story.world.holder_of("team_manager");
    for person in [story.world.cast.social_worker, team_manager] {
        assert_eq!(story.told_to(person).subject, Subject::ConcernRaised { by: day("2026-09-08") });
    }
    for person in [story.world.cast.social_worker, team_manager] {
        let (subject, _) = words(&story, story.told_to(person));
        assert!(subject.ends_with("to be settled by Tue 8 Sep 2026"), "{subject}");
    }
}

#[test]
fn lam_05_every_alert_is_told_to_social_worker_and_managers_by_e_mail_and_the_answer_to_the_chair() {
    let mut story = Story::of("lambeth").raises_at(1).ok();
    for stage in 1..=4 {
        for post in ["team_manager", "service_manager"] {
            assert!(story.told_to_holder(post).by_email, "{post} at stage {stage}");
        }
        assert!(story.told_to(story.world.cast.social_worker).by_email);
        let addressee = story.matter().step(stage).expect("here").sent.addressees[0].person.id;
        assert_eq!(story.told_to(addressee).purpose, Asked);
        story = story.holder_of_stage(stage).answers().ok();
        let chair = story.told_to(story.world.cast.iro);
        assert_eq!(
            (chair.purpose, chair.by_email, chair.subject),
            (Asked, true, Subject::Answered { stage, completes: true })
        );
        story = story.chair().finds_not_resolved().ok();
    }
}

#[test]
fn lam_05_a_notice_has_the_reference_and_nothing_of_the_child_or_what_was_written() {
    let story = at_stage(Story::of("lambeth").raises_at(1).ok(), 3);
    let wrong = &story.matter().opening.wrong;
    for notice in story.told() {
        let (subject, sentence) = words(&story, notice);
        assert!(subject.starts_with(story.matter().reference.as_str()), "{subject}");
        let said = format!("{subject} {sentence} {}", serde_json::to_string(notice).expect("JSON"));
        for detail in [story.world.child.name.as_str(), "Robin", wrong, "Imogen", "Holder,"] {
            assert!(!said.contains(detail), "{detail:?} in {said}");
        }
    }
}

#[test]
fn lam_06_the_assistant_director_for_quality_assurance_is_alerted_at_stage_3() {
    let story = at_stage(Story::of("lambeth").raises_at(1).ok(), 3);
    let alerted = story.told_to_holder("qa_assistant_director");
    assert_eq!(alerted.purpose, Copied);
    assert!(matches!(alerted.subject, Subject::PassedOn { from: 2, stage: 3, by: PassedBy::Chair, .. }));
    assert!(alerted.by_email);
}

#[test]
fn lam_15_every_escalation_and_resolution_is_copied_to_the_assistant_director_for_quality_assurance() {
    for stage in 1..=3 {
        let story = Story::of("lambeth").raises_at(stage).ok();
        assert_eq!(purpose_to(&story, "qa_assistant_director"), Copied, "raised at stage {stage}");
        let story = story.holder_of_stage(stage).answers().ok().chair().finds_resolved().ok();
        let told = story.told_to_holder("qa_assistant_director");
        assert_eq!(told.subject, Subject::Closed { how: Ending::Resolved });
    }
    let informal = Story::of("lambeth").raises_concern("2026-09-08").ok();
    let outcome = "The clinic has a date.".to_owned();
    let rationale = outcome.clone();
    let settled = informal.does(shared::escalation::Command::ResolveInformally { outcome, rationale }).ok();
    assert_eq!(purpose_to(&settled, "qa_assistant_director"), Told);
}

#[test]
fn tor_11_the_chairs_head_of_service_is_told_of_every_process_and_issue_at_start_and_at_resolution() {
    let head = "chair_head_of_service";
    let issue = Story::of("torbay").raises_concern("2026-09-08").ok();
    assert_eq!(issue.told_to_holder(head).subject, Subject::ConcernRaised { by: day("2026-09-08") });
    let process = Story::of("torbay").raises_at(1).ok();
    assert!(matches!(process.told_to_holder(head).subject, Subject::Raised { stage: 1, .. }));
    let past_stage_1 = Story::of("torbay").raises(2, |target| {
        target.outside_procedure = Some("Robin is not safe where Robin is.".to_owned());
        target.reason = "Only the service can decide it.".to_owned();
    });
    assert!(matches!(past_stage_1.ok().told_to_holder(head).subject, Subject::Raised { stage: 2, .. }));
    let resolved = process.holder_of_stage(1).answers().ok().chair().finds_resolved().ok();
    assert_eq!(resolved.told_to_holder(head).subject, Subject::Closed { how: Ending::Resolved });
}

#[test]
fn tor_16_social_worker_and_team_manager_are_notified_of_every_issue() {
    for story in [
        Story::of("torbay").raises_concern("2026-09-08").ok(),
        Story::of("torbay").raises_at(1).ok(),
        Story::of("torbay").about_protection().raises_at(1).ok(),
    ] {
        assert!(was_told(&story, story.world.cast.social_worker));
        assert!(was_told(&story, story.world.holder_of("team_manager")));
    }
}

#[test]
fn tor_08_the_chair_and_both_addressees_are_told_that_silence_passed_it_on() {
    let story = Story::of("torbay").raises_at(1).ok().on("2026-09-09").job().records_silence().ok();
    let subject = story.told_to(story.world.cast.iro).subject;
    assert!(matches!(subject, Subject::PassedOn { from: 1, stage: 2, by: PassedBy::Itself, .. }));
    assert_eq!(purpose_to(&story, "service_manager"), Asked);
    assert!(was_told(&story, story.world.cast.social_worker), "who did not answer");
    assert_eq!(
        words(&story, story.told_to(story.world.cast.iro)).0,
        "TOR-26-00001: nobody answered at stage 1, so it went to stage 2 by itself"
    );
}

#[test]
fn tor_18_at_the_last_stage_the_chair_and_their_head_of_service_are_told() {
    let mut story = Story::of("torbay").raises_at(1).ok();
    for morning in ["2026-09-09", "2026-09-16", "2026-09-23", "2026-09-30", "2026-10-09"] {
        story = story.on(morning).job().records_silence().ok();
    }
    assert_eq!(story.told_to(story.world.cast.iro).purpose, Asked);
    assert_eq!(story.told_to_holder("chair_head_of_service").subject, Subject::NoResponse { stage: 5 });
}

#[test]
fn slo_03_an_e_mail_says_to_the_addressee_that_the_form_is_theirs_and_the_answer_goes_back_to_the_chair() {
    let story = Story::of("slough").raises_at(1).ok();
    let asked = story.told_to_holder("assistant_team_manager");
    assert_eq!((asked.purpose, asked.by_email), (Asked, true));
    let story = story.holder_of_stage(1).answers().ok();
    let back = story.told_to(story.world.cast.iro);
    assert_eq!((back.purpose, back.by_email), (Asked, true));
    assert!(words(&story, back).0.ends_with("stage 1 was answered, for you to review"));
}

#[test]
fn all_05_the_chair_is_told_of_an_answer_at_once() {
    for story in everywhere() {
        let story = story.raises_at(1).ok().holder_of_stage(1).answers().ok();
        assert!(was_told(&story, story.matter().circumstances.chair.id));
    }
}

#[test]
fn all_07_the_managers_concerned_are_told_of_passing_on() {
    for story in everywhere() {
        let story = story.raises_at(1).ok();
        let before = story.matter().step(1).expect("stage 1").sent.addressees.clone();
        let story = crate::all_answer(story).chair().finds_not_resolved().ok();
        for addressee in before {
            assert!(was_told(&story, addressee.person.id), "{}", addressee.title);
        }
    }
}

#[test]
fn a_vacant_post_is_shown_and_its_notice_goes_to_the_next_above() {
    let story = Story::of("lambeth").given(|world| world.vacate("service_manager")).raises_at(1).ok();
    let above = story.told_to_holder("assistant_director");
    let Receiver::Post { post, how, .. } = &above.receiver else { panic!("{above:?}") };
    assert_eq!(post.as_str(), "service_manager");
    assert!(matches!(how, How::Above { because: Gap::Vacant, .. }));
    assert_eq!(
        words(&story, above).1,
        "You are told as Assistant Director of the service, because the post of Service Manager is vacant."
    );
}

#[test]
fn a_post_that_nobody_answers_for_is_named_to_the_chair() {
    let story = Story::of("lambeth").given(|world| world.vacate("qa_assistant_director")).raises_at(1).ok();
    let chair = story.told_to(story.world.cast.iro);
    assert_eq!(chair.unheld, ["Assistant Director for Quality Assurance"]);
    assert!(
        words(&story, chair).1.contains("Nobody holds the post of Assistant Director for Quality Assurance")
    );
}

#[test]
fn deputies_are_told_beside_the_holder() {
    let deputise = |world: &mut shared::testing::World| {
        world.appoint(world.cast.outsider, "team_manager", HoldingKind::Deputy);
    };
    let story = Story::of("lambeth").given(deputise).raises_at(1).ok();
    let deputy = story.told_to(story.world.cast.outsider);
    assert_eq!(deputy.purpose, Asked);
    assert_eq!(words(&story, deputy).1, "You are asked as deputy for the Team Manager.");
    assert_eq!(purpose_to(&story, "team_manager"), Asked);
}

#[test]
fn nobody_is_told_of_their_own_act_nor_twice_of_anything() {
    for story in everywhere() {
        let raised = story.raises_at(1).ok();
        let chair = raised.matter().circumstances.chair.id;
        assert!(!was_told(&raised, chair));
        let closed = crate::all_answer(raised).chair().finds_resolved().ok();
        let mut people: Vec<PersonId> = closed.told().iter().map(|notice| notice.to).collect();
        let told = people.len();
        people.sort_unstable();
        people.dedup();
        assert_eq!(people.len(), told);
        assert!(!was_told(&closed, chair) && told > 0);
    }
}

#[test]
fn an_advocate_is_told_nothing() {
    for story in everywhere() {
        let advocate = story.world.cast.advocate;
        let story = story.raises_at(1).ok();
        assert!(!was_told(&story, advocate));
        let story = crate::all_answer(story);
        assert!(!was_told(&story, advocate));
        assert!(!was_told(&story.chair().finds_resolved().ok(), advocate));
    }
}
