//! `file:` addresses.

use std::path::{Path, PathBuf};

/// The file that an address names, if it names one.
pub fn path(uri: &str) -> Option<PathBuf> {
    let rest = uri.strip_prefix("file://")?;
    let rest = rest.strip_prefix("localhost").unwrap_or(rest);
    let mut bytes = Vec::new();
    let mut left = rest.bytes();
    while let Some(byte) = left.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digits = [left.next()?, left.next()?];
        bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
    }
    let path = String::from_utf8(bytes).ok()?;
    // `/C:/…`
    let drive = path.as_bytes().get(1).is_some_and(u8::is_ascii_alphabetic)
        && path.as_bytes().get(2) == Some(&b':');
    Some(PathBuf::from(if drive { &path[1..] } else { path.as_str() }))
}

/// The address of a file.
pub fn of(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    let mut uri = String::from(if text.starts_with('/') { "file://" } else { "file:///" });
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri += &format!("%{byte:02X}");
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        for (file, uri) in [
            ("/a/b c.ron", "file:///a/b%20c.ron"),
            ("/Міст.ron", "file:///%D0%9C%D1%96%D1%81%D1%82.ron"),
            ("C:/x.ron", "file:///C%3A/x.ron"),
        ] {
            assert_eq!(of(Path::new(file)), uri);
            assert_eq!(path(uri).as_deref(), Some(Path::new(file)));
        }
        for no in ["untitled:1", "file:///%zz", "file:///%4", "http://a/b"] {
            assert_eq!(path(no), None, "{no}");
        }
    }
}
