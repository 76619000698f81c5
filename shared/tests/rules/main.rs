//! The rules that all five procedures share, each shown through the decider on the procedures themselves.

mod alongside;
mod answer;
mod around_the_child;
mod asked;
mod beside;
mod child_file;
mod considered;
mod court_record;
mod dates;
mod ending;
mod entry;
mod gates;
mod gradings;
mod in_error;
mod informal;
mod informal_time;
mod ladder;
mod meetings;
mod next;
mod opening;
mod out_of_ladder;
mod own_practice;
mod partner;
mod people_change;
mod placement;
mod posts;
mod prompts;
mod record;
mod review;
mod siblings;
mod silence;
mod stand_in;
mod status;
mod time;
mod told;
mod total;

use shared::escalation::{Command, RaiseFormally};
use shared::people::PlanKind;
use shared::procedure::all;
use shared::testing::{Attempt, Story};

/// A story in each authority, for each plan it covers.
pub fn everywhere() -> impl Iterator<Item = Story> {
    all().iter().flat_map(|procedure| {
        let story = Story::of(procedure.authority.as_str());
        procedure.covers.iter().map(move |plan| match plan {
            PlanKind::LookedAfter => story.clone(),
            PlanKind::ChildProtection => story.clone().about_protection(),
        })
    })
}

/// A formal raising at stage 1 with something otherwise.
pub fn raising(story: Story, otherwise: impl FnOnce(&mut RaiseFormally)) -> Attempt {
    let by = story.today + chrono::Days::new(28);
    let mut command = shared::testing::raise(&story.context(), 1, by);
    if let Command::RaiseFormally(raise) = &mut command {
        otherwise(raise);
    }
    story.does(command)
}

/// Everyone asked at the current stage answers.
pub fn all_answer(mut story: Story) -> Story {
    let stage = story.matter().current().expect("a stage").clone();
    for addressee in stage.silent() {
        story = story.person(addressee.person.id).answers().ok();
        if story.matter().step(stage.sent.stage).is_some_and(|step| step.answered()) {
            break;
        }
    }
    story
}
