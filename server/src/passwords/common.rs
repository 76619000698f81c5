//! Passwords that guessers try first: a list, and what people make of it to reach a length.

use std::collections::HashSet;
use std::sync::LazyLock;

static LIST: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    include_str!("../../data/common-passwords.txt").lines().filter(|line| !line.starts_with("# ")).collect()
});

/// With fewer different characters than this it is a pattern on the keyboard.
const FEWEST_DIFFERENT: usize = 5;

/// Whether it is on the list, or a word of the list with digits and signs around it, or such a word repeated.
pub fn is_common(password: &str) -> bool {
    let password = password.to_lowercase();
    let word = password.trim_matches(|c: char| !c.is_alphabetic());
    let different: HashSet<char> = password.chars().collect();
    different.len() < FEWEST_DIFFERENT
        || [password.as_str(), word, repeated(word)].iter().any(|form| LIST.contains(form))
}

/// What a text repeats, or the text itself.
fn repeated(text: &str) -> &str {
    (1..=text.len() / 2)
        .filter(|length| text.len().is_multiple_of(*length))
        .filter_map(|length| text.get(..length))
        .find(|part| part.repeat(text.len() / part.len()) == text)
        .unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_guessers_try_first_is_common() {
        for password in [
            "qwerty123456",
            "Password12345",
            "liverpool2026!",
            "1q2w3e4r5t6y",
            "aaaaaaaaaaaa",
            "121212121212",
            "sunshinesunshine",
            "!!Sunshine!!2026",
        ] {
            assert!(is_common(password), "{password}");
        }
    }

    #[test]
    fn what_they_have_to_guess_at_is_not() {
        for password in
            ["correct horse battery", "tall ships leave harbour", "жираф ест листья", "kx9-Wq2+Lm7!"]
        {
            assert!(!is_common(password), "{password}");
        }
    }
}
