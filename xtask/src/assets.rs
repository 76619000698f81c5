//! `dist/`: files named by their content, their compressed siblings, and the list that the server serves from.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use serde::Serialize;

use crate::stamp::short_hash;

/// Above this a module holds debug information: nobody waits for its best compression.
const WORTH_BEST_COMPRESSION: usize = 4_000_000;

/// One file of `dist/`, with its size in bytes as it is and in each encoding.
#[derive(Debug, Serialize)]
pub struct Asset {
    /// What the sources call it, whatever its content: `style.css`.
    pub name: String,
    /// Where it is served: `/style-0123456789abcdef.css`.
    pub path: String,
    #[serde(rename = "type")]
    pub media_type: &'static str,
    /// Its path changes with its content, so it may be kept for ever.
    pub immutable: bool,
    /// Fetched when it is needed, not on a first visit.
    pub later: bool,
    pub bytes: usize,
    pub brotli: usize,
    pub gzip: usize,
}

/// `dist/` while it is being filled.
#[derive(Default)]
pub struct Site {
    dist: PathBuf,
    pub files: Vec<Asset>,
}

impl Site {
    pub fn new(dist: PathBuf) -> Result<Self> {
        fs::create_dir_all(&dist).with_context(|| format!("cannot create {}", dist.display()))?;
        Ok(Self { dist, files: Vec::new() })
    }

    /// Adds a file under a name that its content decides.
    pub fn add_hashed(&mut self, name: &str, content: &[u8]) -> Result<()> {
        let (stem, extension) = name.rsplit_once('.').context("an asset's name has no extension")?;
        self.add(name, format!("{stem}-{}.{extension}", short_hash(content)), true, content)
    }

    /// Adds a file that is fetched when it is needed; its path is the answer.
    pub fn add_later(&mut self, name: &str, content: &[u8]) -> Result<String> {
        self.add_hashed(name, content)?;
        let added = self.files.last_mut().context("a file was just added")?;
        added.later = true;
        Ok(added.path.clone())
    }

    /// Adds a file under a name that holds a hash of its content already.
    pub fn add_named(&mut self, name: &str, file: String, content: &[u8]) -> Result<()> {
        self.add(name, file, true, content)
    }

    /// Adds a file under its own name.
    pub fn add_plain(&mut self, name: &str, content: &[u8]) -> Result<()> {
        self.add(name, name.to_owned(), false, content)
    }

    /// Replaces each `{{name}}` by the path of the file already added under that name.
    pub fn fill(&self, template: &str) -> Result<String> {
        let filled = self.files.iter().fold(template.to_owned(), |text, asset| {
            text.replace(&format!("{{{{{}}}}}", asset.name), &asset.path)
        });
        match filled.split_once("{{") {
            None => Ok(filled),
            Some((_, rest)) => bail!("a template names `{}`, which is not part of the build", head(rest)),
        }
    }

    /// Writes the list and removes what earlier builds left.
    pub fn finish(&self) -> Result<()> {
        let list = serde_json::json!({ "files": self.files });
        fs::write(self.dist.join("manifest.json"), serde_json::to_vec_pretty(&list)?)?;
        let kept: BTreeSet<String> = self.files.iter().flat_map(on_disk).collect();
        for entry in fs::read_dir(&self.dist)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name != "manifest.json" && !kept.contains(&name) {
                fs::remove_file(entry.path()).with_context(|| format!("cannot remove the old {name}"))?;
            }
        }
        Ok(())
    }

    fn add(&mut self, name: &str, file: String, immutable: bool, content: &[u8]) -> Result<()> {
        let path = self.dist.join(&file);
        fs::write(&path, content).with_context(|| format!("cannot write {}", path.display()))?;
        self.files.push(Asset {
            name: name.to_owned(),
            path: format!("/{file}"),
            media_type: media_type(name)?,
            immutable,
            later: false,
            bytes: content.len(),
            brotli: self.compressed(&file, "br", immutable, || brotli(content))?,
            gzip: self.compressed(&file, "gz", immutable, || gzip(content))?,
        });
        Ok(())
    }

    /// The size of a compressed sibling, which is written unless the name vouches for the one that is there.
    fn compressed(
        &self,
        file: &str,
        suffix: &str,
        immutable: bool,
        compress: impl FnOnce() -> Result<Vec<u8>>,
    ) -> Result<usize> {
        let path = self.dist.join(format!("{file}.{suffix}"));
        if immutable && let Ok(there) = fs::metadata(&path) {
            return Ok(usize::try_from(there.len())?);
        }
        let small = compress()?;
        fs::write(&path, &small).with_context(|| format!("cannot write {}", path.display()))?;
        Ok(small.len())
    }
}

fn on_disk(asset: &Asset) -> [String; 3] {
    let file = asset.path.trim_start_matches('/');
    [file.to_owned(), format!("{file}.br"), format!("{file}.gz")]
}

fn head(rest: &str) -> &str {
    rest.split("}}").next().unwrap_or(rest)
}

fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let quality = if content.len() > WORTH_BEST_COMPRESSION { 5 } else { 11 };
    let parameters = brotli::enc::BrotliEncoderParams { quality, lgwin: 24, ..Default::default() };
    let mut small = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut small, &parameters).context("brotli failed")?;
    Ok(small)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

fn media_type(name: &str) -> Result<&'static str> {
    Ok(match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("css") => "text/css; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        Some("webmanifest") => "application/manifest+json",
        _ => bail!("no media type is known for {name}: add it to xtask/src/assets.rs"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site_in(name: &str) -> Result<Site> {
        let dist = std::env::temp_dir().join(format!("recourse-{name}-{}", std::process::id()));
        Site::new(dist)
    }

    #[test]
    fn a_template_gets_the_hashed_paths_and_refuses_unknown_ones() -> Result<()> {
        let mut site = site_in("fill")?;
        site.add_hashed("style.css", b"a{}")?;
        let path = site.files[0].path.clone();
        assert!(path.starts_with("/style-") && path.ends_with(".css"));
        assert_eq!(site.fill("<link href={{style.css}}>")?, format!("<link href={path}>"));
        let refusal = site.fill("{{font.woff}}").unwrap_err().to_string();
        assert!(refusal.contains("`font.woff`"), "{refusal}");
        Ok(fs::remove_dir_all(&site.dist)?)
    }

    #[test]
    fn finishing_leaves_this_builds_files_and_no_others() -> Result<()> {
        let mut site = site_in("finish")?;
        fs::write(site.dist.join("app-old.js.br"), "old")?;
        site.add_plain("index.html", b"<!doctype html>")?;
        site.finish()?;
        let mut names: Vec<_> = fs::read_dir(&site.dist)?.flatten().map(|entry| entry.file_name()).collect();
        names.sort();
        assert_eq!(names, ["index.html", "index.html.br", "index.html.gz", "manifest.json"]);
        Ok(fs::remove_dir_all(&site.dist)?)
    }
}
