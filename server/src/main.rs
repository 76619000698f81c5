//! The program: reads what it is asked to do, does it, and says why it cannot.

use std::error::Error;
use std::process::ExitCode;

use server::config::{self, Command, USAGE};
use server::serve::serve;
use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> ExitCode {
    let level = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(level).with_writer(std::io::stderr).init();
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(refused) => {
            eprintln!("recourse: {refused}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Box<dyn Error>> {
    let arguments = std::env::args_os().skip(1).collect();
    match config::read(arguments, |name| std::env::var(name).ok())? {
        Command::Serve(config) => serve(config).await?,
        Command::Help => print!("{USAGE}"),
    }
    Ok(())
}
