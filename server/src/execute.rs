//! The one way in which anything is written: claim the command's id, load, check, decide, append, project, record the
//! outcome, commit. One transaction; refusals and conflicts leave nothing behind.

mod outcome;
mod sender;

pub use sender::Sender;

use outcome::Outcome;
use sha2::{Digest, Sha256};
use shared::api::{Accepted, CommandRequest};
use shared::escalation::{Broken, Violation, Violations};
use shared::ids::CommandId;

use crate::rejected::Rejected;
use crate::state::AppState;
use crate::store::{Claim, CommandKey, Meta, Mode, Recorded};
use crate::streams::{Loaded, Stream, load, told, written};
use crate::work::Work;

/// Carries out a command, once: sent again, it is answered with what it made.
pub async fn execute<S: Stream>(
    state: &AppState,
    sender: &Sender,
    id: &S::Id,
    command_id: CommandId,
    request: &CommandRequest<S::Command>,
) -> Result<Accepted<S::Event>, Rejected> {
    let mut work = Work::begin(state, sender.authority(), Mode::Write).await?;
    let (account, command) = (sender.account(), command_id.to_string());
    let key = CommandKey { account: &account, command_id: &command };
    let fingerprint = fingerprint::<S>(id, &request.command)?;
    match work.tx.claim_command(key, &fingerprint, work.now).await? {
        Claim::New => {}
        Claim::Seen { outcome } => {
            let loaded = load::<S>(&mut work.tx, id).await?;
            let made = match S::is_withheld(&loaded.state) {
                true => Vec::new(),
                false => Outcome::read(&outcome)?.among(&loaded.recorded),
            };
            return accepted::<S>(&mut work, command_id, &made, &loaded.state).await;
        }
        Claim::ReusedForAnother => return Err(Rejected::KeyReused),
    }
    let (made, after) = carry_out::<S>(&mut work, sender, id, &command, request).await?;
    work.tx.record_outcome(key, &Outcome::of(&made).text()?).await?;
    let accepted = accepted::<S>(&mut work, command_id, &made, &after).await?;
    work.tx.commit().await?;
    Ok(accepted)
}

/// The same inside a transaction that is under way, for an act of several commands; the whole act is sent under one id.
pub async fn within<S: Stream>(
    work: &mut Work<'_>,
    sender: &Sender,
    id: &S::Id,
    command_id: CommandId,
    request: &CommandRequest<S::Command>,
) -> Result<(), Rejected> {
    carry_out::<S>(work, sender, id, &command_id.to_string(), request).await.map(drop)
}

/// The answer, the same however often the command is sent.
async fn accepted<S: Stream>(
    work: &mut Work<'_>,
    command: CommandId,
    made: &[Recorded],
    state: &S::State,
) -> Result<Accepted<S::Event>, Rejected> {
    let directory = work.directory().await?;
    let events = told::<S>(made, &directory.organisation)?;
    let version = made.last().map_or(0, |last| last.version.unsigned_abs());
    Ok(Accepted { command, version, events, reference: S::reference(state) })
}

async fn carry_out<S: Stream>(
    work: &mut Work<'_>,
    sender: &Sender,
    id: &S::Id,
    command_id: &str,
    request: &CommandRequest<S::Command>,
) -> Result<(Vec<Recorded>, S::State), Rejected> {
    let loaded = load::<S>(&mut work.tx, id).await?;
    let begins = S::begins(&request.command);
    let is_taken = S::ID_IS_MADE_UP && begins && request.expected_version == 0 && loaded.version > 0;
    if loaded.version == 0 && !begins {
        return Err(Rejected::NotFound);
    }
    let Some(facts) = S::facts(work, sender, id, &loaded.state, request).await? else {
        // Who may not see the stream learns of a taken id what any conflict tells.
        return Err(if is_taken { Rejected::Stale { missed: None } } else { Rejected::NotFound });
    };
    if loaded.version.unsigned_abs() != request.expected_version {
        return Err(stale::<S>(work, &loaded, &facts, request.expected_version).await?);
    }
    let events = S::decide(&loaded.state, &request.command, &facts)?;
    refuse_control_characters(&request.command)?;
    let recorded = append::<S>(work, sender, id, loaded.version, command_id, request, &events).await?;
    let after = loaded.and(recorded.clone(), &events);
    S::project(work, id, &after, &events).await?;
    S::beside(work, sender, id, command_id, &request.command).await?;
    S::tell(work, id, &facts, &after.state, (&recorded, &events)).await?;
    Ok((recorded, after.state))
}

/// The conflict, with what was missed for those who may read it.
async fn stale<S: Stream>(
    work: &mut Work<'_>,
    loaded: &Loaded<S>,
    facts: &S::Facts,
    expected: u64,
) -> Result<Rejected, Rejected> {
    let seen = usize::try_from(expected).unwrap_or(usize::MAX).min(loaded.recorded.len());
    let directory = work.directory().await?;
    let unseen = told::<S>(&loaded.recorded[seen..], &directory.organisation)?;
    Ok(Rejected::Stale { missed: S::missed(facts, unseen) })
}

async fn append<S: Stream>(
    work: &mut Work<'_>,
    sender: &Sender,
    id: &S::Id,
    version: i64,
    command_id: &str,
    request: &CommandRequest<S::Command>,
    events: &[S::Event],
) -> Result<Vec<Recorded>, Rejected> {
    let new = events.iter().map(written::<S>).collect::<Result<Vec<_>, _>>()?;
    let meta = Meta {
        command_id: command_id.to_owned(),
        actor: sender.name(),
        acting_for: S::acting_for(events).map(|person| person.to_string()),
        recorded_at: work.now,
        written_at: request.written_at.map_or(work.now, |written| written.min(work.now)),
    };
    Ok(work.tx.append(S::KIND, &id.to_string(), version, new, meta).await?)
}

/// Tells the same command for the same stream from any other; the version that the sender had seen does not matter.
fn fingerprint<S: Stream>(id: &S::Id, command: &S::Command) -> Result<[u8; 32], Rejected> {
    let command = serde_json::to_string(command).map_err(Rejected::inconsistent)?;
    let mut hash = Sha256::new();
    for part in [S::KIND, &id.to_string(), &command] {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    Ok(hash.finalize().into())
}

/// A last guard for every kind of stream: NUL and its like can neither be kept by every database nor seen by anyone.
fn refuse_control_characters(command: &impl serde::Serialize) -> Result<(), Rejected> {
    let command = serde_json::to_value(command).map_err(Rejected::inconsistent)?;
    let data = command.get("data").unwrap_or(&command);
    let mut violations = Vec::new();
    note_control_characters(data, String::new(), &mut violations);
    if violations.is_empty() { Ok(()) } else { Err(Violations(violations).into()) }
}

fn note_control_characters(value: &serde_json::Value, field: String, found: &mut Vec<Violation>) {
    use serde_json::Value;
    let below = |part: &str| if field.is_empty() { part.to_owned() } else { format!("{field}.{part}") };
    match value {
        Value::String(text) if text.chars().any(cannot_be_kept) => {
            found.push(Violation { field, broken: Broken::ControlCharacters });
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                note_control_characters(item, below(&at.to_string()), found);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                note_control_characters(value, below(name), found);
            }
        }
        _ => {}
    }
}

fn cannot_be_kept(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t')
}
