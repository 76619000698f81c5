//! The program: reads what it is asked to do, does it, and says why it cannot.

use std::error::Error;
use std::io::IsTerminal;
use std::process::ExitCode;

use server::accounts;
use server::clock::Clock;
use server::config::{self, AddAccount, Adopt, Command, USAGE};
use server::procedure_file;
use server::serve::serve;
use server::state::AppState;
use server::store::Store;
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
        Command::AddAccount(config) => add_account(config).await?,
        Command::Procedure(question) => print!("{}", procedure_file::answer(&question)?),
        Command::Adopt(config) => adopt(config).await?,
        Command::Help => print!("{USAGE}"),
    }
    Ok(())
}

/// The password comes by standard input: on the command line others on the machine could read it.
async fn add_account(config: AddAccount) -> Result<(), Box<dyn Error>> {
    if std::io::stdin().is_terminal() {
        eprintln!("Password, of 12 characters or more (it shows as you type):");
    }
    let password = std::io::stdin().lines().next().transpose()?.unwrap_or_default();
    let state = AppState::new(Store::open(&config.location).await?, Clock::system());
    accounts::add(&state, &config.authority, &config.whose, &config.login, password).await?;
    state.store.close().await;
    println!("{} may sign in", config.login);
    Ok(())
}

async fn adopt(Adopt { location, file }: Adopt) -> Result<(), Box<dyn Error>> {
    let state = AppState::new(Store::open(&location).await?, Clock::system());
    let said = procedure_file::adopt(&state, &file).await?;
    state.store.close().await;
    println!("{said}");
    Ok(())
}
