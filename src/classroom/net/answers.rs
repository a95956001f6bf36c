//! Answers as they are sent.

use std::io::Write;

use axum::body::Body;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
    RETRY_AFTER, SET_COOKIE, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;

use crate::classroom::not_done::NotDone;
use crate::legible;
use crate::texts::{Language, said_in};

/// Smaller answers are not worth packing.
const WORTH_PACKING: usize = 1_024;

pub(super) type Answered = Response<Body>;

fn status(code: u16) -> StatusCode {
    StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

fn answer(code: u16, kind: &'static str, body: impl Into<Body>) -> Answered {
    let mut response = Response::new(body.into());
    *response.status_mut() = status(code);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

/// Why something was not done, in a language.
pub(super) fn problem(why: &NotDone, language: Language) -> Answered {
    let json = said_in(language, || why.json());
    let mut response = answer(why.status(), "application/problem+json", json.to_string());
    let again = match why {
        NotDone::TooMany(seconds) => Some(*seconds),
        NotDone::Busy | NotDone::NotSaved(_) | NotDone::Working => Some(1),
        _ => None,
    };
    if let Some(seconds) = again {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

/// JSON, packed where that is asked for and worth it.
pub(super) fn json(code: u16, value: &Value, headers: &HeaderMap) -> Answered {
    text(code, "application/json", legible::json(&value.to_string()).into_owned(), headers)
}

/// A text, packed where that is asked for and worth it.
pub(super) fn text(code: u16, kind: &'static str, text: String, headers: &HeaderMap) -> Answered {
    let packed = accepts_gzip(headers) && text.len() >= WORTH_PACKING;
    match packed.then(|| pack(text.as_bytes())).flatten() {
        Some(bytes) => {
            let mut response = answer(code, kind, bytes);
            packed_headers(response.headers_mut());
            response
        }
        None => answer(code, kind, text),
    }
}

/// A file that never changes under its name.
pub(super) fn file(
    kind: &'static str,
    plain: &'static [u8],
    packed: &[u8],
    headers: &HeaderMap,
) -> Answered {
    let mut response = match accepts_gzip(headers) && !packed.is_empty() {
        true => {
            let mut response = answer(200, kind, packed.to_vec());
            packed_headers(response.headers_mut());
            response
        }
        false => answer(200, kind, plain),
    };
    let forever = HeaderValue::from_static("public, max-age=31536000, immutable");
    response.headers_mut().insert(CACHE_CONTROL, forever);
    response
}

fn packed_headers(headers: &mut HeaderMap) {
    headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
}

fn accepts_gzip(headers: &HeaderMap) -> bool {
    let value = headers.get("accept-encoding").and_then(|value| value.to_str().ok());
    value.is_some_and(|value| value.split(',').any(|one| one.trim().starts_with("gzip")))
}

/// Packed by gzip; none if there is no memory for it.
pub(super) fn pack(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok()
}

/// A file to be kept.
pub(super) fn download(file: impl Into<Body>, kind: &'static str, name: &str) -> Answered {
    named(answer(200, kind, file), "attachment", name)
}

/// A page that needs nothing else, to be read or kept. It has styles of its own, no script, and may do nothing.
pub(super) fn page(page: String, name: &str) -> Answered {
    const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; \
                          form-action 'none'; frame-ancestors 'none'; sandbox";
    let mut response = named(answer(200, "text/html; charset=utf-8", page), "inline", name);
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    response
}

fn named(mut response: Answered, how: &str, name: &str) -> Answered {
    if let Ok(value) = HeaderValue::from_str(&format!("{how}; filename=\"{name}\"")) {
        response.headers_mut().insert(CONTENT_DISPOSITION, value);
    }
    response
}

/// With a credential for the browser to keep.
pub(super) fn with_cookie(mut response: Answered, name: &str, credential: &str) -> Answered {
    let fortnight = 14 * 24 * 3_600;
    let cookie =
        format!("{name}={credential}; Path=/; Max-Age={fortnight}; HttpOnly; SameSite=Strict");
    if let Ok(value) = HeaderValue::from_str(&cookie) {
        response.headers_mut().insert(SET_COOKIE, value);
    }
    response
}
