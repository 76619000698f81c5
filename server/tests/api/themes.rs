//! Counts by theme: for those who watch over chairs, of what they may read.

use shared::api::{Tally, Themes};
use shared::child::ChildCommand;
use shared::ids::ChildId;

use crate::office::{Office, request};

crate::on_both_engines!("torbay":
    tor_11_the_chairs_head_of_service_has_the_count_open_and_resolved_and_the_themes,
    tor_11_the_counts_are_of_what_one_may_read_and_nobody_else_has_them,
);

async fn tor_11_the_chairs_head_of_service_has_the_count_open_and_resolved_and_the_themes(o: Office) {
    let (open, resolved) = (o.iro().raises_at(1).await, o.iro().raises_at(1).await);
    let addressee = o.desk(o.iro().state(&resolved).await.stages[0].sent.addressees[0].person.id);
    assert_eq!(addressee.answers(&resolved).await.status, 200);
    assert_eq!(o.iro().finds_resolved(&resolved).await.status, 200);
    let theme = o.iro().state(&open).await.opening.category.group;
    let title = o.world.procedure.categories.iter().find(|group| group.id == theme).unwrap().title.clone();
    for person in [o.world.holder_of("chair_head_of_service"), o.world.cast.qa] {
        let themes: Themes = o.desk(person).get("/themes").await.ok();
        let [row] = &themes.rows[..] else { panic!("one theme: {themes:#?}") };
        assert_eq!(row.theme, title);
        assert_eq!(row.formal, Tally { open: 1, resolved: 1, ..Tally::default() });
        assert_eq!(row.informal, Tally::default());
    }
}

async fn tor_11_the_counts_are_of_what_one_may_read_and_nobody_else_has_them(o: Office) {
    let mut secret = o.world.child.clone();
    secret.id = ChildId(o.new_id());
    "C-0052".clone_into(&mut secret.case_number);
    secret.restricted = true;
    let registers = request(0, ChildCommand::Register(Box::new(secret.clone())));
    let stream = format!("child/{}", secret.id);
    assert_eq!(o.administrator().command(&stream, o.new_id(), &registers).await.status, 200);
    o.iro().raises_about(secret.id, 1).await;
    let cast = o.world.cast;
    for person in [cast.iro, cast.social_worker, cast.advocate, cast.outsider, cast.administrator] {
        o.desk(person).get("/themes").await.is_problem(404, "not_found");
    }
    let themes: Themes = o.desk(cast.qa).get("/themes").await.ok();
    assert_eq!(themes.rows, [], "what one may not read is not counted");
    let themes: Themes = o.holder_of("chair_head_of_service").get("/themes").await.ok();
    assert_eq!(themes.rows[0].formal.open, 1);
}

mod ended {
    use shared::api::{Tally, Themes};
    use shared::escalation::{Close, Command, Ending, Further};

    use crate::office::Office;

    crate::on_both_engines!("kent":
        ken_28_what_ended_as_no_longer_proportionate_is_counted_apart,
    );

    async fn ken_28_what_ended_as_no_longer_proportionate_is_counted_apart(o: Office) {
        for how in [Ending::NotProportionate, Ending::Withdrawn] {
            let matter = o.iro().raises_at(2).await;
            let unfinished = o.iro().state(&matter).await.outstanding().map(|action| action.number).collect();
            assert_eq!(o.iro().does(&matter, ends(how, unfinished)).await.status, 200, "{how:?}");
        }
        let themes: Themes = o.holder_of("qa_manager").get("/themes").await.ok();
        let [row] = &themes.rows[..] else { panic!("one theme: {themes:#?}") };
        assert_eq!(row.formal, Tally { not_proportionate: 1, ended: 1, ..Tally::default() });
    }

    fn ends(how: Ending, unfinished: Vec<u32>) -> Command {
        let becomes =
            |action| shared::escalation::Unfinished { action, becomes: "Taken up at the review.".into() };
        Command::Close(Close {
            how,
            outcome: "Robin has moved in with an aunt.".to_owned(),
            rationale: "What was asked for is no longer needed.".to_owned(),
            unfinished: unfinished.into_iter().map(becomes).collect(),
            considered: None,
            further: Further::default(),
        })
    }
}
