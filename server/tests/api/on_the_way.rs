//! What happens on the way up the ladder as trays and lists show it: holds, more time, and who does an action.

use server::jobs::{Lapses, run_once};
use shared::escalation::{
    Command, DecideExtension, ExtensionVerdict, LineManagerAgreed, Phase, RequestExtension, Review, Waiting,
};
use shared::testing::day;

use crate::office::Office;

mod lambeth {
    use super::*;

    crate::on_both_engines!("lambeth":
        lam_07_on_hold_it_is_nobodys_until_its_date_and_then_in_the_chairs_tray,
    );

    async fn lam_07_on_hold_it_is_nobodys_until_its_date_and_then_in_the_chairs_tray(o: Office) {
        let (iro, matter) = (o.iro(), o.iro().raises_at(3).await);
        assert_eq!(o.holder_of("assistant_director").answers(&matter).await.status, 200);
        let until = day("2026-09-25");
        let hold = Review::Hold { rationale: "It is booked for that day.".to_owned(), until: Some(until) };
        assert_eq!(iro.does(&matter, Command::Review(hold)).await.status, 200);
        assert_eq!(iro.phase(&matter).await, Phase::OnHold { stage: 3, until });
        for filter in ["mine", "to_review", "lapsed"] {
            assert!(iro.listed(filter).await.is_empty(), "{filter}");
        }
        assert_eq!(iro.listed("waiting_on_others").await, matter.alone());
        o.on("2026-09-25");
        assert_eq!(run_once::<Lapses>(&o.state).await.recorded, 0);
        for filter in ["mine", "to_review"] {
            assert_eq!(iro.listed(filter).await, matter.alone(), "{filter}");
        }
        assert_eq!(iro.finds_not_resolved(&matter).await.status, 200);
        assert_eq!(iro.phase(&matter).await, Phase::AwaitingAnswer { stage: 4 });
    }
}

mod hammersmith {
    use super::*;

    crate::on_both_engines!("hammersmith-and-fulham":
        haf_08_the_reviewing_managers_see_what_nears_the_director,
    );

    async fn haf_08_the_reviewing_managers_see_what_nears_the_director(o: Office) {
        let (low, near) = (o.iro().raises_at(1).await, o.iro().raises_at(3).await);
        for post in ["reviewing_manager", "head_of_safeguarding"] {
            let manager = o.holder_of(post);
            assert_eq!(manager.listed("near_top").await, near.alone(), "{post}");
            assert_eq!(manager.tray("near_top").await.counts.near_top, 1);
            assert!(manager.listed("mine").await.is_empty(), "it is theirs to see, not to answer");
        }
        for person in [o.iro().person, o.world.holder_of("operational_director"), o.world.cast.qa] {
            assert!(o.desk(person).listed("near_top").await.is_empty());
        }
        assert_eq!(o.holder_of("operational_director").answers(&near).await.status, 200);
        assert_eq!(o.holder_of("reviewing_manager").listed("near_top").await, near.alone());
        assert_eq!(o.iro().finds_not_resolved(&near).await.status, 200);
        assert!(
            o.holder_of("reviewing_manager").listed("near_top").await.is_empty(),
            "it has reached the Director"
        );
        assert_ne!(low.reference, near.reference);
    }
}

mod kent {
    use super::*;

    crate::on_both_engines!("kent":
        ken_07_more_time_is_in_the_chairs_tray_and_the_job_keeps_to_the_new_date,
    );

    async fn ken_07_more_time_is_in_the_chairs_tray_and_the_job_keeps_to_the_new_date(o: Office) {
        let (iro, matter) = (o.iro(), o.iro().raises_at(2).await);
        let manager = o.holder_of("team_manager");
        assert!(iro.listed("mine").await.is_empty());
        let asked = manager.does(&matter, Command::RequestExtension(request())).await;
        assert_eq!(asked.status, 200);
        assert_eq!(iro.listed("mine").await, matter.alone());
        assert_eq!(iro.tray("mine").await.rows[0].waiting, Waiting::ChairExtension);
        assert!(manager.listed("mine").await.is_empty());
        let until = Some(day("2026-09-14"));
        let given = DecideExtension {
            decision: ExtensionVerdict::Granted { until },
            reason: "The plan can carry it.".to_owned(),
            risk_plan: "School knows.".to_owned(),
        };
        assert_eq!(iro.does(&matter, Command::DecideExtension(given)).await.status, 200);
        assert_eq!(manager.tray("to_answer").await.rows[0].due, until);
        o.on("2026-09-14");
        assert_eq!(run_once::<Lapses>(&o.state).await.recorded, 0);
        o.on("2026-09-15");
        assert_eq!(run_once::<Lapses>(&o.state).await.recorded, 1);
        assert_eq!(iro.listed("lapsed").await, matter.alone());
    }

    fn request() -> RequestExtension {
        RequestExtension {
            until: Some(day("2026-09-14")),
            rationale: "The panel meets then.".to_owned(),
            effect: "Robin waits a week.".to_owned(),
            line_manager: Some(LineManagerAgreed {
                name: "Morgan Hale".to_owned(),
                on: Some(day("2026-09-01")),
            }),
        }
    }
}
