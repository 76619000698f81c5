//! What ARCHITECTURE.md promises about the shape of the workspace, held by reading the workspace.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the workspace").to_path_buf()
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every `.rs` file below a directory, with its path from the root and its text.
fn sources(below: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open = vec![root().join(below)];
    while let Some(directory) = open.pop() {
        for entry in fs::read_dir(&directory).expect("a source directory").flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root()).expect("below the root").display().to_string();
                found.push((name, fs::read_to_string(&path).expect("readable source")));
            }
        }
    }
    assert!(!found.is_empty(), "no sources below {below}");
    found
}

/// The dependency names of a crate's manifest, of every kind.
fn dependencies(of: &str) -> Vec<String> {
    let manifest = read(&format!("{of}/Cargo.toml"));
    let mut inside = false;
    let mut names = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.trim_matches(['[', ']']).ends_with("dependencies");
        } else if inside && let Some((name, _)) = line.split_once([' ', '=', '.']) {
            names.push(name.trim().to_owned());
        }
    }
    names
}

/// Code without its comments and without what follows `#[cfg(test)]`.
fn product_code(text: &str) -> String {
    let product = text.split("#[cfg(test)]").next().unwrap_or_default();
    product.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn app_and_server_depend_on_shared_and_never_on_each_other() {
    let (app, server, shared) = (dependencies("app"), dependencies("server"), dependencies("shared"));
    assert!(app.contains(&"shared".into()) && server.contains(&"shared".into()));
    assert!(!app.contains(&"server".into()), "app depends on server");
    assert!(!server.contains(&"app".into()), "server depends on app");
    for impure in ["app", "server", "leptos", "axum", "sqlx", "tokio", "getrandom", "web-sys"] {
        assert!(!shared.contains(&impure.to_owned()), "shared depends on {impure}");
    }
}

#[test]
fn no_product_code_names_an_authority() {
    let names = ["lambeth", "torbay", "kent", "hammersmith", "fulham", "slough"];
    for below in ["shared/src", "server/src", "app/src", "xtask/src"] {
        for (path, text) in sources(below).into_iter().filter(|(path, _)| !path.contains("/tests")) {
            let code = product_code(&text).to_lowercase();
            let mut words = code.split(|c: char| !c.is_alphanumeric());
            let named = words.find(|word| names.contains(word));
            assert_eq!(named, None, "{path} names an authority; what differs belongs in shared/procedures/");
        }
    }
}

#[test]
fn only_the_store_names_sqlx() {
    for below in ["server/src", "app/src", "shared/src"] {
        for (path, text) in sources(below) {
            let in_store = path.starts_with("server/src/store") || path.starts_with("server/src/testing");
            assert!(in_store || !product_code(&text).contains("sqlx::"), "{path} names sqlx");
        }
    }
}

#[test]
fn every_path_named_in_the_documents_exists() {
    for document in ["ARCHITECTURE.md", "README.md"] {
        let text = read(document);
        let named = text.split('`').skip(1).step_by(2).filter(|word| is_path(word));
        for path in named {
            let path = path.trim_end_matches('*');
            assert!(root().join(path).exists(), "{document} names {path}, which is not there");
        }
    }
}

/// A path of this repository, as the documents write one: no spaces, below a directory or a file at the top.
fn is_path(word: &str) -> bool {
    let tops =
        ["app/", "server/", "shared/", "style/", "public/", "end2end/", "xtask/", "docs/", ".ci/", ".cargo/"];
    !word.contains([' ', '{', '<']) && tops.iter().any(|top| word.starts_with(top))
}
