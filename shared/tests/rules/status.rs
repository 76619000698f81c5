//! What an advocate is told: how it stands and what is next, without anyone's name or words.

use crate::everywhere;
use shared::escalation::{Command, Ended, Ending, Escalation, Status, StepState};
use shared::ids::EscalationId;
use shared::testing::{Story, day};

fn status(story: &Story) -> Status {
    story.matter().status(EscalationId(uuid::Uuid::nil()), &story.world.procedure)
}

fn states(story: &Story) -> Vec<StepState> {
    status(story).steps.iter().map(|step| step.state).collect()
}

/// Every text that somebody wrote in a matter.
fn written(matter: &Escalation) -> Vec<String> {
    let opening = &matter.opening;
    let mut texts = vec![opening.wrong.clone(), opening.impact.clone(), opening.outcome.clone()];
    texts.extend(
        matter.actions.iter().flat_map(|action| [action.draft.what.clone(), action.draft.why.clone()]),
    );
    texts.extend(matter.stages.iter().map(|step| step.sent.reason.clone()));
    texts
        .extend(matter.stages.iter().flat_map(|step| &step.answers).map(|answer| answer.answer.text.clone()));
    texts.extend(matter.notes.iter().map(|note| note.text.clone()));
    texts.extend(
        matter.closing.iter().flat_map(|closing| [closing.outcome.clone(), closing.rationale.clone()]),
    );
    texts.retain(|text| !text.is_empty());
    texts
}

#[test]
fn the_view_made_for_an_advocate_holds_no_name_and_nothing_anyone_wrote() {
    for story in everywhere() {
        let story = story.raises_concern("2026-09-08").ok().records_discussion().ok().raises_at(1).ok();
        let story = story.holder_of_stage(1).answers().ok();
        let story = story.does(Command::AddNote { text: "Robin’s aunt has called.".into() }).ok();
        let story =
            story.chair().finds_not_resolved().ok().holder_of_stage(2).on("2026-09-02").answers().ok();
        let story = story.chair().closes(Ending::Resolved).ok();
        let told = serde_json::to_string(&status(&story)).expect("json");
        let people = story.world.organisation.people.values().map(|person| person.name.clone());
        let child = [story.world.child.name.clone(), story.world.child.case_number.clone()];
        for secret in people.chain(child).chain(written(story.matter())) {
            assert!(!told.contains(&secret), "{secret} is in {told}");
        }
    }
}

#[test]
fn it_says_where_the_matter_is_and_what_is_to_come() {
    use StepState::{Done, Here, PassedOver, ToCome};
    let story = Story::of("slough").on("2026-09-01").raises_concern("2026-09-08").ok();
    assert_eq!(states(&story), [Here, ToCome, ToCome, ToCome, ToCome]);
    let story = story.raises_at(1).ok();
    assert_eq!(states(&story), [Done, Here, ToCome, ToCome, ToCome]);
    let story = story.holder_of_stage(1).answers().ok().chair().finds_not_resolved().ok();
    assert_eq!(states(&story), [Done, Done, Here, ToCome, ToCome]);
    let told = status(&story);
    assert_eq!((told.next_by, told.raised_on), (Some(day("2026-09-08")), day("2026-09-01")));
    assert_eq!(told.total_runs_out, Some(day("2026-09-29")));
    // Straight to stage 3: what lies below was passed over.
    let skipping = Story::of("slough").raises_at(3).ok();
    assert_eq!(states(&skipping), [PassedOver, PassedOver, PassedOver, Here, ToCome]);
}

#[test]
fn it_says_that_nobody_answered_and_how_it_ended() {
    use StepState::{Done, PassedOver, Silent};
    let story =
        Story::of("slough").on("2026-09-01").raises_at(1).ok().job().on("2026-09-09").records_silence().ok();
    let story =
        story.chair().passes_on_to(2).ok().holder_of_stage(2).answers().ok().chair().finds_resolved().ok();
    assert_eq!(states(&story), [PassedOver, Silent, Done, PassedOver, PassedOver]);
    assert_eq!(status(&story).ended, Some(Ended { how: Ending::Resolved, on: day("2026-09-09") }));
    assert_eq!(status(&story).next_by, None);
}
