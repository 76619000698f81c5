//! The machine: where the project lies, running other programs, and what to say when one is missing.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::say;

/// The oldest Node.js that Sass, Playwright and binaryen all run on.
const NODE_MAJOR: u32 = 20;

/// The directory that holds the workspace's `Cargo.toml`.
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// Where cargo puts what it builds.
pub fn target_dir() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// The cargo that started this program, set to work on this workspace.
pub fn cargo<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(root());
    command
}

/// Runs a program whose output the person sees, and fails when it does.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start `{}`", shown(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", shown(command));
    }
    Ok(())
}

/// Runs a program quietly and returns what it wrote; `None` when it is missing or fails.
pub fn output(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// Node.js new enough for the npm parts, or words on how to get it.
pub fn require_node() -> Result<()> {
    let how =
        format!("Node.js {NODE_MAJOR} or newer with npm: `apt install nodejs npm`, or https://nodejs.org");
    let Some(version) = output("node", &["--version"]) else {
        bail!("Node.js is missing. Recourse's styles and browser tests need {how}.");
    };
    if node_major(&version).is_none_or(|major| major < NODE_MAJOR) {
        bail!("Node.js {version} is too old. Recourse needs {how}.");
    }
    if output("npm", &["--version"]).is_none() {
        bail!("npm is missing. Recourse needs {how}.");
    }
    Ok(())
}

fn node_major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

/// The compiler's WASM target, added by rustup where it is missing.
pub fn require_wasm_target() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let library = output("rustc", &["--print", "target-libdir", "--target", TARGET]);
    if library.is_some_and(|dir| Path::new(&dir).is_dir()) {
        return Ok(());
    }
    if output("rustup", &["--version"]).is_none() {
        bail!("The Rust target {TARGET} is missing, and so is rustup, which adds it: https://rustup.rs");
    }
    say::step("Adding the Rust target for the browser", || {
        run(Command::new("rustup").args(["target", "add", TARGET]))
    })
}

/// Installs one Debian package where this may be done, and otherwise says the command.
pub fn apt_install(package: &str, needed_for: &str) -> Result<()> {
    let root = output("id", &["-u"]).is_some_and(|id| id == "0");
    if !root || output("apt-get", &["--version"]).is_none() {
        bail!("{package} is missing; {needed_for}. Install it: `sudo apt install {package}`");
    }
    let apt = |arguments: &[&str]| {
        run(Command::new("apt-get")
            .args(["-qq", "-y"])
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive"))
    };
    say::step(&format!("Installing {package}; {needed_for}"), || {
        apt(&["update"])?;
        apt(&["install", "--no-install-recommends", package])
    })
}

fn shown(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(name).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_major_version_of_node() {
        assert_eq!(node_major("v20.20.2"), Some(20));
        assert_eq!(node_major("nonsense"), None);
    }

    #[test]
    fn a_program_that_is_not_there_is_named_with_its_arguments() {
        let failure = run(Command::new("/nowhere/no-such-program").arg("--now")).unwrap_err();
        assert_eq!(failure.to_string(), "cannot start `no-such-program --now`");
    }
}
