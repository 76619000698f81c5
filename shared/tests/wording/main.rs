//! What people read: complete, plain, and in the words of the authority it is about.

mod authorities;
mod child;
mod course;
mod events;
mod fixture;
mod refusals;
mod rules;
mod standing;
mod violations;

/// Nothing that only a programmer would write, and a sentence's beginning.
#[track_caller]
fn assert_plain(text: &str) {
    let begins = text.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit());
    assert!(begins, "does not begin like a sentence: {text:?}");
    for oddity in ["_", "{", "}", "\"", "::", "Some(", "None", "  ", "violation", "..", " .", " ,"] {
        assert!(!text.contains(oddity), "has {oddity:?}: {text:?}");
    }
}
