//! What a verb says of files.

use std::path::Path;

use super::CliError;
use crate::files::FileError;

/// What to do when a file could not be written.
pub fn remedy(error: &FileError) -> &'static str {
    match error {
        FileError::Exists(_) => "name a new file, or move it away",
        FileError::Left(_) => "remove it, or name another file",
        FileError::Make { .. } => "name another place",
        FileError::Write { .. } => "make room there, or name another place",
    }
}

/// What is wrong with a file.
pub fn message(file: &Path, what: &str) -> CliError {
    CliError::Message(format!("`{}` {what}", file.display()))
}
