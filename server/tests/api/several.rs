//! Matters that more than one person answers, signs off or endorses, as trays and lists show them.

use std::slice::from_ref;

use shared::api::Accepted;
use shared::escalation::{
    ActionAnswer, Answered, Command, EndorseLetter, Event, LetterWay, Phase, RecordLetter,
    RecordPartnerAnswer, Review, SignOff, Waiting,
};
use shared::ids::EscalationId;
use shared::organisation::HoldingKind;
use shared::testing::{concern, day};

use crate::desk::Raised;
use crate::lists::{begin_holding, hold_lists_against_policy};
use crate::office::{Office, request};

mod fernhollow {
    use super::*;

    crate::on_both_engines!("fernhollow":
        a_closing_stands_in_the_tray_of_whoever_is_to_sign_it_too,
        an_answer_stands_in_the_tray_of_whoever_signs_off_in_the_chairs_place,
        a_letter_stands_in_the_tray_of_whoever_endorses_it_and_leaves_afterwards,
        lam_07_whoever_signs_off_in_the_chairs_place_checks_what_was_on_hold_on_its_day,
        all_06_whoever_signs_off_in_the_chairs_place_has_the_overdue_action_in_the_tray,
    );

    async fn a_closing_stands_in_the_tray_of_whoever_is_to_sign_it_too(o: Office) {
        let (iro, manager) = (o.iro(), o.holder_of("reviewing_manager"));
        let matter = iro.raises_at(2).await;
        assert_eq!(o.holder_of("head_of_service").answers(&matter).await.status, 200);
        assert!(manager.listed("mine").await.is_empty());
        assert_eq!(iro.finds_resolved(&matter).await.status, 200);
        assert_eq!(iro.phase(&matter).await, Phase::Answered { stage: 2 });
        for filter in ["mine", "to_review"] {
            assert_eq!(manager.listed(filter).await, matter.alone(), "{filter}");
            assert!(iro.listed(filter).await.is_empty(), "{filter}");
        }
        assert_eq!(manager.tray("mine").await.rows[0].waiting, Waiting::Signature);
        hold_lists_against_policy(&o, from_ref(&matter)).await;
        iro.does(&matter, Command::SignOff(SignOff::Signed)).await.is_problem(422, "violations");
        assert_eq!(manager.does(&matter, Command::SignOff(SignOff::Signed)).await.status, 200);
        assert_eq!(iro.phase(&matter).await, Phase::Closed);
        hold_lists_against_policy(&o, from_ref(&matter)).await;
    }

    async fn an_answer_stands_in_the_tray_of_whoever_signs_off_in_the_chairs_place(o: Office) {
        let (iro, manager) = (o.iro(), o.holder_of("reviewing_manager"));
        let matter = iro.raises_at(3).await;
        assert_eq!(o.holder_of("director").answers(&matter).await.status, 200);
        assert!(iro.listed("mine").await.is_empty());
        assert_eq!(manager.listed("to_review").await, matter.alone());
        iro.finds_resolved(&matter).await.is_problem(422, "violations");
        assert_eq!(manager.finds_resolved(&matter).await.status, 200);
        assert_eq!(manager.phase(&matter).await, Phase::Closed);
    }

    async fn lam_07_whoever_signs_off_in_the_chairs_place_checks_what_was_on_hold_on_its_day(o: Office) {
        let (iro, manager) = (o.iro(), o.holder_of("reviewing_manager"));
        let matter = iro.raises_at(3).await;
        assert_eq!(o.holder_of("director").answers(&matter).await.status, 200);
        let until = Some(day("2026-09-10"));
        let hold = Review::Hold { rationale: "It is booked for that day.".to_owned(), until };
        assert_eq!(manager.does(&matter, Command::Review(hold)).await.status, 200);
        o.on("2026-09-09");
        assert_eq!((manager.listed("mine").await, iro.listed("mine").await), (vec![], vec![]));
        o.on("2026-09-10");
        for filter in ["mine", "to_review"] {
            assert_eq!(manager.listed(filter).await, matter.alone(), "{filter}");
            assert_eq!(iro.listed(filter).await, matter.alone(), "{filter}");
        }
        hold_lists_against_policy(&o, from_ref(&matter)).await;
        assert_eq!(manager.finds_resolved(&matter).await.status, 200);
        assert_eq!(manager.phase(&matter).await, Phase::Closed);
    }

    async fn all_06_whoever_signs_off_in_the_chairs_place_has_the_overdue_action_in_the_tray(o: Office) {
        let (iro, manager) = (o.iro(), o.holder_of("reviewing_manager"));
        let matter = manager.raises_at(4).await;
        let endorsed = Command::EndorseLetter(EndorseLetter::default());
        assert_eq!(o.holder_of("quality_lead").does(&matter, endorsed).await.status, 200);
        let sent = RecordLetter { on: Some(day("2026-09-01")), way: Some(LetterWay::Post) };
        assert_eq!(iro.does(&matter, Command::RecordLetter(sent)).await.status, 200);
        let will_do = Answered::WillDo { by: Some(day("2026-09-10")) };
        let given = RecordPartnerAnswer {
            on: Some(day("2026-09-01")),
            from: "Dr Osei".to_owned(),
            text: "The trust has a date for Robin.".to_owned(),
            actions: vec![ActionAnswer { action: 1, answer: will_do }],
        };
        assert_eq!(iro.does(&matter, Command::RecordPartnerAnswer(given)).await.status, 200);
        let agreed = Review::Agreed { rationale: "That is soon enough.".to_owned() };
        assert_eq!(manager.does(&matter, Command::Review(agreed)).await.status, 200);
        o.on("2026-09-10");
        assert!(manager.listed("mine").await.is_empty(), "on its last day it is not overdue");
        o.on("2026-09-11");
        for filter in ["mine", "to_review"] {
            assert_eq!(manager.listed(filter).await, matter.alone(), "{filter}");
            assert_eq!(iro.listed(filter).await, matter.alone(), "{filter}");
        }
        assert!(o.holder_of("quality_lead").listed("mine").await.is_empty());
    }

    async fn a_letter_stands_in_the_tray_of_whoever_endorses_it_and_leaves_afterwards(o: Office) {
        let (iro, quality) = (o.iro(), o.holder_of("quality_lead"));
        let matter = o.holder_of("reviewing_manager").raises_at(4).await;
        hold_lists_against_policy(&o, from_ref(&matter)).await;
        assert_eq!(quality.listed("mine").await, matter.alone());
        let letter = RecordLetter { on: Some(day("2026-09-01")), way: Some(LetterWay::Post) };
        let letter = || Command::RecordLetter(letter.clone());
        iro.does(&matter, letter()).await.is_problem(422, "violations");
        let endorsed = Command::EndorseLetter(EndorseLetter::default());
        assert_eq!(quality.does(&matter, endorsed).await.status, 200);
        assert!(quality.listed("mine").await.is_empty());
        assert_eq!(iro.does(&matter, letter()).await.status, 200);
        hold_lists_against_policy(&o, from_ref(&matter)).await;
    }
}

mod marlbeck {
    use super::*;

    crate::on_both_engines!("marlbeck":
        a_matter_for_a_unit_is_in_the_tray_of_everybody_on_duty_there,
        a_matter_for_a_panel_is_in_the_tray_of_everybody_who_sits_on_it,
        all_01_a_concern_raised_with_a_panel_or_a_unit_is_listed_for_all_of_them,
    );

    async fn all_01_a_concern_raised_with_a_panel_or_a_unit_is_listed_for_all_of_them(o: Office) {
        let worker = o.world.cast.outsider;
        begin_holding(&o, worker, "duty_worker", "team", HoldingKind::Holder, "2020-01-01").await;
        let id = EscalationId(o.new_id());
        let concern = concern(&o.iro().before_raising().await, day("2026-09-08"));
        let accepted: Accepted<Event> =
            o.iro().command(&format!("escalation/{id}"), o.new_id(), &request(0, concern)).await.ok();
        let matter = Raised { id, reference: accepted.reference.unwrap() };
        hold_lists_against_policy(&o, from_ref(&matter)).await;
        assert_eq!(o.desk(worker).listed("open").await, matter.alone());
        for post in ["director", "quality_lead", "legal_adviser"] {
            assert_eq!(o.holder_of(post).listed("open").await, matter.alone(), "{post}");
        }
    }

    async fn a_matter_for_a_unit_is_in_the_tray_of_everybody_on_duty_there(o: Office) {
        let people = [o.world.cast.outsider, o.world.holder_of("legal_adviser")];
        for (who, post) in people.into_iter().zip(["duty_worker", "duty_senior"]) {
            begin_holding(&o, who, post, "team", HoldingKind::Holder, "2020-01-01").await;
        }
        let matter = o.iro().raises_at(1).await;
        hold_lists_against_policy(&o, from_ref(&matter)).await;
        for who in people {
            assert_eq!(o.desk(who).listed("to_answer").await, matter.alone());
        }
        assert_eq!(o.iro().tray("open").await.rows[0].awaited, ["Duty Team, anybody on duty there"]);
        assert_eq!(o.desk(people[1]).answers(&matter).await.status, 200);
        assert!(o.desk(people[0]).listed("to_answer").await.is_empty());
        hold_lists_against_policy(&o, from_ref(&matter)).await;
        assert_eq!(o.iro().finds_not_resolved(&matter).await.status, 200);
        hold_lists_against_policy(&o, from_ref(&matter)).await;
    }

    async fn a_matter_for_a_panel_is_in_the_tray_of_everybody_who_sits_on_it(o: Office) {
        let matter = o.iro().raises_at(3).await;
        for post in ["director", "quality_lead", "legal_adviser"] {
            assert_eq!(o.holder_of(post).listed("to_answer").await, matter.alone(), "{post}");
        }
        hold_lists_against_policy(&o, from_ref(&matter)).await;
        o.holder_of("director").answers(&matter).await.is_problem(422, "violations");
    }
}
