//! `recourse procedure`: what is wrong with a procedure file, what one version changes of another, and adopting one.

mod adopt;

pub use adopt::{NotAdopted, adopt};

use std::fmt::Write;
use std::path::{Path, PathBuf};

use shared::procedure::read::{Mistake, read};
use shared::procedure::{Procedure, diff};
use shared::wording::{caution, change, versions_apart};
use thiserror::Error;

/// What is asked about files.
pub enum Question {
    /// What is wrong with it?
    Check(PathBuf),
    /// What does the second change of the first?
    Diff(PathBuf, PathBuf),
}

/// Why the answer is no.
#[derive(Debug, Error)]
pub enum Refused {
    #[error("{} cannot be read: {error}", path.display())]
    Unreadable { path: PathBuf, error: std::io::Error },
    #[error("{}", mistakes_in(path, mistakes))]
    Mistaken { path: PathBuf, mistakes: Vec<Mistake> },
    /// The differences, and that the version has not been raised.
    #[error("{0}")]
    SameVersion(String),
}

/// The answer as it is printed; a file with risks alone is right.
pub fn answer(question: &Question) -> Result<String, Refused> {
    match question {
        Question::Check(path) => Ok(checked(path, &load(path)?)),
        Question::Diff(old, new) => compared(&load(old)?, &load(new)?),
    }
}

fn load(path: &Path) -> Result<Procedure, Refused> {
    let text = std::fs::read_to_string(path)
        .map_err(|error| Refused::Unreadable { path: path.to_owned(), error })?;
    read(&text).map_err(|mistakes| Refused::Mistaken { path: path.to_owned(), mistakes })
}

fn mistakes_in(path: &Path, mistakes: &[Mistake]) -> String {
    let mut text = format!("{} is not adopted until this is put right:", path.display());
    for mistake in mistakes {
        // Writing to a string never fails.
        let _ = write!(text, "\n  {mistake}");
    }
    text
}

fn checked(path: &Path, procedure: &Procedure) -> String {
    let cautions: Vec<String> = procedure.cautions().iter().map(|found| caution(found, procedure)).collect();
    let (name, version) = (&procedure.name, &procedure.version);
    let right = format!(
        "{} is right: {name}, version {version}, {} stages\n",
        path.display(),
        procedure.stages.len()
    );
    if cautions.is_empty() { right } else { format!("{right}Look again at:\n{}", lines(&cautions)) }
}

fn compared(old: &Procedure, new: &Procedure) -> Result<String, Refused> {
    let changes: Vec<String> = diff(old, new).iter().map(change).collect();
    if changes.is_empty() {
        return Ok("They say the same.\n".to_owned());
    }
    let said = format!("{}{}\n", lines(&changes), versions_apart(old, new));
    if old.version == new.version { Err(Refused::SameVersion(said)) } else { Ok(said) }
}

fn lines(texts: &[String]) -> String {
    texts.iter().map(|text| format!("  {text}\n")).collect()
}
