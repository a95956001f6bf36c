//! Reading a scenario's files: within limits, and with a plain word for whatever is wrong with one.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::diagnostics::{Code, Diagnostic, FileId, Files, Span};

/// There is no such file or folder.
pub const MISSING: Code = Code("E0101");
/// The operating system does not let us read it.
pub const UNREADABLE: Code = Code("E0102");
/// It is neither a file nor a folder: a device, a pipe, a socket.
pub const NOT_A_FILE: Code = Code("E0103");
/// It is larger than a scenario may be.
pub const TOO_LARGE: Code = Code("E0104");
/// Its bytes are not UTF-8.
pub const NOT_UTF8: Code = Code("E0105");
/// It is not a text at all.
pub const BINARY: Code = Code("E0106");
/// The folder has no `*.ron` file.
pub const NO_PARTS: Code = Code("E0108");
/// The folder has more `*.ron` files than a scenario may have.
pub const TOO_MANY_FILES: Code = Code("E0109");

/// A file of a folder is a copy of another.
pub const COPY: Code = Code("E0110");

/// The largest file that is read.
pub const MAX_FILE_BYTES: u64 = 4 << 20;
/// The largest sum of a folder's files.
pub const MAX_TOTAL_BYTES: u64 = 16 << 20;
/// The largest number of `*.ron` files in a folder.
pub const MAX_FILES: usize = 64;

/// What reading a file or a folder gave.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// The texts, and what can be shown of those that are no good.
    pub files: Files,
    /// The files among them that are whole and worth decoding, in the order of their names.
    pub readable: Vec<FileId>,
    /// What is wrong with the others.
    pub findings: Vec<Diagnostic>,
}

/// Reads a scenario's file, or the `*.ron` files of its folder in the order of their names. A file
/// that cannot be read becomes a finding; the others are read all the same.
pub fn read(path: &Path) -> Sources {
    let mut sources = Sources::default();
    let mut budget = MAX_TOTAL_BYTES;
    match list(path) {
        Ok(paths) => paths.into_iter().for_each(|path| sources.add(path, &mut budget)),
        Err(finding) => sources.findings.push(*finding),
    }
    sources
}

/// A scenario whose text is already here, such as one that is built in.
pub fn from_text(name: impl Into<PathBuf>, text: impl Into<String>) -> Sources {
    let mut sources = Sources::default();
    sources.add_bytes(name.into(), text.into().into_bytes());
    sources
}

impl Sources {
    fn add(&mut self, path: PathBuf, budget: &mut u64) {
        match load(&path, *budget) {
            Ok(bytes) => {
                *budget = budget.saturating_sub(bytes.len() as u64);
                self.add_bytes(path, bytes);
            }
            Err(finding) => self.findings.push(*finding),
        }
    }

    fn add_bytes(&mut self, path: PathBuf, mut bytes: Vec<u8>) {
        // Editors do not show a byte-order mark, so neither columns nor RON should see it.
        if bytes.starts_with(b"\xEF\xBB\xBF") {
            bytes.drain(..3);
        }
        if bytes.contains(&0) || bytes.starts_with(b"{\\rtf") || bytes.starts_with(b"PK\x03\x04") {
            self.findings.push(binary(&path, &bytes));
            return;
        }
        match String::from_utf8(bytes) {
            Ok(text) => {
                let id = self.files.add(path, text);
                self.readable.push(id);
            }
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                self.not_utf8(path, error.as_bytes(), at);
            }
        }
    }

    /// Keeps the text as far as the end of the bad line, so that the line can be shown.
    fn not_utf8(&mut self, path: PathBuf, bytes: &[u8], at: usize) {
        let (good, bad) = bytes.split_at_checked(at).unwrap_or((bytes, &[]));
        let line_rest = bad.split(|&b| b == b'\n').next().unwrap_or_default();
        let text = String::from_utf8_lossy(good) + String::from_utf8_lossy(line_rest);
        let shown = text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let span = Span::new(self.files.add(path, text.into_owned()), at..at + shown);
        let byte = bad.first().copied().unwrap_or_default();
        let message = format!("the file is not UTF-8: byte {} is {byte:#04X}", at + 1);
        self.findings.push(
            Diagnostic::error(NOT_UTF8, span, message)
                .label("not a letter in UTF-8")
                .help("save the file with the encoding UTF-8"),
        );
    }
}

/// Whether a file is called like a scenario's; also in capitals, as some systems write them.
pub fn is_scenario_file(path: &Path) -> bool {
    let ends = |name: &str| path.extension().is_some_and(|end| end.eq_ignore_ascii_case(name));
    ends("ron") || ends("offramp")
}

/// The files to read for `path`, for whoever wants to know whether they have changed. Empty if they can't be listed.
pub fn paths(path: &Path) -> Vec<PathBuf> {
    list(path).unwrap_or_default()
}

/// The files to read for `path`.
fn list(path: &Path) -> Result<Vec<PathBuf>, Box<Diagnostic>> {
    let about = fs::metadata(path).map_err(|error| unreadable(path, &error))?;
    if !about.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut paths = Vec::new();
    for entry in fs::read_dir(path).map_err(|error| unreadable(path, &error))? {
        let entry = entry.map_err(|error| unreadable(path, &error))?.path();
        // Editors keep hidden files such as `.#actors.ron` beside the one being edited.
        let hidden =
            entry.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        if hidden || !is_scenario_file(&entry) {
            continue;
        }
        if paths.len() == MAX_FILES {
            let message = format!("{} has more than {MAX_FILES} `*.ron` files", shown(path));
            let help = "put the scenario into fewer files, or into a folder of its own";
            return Err(Diagnostic::about_file(TOO_MANY_FILES, message).help(help).into());
        }
        paths.push(entry);
    }
    if paths.is_empty() {
        let message = format!("the folder {} has no `*.ron` file", shown(path));
        let help = "name a scenario file, or a folder that has one";
        return Err(Diagnostic::about_file(NO_PARTS, message).help(help).into());
    }
    paths.sort();
    Ok(paths)
}

/// The bytes of one regular file of at most [`MAX_FILE_BYTES`] and at most `budget`.
fn load(path: &Path, budget: u64) -> Result<Vec<u8>, Box<Diagnostic>> {
    // Asked before opening: opening a pipe would wait for somebody to write to it.
    let about = fs::metadata(path).map_err(|error| unreadable(path, &error))?;
    if !about.is_file() {
        let message = format!("{} is not a file", shown(path));
        let finding = Diagnostic::about_file(NOT_A_FILE, message);
        return Err(finding.help("name a scenario file").into());
    }
    let limit = MAX_FILE_BYTES.min(budget);
    if about.len() > limit {
        return Err(too_large(path).into());
    }
    let mut bytes = Vec::new();
    // Bounded all the same: the file may grow, and some files do not know their size.
    let read = File::open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes));
    match read {
        Ok(_) if bytes.len() as u64 > limit => Err(too_large(path).into()),
        Ok(_) => Ok(bytes),
        Err(error) => Err(unreadable(path, &error).into()),
    }
}

fn unreadable(path: &Path, error: &io::Error) -> Diagnostic {
    let path = shown(path);
    match error.kind() {
        io::ErrorKind::NotFound => {
            Diagnostic::about_file(MISSING, format!("there is no file or folder {path}"))
                .help("check the spelling, and the folder you are in")
        }
        io::ErrorKind::PermissionDenied => {
            Diagnostic::about_file(UNREADABLE, format!("{path} may not be read"))
                .help("you need the right to read it; its owner can give it")
        }
        _ => Diagnostic::about_file(UNREADABLE, format!("{path} cannot be read: {error}")),
    }
}

fn too_large(path: &Path) -> Diagnostic {
    let (file, total) = (MAX_FILE_BYTES >> 20, MAX_TOTAL_BYTES >> 20);
    let message = format!("{} is too large to be a scenario", shown(path));
    let help = format!("a file may have {file} MiB, a folder's files together {total} MiB");
    Diagnostic::about_file(TOO_LARGE, message).help(help)
}

fn binary(path: &Path, bytes: &[u8]) -> Diagnostic {
    let utf16 = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
    let (what, help) = if utf16 {
        ("is UTF-16, not UTF-8", "save the file with the encoding UTF-8")
    } else if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"{\\rtf") {
        (
            "is a document of a word processor",
            "save it there as plain text (`.txt`) with the encoding UTF-8, and call it `….ron`",
        )
    } else {
        ("is not a text file", "a scenario is a text file in RON format")
    };
    Diagnostic::about_file(BINARY, format!("{} {what}", shown(path))).help(help)
}

fn shown(path: &Path) -> String {
    format!("`{}`", path.display())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{Format, render};

    /// The findings on one line each, with `DIR` for the temporary folder.
    fn said(sources: &Sources, dir: &Path) -> String {
        let text = render(&sources.findings, &sources.files, Format::Concise, false);
        text.replace(&dir.display().to_string(), "DIR")
    }

    /// Reads a file with these bytes.
    fn read_bytes(bytes: &[u8]) -> (Sources, String) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.ron");
        fs::write(&path, bytes).unwrap();
        let sources = read(&path);
        let said = said(&sources, dir.path());
        (sources, said)
    }

    #[test]
    fn a_byte_order_mark_is_not_seen() {
        let (sources, said) = read_bytes(b"\xEF\xBB\xBF(title: 1)\r\n");
        assert_eq!(said, "");
        assert_eq!(sources.files.text(sources.readable[0]), "(title: 1)\r\n");
    }

    #[test]
    fn bytes_that_are_no_text() {
        let cases: [(&[u8], &str); 6] = [
            (
                b"(\n  title: \"caf\xE9\",\n)",
                "DIR/a.ron:2:14: error[E0105]: the file is not UTF-8: byte 16 is 0xE9 (save the file \
                 with the encoding UTF-8)\n",
            ),
            (
                b"\xFF\xFE(\0)\0",
                "error[E0106]: `DIR/a.ron` is UTF-16, not UTF-8 (save the file with the encoding \
                 UTF-8)\n",
            ),
            (
                b"PK\x03\x04word/document.xml",
                "error[E0106]: `DIR/a.ron` is a document of a word processor (save it there as plain text \
                 (`.txt`) with the encoding UTF-8, and call it `….ron`)\n",
            ),
            (
                b"{\\rtf1 Scenario(}",
                "error[E0106]: `DIR/a.ron` is a document of a word processor (save it there as plain text \
                 (`.txt`) with the encoding UTF-8, and call it `….ron`)\n",
            ),
            (
                b"\x7FELF\0\0",
                "error[E0106]: `DIR/a.ron` is not a text file (a scenario is a text file in RON \
                 format)\n",
            ),
            (
                &[b' '; MAX_FILE_BYTES as usize + 1],
                "error[E0104]: `DIR/a.ron` is too large to be a scenario (a file may have 4 MiB, a \
                 folder's files together 16 MiB)\n",
            ),
        ];
        for (bytes, expected) in cases {
            let (sources, said) = read_bytes(bytes);
            assert_eq!(said, expected);
            assert!(sources.readable.is_empty());
        }
    }

    #[test]
    fn a_line_that_is_not_utf8_is_shown() {
        let (sources, _) = read_bytes(b"(\n  title: \"caf\xE9\",\n)");
        let shown = render(&sources.findings, &sources.files, Format::Full, false);
        assert!(
            shown.contains("2 |   title: \"caf\u{FFFD}\",\n  |              ^ not a letter"),
            "{shown}"
        );
    }

    #[test]
    fn what_is_not_there_or_not_a_file() {
        let dir = tempfile::tempdir().unwrap();
        let missing = read(&dir.path().join("x.ron"));
        assert_eq!(
            said(&missing, dir.path()),
            "error[E0101]: there is no file or folder `DIR/x.ron` (check the spelling, and the folder \
             you are in)\n"
        );
        let empty = read(dir.path());
        assert_eq!(
            said(&empty, dir.path()),
            "error[E0108]: the folder `DIR` has no `*.ron` file (name a scenario file, or a folder \
             that has one)\n"
        );
        #[cfg(unix)]
        assert_eq!(
            said(&read(Path::new("/dev/zero")), dir.path()),
            "error[E0103]: `/dev/zero` is not a file (name a scenario file)\n"
        );
    }

    #[test]
    fn a_folder_is_read_in_order_and_as_far_as_possible() {
        let dir = tempfile::tempdir().unwrap();
        for (name, text) in [("b.ron", "b"), ("a.ron", "a"), (".hidden.ron", "h"), ("c.txt", "c")] {
            fs::write(dir.path().join(name), text).unwrap();
        }
        fs::create_dir(dir.path().join("aa.ron")).unwrap();
        let sources = read(dir.path());
        let texts: Vec<&str> = sources.readable.iter().map(|id| sources.files.text(*id)).collect();
        assert_eq!(texts, ["a", "b"]);
        assert_eq!(
            said(&sources, dir.path()),
            "error[E0103]: `DIR/aa.ron` is not a file (name a scenario file)\n"
        );
    }

    #[test]
    fn a_folder_has_limits() {
        let dir = tempfile::tempdir().unwrap();
        for n in 0..=MAX_FILES {
            fs::write(dir.path().join(format!("{n}.ron")), "").unwrap();
        }
        assert_eq!(
            said(&read(dir.path()), dir.path()),
            "error[E0109]: `DIR` has more than 64 `*.ron` files (put the scenario into fewer files, \
             or into a folder of its own)\n"
        );
        let dir = tempfile::tempdir().unwrap();
        for n in 0..5 {
            let file = fs::File::create(dir.path().join(format!("{n}.ron"))).unwrap();
            file.set_len(MAX_FILE_BYTES).unwrap();
        }
        let sources = read(dir.path());
        let codes: Vec<&str> = sources.findings.iter().map(|finding| finding.code.0).collect();
        assert_eq!(codes, ["E0106", "E0106", "E0106", "E0106", "E0104"]);
    }
}
