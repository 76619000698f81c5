//! What is raised for brothers and sisters: one matter each, and a group that only those see who can read all of it.

use server::project::rebuild;
use shared::api::{Accepted, ChildRef, SiblingMatter};
use shared::child::{Chairing, Child};
use shared::escalation::{Command, Event, InError, MarkRaisedInError, Phase, RaiseFormally};
use shared::ids::{ChildId, EscalationId};
use shared::people::PlanKind;
use shared::testing::raise;

use crate::desk::{Answer, Desk, Raised};
use crate::office::{Office, request};

crate::on_both_engines!("slough":
    all_33_the_same_is_raised_for_a_sister_as_a_matter_of_her_own,
    all_33_a_group_is_seen_by_those_alone_who_can_read_all_of_it,
    all_33_only_children_of_the_chair_are_offered_and_no_other_matter_is_joined,
    all_33_an_answer_given_to_all_is_kept_per_child,
);

async fn sends(desk: &Desk<'_>, id: EscalationId, child: ChildId, like: EscalationId) -> Answer {
    let context = desk.before_raising_about(child).await;
    let by = context.today + chrono::Days::new(28);
    let Command::RaiseFormally(raising) = raise(&context, 1, by) else { panic!("not formal") };
    let command = Command::RaiseFormally(RaiseFormally { sibling_of: Some(like), ..raising });
    desk.command(&format!("escalation/{id}"), desk.office.new_id(), &request(0, command)).await
}

/// Raised for that child like a matter of another's.
async fn raised_like(desk: &Desk<'_>, child: ChildId, like: &Raised) -> Raised {
    let id = EscalationId(desk.office.new_id());
    let accepted: Accepted<Event> = sends(desk, id, child, like.id).await.ok();
    Raised { id, reference: accepted.reference.unwrap() }
}

async fn seen(desk: &Desk<'_>, matter: &Raised) -> Vec<SiblingMatter> {
    desk.reads(matter).await.siblings
}

async fn all_33_the_same_is_raised_for_a_sister_as_a_matter_of_her_own(o: Office) {
    let sister = o.another_child("Wren Vale", "C-0051").await;
    let brother = o.another_child("Jay Vale", "C-0052").await;
    let first = o.iro().raises_at(1).await;
    let second = raised_like(&o.iro(), sister, &first).await;
    let third = raised_like(&o.iro(), brother, &second).await;
    assert_ne!(first.reference, second.reference);
    assert_eq!(o.iro().state(&second).await.opening.child, sister);
    let of_first: Vec<_> = seen(&o.iro(), &first).await;
    let mut names: Vec<_> = of_first.iter().map(|other| other.child.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["Jay Vale", "Wren Vale"]);
    assert_eq!(seen(&o.iro(), &third).await.len(), 2);
    // Nothing of the one is on the record of the other.
    let record = serde_json::to_string(&o.iro().reads(&second).await.events).unwrap();
    assert!(
        !record.contains(&first.id.to_string()) && !record.contains(first.reference.as_str()),
        "{record}"
    );
    // The group is written again from its own record.
    rebuild(&o.state, &o.authority()).await.unwrap();
    assert_eq!(seen(&o.iro(), &first).await, of_first);
}

async fn all_33_a_group_is_seen_by_those_alone_who_can_read_all_of_it(o: Office) {
    let sister = Child {
        id: ChildId(o.new_id()),
        name: "Wren Vale".to_owned(),
        case_number: "C-0051".to_owned(),
        restricted: true,
        ..o.world.child.clone()
    };
    o.register(&sister).await;
    let first = o.iro().raises_at(1).await;
    let second = raised_like(&o.iro(), sister.id, &first).await;
    let manager = o.holder_of("assistant_team_manager");
    assert_eq!(seen(&manager, &first).await[0].reference, second.reference, "asked of both");
    for person in [o.world.cast.qa, o.world.holder_of("head_of_service")] {
        let desk = o.desk(person);
        let whole = desk.get(&format!("/escalations/{}", first.reference)).await;
        assert_eq!(whole.body["siblings"], serde_json::json!([]), "a restricted one is not theirs to read");
        assert!(!whole.body.to_string().contains("Wren"), "{person}");
    }
    let status = o.desk(o.world.cast.advocate).get(&format!("/escalations/{}", first.reference)).await;
    assert!(status.body.get("siblings").is_none() && !status.body.to_string().contains("Wren"));
    // What is withheld is in no group any more.
    let wrong = MarkRaisedInError {
        error: InError::WrongChild,
        duplicate_of: None,
        reason: "Another Wren Vale.".to_owned(),
    };
    assert_eq!(o.iro().does(&second, Command::MarkRaisedInError(wrong)).await.status, 200);
    assert_eq!(seen(&o.iro(), &first).await, []);
}

async fn all_33_only_children_of_the_chair_are_offered_and_no_other_matter_is_joined(o: Office) {
    let sister = o.another_child("Wren Vale", "C-0051").await;
    let chairing = Chairing { plan: PlanKind::LookedAfter, person: o.world.cast.outsider };
    let elsewhere = Child {
        id: ChildId(o.new_id()),
        name: "Rowan Field".to_owned(),
        case_number: "C-0052".to_owned(),
        chairs: vec![chairing],
        ..o.world.child.clone()
    };
    o.register(&elsewhere).await;
    let first = o.iro().raises_at(1).await;
    let path = format!("/escalation/{}/siblings", first.id);
    let offered: Vec<ChildRef> = o.iro().get(&path).await.ok();
    assert_eq!(offered.iter().map(|child| child.id).collect::<Vec<_>>(), [sister]);
    o.holder_of("assistant_team_manager").get(&path).await.is_problem(404, "not_found");

    let unknown = EscalationId(o.new_id());
    for like in [unknown, o.desk(o.world.cast.outsider).raises_about(elsewhere.id, 1).await.id] {
        let id = EscalationId(o.new_id());
        let refused = sends(&o.iro(), id, sister, like).await;
        refused.is_problem(422, "violations");
        assert_eq!(refused.body["violations"][0]["field"], "sibling_of");
        assert_eq!(o.version_of("escalation", &id.to_string()).await, 0, "nothing is raised either");
    }
    // A second matter of the same child is linked, not grouped.
    let same = sends(&o.iro(), EscalationId(o.new_id()), o.world.child.id, first.id).await;
    same.is_problem(422, "violations");
    let second = raised_like(&o.iro(), sister, &first).await;
    assert_eq!(o.iro().get(&path).await.ok::<Vec<ChildRef>>(), []);
    assert_eq!(seen(&o.iro(), &second).await.len(), 1);
}

async fn all_33_an_answer_given_to_all_is_kept_per_child(o: Office) {
    let sister = o.another_child("Wren Vale", "C-0051").await;
    let first = o.iro().raises_at(1).await;
    let second = raised_like(&o.iro(), sister, &first).await;
    let manager = o.holder_of("assistant_team_manager");
    for matter in [&first, &second] {
        assert_eq!(manager.answers(matter).await.status, 200);
    }
    assert_eq!(o.iro().finds_resolved(&first).await.status, 200);
    assert_eq!(o.iro().phase(&first).await, Phase::Closed);
    assert_eq!(o.iro().phase(&second).await, Phase::Answered { stage: 1 });
    let phases: Vec<_> = seen(&o.iro(), &second).await.into_iter().map(|other| other.phase).collect();
    assert_eq!(phases, [Phase::Closed]);
}
