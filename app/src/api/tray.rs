//! `/tray`: what needs me.

use super::{Error, post};
use shared::api::{Tray, TrayRequest};

/// A page of the tray. The search term travels in the body, never in an address.
pub async fn page(request: TrayRequest) -> Result<Tray, Error> {
    post("/tray", &request).await
}
