//! What the command line and the environment say, and whether the two may stand together.
//!
//! A new setting is a field of [`Serve`], a line in `config/usage.txt` and a row in the README's table.

#[cfg(test)]
mod tests;

use std::convert::Infallible;
use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use pico_args::Arguments;
use shared::ids::PersonId;
use thiserror::Error;

use crate::procedure_file::Question;
use crate::store::Location;

pub const USAGE: &str = include_str!("config/usage.txt");

/// What the program is asked to do.
pub enum Command {
    Serve(Serve),
    AddAccount(AddAccount),
    Procedure(Question),
    Adopt(Adopt),
    Help,
}

/// How to serve.
pub struct Serve {
    pub address: SocketAddr,
    /// A proxy in front speaks HTTPS with browsers, and says from where they ask.
    pub behind_tls: bool,
    pub dist: PathBuf,
    pub location: Location,
    pub demo: bool,
    /// Where the clock stands, instead of the system's.
    pub test_clock: Option<DateTime<Utc>>,
}

/// Whose account to add, and where.
pub struct AddAccount {
    pub location: Location,
    pub authority: String,
    pub login: String,
    pub whose: Whose,
}

/// The person behind a new account.
pub enum Whose {
    /// Of this name, to be added.
    NewAdministrator(String),
    /// Already among the authority's people.
    Person(PersonId),
}

/// Which procedure file to adopt, and where.
pub struct Adopt {
    pub location: Location,
    pub file: PathBuf,
}

/// Why the program does not start.
#[derive(Debug, Error)]
pub enum ConfigError {
    #[error("{0}\n\n{USAGE}")]
    Arguments(#[from] pico_args::Error),
    #[error("`{0}` is not understood\n\n{USAGE}")]
    LeftOver(String),
    #[error("{name} is `{value}`, which is not {wanted}")]
    Environment { name: &'static str, value: String, wanted: &'static str },
    #[error(
        "{0} is open to a network: passwords and children's records would cross it unencrypted. Listen on 127.0.0.1, \
         or put a proxy that speaks HTTPS in front and set RECOURSE_BEHIND_TLS=1"
    )]
    PlainInTheOpen(SocketAddr),
    #[error("{0} is for this machine alone: listen on 127.0.0.1, without RECOURSE_BEHIND_TLS")]
    LoopbackOnly(&'static str),
}

/// Reads the command line (without the program's name) and the environment.
pub fn read(
    arguments: Vec<OsString>,
    environment: impl Fn(&str) -> Option<String>,
) -> Result<Command, ConfigError> {
    let mut arguments = Arguments::from_vec(arguments);
    if arguments.contains(["-h", "--help"]) {
        return Ok(Command::Help);
    }
    let command = match arguments.subcommand()?.as_deref() {
        Some("serve") => Command::Serve(Serve::read(&mut arguments, &environment)?),
        Some("add-account") => Command::AddAccount(AddAccount::read(&mut arguments, &environment)?),
        Some("procedure") => about_procedure(&mut arguments, &environment)?,
        None | Some("help") => Command::Help,
        Some(other) => return Err(ConfigError::LeftOver(other.to_owned())),
    };
    match arguments.finish().first() {
        Some(word) => Err(ConfigError::LeftOver(word.to_string_lossy().into_owned())),
        None => Ok(command),
    }
}

fn about_procedure(
    arguments: &mut Arguments,
    environment: &impl Fn(&str) -> Option<String>,
) -> Result<Command, ConfigError> {
    match arguments.subcommand()?.as_deref() {
        Some("check") => Ok(Command::Procedure(Question::Check(file(arguments)?))),
        Some("diff") => Ok(Command::Procedure(Question::Diff(file(arguments)?, file(arguments)?))),
        Some("adopt") => {
            let location = location(arguments, environment)?;
            Ok(Command::Adopt(Adopt { location, file: file(arguments)? }))
        }
        other => Err(ConfigError::LeftOver(format!("procedure {}", other.unwrap_or_default()))),
    }
}

fn file(arguments: &mut Arguments) -> Result<PathBuf, ConfigError> {
    Ok(arguments.free_from_os_str(|path| Ok::<_, Infallible>(PathBuf::from(path)))?)
}

impl Serve {
    fn read(
        arguments: &mut Arguments,
        environment: &impl Fn(&str) -> Option<String>,
    ) -> Result<Self, ConfigError> {
        let mut address = address(environment)?;
        if let Some(port) = arguments.opt_value_from_str("--port")? {
            address.set_port(port);
        }
        let dist = arguments.opt_value_from_str("--dist")?;
        let serve = Self {
            address,
            behind_tls: behind_tls(environment)?,
            dist: dist.or(environment("RECOURSE_DIST").map(Into::into)).unwrap_or_else(|| "dist".into()),
            location: location(arguments, environment)?,
            demo: arguments.contains("--demo"),
            test_clock: arguments.opt_value_from_str("--test-clock")?,
        };
        serve.allowed()?;
        Ok(serve)
    }

    fn allowed(&self) -> Result<(), ConfigError> {
        let loopback = self.address.ip().is_loopback();
        let for_this_machine = [(self.demo, "--demo"), (self.test_clock.is_some(), "--test-clock")];
        if !loopback && !self.behind_tls {
            return Err(ConfigError::PlainInTheOpen(self.address));
        }
        match for_this_machine.into_iter().find(|(asked, _)| *asked) {
            Some((_, what)) if !loopback || self.behind_tls => Err(ConfigError::LoopbackOnly(what)),
            _ => Ok(()),
        }
    }
}

impl AddAccount {
    fn read(
        arguments: &mut Arguments,
        environment: &impl Fn(&str) -> Option<String>,
    ) -> Result<Self, ConfigError> {
        let person: Option<PersonId> = arguments.opt_value_from_str("--person")?;
        Ok(Self {
            location: location(arguments, environment)?,
            authority: arguments.value_from_str("--authority")?,
            login: arguments.value_from_str("--login")?,
            whose: match person {
                Some(person) => Whose::Person(person),
                None => Whose::NewAdministrator(arguments.value_from_str("--name")?),
            },
        })
    }
}

fn address(environment: &impl Fn(&str) -> Option<String>) -> Result<SocketAddr, ConfigError> {
    let name = "RECOURSE_ADDRESS";
    let value = environment(name).unwrap_or_else(|| "127.0.0.1:8080".to_owned());
    let wanted = "an address and port such as 127.0.0.1:8080";
    value.parse().map_err(|_| ConfigError::Environment { name, value, wanted })
}

fn behind_tls(environment: &impl Fn(&str) -> Option<String>) -> Result<bool, ConfigError> {
    let name = "RECOURSE_BEHIND_TLS";
    match environment(name).as_deref() {
        Some("1" | "true" | "yes") => Ok(true),
        None | Some("" | "0" | "false" | "no") => Ok(false),
        Some(value) => Err(ConfigError::Environment { name, value: value.to_owned(), wanted: "1 or 0" }),
    }
}

fn location(
    arguments: &mut Arguments,
    environment: &impl Fn(&str) -> Option<String>,
) -> Result<Location, ConfigError> {
    let directory: Option<PathBuf> = arguments.opt_value_from_str("--data")?;
    let directory = directory.or(environment("RECOURSE_DATA").map(Into::into));
    Ok(match environment("DATABASE_URL") {
        Some(url) => Location::Postgres { url, owner_url: environment("DATABASE_OWNER_URL") },
        None => Location::DataDirectory(directory.unwrap_or_else(|| "data".into())),
    })
}
