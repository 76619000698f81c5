//! Words of an enumeration. The type itself says which there are, so that a file and the code cannot drift apart.

use super::Section;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};
use toml::Spanned;
use toml::de::DeValue;

impl Section<'_> {
    /// A word that must be there.
    pub(crate) fn word<T: for<'d> Deserialize<'d>>(&self, key: &'static str, placeholder: T) -> T {
        self.need(key, &right::<T>());
        self.optional_word(key).unwrap_or(placeholder)
    }

    pub(crate) fn optional_word<T: for<'d> Deserialize<'d>>(&self, key: &'static str) -> Option<T> {
        let value = self.get(key)?;
        self.word_of(&self.key(key), value)
    }

    /// A list of words, or none.
    pub(crate) fn any_of<T: for<'d> Deserialize<'d> + PartialEq>(&self, key: &'static str) -> Vec<T> {
        self.list(key, |key, value| self.word_of(key, value))
    }

    /// A list of words; at least one.
    pub(crate) fn some_of<T: for<'d> Deserialize<'d> + PartialEq>(&self, key: &'static str) -> Vec<T> {
        self.need(key, &format!("{} in a list", right::<T>()));
        self.not_empty(key);
        self.any_of(key)
    }

    fn word_of<T: for<'d> Deserialize<'d>>(&self, key: &str, value: &Spanned<DeValue>) -> Option<T> {
        let text = self.text_of(key, value);
        let meaning = meaning(&text);
        if meaning.is_none() && !text.trim().is_empty() {
            let wrong = format!("`{text}` is not known here");
            self.file.wrong(value.span().start, key, wrong, right::<T>());
        }
        meaning
    }
}

fn deserialized<T: for<'d> Deserialize<'d>>(text: &str) -> Result<T, Error> {
    let word: StrDeserializer<Error> = text.into_deserializer();
    T::deserialize(word)
}

fn meaning<T: for<'d> Deserialize<'d>>(text: &str) -> Option<T> {
    deserialized(text).ok()
}

/// What is allowed. No enumeration has the empty word: serde answers "unknown variant ``, expected `a` or `b`".
fn right<T: for<'d> Deserialize<'d>>() -> String {
    let message = deserialized::<T>("").err().map(|error| error.to_string()).unwrap_or_default();
    let allowed = message.split_once("expected ").map_or("a word that is known here", |(_, allowed)| allowed);
    format!("write {allowed}")
}
