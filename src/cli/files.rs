//! Files that a verb writes: new ones only.

use std::fs::File;
use std::io::ErrorKind;
use std::path::Path;

use super::CliError;

/// Said of a file that is there already.
pub const EXISTS: &str = "exists already; name a new file, or move it away";

/// A new file.
///
/// # Errors
/// It is there already, or can't be made.
pub fn create(file: &Path) -> Result<File, CliError> {
    File::create_new(file).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => message(file, EXISTS),
        _ => message(file, &format!("can't be made: {error}; name another file")),
    })
}

/// What is wrong with a file.
pub fn message(file: &Path, what: &str) -> CliError {
    CliError::Message(format!("`{}` {what}", file.display()))
}
