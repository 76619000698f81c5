//! What browsers download: the files of `dist/` as `cargo xtask build` listed them, held in memory.
//!
//! Only what the list names is served, so no path leads to any other file.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::ids::hex;

const LIST: &str = "manifest.json";
const SHELL: &str = "index.html";

/// A path that changes with its content never needs asking for again; any other is asked for each time.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const ASK_EACH_TIME: HeaderValue = HeaderValue::from_static("no-cache");

/// Everything browsers download, ready to send.
#[derive(Default)]
pub struct Site {
    files: HashMap<String, File>,
    shell: Option<File>,
    paths: HashMap<String, String>,
}

/// `dist/` cannot be served.
#[derive(Debug, Error)]
pub enum SiteError {
    #[error("{path}: {cause}. Run `cargo xtask build`, or name the directory that it made with --dist")]
    Unreadable { path: PathBuf, cause: std::io::Error },
    #[error("{path} is not a list of files: {cause}. Run `cargo xtask build` again")]
    List { path: PathBuf, cause: serde_json::Error },
    #[error("{LIST} gives {name} the type `{value}`, which cannot be sent")]
    Type { name: String, value: String },
    #[error("{LIST} does not name {SHELL}. Run `cargo xtask build` again")]
    NoShell,
}

#[derive(Deserialize)]
struct List {
    files: Vec<Listed>,
}

#[derive(Deserialize)]
struct Listed {
    name: String,
    path: String,
    #[serde(rename = "type")]
    media_type: String,
    immutable: bool,
}

struct File {
    media_type: HeaderValue,
    cache: HeaderValue,
    etag: HeaderValue,
    plain: Bytes,
    brotli: Bytes,
    gzip: Bytes,
}

impl Site {
    /// Reads the list and every file on it.
    pub fn load(dist: &Path) -> Result<Self, SiteError> {
        let path = dist.join(LIST);
        let list: List =
            serde_json::from_slice(&read(&path)?).map_err(|cause| SiteError::List { path, cause })?;
        let mut site = Self::default();
        for listed in list.files {
            let file = File::load(dist, &listed)?;
            if listed.name == SHELL {
                site.shell = Some(file);
            } else {
                site.paths.insert(listed.name, listed.path.clone());
                site.files.insert(listed.path, file);
            }
        }
        if site.shell.is_some() { Ok(site) } else { Err(SiteError::NoShell) }
    }

    /// Where a file is served that the sources call `name`, such as `style.css`.
    pub fn path_of(&self, name: &str) -> Option<&str> {
        self.paths.get(name).map(String::as_str)
    }

    /// The file at a path, in the encoding that the browser takes; none if the list has no such path.
    pub fn file(&self, path: &str, asked: &HeaderMap) -> Option<Response> {
        self.files.get(path).map(|file| file.answer(asked))
    }

    /// The page that starts the app, whatever the app then shows; none before anything is built.
    pub fn shell(&self, asked: &HeaderMap) -> Option<Response> {
        self.shell.as_ref().map(|shell| shell.answer(asked))
    }
}

impl File {
    fn load(dist: &Path, listed: &Listed) -> Result<Self, SiteError> {
        let on_disk = listed.path.trim_start_matches('/');
        let plain = read(&dist.join(on_disk))?;
        let etag = format!("\"{}\"", &hex(&Sha256::digest(&plain))[..32]);
        let sendable = |value: &str| {
            HeaderValue::from_str(value)
                .map_err(|_| SiteError::Type { name: listed.name.clone(), value: value.to_owned() })
        };
        Ok(Self {
            media_type: sendable(&listed.media_type)?,
            cache: if listed.immutable { FOR_EVER } else { ASK_EACH_TIME },
            etag: sendable(&etag)?,
            brotli: read(&dist.join(format!("{on_disk}.br")))?,
            gzip: read(&dist.join(format!("{on_disk}.gz")))?,
            plain,
        })
    }

    fn answer(&self, asked: &HeaderMap) -> Response {
        let common = [
            (header::CACHE_CONTROL, self.cache.clone()),
            (header::ETAG, self.etag.clone()),
            (header::VARY, HeaderValue::from_static("accept-encoding")),
        ];
        if asked.get(header::IF_NONE_MATCH) == Some(&self.etag) {
            return (StatusCode::NOT_MODIFIED, common).into_response();
        }
        let media_type = [(header::CONTENT_TYPE, self.media_type.clone())];
        let (encoding, body) = match takes(asked) {
            Encoding::Brotli => ("br", &self.brotli),
            Encoding::Gzip => ("gzip", &self.gzip),
            Encoding::Plain => return (common, media_type, self.plain.clone()).into_response(),
        };
        (common, media_type, [(header::CONTENT_ENCODING, encoding)], body.clone()).into_response()
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Encoding {
    Brotli,
    Gzip,
    Plain,
}

/// The smallest form that the browser takes. `q=0` refuses one (RFC 9110, 12.5.3).
fn takes(asked: &HeaderMap) -> Encoding {
    let listed: Vec<&str> = asked
        .get_all(header::ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .collect();
    let accepts = |coding: &str| {
        listed.iter().any(|entry| {
            let (name, weight) = entry.split_once(';').unwrap_or((entry, ""));
            let weight = weight.trim().trim_start_matches("q=").parse().unwrap_or(1.0_f32);
            name.trim().eq_ignore_ascii_case(coding) && weight > 0.0
        })
    };
    match (accepts("br"), accepts("gzip")) {
        (true, _) => Encoding::Brotli,
        (false, true) => Encoding::Gzip,
        (false, false) => Encoding::Plain,
    }
}

fn read(path: &Path) -> Result<Bytes, SiteError> {
    fs::read(path).map(Bytes::from).map_err(|cause| SiteError::Unreadable { path: path.to_owned(), cause })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn takes_of(value: &'static str) -> Encoding {
        takes(&HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(value))]))
    }

    #[test]
    fn the_smallest_encoding_that_the_browser_takes() {
        assert_eq!(takes_of("gzip, deflate, br, zstd"), Encoding::Brotli);
        assert_eq!(takes_of("GZIP;q=0.5"), Encoding::Gzip);
        assert_eq!(takes_of("br;q=0, gzip"), Encoding::Gzip);
        assert_eq!(takes_of("identity"), Encoding::Plain);
        assert_eq!(takes(&HeaderMap::new()), Encoding::Plain);
    }

    #[test]
    fn what_was_not_built_is_said_with_how_to_build_it() {
        let refused = Site::load(Path::new("no such directory")).err().map(|error| error.to_string());
        assert!(refused.is_some_and(|text| text.contains("cargo xtask build")));
    }
}
