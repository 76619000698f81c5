//! Passwords: which are taken, and how they are kept and compared.

mod common;

use std::sync::{Arc, LazyLock};

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use thiserror::Error;
use tokio::sync::Semaphore;

use common::is_common;

/// No composition rules: length is what counts.
const SHORTEST: usize = 12;
/// Beyond this nothing is gained but work for the server.
const LONGEST: usize = 1_000;

/// 19 MiB, two passes, one lane.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// How many are hashed at a time: each takes a core and 19 MiB.
const AT_ONCE: usize = 2;

/// Compared with where there is no account, so that unknown and known ones take the same time.
static NOBODYS: LazyLock<String> = LazyLock::new(|| hash_now("nobody has this password").unwrap_or_default());

/// Why a password is not taken.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum Unfit {
    #[error("A password has at least {SHORTEST} characters")]
    TooShort,
    #[error("A password has at most {LONGEST} characters")]
    TooLong,
    #[error(
        "Too many people use this password, and guessers try it first. Choose another, such as four words"
    )]
    Common,
}

/// A password could not be hashed.
#[derive(Debug, Error)]
#[error("a password could not be hashed: {0}")]
pub struct HashError(String);

/// Refuses a password that is short or that guessers try first.
pub fn fit(password: &str) -> Result<(), Unfit> {
    match password.chars().count() {
        0..SHORTEST => Err(Unfit::TooShort),
        SHORTEST..=LONGEST if is_common(password) => Err(Unfit::Common),
        SHORTEST..=LONGEST => Ok(()),
        _ => Err(Unfit::TooLong),
    }
}

/// Hashes and compares passwords, a few at a time and away from the threads that answer requests.
#[derive(Clone)]
pub struct Hasher(Arc<Semaphore>);

impl Default for Hasher {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(AT_ONCE)))
    }
}

impl Hasher {
    /// What is kept of a password.
    pub async fn hash(&self, password: String) -> Result<String, HashError> {
        self.away(move || hash_now(&password)).await?
    }

    /// Whether the password is the one kept; where none is kept, no, after the same time.
    pub async fn matches(&self, password: String, kept: Option<String>) -> Result<bool, HashError> {
        self.away(move || {
            let compared = matches_now(&password, kept.as_deref().unwrap_or(&NOBODYS));
            compared && kept.is_some()
        })
        .await
    }

    async fn away<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, HashError> {
        let _turn = self.0.acquire().await.map_err(|closed| HashError(closed.to_string()))?;
        tokio::task::spawn_blocking(work).await.map_err(|failed| HashError(failed.to_string()))
    }
}

fn hash_now(password: &str) -> Result<String, HashError> {
    let failed = |error: &dyn std::fmt::Display| HashError(error.to_string());
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(|error| failed(&error))?;
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let salt: [u8; 16] = crate::ids::random_bytes().map_err(|error| failed(&error))?;
    let hash: PasswordHash =
        argon2.hash_password_with_salt(password.as_bytes(), &salt).map_err(|error| failed(&error))?;
    Ok(hash.to_string())
}

/// The hash says with what it was made, so that stronger settings leave older passwords usable.
fn matches_now(password: &str, kept: &str) -> bool {
    PasswordHash::new(kept)
        .is_ok_and(|kept| Argon2::default().verify_password(password.as_bytes(), &kept).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_is_all_that_is_asked_and_common_ones_are_not_taken() {
        assert_eq!(fit("elevenchars"), Err(Unfit::TooShort));
        assert_eq!(fit("Password1234"), Err(Unfit::Common));
        assert_eq!(fit(&"ab cdefg".repeat(200)), Err(Unfit::TooLong));
        assert_eq!(fit("tall ships leave harbour"), Ok(()));
    }

    #[tokio::test]
    async fn only_the_password_kept_matches() {
        let hasher = Hasher::default();
        let kept = hasher.hash("tall ships leave harbour".to_owned()).await.unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert!(hasher.matches("tall ships leave harbour".to_owned(), Some(kept.clone())).await.unwrap());
        assert!(!hasher.matches("tall ships leave harbor".to_owned(), Some(kept)).await.unwrap());
    }

    #[tokio::test]
    async fn where_there_is_no_account_nothing_matches_after_as_much_work() {
        let nobodys = PasswordHash::new(&NOBODYS).unwrap();
        assert_eq!(nobodys.params.to_string(), "m=19456,t=2,p=1");
        let guess = "nobody has this password".to_owned();
        assert!(!Hasher::default().matches(guess, None).await.unwrap());
    }
}
