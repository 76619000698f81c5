//! Skipping steps: a step whose inputs hash to what they did when it last succeeded has nothing to do.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::tools;

/// Runs `work` unless `name` was last run on exactly these inputs and everything it makes is still there.
pub fn unless_current(
    name: &str,
    inputs: &[PathBuf],
    settings: &str,
    makes: &[PathBuf],
    work: impl FnOnce() -> Result<()>,
) -> Result<()> {
    let stamp = tools::target_dir().join("xtask").join(format!("{name}.stamp"));
    let value = fingerprint(inputs, settings)?;
    let current = fs::read_to_string(&stamp).is_ok_and(|last| last == value);
    if current && makes.iter().all(|path| path.exists()) {
        return Ok(());
    }
    work()?;
    fs::create_dir_all(tools::target_dir().join("xtask"))?;
    fs::write(&stamp, value).with_context(|| format!("cannot write {}", stamp.display()))
}

/// The first 16 hexadecimal digits of a SHA-256, enough to name a file by its content.
pub fn short_hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn fingerprint(inputs: &[PathBuf], settings: &str) -> Result<String> {
    let mut files = Vec::new();
    for input in inputs {
        collect(input, &mut files)?;
    }
    files.sort();
    let mut all = settings.as_bytes().to_vec();
    for file in files {
        let content = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        all.extend(file.to_string_lossy().bytes());
        all.extend(Sha256::digest(content));
    }
    Ok(short_hash(&all))
}

/// The files under a path, leaving out what npm installed: its lock file stands for it.
fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    if path.ends_with("node_modules") {
        return Ok(());
    }
    if !path.is_dir() {
        files.push(path.to_path_buf());
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        collect(&entry?.path(), files)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_follows_content_and_settings() -> Result<()> {
        let dir = std::env::temp_dir().join(format!("recourse-stamp-{}", std::process::id()));
        fs::create_dir_all(&dir)?;
        let input = [dir.clone()];
        fs::write(dir.join("a.scss"), "a")?;
        let first = fingerprint(&input, "release")?;
        assert_eq!(first, fingerprint(&input, "release")?);
        assert_ne!(first, fingerprint(&input, "dev")?);
        fs::write(dir.join("a.scss"), "b")?;
        assert_ne!(first, fingerprint(&input, "release")?);
        fs::remove_dir_all(&dir)?;
        Ok(())
    }
}
