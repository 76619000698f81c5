//! A child's matters beside each other: looked at before another is raised, linked, each on its own ladder.

use shared::api::Accepted;
use shared::escalation::{Alongside, Beside, Command, Event, Phase};
use shared::ids::EscalationId;
use shared::testing::{day, raise};

use crate::desk::Raised;
use crate::office::{Office, request};

crate::on_both_engines!("slough":
    all_34_the_chair_is_shown_what_is_open_of_the_category_and_links_it,
    all_34_open_matters_of_a_child_run_each_on_its_own_ladder_and_total,
);

async fn all_34_the_chair_is_shown_what_is_open_of_the_category_and_links_it(o: Office) {
    let first = o.iro().raises_at(1).await;
    let context = o.iro().before_raising().await;
    let Command::RaiseFormally(mut raising) = raise(&context, 1, day("2026-09-29")) else {
        panic!("not formal")
    };
    let group = raising.opening.category.group.clone();
    let shown: Vec<_> = context.same_category(&group).map(|other| (&other.reference, other.open)).collect();
    assert_eq!(shown, [(&first.reference, true)]);

    raising.opening.alongside.clear();
    let id = EscalationId(o.new_id());
    let stream = format!("escalation/{id}");
    let unsaid = request(0, Command::RaiseFormally(raising.clone()));
    let refused = o.iro().command(&stream, o.new_id(), &unsaid).await;
    refused.is_problem(422, "violations");
    let field = format!("opening.alongside.{}", first.reference);
    assert_eq!(refused.body["violations"][0]["field"], field);
    assert_eq!(refused.body["violations"][0]["code"], "not_weighed");

    raising.opening.alongside = vec![Alongside { reference: first.reference.clone(), how: Beside::Linked }];
    let linked = request(0, Command::RaiseFormally(raising));
    let accepted: Accepted<Event> = o.iro().command(&stream, o.new_id(), &linked).await.ok();
    let second = Raised { id, reference: accepted.reference.unwrap() };
    assert_eq!(o.iro().state(&second).await.opening.alongside[0].reference, first.reference);
    let seen_from_first = o.iro().reads(&first).await.context;
    let back: Vec<_> = seen_from_first.linked_to(&first.reference).map(|other| &other.reference).collect();
    assert_eq!(back, [&second.reference], "the link shows on both");
}

async fn all_34_open_matters_of_a_child_run_each_on_its_own_ladder_and_total(o: Office) {
    let first = o.iro().raises_at(1).await;
    o.on("2026-09-02");
    let second = o.iro().raises_at(1).await;
    assert_eq!(o.holder_of("assistant_team_manager").answers(&first).await.status, 200);
    assert_eq!(o.iro().finds_not_resolved(&first).await.status, 200);
    assert_eq!(o.iro().phase(&first).await, Phase::AwaitingAnswer { stage: 2 });
    assert_eq!(o.iro().phase(&second).await, Phase::AwaitingAnswer { stage: 1 });
    let rows = o.iro().tray("open").await.rows;
    let runs_out = |matter: &Raised| {
        let row = rows.iter().find(|row| row.reference == matter.reference).expect("a row");
        row.total.map(|total| total.runs_out)
    };
    assert_eq!(runs_out(&first), Some(day("2026-09-29")));
    assert_eq!(runs_out(&second), Some(day("2026-09-30")));
}
