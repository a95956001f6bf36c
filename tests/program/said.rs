//! What a command of the program says.

use std::process::Command;

/// Runs a command to its end: its exit code, what it says, and what it says of trouble.
pub fn said(command: &mut Command) -> (Option<i32>, String, String) {
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}
