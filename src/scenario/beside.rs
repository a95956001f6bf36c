//! What lies beside a scenario's files: its pictures, read within limits.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use super::picture::{is_png, stays_below};
use super::raw;
use crate::diagnostics::{Code, Diagnostic, quoted};

/// A picture that can't be shown.
pub const NOT_SHOWN: Code = Code("W0706");

/// The largest picture that is read.
pub const MAX_PICTURE_BYTES: u64 = 4 << 20;
/// The most pixels that a picture has across and down.
pub const MAX_PICTURE_SIDE: u32 = 4096;

/// How a PNG file begins: its signature, the length and name of its first chunk, then width and height.
const SIGNATURE: [u8; 16] = *b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR";
/// Bytes of all that.
const HEAD: usize = SIGNATURE.len() + 8;

/// Why a picture can't be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unshown {
    /// There is no such file.
    Missing,
    /// It may not be read, or reading fails; as the operating system says.
    Unreadable(String),
    /// It has more than [`MAX_PICTURE_BYTES`].
    Heavy,
    /// It has more than [`MAX_PICTURE_SIDE`] pixels across or down: so many.
    Large(u32, u32),
    /// It is no PNG file.
    NotPng,
}

/// The bytes of a picture below a folder: those of a PNG file within the limits.
///
/// # Errors
/// Why it can't be shown.
pub fn picture(folder: &Path, file: &str) -> Result<Vec<u8>, Unshown> {
    let (head, rest) = begun(folder, file)?;
    let mut bytes = head.to_vec();
    rest.take(MAX_PICTURE_BYTES).read_to_end(&mut bytes).map_err(|error| unread(&error))?;
    if bytes.len() as u64 > MAX_PICTURE_BYTES { Err(Unshown::Heavy) } else { Ok(bytes) }
}

/// The head of a picture, once it is known to be within the limits, and the file to read on from there.
fn begun(folder: &Path, file: &str) -> Result<([u8; HEAD], File), Unshown> {
    if !stays_below(file) || !is_png(file) {
        return Err(Unshown::Missing);
    }
    let path = folder.join(file);
    // Asked before opening: opening a pipe would wait for somebody to write to it.
    let about = fs::metadata(&path).map_err(|error| unread(&error))?;
    if !about.is_file() {
        return Err(Unshown::NotPng);
    }
    if about.len() > MAX_PICTURE_BYTES {
        return Err(Unshown::Heavy);
    }
    let mut opened = File::open(&path).map_err(|error| unread(&error))?;
    let mut head = [0; HEAD];
    match opened.read_exact(&mut head) {
        Err(error) if error.kind() != io::ErrorKind::UnexpectedEof => return Err(unread(&error)),
        Ok(()) if head.starts_with(&SIGNATURE) => {}
        _ => return Err(Unshown::NotPng),
    }
    let side = |at: usize| u32::from_be_bytes([head[at], head[at + 1], head[at + 2], head[at + 3]]);
    match (side(SIGNATURE.len()), side(SIGNATURE.len() + 4)) {
        (0, _) | (_, 0) => Err(Unshown::NotPng),
        (wide, high) if wide.max(high) > MAX_PICTURE_SIDE => Err(Unshown::Large(wide, high)),
        _ => Ok((head, opened)),
    }
}

fn unread(error: &io::Error) -> Unshown {
    match error.kind() {
        io::ErrorKind::NotFound => Unshown::Missing,
        _ => Unshown::Unreadable(error.to_string()),
    }
}

/// Reports pictures of a scenario in this folder that can't be shown. Paths that are none are reported elsewhere.
pub(super) fn look<'p>(
    folder: &Path,
    pictures: impl Iterator<Item = &'p raw::Picture>,
) -> Vec<Diagnostic> {
    let named = pictures.filter(|one| stays_below(&one.file.value) && is_png(&one.file.value));
    let looked = named.filter_map(|one| {
        let why = begun(folder, &one.file.value).err()?;
        let (message, help) = why.said(&one.file.value);
        Some(Diagnostic::warning(NOT_SHOWN, one.file.span, message).help(help))
    });
    looked.collect()
}

impl Unshown {
    /// What there is to be said of it, and the remedy.
    fn said(&self, file: &str) -> (String, &'static str) {
        let file = quoted(file);
        match self {
            Self::Missing => (
                format!("there is no picture {file} beside the scenario"),
                "put it there, or correct the name; until then players read what it would show",
            ),
            Self::Unreadable(why) => (
                format!("the picture {file} cannot be read: {why}"),
                "you need the right to read it; its owner can give it",
            ),
            Self::Heavy => (
                format!("the picture {file} has more than {} MiB", MAX_PICTURE_BYTES >> 20),
                "save it smaller: players read what it would show instead",
            ),
            Self::Large(wide, high) => (
                format!("the picture {file} is {wide} pixels wide and {high} high"),
                "save it with at most 4096 on either side: players read what it would show instead",
            ),
            Self::NotPng => (
                format!("{file} is no picture in the format PNG"),
                "save it as PNG: players read what it would show instead",
            ),
        }
    }
}
