//! The words and numbers of a typed date.

use super::super::words::{MONTHS, weekday_name};
use chrono::Weekday;

/// A piece of what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Number(u32),
    Word(&'a str),
}

/// Words that change nothing: "by the 3rd of December".
const EMPTY: [&str; 9] = ["by", "on", "in", "the", "of", "st", "nd", "rd", "th"];

/// The pieces in order; `None` where a character or number has no place in a date.
pub(super) fn tokens(text: &str) -> Option<Vec<Token<'_>>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (piece, after) = rest.split_at(span(rest, first));
        rest = after;
        if first.is_ascii_digit() {
            found.push(Token::Number(piece.parse().ok()?));
        } else if first.is_ascii_alphabetic() {
            found.extend((!EMPTY.contains(&piece)).then_some(Token::Word(piece)));
        } else if !is_separator(first) {
            return None;
        }
    }
    Some(found)
}

/// How far the first piece goes.
fn span(text: &str, first: char) -> usize {
    let same: fn(char) -> bool = if first.is_ascii_digit() {
        |c| c.is_ascii_digit()
    } else if first.is_ascii_alphabetic() {
        |c| c.is_ascii_alphabetic()
    } else {
        return first.len_utf8();
    };
    text.find(|c| !same(c)).unwrap_or(text.len())
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '/' | '.' | '-' | ',' | '+' | '\u{2011}' | '\u{2013}')
}

/// The weekday of that name, written out or cut to three letters or more.
pub(super) fn weekday(name: &str) -> Option<Weekday> {
    let days = std::iter::successors(Some(Weekday::Mon), |day| Some(day.succ())).take(7);
    days.into_iter().find(|day| starts(weekday_name(*day), name))
}

/// The number of the month of that name, written out or cut to three letters or more.
pub(super) fn month(name: &str) -> Option<u32> {
    (1..).zip(MONTHS).find(|(_, month)| starts(month, name)).map(|(number, _)| number)
}

fn starts(full: &str, cut: &str) -> bool {
    cut.len() >= 3 && full.get(..cut.len()).is_some_and(|start| start.eq_ignore_ascii_case(cut))
}
