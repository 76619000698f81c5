//! The cookie of a session: its name says under what protection it travels.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::ids;
use crate::state::AppState;
use crate::store::Scope;

/// Over HTTPS: the prefix makes browsers refuse it from anywhere but this very host, and over anything less.
/// `Lax`, so that a link in an e-mail finds one still signed in; nothing changes on GET.
const OVER_HTTPS: Jar = Jar { name: "__Host-recourse", attributes: "Path=/; HttpOnly; Secure; SameSite=Lax" };
/// On plain loopback the prefix is not to be had.
const ON_LOOPBACK: Jar = Jar { name: "recourse-local", attributes: "Path=/; HttpOnly; SameSite=Strict" };

/// How the cookie is set, read and taken away.
pub(super) struct Jar {
    name: &'static str,
    attributes: &'static str,
}

/// What the cookie holds.
pub(super) struct Token {
    pub authority: String,
    pub secret: String,
}

impl Jar {
    pub(super) fn of(state: &AppState) -> Self {
        if state.behind_tls { OVER_HTTPS } else { ON_LOOPBACK }
    }

    pub(super) fn token(&self, headers: &HeaderMap) -> Option<Token> {
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(name, _)| *name == self.name)
            .and_then(|(_, value)| Token::read(value))
    }

    /// A cookie without a date ends with the browser; the server ends it sooner.
    pub(super) fn set(&self, token: &Token) -> HeaderValue {
        self.header(&format!("{}.{}", token.authority, token.secret), "")
    }

    pub(super) fn clear(&self) -> HeaderValue {
        self.header("", "; Max-Age=0")
    }

    fn header(&self, value: &str, end: &str) -> HeaderValue {
        let text = format!("{}={value}; {}{end}", self.name, self.attributes);
        // An authority's id and a hexadecimal token are fit for a header; were they not, no cookie is set.
        HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
    }
}

impl Token {
    fn read(value: &str) -> Option<Self> {
        let (authority, secret) = value.split_once('.')?;
        let is_id = authority.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        let some = !authority.is_empty() && !secret.is_empty();
        (is_id && some).then(|| Self { authority: authority.to_owned(), secret: secret.to_owned() })
    }

    pub(super) fn hash(&self) -> [u8; 32] {
        ids::token_hash(&self.secret)
    }

    pub(super) fn scope(&self) -> Scope {
        Scope::new(&*self.authority)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(jar: &Jar, cookies: &'static str) -> Option<(String, String)> {
        let headers = HeaderMap::from_iter([(header::COOKIE, HeaderValue::from_static(cookies))]);
        jar.token(&headers).map(|token| (token.authority, token.secret))
    }

    #[test]
    fn it_is_found_among_others_and_only_under_its_own_name() {
        let found = Some(("a-b".to_owned(), "c0ffee".to_owned()));
        assert_eq!(read(&ON_LOOPBACK, "theme=dark; recourse-local=a-b.c0ffee; x=y"), found);
        assert_eq!(read(&OVER_HTTPS, "recourse-local=a-b.c0ffee"), None);
    }

    #[test]
    fn what_is_no_token_is_no_session() {
        for cookies in ["recourse-local=", "recourse-local=a", "recourse-local=.x", "recourse-local=A%27.x"] {
            assert_eq!(read(&ON_LOOPBACK, cookies), None, "{cookies}");
        }
    }
}
