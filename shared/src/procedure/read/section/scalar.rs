//! Single values: text, numbers, dates, times.

use super::Section;
use crate::procedure::Length;
use crate::procedure::read::length;
use chrono::NaiveDate;
use toml::Spanned;
use toml::de::DeValue;

const TEXT: &str = "write text in quotation marks";
const COUNT: &str = "write a whole number from 1";

impl Section<'_> {
    /// Text that must be there and must say something.
    pub(crate) fn text(&self, key: &'static str) -> String {
        let value = self.need(key, TEXT);
        value.map_or_else(String::new, |value| self.text_of(&self.key(key), value))
    }

    pub(crate) fn optional_text(&self, key: &'static str) -> Option<String> {
        self.get(key).map(|value| self.text_of(&self.key(key), value))
    }

    /// An id: lower case, digits and the joining sign.
    pub(crate) fn id(&self, key: &'static str) -> String {
        let right = "write lower-case letters and digits, words joined by _";
        self.matching(key, right, |c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
    }

    /// An id that stands in addresses.
    pub(crate) fn slug(&self, key: &'static str) -> String {
        let right = "write lower-case letters, words joined by -";
        self.matching(key, right, |c| c.is_ascii_lowercase() || c == '-')
    }

    pub(crate) fn letters(&self, key: &'static str) -> String {
        self.matching(key, "write capital letters only", |c| c.is_ascii_uppercase())
    }

    fn matching(&self, key: &'static str, right: &str, allowed: fn(char) -> bool) -> String {
        let text = self.text(key);
        if !text.chars().all(allowed) {
            self.wrong(key, format!("`{text}` cannot be used here"), right);
        }
        text
    }

    /// Yes or no; no where the file is silent.
    pub(crate) fn flag(&self, key: &'static str) -> bool {
        self.get(key).is_some_and(|value| {
            value.get_ref().as_bool().unwrap_or_else(|| {
                self.other_type(&self.key(key), value, "write true or false");
                false
            })
        })
    }

    /// A whole number from 1.
    pub(crate) fn count_of(&self, key: &'static str) -> u32 {
        let value = self.need(key, COUNT);
        value.map_or(1, |value| self.whole(&self.key(key), value))
    }

    /// A whole number from 1, or none.
    pub(crate) fn optional_count(&self, key: &'static str) -> Option<u32> {
        self.get(key).map(|value| self.whole(&self.key(key), value))
    }

    pub(super) fn whole(&self, key: &str, value: &Spanned<DeValue>) -> u32 {
        let Some(number) = value.get_ref().as_integer() else {
            self.other_type(key, value, COUNT);
            return 1;
        };
        let count = u32::from_str_radix(number.as_str(), number.radix());
        count.ok().filter(|count| *count > 0).unwrap_or_else(|| {
            let wrong = format!("{number} is out of range");
            self.file.wrong(value.span().start, key, wrong, COUNT);
            1
        })
    }

    pub(crate) fn optional_date(&self, key: &'static str) -> Option<NaiveDate> {
        const RIGHT: &str = "write a date without quotation marks: 2025-08-31";
        let value = self.get(key)?;
        let date =
            value.get_ref().as_datetime().filter(|found| found.time.is_none()).and_then(|found| found.date);
        let Some(date) = date else {
            self.other_type(&self.key(key), value, RIGHT);
            return None;
        };
        NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
    }

    /// Does the key hold this very text?
    pub(crate) fn says(&self, key: &'static str, text: &str) -> bool {
        self.get(key).is_some_and(|value| value.get_ref().as_str() == Some(text))
    }

    /// A time such as `5 working days`.
    pub(crate) fn length(&self, key: &'static str) -> Length {
        self.need(key, length::RIGHT);
        self.optional_length(key).unwrap_or(length::PLACEHOLDER)
    }

    pub(crate) fn optional_length(&self, key: &'static str) -> Option<Length> {
        let value = self.get(key)?;
        let text = self.text_of(&self.key(key), value);
        let length = length::parse(&text);
        if length.is_none() && !text.is_empty() {
            self.wrong(key, format!("`{text}` is no time that can be counted"), length::RIGHT);
        }
        length
    }

    pub(super) fn text_of(&self, key: &str, value: &Spanned<DeValue>) -> String {
        let Some(text) = value.get_ref().as_str() else {
            self.other_type(key, value, TEXT);
            return String::new();
        };
        if text.trim().is_empty() {
            self.file.wrong(value.span().start, key, "nothing is written here", TEXT);
        }
        text.to_owned()
    }
}
