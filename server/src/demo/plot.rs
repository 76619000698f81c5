//! What happens to the matters of an authority: twenty stories that leave at least one in every state of its ladder.

use shared::people::ChairKind;
use shared::procedure::{Procedure, Silence};

/// One thing that happens, on a working day of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Concern,
    Talk,
    Settle,
    /// At the first stage.
    Raise,
    /// At a higher one.
    RaiseAt(u8),
    Note,
    /// By everybody addressed; enough for the chair, or not.
    Answer {
        enough: bool,
    },
    /// Nobody answers the stage in its time.
    Silence {
        stage: u8,
    },
    Discuss,
    Agree,
    /// Satisfactory, and on hold until its date.
    Hold,
    /// An addressee asks for more time.
    MoreTime,
    /// The meeting of the last step.
    Meet,
    /// One more action is done.
    Done,
    NotResolved,
    PassOn,
    /// The last stage has not resolved it either.
    Exhausted,
    Resolve,
    CloseUnresolved,
    NotProportionate,
    PlanEnded,
    Withdraw,
    /// It had been raised before.
    InError,
}

/// A story and how many working days ago its last step was.
#[derive(Clone, Debug)]
pub struct Plot {
    pub steps: Vec<Step>,
    pub age: u32,
}

const ENOUGH: Step = Step::Answer { enough: true };
const WEAK: Step = Step::Answer { enough: false };
const HOW_MANY: usize = 20;
const HIGHER_FOR: ChairKind = ChairKind::Iro;

/// The stories of one authority.
pub fn all(procedure: &Procedure) -> Vec<Plot> {
    let mut plots = informal();
    plots.extend(
        (1..=procedure.last_stage()).map(|stage| plot(1 + u32::from(stage) % 2, climb(procedure, stage))),
    );
    plots.extend(waiting_for_the_chair(procedure));
    plots.extend(ended(procedure));
    plots.extend(of_its_own(procedure));
    plots.extend(more(procedure));
    plots.truncate(HOW_MANY);
    plots
}

fn plot(age: u32, steps: impl Into<Vec<Step>>) -> Plot {
    Plot { steps: steps.into(), age }
}

fn informal() -> Vec<Plot> {
    vec![
        plot(1, [Step::Concern]),
        plot(2, [Step::Concern, Step::Talk]),
        plot(9, [Step::Concern, Step::Talk, Step::Settle]),
    ]
}

/// From raising until the stage waits for its answer. Silence takes it on where it does so by itself.
fn climb(procedure: &Procedure, to: u8) -> Vec<Step> {
    let mut steps = vec![Step::Raise];
    for stage in 1..to {
        if passes_itself(procedure, stage) && stage % 2 == 1 {
            steps.push(Step::Silence { stage });
        } else if !passes_itself(procedure, stage) && stage == 2 {
            steps.extend([Step::Silence { stage }, Step::PassOn]);
        } else {
            steps.extend([WEAK, Step::NotResolved]);
        }
    }
    steps
}

fn passes_itself(procedure: &Procedure, stage: u8) -> bool {
    procedure.stage(stage).is_some_and(|stage| stage.silence == Silence::PassOn)
}

fn then(before: Vec<Step>, steps: &[Step]) -> Vec<Step> {
    [&before, steps].concat()
}

fn waiting_for_the_chair(procedure: &Procedure) -> Vec<Plot> {
    let last = procedure.last_stage();
    let asks = (1..=last).find(|stage| !passes_itself(procedure, *stage)).unwrap_or(last);
    let to_asking = then(climb(procedure, asks), &[Step::Silence { stage: asks }]);
    vec![
        plot(1, [Step::Raise, ENOUGH]),
        plot(1, to_asking),
        plot(2, [Step::Raise, ENOUGH, Step::Discuss]),
        plot(3, [Step::Raise, ENOUGH, Step::Agree, Step::Done]),
        plot(1, then(climb(procedure, last), &[WEAK, Step::Exhausted])),
        plot(1, higher(procedure)),
    ]
}

/// A start above the first stage: one the procedure lists, or else the chair's own decision outside it.
fn higher(procedure: &Procedure) -> Vec<Step> {
    let listed = |stage: &u8| procedure.entry_rule(HIGHER_FOR, *stage).is_some();
    let stage = (2..=procedure.last_stage()).find(listed).unwrap_or(2);
    vec![Step::RaiseAt(stage), Step::Note]
}

fn ended(procedure: &Procedure) -> Vec<Plot> {
    let last = procedure.last_stage();
    let early = if procedure.may_end_as_not_proportionate { Step::NotProportionate } else { Step::PlanEnded };
    vec![
        plot(6, [Step::Raise, ENOUGH, Step::Done, Step::Done, Step::Resolve]),
        plot(12, then(climb(procedure, last), &unresolved(procedure))),
        plot(4, [Step::Raise, Step::Withdraw]),
        plot(15, [Step::Raise, WEAK, Step::NotResolved, early]),
        plot(3, [Step::Raise, Step::InError]),
    ]
}

/// The last stage does not resolve it either; where the last step is a meeting, it meets.
fn unresolved(procedure: &Procedure) -> Vec<Step> {
    let meets = procedure.last_step.meeting.then_some(Step::Meet);
    [WEAK, Step::Exhausted].into_iter().chain(meets).chain([Step::CloseUnresolved]).collect()
}

/// What only some procedures have: a hold on an answer, more time asked for.
fn of_its_own(procedure: &Procedure) -> Vec<Plot> {
    let held_at = procedure.hold.as_ref().and_then(|hold| hold.stage);
    let held = held_at.map(|stage| plot(2, then(climb(procedure, stage), &[ENOUGH, Step::Hold])));
    let asked = procedure.extension.is_some().then(|| plot(1, [Step::Raise, Step::MoreTime]));
    held.into_iter().chain(asked).collect()
}

/// As many of these as there is room for.
fn more(procedure: &Procedure) -> Vec<Plot> {
    vec![
        plot(1, [Step::Concern, Step::Talk, Step::Raise, Step::Note]),
        plot(2, then(climb(procedure, 2), &[ENOUGH])),
        plot(20, then(climb(procedure, 2), &[ENOUGH, Step::Agree, Step::Done, Step::Done, Step::Resolve])),
    ]
}

impl Plot {
    /// May this chair take a matter the whole way? The last stage may be for one kind of chair alone, and a start
    /// above the first is told of the chair for whom it is sought.
    pub fn is_open_to(&self, chair: ChairKind, procedure: &Procedure) -> bool {
        let (mut stage, mut open) = (0, true);
        for step in &self.steps {
            stage = match *step {
                Step::Raise => 1,
                Step::RaiseAt(higher) => higher,
                Step::NotResolved | Step::PassOn => stage + 1,
                Step::Silence { .. } if passes_itself(procedure, stage) => stage + 1,
                _ => stage,
            };
            open &= !matches!(step, Step::RaiseAt(_)) || chair == HIGHER_FOR;
        }
        open && procedure.stage(stage).is_none_or(|stage| stage.chairs.contains(&chair))
    }
}

impl Step {
    /// How many working days after the step before it. Silence is noticed on the first after the stage's time, which
    /// runs from the day it lapsed where silence brought the matter there.
    pub fn after(self, before: Option<Self>, procedure: &Procedure) -> u32 {
        match self {
            Self::Silence { stage } => {
                let time = procedure.stage(stage).map_or(0, |stage| stage.time.working_days());
                if matches!(before, Some(Self::Silence { .. })) { time } else { time + 1 }
            }
            Self::Concern | Self::Raise | Self::RaiseAt(_) if before.is_none() => 0,
            Self::NotResolved | Self::PassOn | Self::Note | Self::Discuss | Self::Agree => 1,
            Self::CloseUnresolved => 5,
            _ => 2,
        }
    }
}

#[cfg(test)]
mod tests {
    use shared::procedure;

    use super::*;

    #[test]
    fn each_authority_has_twenty_and_waits_at_each_of_its_stages() {
        for procedure in procedure::all() {
            let plots = all(procedure);
            assert_eq!(plots.len(), HOW_MANY, "{}", procedure.name);
            for stage in 1..=procedure.last_stage() {
                let waits = climb(procedure, stage);
                assert!(plots.iter().any(|plot| plot.steps == waits), "stage {stage} in {}", procedure.name);
            }
        }
    }
}
