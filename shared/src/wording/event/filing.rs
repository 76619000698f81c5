use super::parts::Lines;
use crate::calendar::words::short_date;
use crate::escalation::FiledCopy;
use crate::wording::english::{and, counted};

pub(super) fn put_on_file(lines: &mut Lines<'_>, filed: &FiledCopy) -> String {
    let entries: Vec<String> = filed.versions.iter().map(u64::to_string).collect();
    lines.text("Entries", and(&entries));
    lines.text("Put on file on", short_date(filed.on));
    lines.text("By", &filed.by.name);
    let count = counted(filed.versions.len() as u64, "part");
    format!("{count} of the record put on the child’s file")
}
