//! Articles, plurals and lists, for words that come from a procedure's file.

/// The text with its first letter capital: a procedure writes its words as they stand inside a sentence.
///
/// ```
/// use shared::wording::english::capitalised;
/// assert_eq!(capitalised("practice alert"), "Practice alert");
/// ```
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// The noun with *a* or *an*, chosen by its first letter; an initialism such as IRO is read by its letters.
///
/// ```
/// use shared::wording::english::with_article;
/// assert_eq!(with_article("escalation"), "an escalation");
/// assert_eq!(with_article("dispute"), "a dispute");
/// ```
#[must_use]
pub fn with_article(noun: &str) -> String {
    let article = if noun.starts_with(|c: char| "aeiouAEIOU".contains(c)) { "an " } else { "a " };
    article.to_owned() + noun
}

/// The plural of a noun phrase: of its head, where *for* or *of* follows it.
///
/// ```
/// use shared::wording::english::plural;
/// assert_eq!(plural("practice alert"), "practice alerts");
/// assert_eq!(plural("cause for concern"), "causes for concern");
/// ```
#[must_use]
pub fn plural(noun: &str) -> String {
    let end = [" for ", " of "].iter().filter_map(|word| noun.find(word)).min().unwrap_or(noun.len());
    let (head, rest) = noun.split_at(end);
    match head.strip_suffix('y').filter(|stem| !stem.ends_with(|c: char| "aeiou".contains(c))) {
        Some(stem) => [stem, "ies", rest].concat(),
        None => [head, "s", rest].concat(),
    }
}

/// `1 working day`, `5 working days`.
#[must_use]
pub fn counted(count: u64, noun: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{ending}")
}

/// `a`, `a and b`, `a, b and c`.
#[must_use]
pub fn and(items: &[String]) -> String {
    joined(items, " and ")
}

/// `a`, `a or b`, `a, b or c`.
#[must_use]
pub fn or(items: &[String]) -> String {
    joined(items, " or ")
}

fn joined(items: &[String], before_last: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => [&first.join(", "), before_last, last].concat(),
    }
}

/// A large count with its thousands apart: `10,000`.
pub(super) fn thousands(count: u32) -> String {
    match count / 1000 {
        0 => count.to_string(),
        thousands => format!("{thousands},{:03}", count % 1000),
    }
}

/// The text with its first letter small, to go on inside a sentence.
#[must_use]
pub fn continued(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}
