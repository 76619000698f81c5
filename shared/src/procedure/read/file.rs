use super::Mistake;
use std::cell::{Cell, RefCell};
use toml::de::DeTable;

/// One file while it is read: its text, what its parts may refer to, and the mistakes found so far.
pub(super) struct File<'f> {
    text: &'f str,
    /// Some lines are no TOML; what they said is lost, so that nothing can be called missing.
    broken: bool,
    /// Stands for a section that is not there.
    empty: DeTable<'f>,
    posts: RefCell<Vec<String>>,
    stages: Cell<usize>,
    mistakes: RefCell<Vec<Mistake>>,
}

impl<'f> File<'f> {
    pub(super) fn new(text: &'f str, broken: &[toml::de::Error]) -> Self {
        let file = Self {
            text,
            broken: !broken.is_empty(),
            empty: DeTable::new(),
            posts: RefCell::default(),
            stages: Cell::default(),
            mistakes: RefCell::default(),
        };
        for error in broken {
            let at = error.span().map_or(0, |span| span.start);
            file.wrong(at, "TOML", error.message(), "mend this line first: it cannot be read");
        }
        file
    }

    pub(super) fn empty(&self) -> &DeTable<'f> {
        &self.empty
    }

    pub(super) fn name_posts(&self, posts: Vec<String>) {
        self.posts.replace(posts);
    }

    pub(super) fn has_post(&self, id: &str) -> bool {
        self.posts.borrow().iter().any(|post| post == id)
    }

    /// The post whose id looks most like this one.
    pub(super) fn post_like(&self, id: &str) -> Option<String> {
        nearest(id, self.posts.borrow().iter()).cloned()
    }

    pub(super) fn count_stages(&self, stages: usize) {
        self.stages.set(stages);
    }

    pub(super) fn stages(&self) -> usize {
        self.stages.get()
    }

    /// Reports a mistake at an offset of the text.
    pub(super) fn wrong(&self, at: usize, key: &str, wrong: impl Into<String>, right: impl Into<String>) {
        let before = self.text.as_bytes().iter().take(at);
        self.mistakes.borrow_mut().push(Mistake {
            line: 1 + before.filter(|byte| **byte == b'\n').count(),
            key: key.to_owned(),
            wrong: wrong.into(),
            right: right.into(),
        });
    }

    /// Reports that something is not there, which only a file without broken lines can show.
    pub(super) fn missing(&self, at: usize, key: &str, wrong: impl Into<String>, right: impl Into<String>) {
        if !self.broken {
            self.wrong(at, key, wrong, right);
        }
    }

    /// The mistakes in the order of the lines, each once.
    pub(super) fn into_mistakes(self) -> Vec<Mistake> {
        let mut mistakes = self.mistakes.into_inner();
        mistakes.sort();
        mistakes.dedup();
        mistakes
    }
}

/// The name most like `text`, where one is like it at all.
pub(super) fn nearest<'n, T: AsRef<str>>(text: &str, names: impl Iterator<Item = &'n T>) -> Option<&'n T> {
    const ALIKE: f64 = 0.7;
    names
        .map(|name| (strsim::normalized_damerau_levenshtein(text, name.as_ref()), name))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}
