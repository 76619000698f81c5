//! `cargo xtask test`: everything that must hold before a change lands.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use pico_args::Arguments;

use crate::build::Mode;
use crate::{build, npm, say, tools};

/// One thing that must hold: what it is, and what shows it.
type Step = (&'static str, fn() -> Result<()>);

const RUST: [Step; 4] = [
    ("Formatting", || tools::run(&mut tools::cargo(["fmt", "--all", "--check"]))),
    ("Lints, on this machine", || lint(&["--workspace", "--all-targets"])),
    ("Lints, in the browser", || lint(&["-p", "app", "-p", "shared", "--target", "wasm32-unknown-unknown"])),
    ("Rust tests, on both stores", rust_tests),
];

const BROWSER: [Step; 4] = [
    ("What browsers download, and its weight", || build::site(Mode::Small).map(drop)),
    ("The server under test", || build::server(false).map(drop)),
    ("Types of the browser tests", types),
    ("Browser tests", browser_tests),
];

/// `cargo xtask test [--only rust|browser]`.
pub fn command(mut arguments: Arguments) -> Result<()> {
    let only: Option<String> = arguments.opt_value_from_str("--only")?;
    crate::nothing_left(arguments)?;
    let steps = match only.as_deref() {
        None => [RUST, BROWSER].concat(),
        Some("rust") => RUST.to_vec(),
        Some("browser") => BROWSER.to_vec(),
        Some(other) => bail!("--only takes `rust` or `browser`, not `{other}`"),
    };
    tools::require_wasm_target()?;
    let mut times = Vec::new();
    for (what, holds) in steps {
        let started = Instant::now();
        say::step(what, holds)?;
        times.push((what, started.elapsed()));
    }
    eprint!("\nAll passed.\n{}", summary(&times));
    Ok(())
}

fn summary(times: &[(&str, Duration)]) -> String {
    let rows: Vec<_> =
        times.iter().map(|(what, time)| vec![(*what).to_owned(), say::seconds(*time)]).collect();
    say::table(&["step", "time"], &rows)
}

fn lint(what: &[&str]) -> Result<()> {
    let warnings_are_errors = ["--quiet", "--", "--deny", "warnings"];
    tools::run(tools::cargo(["clippy"]).args(what).args(warnings_are_errors))
}

fn rust_tests() -> Result<()> {
    if !has_postgresql() {
        tools::apt_install("postgresql", "the store's tests start a PostgreSQL of their own")?;
    }
    tools::run(&mut tools::cargo(["test", "--workspace"]))
}

/// Debian keeps the server's programs off the PATH, in a directory for each version.
fn has_postgresql() -> bool {
    let versions = std::fs::read_dir("/usr/lib/postgresql");
    let installed =
        versions.into_iter().flatten().flatten().any(|version| version.path().join("bin/initdb").exists());
    installed || tools::output("initdb", &["--version"]).is_some()
}

fn types() -> Result<()> {
    npm::install("end2end")?;
    tools::run(npm::program("end2end", "tsc").arg("--noEmit"))
}

fn browser_tests() -> Result<()> {
    if !Path::new("/usr/bin/chromium").exists() && std::env::var_os("CHROMIUM").is_none() {
        tools::apt_install("chromium", "the browser tests run in it")?;
    }
    tools::run(npm::program("end2end", "playwright").arg("test"))
}
