//! A table of the file, and how its keys are taken.

mod list;
mod nested;
mod reference;
mod scalar;
mod word;

use super::file::{File, nearest};
use std::cell::RefCell;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A table of the file. What a reader asks for is remembered; what nobody asked for is unknown.
pub(super) struct Section<'f> {
    file: &'f File<'f>,
    table: &'f DeTable<'f>,
    /// Where its heading stands in the text.
    at: usize,
    /// Its key with a full stop, or nothing for the whole file.
    path: String,
    /// The section is missing and reported; its keys are not.
    absent: bool,
    asked: RefCell<Vec<&'static str>>,
}

impl<'f> Section<'f> {
    pub(super) fn root(file: &'f File<'f>, table: &'f DeTable<'f>) -> Self {
        Self::new(file, table, 0, String::new())
    }

    fn new(file: &'f File<'f>, table: &'f DeTable<'f>, at: usize, path: String) -> Self {
        Self { file, table, at, path, absent: false, asked: RefCell::default() }
    }

    /// A section that is not there, to be read as placeholders.
    fn absent(file: &'f File<'f>) -> Self {
        Self { absent: true, ..Self::new(file, file.empty(), 0, String::new()) }
    }

    pub(super) fn file(&self) -> &'f File<'f> {
        self.file
    }

    /// Reports the keys that nobody asked for.
    pub(super) fn finish(&self) {
        let asked = self.asked.borrow();
        for (key, _) in self.table {
            let name: &str = key.get_ref();
            if !asked.contains(&name) {
                let right = match nearest(name, asked.iter()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("known here are {}", asked.join(", ")),
                };
                self.file.wrong(key.span().start, &self.key(name), "this key is unknown", right);
            }
        }
    }

    /// Reports a mistake in the value of a key; in the section's heading where the key is not there.
    pub(super) fn wrong(&self, key: &str, wrong: impl Into<String>, right: impl Into<String>) {
        let at = self.table.get(key).map_or(self.at, |value| value.span().start);
        self.file.wrong(at, &self.key(key), wrong, right);
    }

    fn key(&self, key: &str) -> String {
        format!("{}{key}", self.path)
    }

    /// The value of a key, if it is there.
    fn get(&self, key: &'static str) -> Option<&'f Spanned<DeValue<'f>>> {
        let mut asked = self.asked.borrow_mut();
        if !asked.contains(&key) {
            asked.push(key);
        }
        self.table.get(key)
    }

    /// The value of a key that cannot be left out.
    fn need(&self, key: &'static str, right: &str) -> Option<&'f Spanned<DeValue<'f>>> {
        let value = self.get(key);
        if value.is_none() && !self.absent {
            self.file.missing(self.at, &self.key(key), "this key is missing", right);
        }
        value
    }

    /// Reports a value of another type than the one expected.
    fn other_type(&self, key: &str, value: &Spanned<DeValue>, right: &str) {
        let found = match value.get_ref() {
            DeValue::String(_) => "text stands here",
            DeValue::Integer(_) => "a whole number stands here",
            DeValue::Float(_) => "a number with decimals stands here",
            DeValue::Boolean(_) => "true or false stands here",
            DeValue::Datetime(_) => "a date or time stands here",
            DeValue::Array(_) => "a list stands here",
            DeValue::Table(_) => "a section stands here",
        };
        self.file.wrong(value.span().start, key, found, right);
    }
}
