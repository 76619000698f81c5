//! Lists of single values.

use super::Section;
use toml::Spanned;
use toml::de::DeValue;

impl<'f> Section<'f> {
    /// A list of sentences, or nothing.
    pub(crate) fn texts(&self, key: &'static str) -> Vec<String> {
        self.list(key, |key, value| Some(self.text_of(key, value)))
    }

    /// The items of a list that could be read, each with its key; the same twice is a mistake.
    pub(super) fn list<T: PartialEq>(
        &self,
        key: &'static str,
        read: impl Fn(&str, &Spanned<DeValue>) -> Option<T>,
    ) -> Vec<T> {
        let mut items = Vec::new();
        for (number, value) in (1..).zip(self.array(key)) {
            let key = format!("{}[{number}]", self.key(key));
            match read(&key, value) {
                Some(item) if items.contains(&item) => {
                    self.file.wrong(
                        value.span().start,
                        &key,
                        "this stands in the list already",
                        "name each once",
                    );
                }
                item => items.extend(item),
            }
        }
        items
    }

    /// Reports a list that is there and holds nothing.
    pub(super) fn not_empty(&self, key: &'static str) {
        let empty =
            self.get(key).and_then(|value| value.get_ref().as_array()).is_some_and(|list| list.is_empty());
        if empty {
            self.wrong(key, "the list is empty", "name at least one");
        }
    }

    /// The items of a list; none where the key is missing.
    pub(super) fn array(&self, key: &'static str) -> &'f [Spanned<DeValue<'f>>] {
        let Some(value) = self.get(key) else {
            return &[];
        };
        value.get_ref().as_array().map_or_else(
            || {
                self.other_type(&self.key(key), value, "write a list in square brackets");
                &[][..]
            },
            AsRef::as_ref,
        )
    }
}
