//! What every request has to pass before anything is done for it.

use std::net::IpAddr;

use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, COOKIE, HOST, ORIGIN, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Request};

use super::Shared;
use crate::classroom::not_done::NotDone;

/// Nothing from elsewhere, nothing inline, in nobody's frame.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
                      connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
                      require-trusted-types-for 'script'";

/// Whether a request may go on: it was asked of us by name, and what changes something comes from our own pages.
pub(super) fn admits<B>(shared: &Shared, request: &Request<B>) -> Result<(), NotDone> {
    let headers = request.headers();
    let host = text(headers, &HOST).ok_or(NotDone::WrongHost)?;
    if !is_ours(host, shared.port, shared.name.as_deref()) {
        return Err(NotDone::WrongHost);
    }
    if request.method() != Method::GET && request.method() != Method::HEAD {
        let sent = text(headers, &CONTENT_TYPE).unwrap_or_default();
        if sent.split(';').next().map(str::trim) != Some("application/json") {
            return Err(NotDone::NotJson("the content type is not application/json".to_owned()));
        }
        let ours = format!("http://{host}");
        match text(headers, &ORIGIN) {
            Some(origin) if origin == ours => {}
            // A page always says where it is from; a program has no cookie.
            None if !headers.contains_key(COOKIE) => {}
            _ => return Err(NotDone::WrongOrigin),
        }
    }
    Ok(())
}

/// Whether a name is one of ours. By whatever name a page elsewhere leads a browser here, that name is in the
/// request; an address can't be made to mean something else.
fn is_ours(host: &str, port: u16, name: Option<&str>) -> bool {
    let (host, given) = match host.rsplit_once(':') {
        Some((before, after)) if after.bytes().all(|c| c.is_ascii_digit()) => {
            (before, after.parse().unwrap_or(0))
        }
        _ => (host, 80),
    };
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let known = host.eq_ignore_ascii_case("localhost")
        || name.is_some_and(|name| name.eq_ignore_ascii_case(host))
        || host.parse::<IpAddr>().is_ok();
    known && given == port
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

/// What stands on every answer.
pub(super) fn seal(headers: &mut HeaderMap) {
    let fixed = |value| HeaderValue::from_static(value);
    headers.entry(CACHE_CONTROL).or_insert(fixed("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, fixed("nosniff"));
    headers.insert(REFERRER_POLICY, fixed("no-referrer"));
    headers.insert(HeaderName::from_static("cross-origin-resource-policy"), fixed("same-origin"));
    headers.entry(CONTENT_SECURITY_POLICY).or_insert(fixed(POLICY));
}

/// A cookie's value.
pub(super) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs =
        cookies.flat_map(|line| line.split(';')).filter_map(|one| one.trim().split_once('='));
    pairs.find(|(other, _)| *other == name).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_names_are_ours() {
        for ours in [
            "localhost:7878",
            "127.0.0.1:7878",
            "192.168.1.20:7878",
            "[::1]:7878",
            "class.test:7878",
        ] {
            assert!(is_ours(ours, 7878, Some("class.test")), "{ours}");
        }
        for not in
            ["evil.example:7878", "localhost", "localhost:80", "127.0.0.1.evil.example:7878", ""]
        {
            assert!(!is_ours(not, 7878, None), "{not}");
        }
        assert!(is_ours("192.168.1.20", 80, None));
    }
}
