//! Phrases that leave an action open, and a better way to say each.

use std::ops::Range;
use std::sync::OnceLock;

use serde::Deserialize;

use super::exact::ExactBy;
use super::words::{Word, gap, sentence, words};
use super::{Field, SmartDraft};

/// An entry of `shared/data/vague.json`.
#[derive(Debug, Deserialize)]
pub struct VaguePhrase {
    /// How it is written; the first names the entry.
    pub forms: Vec<String>,
    /// Why it is vague.
    pub why: String,
    /// A better way to say it.
    pub better: String,
    /// A sentence in which it is vague.
    pub example: String,
    /// Said in the same sentence, these make it exact.
    #[serde(default)]
    exact_by: Vec<ExactBy>,
    /// Next words with which it is the name of something: an appropriate *adult*, a support *worker*.
    #[serde(default)]
    not_before: Vec<String>,
}

/// A vague phrase in a text. It is pointed out and never blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VagueFound {
    pub field: Field,
    /// Byte offsets in the field's text, on character boundaries: `&text[start..end]` is what was written.
    pub start: usize,
    pub end: usize,
    /// The form of the phrase that was met, in lower case.
    pub phrase: &'static str,
    pub why: &'static str,
    pub better: &'static str,
}

/// The table of phrases, read on first use.
pub fn vague_phrases() -> &'static [VaguePhrase] {
    static PHRASES: OnceLock<Vec<VaguePhrase>> = OnceLock::new();
    // The file is part of the program and a test reads it. Advice never blocks, so it may not stop a form either.
    PHRASES.get_or_init(|| serde_json::from_str(include_str!("../../data/vague.json")).unwrap_or_default())
}

/// What is vague in the draft, field by field.
pub fn vague(draft: &SmartDraft) -> Vec<VagueFound> {
    let owner = draft.owner.as_ref().map_or("", |owner| &owner.name);
    [
        (Field::What, draft.what.as_str()),
        (Field::Measure, &draft.measure),
        (Field::Owner, owner),
        (Field::Why, &draft.why),
    ]
    .into_iter()
    .flat_map(|(field, text)| vague_in(field, text))
    .collect()
}

/// What is vague in the text of one field, from left to right. Of phrases that overlap the longest is meant.
///
/// ```
/// use shared::smart::{Field, vague_in};
/// let found = vague_in(Field::What, "Visit Sam regularly");
/// assert_eq!(found[0].phrase, "regularly");
/// assert_eq!(vague_in(Field::What, "Visit Sam every Tuesday until 3 March"), []);
/// ```
pub fn vague_in(field: Field, text: &str) -> Vec<VagueFound> {
    let words = words(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some((entry, phrase, count)) = longest(text, &words, at) else {
            at += 1;
            continue;
        };
        let matched = at..at + count;
        if !entry.is_exact(text, &words, &matched) {
            let (start, end) = (words[at].start, words[matched.end - 1].end());
            found.push(VagueFound { field, start, end, phrase, why: &entry.why, better: &entry.better });
        }
        at = matched.end;
    }
    found
}

/// The longest form that begins at word `at`: its entry, the form and its length in words.
fn longest(text: &str, words: &[Word<'_>], at: usize) -> Option<(&'static VaguePhrase, &'static str, usize)> {
    vague_phrases()
        .iter()
        .flat_map(|entry| entry.forms.iter().map(move |form| (entry, form.as_str())))
        .filter_map(|(entry, form)| Some((entry, form, length_of(form, text, words, at)?)))
        .max_by_key(|&(_, _, count)| count)
}

/// How many words the form takes if it stands at word `at` with nothing but space between its words.
fn length_of(form: &str, text: &str, words: &[Word<'_>], at: usize) -> Option<usize> {
    let mut next = at;
    for wanted in form.split(' ') {
        let unbroken = next == at || gap(text, words, next - 1).trim().is_empty();
        if !(unbroken && words.get(next)?.is(wanted)) {
            return None;
        }
        next += 1;
    }
    Some(next - at)
}

impl VaguePhrase {
    fn is_exact(&self, text: &str, words: &[Word<'_>], matched: &Range<usize>) -> bool {
        let names_something =
            words.get(matched.end).is_some_and(|next| self.not_before.iter().any(|word| next.is(word)));
        let sentence = sentence(text, words, matched.end - 1);
        let after = &words[matched.end..sentence.end];
        let sentence = &words[sentence];
        names_something || self.exact_by.iter().any(|exact| exact.is_said(sentence, after))
    }
}
