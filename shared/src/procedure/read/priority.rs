use super::section::Section;
use crate::procedure::{Priority, PriorityTime, Procedure, StageTime, Unit};

pub(super) fn priority(section: &Section) -> Priority {
    Priority { id: section.id("id"), title: section.text("title"), when: section.optional_text("when") }
}

pub(super) fn time(section: &Section) -> PriorityTime {
    PriorityTime { priority: section.id("priority"), time: section.length("time") }
}

/// A stage that goes by priority has one time for each, and every priority sets the time of some stage.
pub(super) fn check(root: &Section, procedure: &Procedure) {
    let mut used = false;
    for (index, stage) in procedure.stages.iter().enumerate() {
        let StageTime::Priority { times } = &stage.time else { continue };
        used = true;
        for (wrong, right) in misfits(procedure, times) {
            root.wrong_in("stages", index, "times", wrong, right);
        }
    }
    if !used && !procedure.priorities.is_empty() {
        let right = "give a stage its `times`, or leave [[priorities]] out";
        root.wrong("priorities", "no stage goes by them", right);
    }
}

fn misfits(procedure: &Procedure, times: &[PriorityTime]) -> Vec<(String, &'static str)> {
    let known = |id: &str| procedure.priorities.iter().any(|priority| priority.id == id);
    let named = |id: &str| times.iter().filter(|time| time.priority == id).count();
    let unknown = times.iter().filter(|time| !known(&time.priority)).map(|time| {
        (
            format!("no [[priorities]] has the id `{}`", time.priority),
            "add it there, or name one that is there",
        )
    });
    let uneven = procedure.priorities.iter().filter(|priority| named(&priority.id) != 1).map(|priority| {
        (format!("`{}` has {} times here", priority.id, named(&priority.id)), "give each priority one time")
    });
    let adds_up = times.iter().all(|time| time.time.unit == Unit::WorkingDays);
    let carried = (procedure.carry_over && !adds_up).then(|| {
        let wrong = "`carry_over` adds these times to others, and only working days add up".to_owned();
        (wrong, "write them in working days, or leave `carry_over` out")
    });
    unknown.chain(uneven).chain(carried).collect()
}
