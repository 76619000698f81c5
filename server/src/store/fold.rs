//! Folds names for searching and sorting, so that both engines do it alike: LIKE ignores case only on SQLite,
//! and sort order follows a cluster's collation on PostgreSQL.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The form in which a name is kept beside itself (`name_key`), and to which a search term is brought: lower
/// case, without accents, single spaces, nothing that no database keeps.
pub fn fold(name: &str) -> String {
    let keeps = |c: &char| !is_combining_mark(*c) && (c.is_whitespace() || !c.is_control());
    let plain: String = name.nfkd().filter(keeps).collect();
    plain.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The pattern of LIKE, with backslash as its escape, that finds a folded text holding `term`.
pub(super) fn like(term: &str) -> String {
    let mut pattern = String::from("%");
    for c in fold(term).chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern + "%"
}

#[cfg(test)]
mod tests {
    use super::{fold, like};

    #[test]
    fn a_search_term_stands_for_itself() {
        assert_eq!(like("50%_\\ Zoë"), "%50\\%\\_\\\\ zoe%");
    }

    #[test]
    fn case_accents_and_spaces_do_not_matter() {
        assert_eq!(fold("  Zoë   O’Brien "), "zoe o’brien");
        assert_eq!(fold("ZOE\u{308} o’brien"), fold("Zoë O’Brien"));
        assert_eq!(fold("Zoë\0\tO’Brien"), "zoe o’brien");
    }
}
