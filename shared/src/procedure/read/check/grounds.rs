//! Grounds that a start names: the stages it begins at have them.

use super::super::section::Section;
use crate::procedure::{Need, Procedure, Stage};

pub(super) fn check(root: &Section, procedure: &Procedure) {
    for (index, rule) in procedure.entry.iter().enumerate() {
        let wrong = |field, wrong: String, right| root.wrong_in("entry", index, field, wrong, right);
        let stages = || rule.stages.iter().filter_map(|number| procedure.stage(*number));
        if let Some(stage) =
            stages().find(|stage| stage.grounds.is_empty() && rule.needs.contains(&Need::Ground))
        {
            let right = "add [[stages.grounds]] there, or leave this out";
            wrong("ground", format!("stage {} names no grounds", stage.number), right);
        }
        for need in &rule.needs {
            let Need::ConsultationOn { ground, .. } = need else { continue };
            if let Some(stage) = stages().find(|stage| !has(stage, ground)) {
                let right = "name a ground of each of the stages";
                wrong("consult_on", format!("stage {} has no ground `{ground}`", stage.number), right);
            }
        }
    }
}

fn has(stage: &Stage, ground: &str) -> bool {
    stage.grounds.iter().any(|known| known.id == ground)
}
