//! npm parts: each directory with a `package.json` has its own lock file and is installed from it alone.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::{say, stamp, tools};

/// No package needs a script of its own to install, so none may run one.
const QUIET: [&str; 4] = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];

/// Installs what the lock file of `directory` names, unless that is what is there already.
pub fn install(directory: &str) -> Result<()> {
    tools::require_node()?;
    let at = tools::root().join(directory);
    let inputs = [at.join("package-lock.json")];
    stamp::unless_current(
        &format!("npm-{directory}"),
        &inputs,
        &QUIET.join(" "),
        &[at.join("node_modules")],
        || {
            say::step(&format!("Installing npm packages for {directory}/"), || {
                tools::run(Command::new("npm").arg("ci").args(QUIET).current_dir(&at))
            })
        },
    )
}

/// A program that an npm package of `directory` brought.
pub fn program(directory: &str, name: &str) -> Command {
    let at = tools::root().join(directory);
    let mut command = Command::new(binary(&at, name));
    command.current_dir(at);
    command
}

fn binary(directory: &Path, name: &str) -> PathBuf {
    let name = if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() };
    directory.join("node_modules/.bin").join(name)
}
