//! `cargo xtask build`: everything a browser downloads, into `dist/`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use pico_args::Arguments;

use crate::assets::{Asset, Site};
use crate::{modules, npm, say, stamp, tools, wasm};

/// Everything a first visit downloads, compressed with brotli, in bytes: over this the build fails.
const FIRST_VISIT_LIMIT: usize = 300_000;

/// How the app is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// As small as it gets; what is served and what counts against the limit.
    Small,
    /// Quick to build, with names in stack traces.
    Dev,
}

impl Mode {
    pub fn from_arguments(arguments: &mut Arguments) -> Self {
        if arguments.contains("--dev") { Self::Dev } else { Self::Small }
    }

    /// Cargo's profile.
    pub fn profile(self) -> &'static str {
        match self {
            Self::Small => "wasm-release",
            Self::Dev => "dev",
        }
    }

    /// The directory cargo keeps that profile in.
    pub fn directory(self) -> &'static str {
        match self {
            Self::Small => "wasm-release",
            Self::Dev => "debug",
        }
    }
}

/// `cargo xtask build [--dev] [--release]`.
pub fn command(mut arguments: Arguments) -> Result<()> {
    let mode = Mode::from_arguments(&mut arguments);
    let release = arguments.contains("--release");
    crate::nothing_left(arguments)?;
    site(mode)?;
    if release {
        server(true)?;
    }
    Ok(())
}

pub fn dist() -> PathBuf {
    tools::root().join("dist")
}

/// Fills `dist/`, prints what a first visit weighs and refuses a build that is too heavy.
pub fn site(mode: Mode) -> Result<Vec<Asset>> {
    tools::require_node()?;
    let bundle = wasm::build(mode)?;
    let css = style()?;
    let mut site = Site::new(dist())?;
    say::step("Naming and compressing the files", || {
        modules::add(&mut site, &bundle)?;
        site.add_hashed("style.css", &read(css)?)?;
        for name in ["favicon.svg", "app.webmanifest", "boot.js"] {
            let filled = site.fill(&public(name)?)?;
            site.add_hashed(name, filled.as_bytes())?;
        }
        let index = site.fill(&public("index.html")?)?;
        site.add_plain("index.html", index.as_bytes())?;
        site.finish()
    })?;
    weigh(&site.files, mode)?;
    Ok(site.files)
}

/// Builds the server and returns its program.
///
/// The dev profile is what one waits for on a new machine; a release build is for running it in earnest.
pub fn server(release: bool) -> Result<PathBuf> {
    let (what, profile, directory) = if release {
        ("Building the server (release)", "release", "release")
    } else {
        ("Building the server", "dev", "debug")
    };
    let arguments = ["build", "--package", "server", "--bin", "recourse", "--profile", profile];
    say::step(what, || tools::run(&mut tools::cargo(arguments)))?;
    Ok(tools::target_dir().join(directory).join(format!("recourse{}", std::env::consts::EXE_SUFFIX)))
}

/// What a first visit downloads, in bytes of brotli.
pub fn first_visit(files: &[Asset]) -> usize {
    files.iter().filter(|asset| !asset.later).map(|asset| asset.brotli).sum()
}

fn style() -> Result<PathBuf> {
    npm::install("style")?;
    let css = tools::target_dir().join("xtask/style.css");
    stamp::unless_current("style", &[tools::root().join("style")], "", std::slice::from_ref(&css), || {
        say::step("Compiling the styles", || {
            let flags = ["--style=compressed", "--no-source-map", "--quiet-deps", "--load-path=node_modules"];
            tools::run(npm::program("style", "sass").args(flags).arg("main.scss").arg(&css))
        })
    })?;
    Ok(css)
}

fn weigh(files: &[Asset], mode: Mode) -> Result<()> {
    let rows = files
        .iter()
        .map(|asset| vec![asset.name.clone(), say::kilobytes(asset.bytes), say::kilobytes(asset.brotli)]);
    let total = first_visit(files);
    let everything: usize = files.iter().map(|asset| asset.brotli).sum();
    let sums = [("first visit", total), ("fetched later", everything - total)]
        .map(|(what, bytes)| vec![what.to_owned(), String::new(), say::kilobytes(bytes)]);
    eprint!("{}", say::table(&["file", "as it is", "brotli"], &rows.chain(sums).collect::<Vec<_>>()));
    if mode == Mode::Small && total > FIRST_VISIT_LIMIT {
        let limit = say::kilobytes(FIRST_VISIT_LIMIT);
        bail!(
            "a first visit weighs {}, over the limit of {limit}: see what grew in the table above",
            say::kilobytes(total)
        );
    }
    Ok(())
}

fn read(path: PathBuf) -> Result<Vec<u8>> {
    fs::read(&path).with_context(|| format!("cannot read {}", path.display()))
}

fn public(name: &str) -> Result<String> {
    let path = tools::root().join("public").join(name);
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}
