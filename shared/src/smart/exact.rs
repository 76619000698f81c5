//! What makes a vague phrase exact: a date, a frequency or a figure in the same sentence.

use serde::Deserialize;

use super::words::Word;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum ExactBy {
    Date,
    Frequency,
    Figure,
}

impl ExactBy {
    /// Whether the sentence says it. A date or frequency may stand before the phrase ("Every Friday, monitor …");
    /// a figure must follow it, since one before belongs to something else ("Hold 6 sessions to improve …").
    pub fn is_said(self, sentence: &[Word<'_>], after_phrase: &[Word<'_>]) -> bool {
        match self {
            Self::Date => says_date(sentence),
            Self::Frequency => says_frequency(sentence),
            Self::Figure => after_phrase.iter().any(is_figure),
        }
    }
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const ADVERBS_OF_FREQUENCY: [&str; 8] =
    ["daily", "nightly", "weekly", "fortnightly", "monthly", "quarterly", "termly", "yearly"];
const UNITS: [&str; 9] =
    ["day", "night", "morning", "evening", "weekend", "week", "fortnight", "month", "term"];
const NUMBERS: [&str; 11] =
    ["no", "zero", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

fn says_date(words: &[Word<'_>]) -> bool {
    words.iter().any(|word| is_numeric_date(word) || word.is_one_of(&WEEKDAYS))
        || words.windows(2).any(|pair| {
            (pair[0].starts_with_digit() && is_month(&pair[1]))
                || (is_month(&pair[0]) && pair[1].starts_with_digit())
        })
}

/// `3/12`, `3/12/2026`, `2026-12-03`; not the range `9-11`.
fn is_numeric_date(word: &Word<'_>) -> bool {
    let dashes = word.text.matches('-').count();
    word.text.chars().all(|c| c.is_ascii_digit() || c == '/' || c == '-')
        && (word.text.contains('/') || dashes == 2)
}

/// A month in full or shortened to three letters or more.
fn is_month(word: &Word<'_>) -> bool {
    word.text.len() >= 3
        && MONTHS.iter().any(|month| month.get(..word.text.len()).is_some_and(|start| word.is(start)))
}

fn says_frequency(words: &[Word<'_>]) -> bool {
    words.iter().any(|word| word.is_one_of(&ADVERBS_OF_FREQUENCY) || word.is("twice"))
        || words.windows(2).any(|pair| {
            pair[0].is_one_of(&["every", "each", "per", "a"])
                && (pair[1].is_one_of(&UNITS)
                    || pair[1].is_one_of(&WEEKDAYS)
                    || (pair[0].is("every") && is_figure(&pair[1])))
        })
}

fn is_figure(word: &Word<'_>) -> bool {
    word.starts_with_digit() || word.is_one_of(&NUMBERS)
}
