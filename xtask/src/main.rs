//! `cargo xtask`: everything one does with Recourse's sources behind one command.
//!
//! A new command is a module with a `command` function and a line in [`run`] and in [`USAGE`].

mod assets;
mod bench;
mod build;
mod modules;
mod npm;
mod say;
mod serve;
mod stamp;
mod test;
mod tools;
mod wasm;

use std::process::ExitCode;

use anyhow::{Result, bail};
use pico_args::Arguments;

const USAGE: &str = "\
cargo xtask build [--dev] [--release]   what browsers download, into dist/; --dev: quick and large;
                                        --release: the server's release build too
cargo xtask serve [--demo] [--data DIR] [--port N] [--dev]
                                        build and run; --demo: with made-up data and accounts
cargo xtask test [--only rust|browser]  everything that must hold before a change lands
cargo xtask bench                       the figures, each with how it was taken
";

fn main() -> ExitCode {
    match run(Arguments::from_env()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n✗ {failure:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut arguments: Arguments) -> Result<()> {
    match arguments.subcommand()?.as_deref() {
        Some("build") => build::command(arguments),
        Some("serve") => serve::command(arguments),
        Some("test") => test::command(arguments),
        Some("bench") => bench::command(arguments),
        None | Some("help") => {
            print!("{USAGE}");
            Ok(())
        }
        Some(other) => bail!("there is no command `{other}`\n\n{USAGE}"),
    }
}

/// Refuses words on the command line that the command did not ask for.
fn nothing_left(arguments: Arguments) -> Result<()> {
    match arguments.finish().first() {
        None => Ok(()),
        Some(word) => bail!("`{}` is not understood\n\n{USAGE}", word.to_string_lossy()),
    }
}
