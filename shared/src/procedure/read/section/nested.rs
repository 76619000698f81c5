//! Sections within a section.

use super::Section;
use toml::Spanned;
use toml::de::DeValue;

impl<'f> Section<'f> {
    /// A section that cannot be left out.
    pub(crate) fn part<T>(&self, key: &'static str, read: fn(&Section<'f>) -> T) -> T {
        self.need(key, &format!("add the section [{}]", self.key(key)));
        self.optional(key, read).unwrap_or_else(|| read(&Section::absent(self.file)))
    }

    /// A section that may be left out.
    pub(crate) fn optional<T>(&self, key: &'static str, read: fn(&Section<'f>) -> T) -> Option<T> {
        let value = self.get(key)?;
        self.inside(self.key(key), value, read)
    }

    /// Every section of that name, in order.
    pub(crate) fn each<T>(&self, key: &'static str, read: fn(&Section<'f>) -> T) -> Vec<T> {
        let numbered = (1..).zip(self.array(key));
        numbered
            .filter_map(|(number, value)| self.inside(format!("{}[{number}]", self.key(key)), value, read))
            .collect()
    }

    /// Every section of that name, of which there must be one.
    pub(crate) fn some<T>(&self, key: &'static str, read: fn(&Section<'f>) -> T) -> Vec<T> {
        self.need(key, &format!("add at least one section [[{}]]", self.key(key)));
        self.not_empty(key);
        self.each(key, read)
    }

    /// Every section of that name; their ids must differ.
    pub(crate) fn named<T>(&self, key: &'static str, read: fn(&Section<'f>) -> T) -> Vec<T> {
        let ids = self.names(key, "id");
        for (index, id) in ids.iter().enumerate() {
            if !id.is_empty() && ids[..index].contains(id) {
                self.wrong_in(
                    key,
                    index,
                    "id",
                    "another one above has this id",
                    "give each an id of its own",
                );
            }
        }
        self.each(key, read)
    }

    /// What the sections of that name have under one key; empty text where they have none.
    pub(crate) fn names(&self, key: &'static str, field: &str) -> Vec<String> {
        let text = |value: &Spanned<DeValue>| {
            value.get_ref().get(field).and_then(|id| id.get_ref().as_str().map(str::to_owned))
        };
        self.entries(key).iter().map(|value| text(value).unwrap_or_default()).collect()
    }

    /// How many sections of that name there are.
    pub(crate) fn count(&self, key: &'static str) -> usize {
        self.entries(key).len()
    }

    /// Reports a mistake in a key of one of the sections of that name, counted from 0.
    pub(crate) fn wrong_in(
        &self,
        key: &'static str,
        index: usize,
        field: &str,
        wrong: impl Into<String>,
        right: impl Into<String>,
    ) {
        let Some(entry) = self.entries(key).get(index) else {
            return;
        };
        let at = entry.get_ref().get(field).unwrap_or(entry).span().start;
        self.file.wrong(at, &format!("{}[{}].{field}", self.key(key), index + 1), wrong, right);
    }

    /// As [`Section::array`], without a word about a value of another type: the reader of the key reports it.
    fn entries(&self, key: &'static str) -> &'f [Spanned<DeValue<'f>>] {
        self.get(key).and_then(|value| value.get_ref().as_array()).map_or(&[][..], AsRef::as_ref)
    }

    fn inside<T>(
        &self,
        path: String,
        value: &'f Spanned<DeValue<'f>>,
        read: fn(&Section<'f>) -> T,
    ) -> Option<T> {
        let Some(table) = value.get_ref().as_table() else {
            self.other_type(&path, value, "write a section with keys of its own");
            return None;
        };
        let section = Section::new(self.file, table, value.span().start, format!("{path}."));
        let read = read(&section);
        section.finish();
        Some(read)
    }
}
