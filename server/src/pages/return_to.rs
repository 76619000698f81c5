//! Where to go after signing in: the link one came for, if it is one of ours.

use axum::http::Uri;
use serde::{Deserialize, Deserializer};

/// A path on this server, with its query. Whatever else was asked for is the start page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnTo(String);

impl Default for ReturnTo {
    fn default() -> Self {
        Self("/".to_owned())
    }
}

impl ReturnTo {
    /// Takes only what no browser reads as another host, and no page that would lead in a circle.
    pub fn new(asked: &str) -> Self {
        let uri: Option<Uri> = asked.parse().ok();
        let local = uri.is_some_and(|uri| uri.scheme().is_none() && uri.authority().is_none());
        let path = asked.split(['?', '#']).next().unwrap_or_default();
        let page = !matches!(path, "/sign-in" | "/sign-out") && !path.starts_with("/api/");
        let one_slash = asked.starts_with('/') && !asked.starts_with("//") && !asked.contains('\\');
        if local && page && one_slash { Self(asked.to_owned()) } else { Self::default() }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The sign-in page that leads back here.
    pub fn sign_in(&self) -> String {
        let to: String = form_urlencoded::byte_serialize(self.0.as_bytes()).collect();
        if self.0 == "/" { "/sign-in".to_owned() } else { format!("/sign-in?to={to}") }
    }
}

impl<'de> Deserialize<'de> for ReturnTo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::new(&String::deserialize(deserializer)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_ours_is_returned_to() {
        for asked in
            ["/", "/escalations/KEN-26-00417", "/children/1?show=closed", "/calculator?raised=2026-12-22"]
        {
            assert_eq!(ReturnTo::new(asked).as_str(), asked);
        }
        let to = ReturnTo::new("/children/1?show=closed");
        assert_eq!(to.sign_in(), "/sign-in?to=%2Fchildren%2F1%3Fshow%3Dclosed");
    }

    #[test]
    fn nothing_leads_to_another_site_or_in_a_circle() {
        for asked in [
            "https://evil.example/",
            "//evil.example/",
            "/\\evil.example/",
            "\\\\evil.example",
            "javascript:alert(1)",
            "evil.example",
            "/sign-in?to=/sign-in",
            "/sign-out",
            "/api/v1/session",
            "/\nSet-Cookie: a=b",
            "",
        ] {
            assert_eq!(ReturnTo::new(asked), ReturnTo::default(), "{asked}");
        }
    }
}
