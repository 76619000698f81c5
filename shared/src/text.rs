//! What every store can keep of a text that people write.

/// The longest text a field keeps, in characters.
pub(crate) const LONGEST: usize = 10_000;

/// Is it short enough to keep?
pub(crate) fn fits(text: &str) -> bool {
    text.chars().nth(LONGEST).is_none()
}

/// Is it free of NUL and its like, which a database refuses and nobody sees? Line breaks and tabs may stand.
pub(crate) fn printable(text: &str) -> bool {
    text.chars().all(|c| !c.is_control() || matches!(c, '\n' | '\r' | '\t'))
}
