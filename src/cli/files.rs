//! What a verb says of files.

use std::path::Path;

use super::CliError;
use crate::files::FileError;

impl From<FileError> for CliError {
    fn from(error: FileError) -> Self {
        let remedy = match &error {
            FileError::Exists(_) => "name a new file, or move it away",
            FileError::Left(_) => "remove it, or name another file",
            FileError::Make { .. } => "name another place",
            FileError::Write { .. } => "make room there, or name another place",
        };
        Self::Message(format!("{error}; {remedy}"))
    }
}

/// What is wrong with a file.
pub fn message(file: &Path, what: &str) -> CliError {
    CliError::Message(format!("`{}` {what}", file.display()))
}
