use super::parts::Lines;
use crate::calendar::words::short_date;
use crate::escalation::ChairChanged;

pub(super) fn changed(lines: &mut Lines<'_>, changed: &ChairChanged) -> String {
    lines.text("Until now", &changed.was.name);
    lines.text("From now on", &changed.now.name);
    lines.text("Since", short_date(changed.on));
    let by = changed.by.as_ref().map_or("It came as it had been arranged", |by| by.name.as_str());
    lines.text("Changed by", by);
    format!("Chair changed: {}", changed.now.name)
}
