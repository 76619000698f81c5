//! What became of a prompt.

use super::parts::Lines;
use crate::calendar::words::short_date;
use crate::escalation::{PromptAnswered, PromptOutcome};
use crate::wording::english::continued;
use crate::wording::names::{manner, stage_name};

pub(super) fn answered(lines: &mut Lines<'_>, given: &PromptAnswered) -> String {
    if let Some(stage) = given.stage {
        lines.text("About", stage_name(lines.words(), stage));
    }
    let title = match &given.outcome {
        PromptOutcome::Done { on, manner: how, note } => {
            lines.text("When", short_date(*on));
            lines.text("How", how.map(manner).unwrap_or_default());
            lines.text("What came of it", note);
            "Done"
        }
        PromptOutcome::NotDone { because } => {
            lines.text("Why not", because);
            "Not done"
        }
    };
    lines.text("Recorded by", &given.by.name);
    format!("{title}: {}", continued(&given.what))
}
