//! `cargo xtask serve`: builds the app and the server and runs them.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use pico_args::Arguments;

use crate::build::{self, Mode};
use crate::tools;

/// `cargo xtask serve [--demo] [--data DIR] [--port N] [--dev]`.
pub fn command(mut arguments: Arguments) -> Result<()> {
    let mode = Mode::from_arguments(&mut arguments);
    let demo = arguments.contains("--demo");
    let data: PathBuf = arguments.opt_value_from_str("--data")?.unwrap_or_else(|| tools::root().join("data"));
    let port: u16 = arguments.opt_value_from_str("--port").context("--port takes a number")?.unwrap_or(8080);
    crate::nothing_left(arguments)?;

    build::site(mode)?;
    let mut server = Command::new(build::server(false)?);
    server.arg("serve").arg("--dist").arg(build::dist()).arg("--data").arg(data);
    server.args(["--port", &port.to_string()]).args(demo.then_some("--demo"));
    eprintln!("▸ Recourse on http://127.0.0.1:{port} (Ctrl-C stops it)");
    become_server(server)
}

/// The server takes this process over, so that Ctrl-C and a service manager's signals reach it and nothing else.
#[cfg(unix)]
fn become_server(mut server: Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(anyhow::Error::new(server.exec()).context("cannot start the server"))
}

/// Without `exec` the server shares this console, which hands Ctrl-C to both.
#[cfg(not(unix))]
fn become_server(mut server: Command) -> Result<()> {
    tools::run(&mut server)
}
