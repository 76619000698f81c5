//! Words and sentences of a text, with their places in it.

use std::ops::Range;

/// A run of letters and digits; `9.30`, `3/12`, `child's` and `follow-up` are each one word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<'a> {
    /// Byte offset in the text, on a character boundary.
    pub start: usize,
    pub text: &'a str,
}

impl Word<'_> {
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    pub fn is(&self, other: &str) -> bool {
        self.text.eq_ignore_ascii_case(other)
    }

    pub fn is_one_of(&self, others: &[&str]) -> bool {
        others.iter().any(|other| self.is(other))
    }

    pub fn starts_with_digit(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }
}

pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let mut start = None;
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map_or(' ', |&(_, next)| next);
        let inside = c.is_alphanumeric() || (start.is_some() && joins(before, c, after));
        match start {
            None if inside => start = Some(at),
            Some(from) if !inside => {
                found.push(Word { start: from, text: &text[from..at] });
                start = None;
            }
            _ => {}
        }
        before = c;
    }
    found.extend(start.map(|from| Word { start: from, text: &text[from..] }));
    found
}

/// Whether a mark holds the characters on its two sides together as one word.
fn joins(before: char, mark: char, after: char) -> bool {
    match mark {
        '-' | '\'' | '’' => after.is_alphanumeric(),
        '/' | '.' | ',' | ':' => before.is_ascii_digit() && after.is_ascii_digit(),
        _ => false,
    }
}

/// The words of the sentence that holds word `at`, as a range of `words`.
pub(super) fn sentence(text: &str, words: &[Word<'_>], at: usize) -> Range<usize> {
    let ends_after = |i: usize| gap(text, words, i).contains(['.', ';', '!', '?', '\n']);
    let start = (0..at).rev().find(|&i| ends_after(i)).map_or(0, |i| i + 1);
    let end = (at..words.len()).find(|&i| ends_after(i)).map_or(words.len(), |i| i + 1);
    start..end
}

/// What stands between word `i` and the next, or the end of the text.
pub(super) fn gap<'a>(text: &'a str, words: &[Word<'_>], i: usize) -> &'a str {
    let end = words.get(i + 1).map_or(text.len(), |next| next.start);
    &text[words[i].end()..end]
}
