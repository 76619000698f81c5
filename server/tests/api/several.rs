//! Matters that more than one person answers, signs off or endorses, as trays and lists show them.

use std::slice::from_ref;

use shared::escalation::{Command, EndorseLetter, LetterWay, Phase, RecordLetter, SignOff, Waiting};
use shared::organisation::HoldingKind;
use shared::testing::day;

use crate::lists::{begin_holding, hold_lists_against_policy};
use crate::office::Office;

mod fernhollow {
    use super::*;

    crate::on_both_engines!("fernhollow":
        a_closing_stands_in_the_tray_of_whoever_is_to_sign_it_too,
        an_answer_stands_in_the_tray_of_whoever_signs_off_in_the_chairs_place,
        a_letter_stands_in_the_tray_of_whoever_endorses_it_and_leaves_afterwards,
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
    );

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
