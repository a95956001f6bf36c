//! While one writes: games played again on edited files, positions, watching, transcripts that were blessed.

mod at_the_terminal;
mod bless;
mod positions;
mod rehearsal;
mod screens;
mod timeline;
mod watch;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use offramp::scenario::{Scenario, load};

/// The example of the format document as a file of its own, in a folder that goes with it.
struct Place {
    folder: tempfile::TempDir,
    file: PathBuf,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("weir.ron");
        fs::copy("docs/example.ron", &file).unwrap();
        Self { folder, file }
    }

    /// Saves the file with something else in it, by renaming, as editors do.
    #[track_caller]
    fn edit(&self, old: &str, new: &str) {
        let text = fs::read_to_string(&self.file).unwrap();
        assert!(text.contains(old), "no `{old}` in the file");
        let beside = self.folder.path().join("weir.ron~");
        fs::write(&beside, text.replacen(old, new, 1)).unwrap();
        fs::rename(&beside, &self.file).unwrap();
    }

    fn scenario(&self) -> Arc<Scenario> {
        Arc::new(load(&self.file).scenario.unwrap())
    }

    /// What the program says, called in the folder: its exit code, and its output with its errors behind it.
    fn offramp(&self, line: &str) -> (i32, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_offramp"))
            .args(line.split(' '))
            .current_dir(self.folder.path())
            .env("LANG", "C.UTF-8")
            .env_remove("DISPLAY")
            .output()
            .unwrap();
        let text = [output.stdout, output.stderr].concat();
        (output.status.code().unwrap(), String::from_utf8(text).unwrap())
    }

    fn read(&self, name: impl AsRef<Path>) -> String {
        fs::read_to_string(self.folder.path().join(name)).unwrap()
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.folder.path().join(name), text).unwrap();
    }
}
