//! Folds names for searching and sorting, so that both engines do it alike: LIKE ignores case only on SQLite,
//! and sort order follows a cluster's collation on PostgreSQL.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The form in which a name is kept beside itself (`name_key`), and to which a search term is brought: lower
/// case, without accents, single spaces.
pub fn fold(name: &str) -> String {
    let plain: String = name.nfkd().filter(|c| !is_combining_mark(*c)).collect();
    plain.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn case_accents_and_spaces_do_not_matter() {
        assert_eq!(fold("  Zoë   O’Brien "), "zoe o’brien");
        assert_eq!(fold("ZOE\u{308} o’brien"), fold("Zoë O’Brien"));
    }
}
