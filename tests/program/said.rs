//! What a command of the program says.

use std::process::Command;

/// A command that speaks English, whatever the system speaks.
pub fn in_english(command: &mut Command) -> &mut Command {
    command.env("LANGUAGE", "en")
}

/// A command on a system that speaks Ukrainian.
pub fn in_ukrainian(command: &mut Command) -> &mut Command {
    command.env_remove("LANGUAGE").env("LC_ALL", "uk_UA.UTF-8")
}

/// Runs a command to its end, in English: its exit code, what it says, and what it says of trouble.
pub fn said(command: &mut Command) -> (Option<i32>, String, String) {
    let output = in_english(command).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}
