use std::fmt::Write;

/// One mistake in a procedure file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[error("line {line}, {key}: {wrong}; {right}")]
pub struct Mistake {
    /// The line it stands on, from 1.
    pub line: usize,
    /// Where it stands in the file: `stages[2].copies`, counted from 1 as people do.
    pub key: String,
    /// What is wrong.
    pub wrong: String,
    /// What would be right, or what is allowed.
    pub right: String,
}

/// The mistakes as a text of one line each.
#[must_use]
pub fn listed(mistakes: &[Mistake]) -> String {
    mistakes.iter().fold(String::new(), |mut text, mistake| {
        // Writing to a string never fails.
        let _ = writeln!(text, "{mistake}");
        text
    })
}
