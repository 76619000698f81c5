//! The one place where the server makes up ids and secrets.
//!
//! Ids of escalations and commands come from the browser; here are those of the server's own work.

use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The operating system would give no random bytes.
pub type NoRandomness = getrandom::Error;

/// A fresh random (version 4) id.
pub fn new_id() -> Result<Uuid, NoRandomness> {
    Ok(uuid::Builder::from_random_bytes(random_bytes()?).into_uuid())
}

/// `N` bytes from the operating system's generator, fit for salts and secrets.
pub fn random_bytes<const N: usize>() -> Result<[u8; N], NoRandomness> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

/// A secret of 256 bits that a person holds, such as a session's token, in hexadecimal.
pub fn new_token() -> Result<String, NoRandomness> {
    Ok(hex(&random_bytes::<32>()?))
}

/// What is kept of a token: enough to recognise it, not to use it.
pub fn token_hash(token: &str) -> [u8; 32] {
    Sha256::digest(token).into()
}

/// Bytes in lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_random_version_4() {
        let (one, other) = (new_id().unwrap(), new_id().unwrap());
        assert_ne!(one, other);
        assert_eq!(one.get_version_num(), 4);
    }

    #[test]
    fn a_token_has_256_bits_and_only_its_hash_recognises_it() {
        let token = new_token().unwrap();
        assert_eq!(token.len(), 64);
        assert_ne!(token, new_token().unwrap());
        assert_eq!(token_hash(&token), token_hash(&token.clone()));
        assert_ne!(hex(&token_hash(&token)), token);
    }
}
