//! The small valid scenario with something changed in it, as `offramp check` sees it.

use std::path::Path;
use std::process::{Command, Output};

/// A scenario that is right; each test changes one place in it.
pub const TEXT: &str = include_str!("../../fixtures/small.ron");

/// In it nobody ever shoots, and what hangs on that never comes; where a test takes out a cost, nothing asks
/// about fuel.
pub const QUIET: [&str; 4] = ["--level", "unreachable=off", "--level", "unused=off"];

/// Starts from the small scenario.
pub fn small() -> Small {
    Small { text: TEXT.to_owned(), beside: Vec::new() }
}

/// The text of a scenario under test.
pub struct Small {
    text: String,
    /// Other files of its folder.
    beside: Vec<(String, Vec<u8>)>,
}

impl Small {
    /// Changes one place, which must be there once.
    #[track_caller]
    pub fn with(mut self, from: &str, to: &str) -> Self {
        assert_eq!(self.text.matches(from).count(), 1, "{from:?} should stand there once");
        self.text = self.text.replace(from, to);
        self
    }

    /// Puts another file into its folder.
    pub fn beside(mut self, name: &str, bytes: &[u8]) -> Self {
        self.beside.push((name.to_owned(), bytes.to_owned()));
        self
    }

    /// The text as it is now.
    pub fn text(self) -> String {
        self.text
    }

    /// Asserts the whole of what `offramp check` says, but for empty lines at both ends.
    #[track_caller]
    pub fn says(self, expected: &str) {
        self.says_as("full", expected);
    }

    /// The same in another format.
    #[track_caller]
    pub fn says_as(self, format: &str, expected: &str) {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("small.ron"), self.text).unwrap();
        for (name, bytes) in &self.beside {
            std::fs::write(dir.path().join(name), bytes).unwrap();
        }
        let arguments =
            [&["check", "small.ron", "--all", "--format", format], QUIET.as_slice()].concat();
        let output = offramp(dir.path(), &arguments);
        assert_eq!(output.error, "");
        // How many of them `--fix` would mend is asked by a test of its own.
        let said = output.said.trim_matches('\n');
        let last = said.rsplit_once('\n').filter(|(_, last)| last.starts_with("`--fix"));
        let said = last.map_or(said, |(before, _)| before.trim_end_matches('\n'));
        assert_eq!(said, expected.trim_matches('\n'));
        assert_eq!(output.code, 1, "there are findings");
    }
}

/// What the program said and how it ended.
pub struct Said {
    pub said: String,
    pub error: String,
    pub code: i32,
}

/// Runs the program in a folder.
pub fn offramp(folder: &Path, arguments: &[&str]) -> Said {
    let output = Command::new(env!("CARGO_BIN_EXE_offramp"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("RUST_BACKTRACE")
        .output()
        .unwrap();
    let Output { status, stdout, stderr } = output;
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Said { said: text(stdout), error: text(stderr), code: status.code().unwrap() }
}
