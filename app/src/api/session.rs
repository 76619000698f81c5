//! `/session`: who is signed in.

use super::{Error, get};
use crate::clock;
use shared::api::Session;

/// Who is signed in; [`Error::SignedOut`] where nobody is.
pub async fn current() -> Result<Session, Error> {
    let session: Session = get("/session").await?;
    clock::tell(session.now);
    Ok(session)
}
