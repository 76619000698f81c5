//! How an action opens: an active verb tells its owner what to do.

use super::words::{Word, sentence, words};

/// Advice on the first words of `what`. It never blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpeningAdvice {
    /// "To be completed", "Assessment to be completed": something should happen, nobody does it.
    Passive,
    /// "Social worker to complete …": the verb comes late; `better` starts with it.
    VerbLater { better: String },
    /// No verb was met at the start.
    NoVerb,
}

/// Verbs in the form of an instruction, one a line.
const VERBS: &str = include_str!("../../data/verbs.txt");
/// Words that may stand before the verb.
const LEADING: [&str; 9] =
    ["please", "jointly", "formally", "urgently", "immediately", "fully", "then", "also", "not"];
/// Words after which the verb comes when an action is told as a plan for someone.
const MARKERS: [&str; 5] = ["to", "will", "must", "should", "shall"];

/// Advice on how `what` opens; none if it opens with a verb, or is empty (that is a [`super::Lack`]).
///
/// ```
/// use shared::smart::{OpeningAdvice, opening};
/// assert_eq!(opening("Complete the pathway plan"), None);
/// assert_eq!(opening("Pathway plan to be completed"), Some(OpeningAdvice::Passive));
/// ```
pub fn opening(what: &str) -> Option<OpeningAdvice> {
    let words = words(what);
    if words.is_empty() {
        return None;
    }
    let words = &words[sentence(what, &words, 0)];
    if after_leading(words).is_some_and(is_verb) {
        return None;
    }
    let late = words
        .iter()
        .enumerate()
        .filter(|(_, word)| word.is_one_of(&MARKERS))
        .find_map(|(i, _)| after_leading(&words[i + 1..]).filter(|word| word.is("be") || is_verb(word)));
    Some(match late {
        Some(word) if word.is("be") => OpeningAdvice::Passive,
        Some(word) => OpeningAdvice::VerbLater { better: capitalised(&what[word.start..]) },
        None => OpeningAdvice::NoVerb,
    })
}

impl OpeningAdvice {
    /// The advice in words.
    pub fn wording(&self) -> String {
        match self {
            Self::Passive => {
                "This says what should happen, but nobody does it. Start with what the owner will do: \
                 “Complete”, “Send”, “Visit”."
                    .to_owned()
            }
            Self::VerbLater { better } => {
                format!("Start with the verb; the owner has a field of their own: “{better}”")
            }
            Self::NoVerb => "Start with what the owner will do: “Book”, “Write”, “Decide”.".to_owned(),
        }
    }
}

fn after_leading<'w, 'a>(words: &'w [Word<'a>]) -> Option<&'w Word<'a>> {
    words.iter().find(|word| !word.is_one_of(&LEADING))
}

fn is_verb(word: &Word<'_>) -> bool {
    VERBS.lines().any(|verb| word.is(verb))
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
